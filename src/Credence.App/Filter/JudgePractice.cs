using System.Collections.Concurrent;
using System.Collections.Immutable;
using Credence.App.Allowances;
using Credence.App.Catalog;
using Credence.App.Checks;
using Credence.App.Dossiers;
using Credence.App.Practice;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.Core.Filter;
using Credence.Core.Goals;
using Credence.Core.Planning;
using Credence.Core.Standing;
using Credence.Core.Warnings;

namespace Credence.App.Filter;

/// <summary>An entry of the catalog as it is for one physician.</summary>
public sealed record JudgedEntry(CatalogEntry Entry, Judgment Judgment);

/// <summary>
/// Asks the four questions for what a person recorded. What was answered is kept until something is recorded or another
/// day is asked for.
/// </summary>
public sealed class JudgePractice(
    FormCheck check,
    CatalogLibrary catalog,
    FindCandidate find,
    RuleLibrary library
)
{
    private const int Kept = 64;

    private readonly ConcurrentDictionary<RecordedPractice, Known> known = new(
        ReferenceEqualityComparer.Instance
    );

    public Judgment Of(Dossier dossier, AskedCandidate asked)
    {
        var judgment = At(dossier).Judge.Of(asked.Candidate, asked.Unknown);
        return judgment with { Room = RoomInYear.Words(judgment, dossier.Means(), dossier.AsOf) };
    }

    /// <summary>One of the own candidates or of the catalog; refused where it is neither.</summary>
    public Outcome<Judgment> Named(Dossier dossier, string id)
    {
        var found = find.Run(dossier.Practice.Candidates, id, YearStart(dossier));
        return found.Done
            ? Outcome<Judgment>.Of(Of(dossier, found.Value))
            : found.Refused<Judgment>();
    }

    /// <summary>The whole catalog, best first for this physician.</summary>
    public ImmutableArray<JudgedEntry> Catalog(Dossier dossier) => At(dossier).Catalog.Value;

    /// <summary>What of the catalog is wanted, best first: nothing else is judged for it.</summary>
    public IEnumerable<JudgedEntry> Catalog(Dossier dossier, Func<Candidate, bool> wanted)
    {
        var there = At(dossier);
        return there.Catalog.IsValueCreated
            ? there.Catalog.Value.Where(one => wanted(one.Judgment.Candidate))
            : JudgeCatalog(there.Judge, YearStart(dossier), wanted);
    }

    /// <summary>The own candidates, best first.</summary>
    public ImmutableArray<Judgment> Own(Dossier dossier) => At(dossier).Own.Value;

    public ImmutableArray<GoalProgress> Goals(Dossier dossier) => At(dossier).Judge.Goals;

    /// <summary>Requirement by goal, with what would serve both out of the own candidates and the catalog.</summary>
    public ImmutableArray<MatrixRow> Matrix(Dossier dossier) => At(dossier).Matrix.Value;

    /// <summary>First month of the planning year, by its first day.</summary>
    public static DateOnly YearStart(Dossier dossier) =>
        dossier.Profile.Planning.Start ?? new DateOnly(dossier.AsOf.Year, 1, 1);

    private Known At(Dossier dossier)
    {
        if (known.TryGetValue(dossier.Practice, out var there) && there.AsOf == dossier.AsOf)
        {
            return there;
        }

        if (known.Count >= Kept)
        {
            known.Clear();
        }

        var judge = new CandidateJudge(check.Input(dossier.Practice, dossier.AsOf));
        var made = new Known(
            dossier.AsOf,
            judge,
            new(() => JudgeCatalog(judge, YearStart(dossier), _ => true)),
            new(() =>
                Ranking.Order(dossier.Practice.Candidates.Candidates.Select(one => judge.Of(one)))
            )
        );
        made.Matrix = new(() => MatrixOf(dossier, made));
        known[dossier.Practice] = made;
        return made;
    }

    private ImmutableArray<JudgedEntry> JudgeCatalog(
        CandidateJudge judge,
        DateOnly yearStart,
        Func<Candidate, bool> wanted
    )
    {
        var byId = catalog
            .Contents.Entries.Select(entry =>
                (Entry: entry, Candidate: CatalogCandidate.Of(entry, yearStart))
            )
            .Where(one => wanted(one.Candidate))
            .Select(one => new JudgedEntry(
                one.Entry,
                judge.Of(one.Candidate, CatalogCandidate.Unknown(one.Entry))
            ))
            .ToDictionary(one => one.Entry.Id);
        return
        [
            .. Ranking
                .Order(byId.Values.Select(one => one.Judgment))
                .Select(judgment => byId[judgment.Candidate.Id]),
        ];
    }

    private ImmutableArray<MatrixRow> MatrixOf(Dossier dossier, Known made)
    {
        // What the physician has in mind already comes before what only the catalog knows.
        var mine = made.Own.Value.Where(one => one.Verdict != Verdict.Skip);
        var others = made
            .Catalog.Value.Where(one =>
                one.Judgment.Verdict != Verdict.Skip && one.Entry.IsFor(dossier.Profile.Physician)
            )
            .Select(one => one.Judgment);
        return GoalMatrix.FirstThen(Rows(mine), Rows(others));

        ImmutableArray<MatrixRow> Rows(IEnumerable<Judgment> judgments) =>
            GoalMatrix.Of(
                made.Judge.Open,
                dossier.Profile,
                library.Vocabulary,
                [.. judgments.Select(ForMatrix)]
            );
    }

    private static MatrixCandidate ForMatrix(Judgment judgment) =>
        new(
            judgment.Candidate,
            [
                .. judgment.Need.Bodies.SelectMany(body =>
                    body.Requirements.Select(one => new RequirementRef(
                        body.Obligation,
                        one.Requirement
                    ))
                ),
            ],
            judgment.Goal.Goals.ToImmutableDictionary(one => one.Goal, one => one.Aligned)
        );

    private sealed record Known(
        DateOnly AsOf,
        CandidateJudge Judge,
        Lazy<ImmutableArray<JudgedEntry>> Catalog,
        Lazy<ImmutableArray<Judgment>> Own
    )
    {
        public Lazy<ImmutableArray<MatrixRow>> Matrix { get; set; } = null!;
    }
}
