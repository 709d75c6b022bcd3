using System.Collections.Immutable;
using Credence.App.Catalog;
using Credence.App.Checks;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.Core.Allowances;
using Credence.Core.Filter;
using Credence.Core.Warnings;

namespace Credence.App.Filter;

/// <summary>A flyer that was read, by its file.</summary>
public sealed record ReadFlyer(string File, FlyerReading Reading);

/// <summary>The answers for what was named, in the order named, flyers last.</summary>
public sealed record FilteredFolder(
    DateOnly AsOf,
    ImmutableArray<Judgment> Judgments,
    ImmutableArray<ReadFlyer> Flyers
);

/// <summary>Asks the four questions for the physician of a folder.</summary>
public sealed class FilterFolder(RuleLibrary library, CatalogLibrary catalog, TimeProvider clock)
{
    private readonly CheckFolder check = new(library, clock);

    /// <param name="ids">Candidates of the folder, or entries of the catalog.</param>
    /// <param name="flyers">Text files.</param>
    /// <param name="answers">What the flyers do not say.</param>
    public Reading<FilteredFolder> Of(
        string folder,
        IReadOnlyList<string> ids,
        IReadOnlyList<string> flyers,
        FlyerAnswers answers,
        DateOnly? asOf
    )
    {
        var reading = check.Of(folder, asOf);
        if (reading.Value is not { } found)
        {
            return new Reading<FilteredFolder>(null, reading.Problems, reading.Notices);
        }

        var problems = new ProblemList();
        foreach (var notice in reading.Notices)
        {
            problems.Notice(notice);
        }

        var day = found.Result.AsOf;
        var asked = Named(found.Folder, ids, day, problems);
        var read = flyers
            .Select(file => (File: file, Reading: FlyerFile.Read(file, day, problems)))
            .Where(one => one.Reading is not null)
            .Select(one => new ReadFlyer(one.File, answers.To(one.Reading!, problems)))
            .ToImmutableArray();
        if (problems.Any)
        {
            return problems.Give<FilteredFolder>(null);
        }

        asked.AddRange(
            read.Select(one => new AskedCandidate(
                one.Reading.Candidate(Path.GetFileNameWithoutExtension(one.File)),
                one.Reading.Unknown
            ))
        );
        var judge = new CandidateJudge(check.Input(found.Folder, day));
        var means = YearMeans.Of(
            found.Folder.Profile.Profile,
            found.Folder.Ledger,
            found.Folder.Candidates.Candidates,
            found.Folder.Plan?.Plan,
            day
        );
        return problems.Give(
            new FilteredFolder(
                day,
                [
                    .. asked
                        .Select(one => judge.Of(one.Candidate, one.Unknown))
                        .Select(one => one with { Room = RoomInYear.Words(one, means, day) }),
                ],
                read
            )
        );
    }

    private List<AskedCandidate> Named(
        PracticeFolder folder,
        IReadOnlyList<string> ids,
        DateOnly day,
        ProblemList problems
    )
    {
        var find = new FindCandidate(catalog);
        var start = folder.Profile.Profile.Planning.Start ?? new DateOnly(day.Year, 1, 1);
        var asked = new List<AskedCandidate>();
        foreach (var id in ids)
        {
            var one = find.Run(folder.Candidates, id, start);
            if (one.Done)
            {
                asked.Add(one.Value);
            }
            else
            {
                problems.Add(one.Problems[0]);
            }
        }

        return asked;
    }
}
