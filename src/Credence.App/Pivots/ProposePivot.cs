using System.Collections.Immutable;
using Credence.App.Catalog;
using Credence.App.Dossiers;
using Credence.App.Filter;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Planning;

namespace Credence.App.Pivots;

/// <summary>The three ways into a field.</summary>
public enum PivotWay
{
    /// <summary>Six to ten credits, by oneself.</summary>
    Course,

    /// <summary>One track of a conference.</summary>
    Track,

    /// <summary>A workshop, hands-on or in a small group.</summary>
    Workshop,
}

/// <summary>Something that would try a field.</summary>
/// <param name="IsMine">It is one of the own candidates already.</param>
/// <param name="Entry">The catalog's; null for what only the physician knows.</param>
public sealed record PivotProposal(
    PivotWay Way,
    Candidate Candidate,
    bool IsMine,
    CatalogEntry? Entry
)
{
    public Amount Credits => TopicFit.Credits(Candidate);
}

/// <summary>A field that is tried, with what would try it and what was done in it since.</summary>
public sealed record TriedField(
    PivotTest Test,
    ImmutableArray<PivotProposal> Proposals,
    ImmutableArray<CmeActivity> Done
)
{
    public Amount Credits => Done.Aggregate(Amount.Zero, (sum, one) => sum + one.Amount);

    public IEnumerable<PivotProposal> Of(PivotWay way) =>
        Proposals.Where(proposal => proposal.Way == way);
}

/// <summary>
/// Finds a compact course, a conference track and a workshop for a field: what the physician has in mind already first,
/// then what is most about the field, then what is nearest to six to ten credits, then the ranking of the catalog.
/// </summary>
public sealed class ProposePivot(JudgePractice judge)
{
    private const int Shown = 3;
    private const long MostlyAboutIt = 50;

    public TriedField Of(Dossier dossier, PivotTest test)
    {
        var own = dossier.Practice.Candidates.Candidates;
        var mine = own.Select(one => one.Id).ToHashSet();
        var done = dossier.Ledger.Where(entry => entry.Date <= dossier.AsOf).ToImmutableArray();
        var titles = done.Select(entry => entry.Title.Trim())
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var all = own.Where(Tries)
            .Select(one => (Candidate: one, Entry: (CatalogEntry?)null))
            .Concat(
                judge
                    .Catalog(dossier, one => !mine.Contains(one.Id) && Tries(one))
                    .Select(one =>
                        (Candidate: one.Judgment.Candidate, Entry: (CatalogEntry?)one.Entry)
                    )
            )
            .Where(one => !titles.Contains(one.Candidate.Title.Trim()))
            .Select((one, rank) => (one.Candidate, one.Entry, Rank: rank))
            .ToList();
        var proposals = all.GroupBy(one => PivotFit.WayOf(one.Candidate)!.Value)
            .OrderBy(group => group.Key)
            .SelectMany(group =>
                group
                    .OrderByDescending(one =>
                        mine.Contains(one.Candidate.Id)
                        && TopicFit.Closeness(one.Candidate, test.Topics) >= MostlyAboutIt
                    )
                    .ThenByDescending(one => TopicFit.Closeness(one.Candidate, test.Topics))
                    .ThenBy(one => PivotFit.BesideTheBand(one.Candidate))
                    .ThenBy(one => one.Rank)
                    .Take(Shown)
                    .Select(one => new PivotProposal(
                        group.Key,
                        one.Candidate,
                        mine.Contains(one.Candidate.Id),
                        one.Entry
                    ))
            );
        return new TriedField(test, [.. proposals], Since(test, done, own));

        bool Tries(Candidate candidate) =>
            PivotFit.WayOf(candidate) is not null && TopicFit.Closeness(candidate, test.Topics) > 0;
    }

    /// <summary>What was done in the field since it is tried: about its topics, or taken for it.</summary>
    private static ImmutableArray<CmeActivity> Since(
        PivotTest test,
        ImmutableArray<CmeActivity> done,
        ImmutableArray<Candidate> own
    )
    {
        var about = test.About;
        var taken = own.Where(one => test.Candidates.Contains(one.Id))
            .Select(one => one.Title.Trim())
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. done.Where(entry =>
                    entry.Date >= test.Begun
                    && (
                        taken.Contains(entry.Title.Trim())
                        || entry.Portions.Any(portion => portion.Topics.Any(about.Contains))
                    )
                )
                .OrderBy(entry => entry.Date),
        ];
    }
}

/// <summary>How well an activity tries a field.</summary>
internal static class PivotFit
{
    private const long Least = 600;
    private const long Most = 1000;

    public static PivotWay? WayOf(Candidate candidate) =>
        candidate.Format switch
        {
            "conference" => PivotWay.Track,
            "workshop" or "simulation" => PivotWay.Workshop,
            "course"
            or "webinar"
            or "self-assessment"
                when candidate.Mode is CandidateMode.Block or CandidateMode.Event =>
                PivotWay.Course,
            _ => null,
        };

    /// <summary>Of a conference one track is enough, so it is as near as a track can be.</summary>
    public static long BesideTheBand(Candidate candidate)
    {
        var credits = TopicFit.Credits(candidate).Hundredths;
        return candidate.Format == "conference" && credits >= Least ? 0
            : credits < Least ? Least - credits
            : Math.Max(0, credits - Most);
    }
}
