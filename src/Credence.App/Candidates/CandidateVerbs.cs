using System.Text.RegularExpressions;
using Credence.App.Catalog;
using Credence.App.Filter;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.App.Store;
using Credence.Core.Dates;
using Credence.Core.Filter;
using Credence.Core.Planning;

namespace Credence.App.Candidates;

/// <summary>Adds something the physician could do, typed in by hand or read from a flyer.</summary>
public sealed partial class AddCandidate(ChangeCandidates candidates, RulesAtHand rules)
{
    private const int LongestId = 50;

    public Task<Outcome<Changed>> Run(
        Author author,
        TypedCandidate typed,
        CancellationToken cancellation = default
    ) =>
        candidates.Run(
            author,
            "Added a candidate",
            (list, problems) =>
            {
                var made = typed.Over(new Candidate { Id = "" }, rules.Words, problems);
                return list with
                {
                    Candidates = list.Candidates.Add(made with { Id = FreeId(list, made.Title) }),
                };
            },
            cancellation
        );

    internal static string FreeId(CandidateList list, string title)
    {
        var wanted = string.Join(
            '-',
            Words().Matches(title.ToLowerInvariant()).Select(match => match.Value)
        );
        wanted = wanted.Length == 0 ? "candidate" : wanted;
        wanted = wanted.Length <= LongestId ? wanted : wanted[..LongestId].TrimEnd('-');
        var taken = list
            .Candidates.Select(one => one.Id)
            .Concat(list.Clusters.Select(cluster => cluster.Id))
            .ToHashSet();
        var id = wanted;
        for (var number = 2; taken.Contains(id); number++)
        {
            id = $"{wanted}-{number}";
        }

        return id;
    }

    [GeneratedRegex("[a-z0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}

/// <summary>
/// Takes an entry of the catalog among one's own candidates: the low end of a credit band, the upper end of a price,
/// months of the planning year. An event asks for its days.
/// </summary>
public sealed class AddFromCatalog(
    ChangeCandidates candidates,
    CatalogLibrary catalog,
    RulesAtHand rules
)
{
    /// <param name="corrected">What the physician knows better, such as the days of this year's meeting.</param>
    public Task<Outcome<Changed>> Run(
        Author author,
        string id,
        DateOnly yearStart,
        TypedCandidate corrected,
        CancellationToken cancellation = default
    ) =>
        candidates.Run(
            author,
            "Added a candidate from the catalog",
            (list, problems) =>
            {
                if (catalog.Find(id) is not { } entry)
                {
                    problems.Add(ProblemCatalog.CandidateMissing, "id", id);
                    return list;
                }

                if (list.Candidates.Any(one => one.Id == id))
                {
                    problems.Add(ProblemCatalog.CandidateTwice, "id", entry.Candidate.Title);
                    return list;
                }

                return list with
                {
                    Candidates = list.Candidates.Add(
                        corrected.Over(CatalogCandidate.Of(entry, yearStart), rules.Words, problems)
                    ),
                };
            },
            cancellation
        );
}

/// <summary>Changes one of the own candidates; its id stays, since the plan points to it.</summary>
public sealed class ChangeCandidate(ChangeCandidates candidates, RulesAtHand rules)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        string id,
        TypedCandidate typed,
        CancellationToken cancellation = default
    ) =>
        candidates.One(
            author,
            id,
            "Changed a candidate",
            (before, problems) => typed.Over(before, rules.Words, problems),
            cancellation
        );
}

/// <summary>Takes a candidate away; one undo brings it back.</summary>
public sealed class DropCandidate(ChangeCandidates candidates)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        string id,
        CancellationToken cancellation = default
    ) => candidates.One(author, id, "Dropped a candidate", (_, _) => null, cancellation);
}

/// <summary>Leaves a candidate to the planner, insists on it (in a month, if one is named), or rules it out.</summary>
public sealed class DecideOnCandidate(ChangeCandidates candidates)
{
    /// <param name="month">Only where it is pinned: "2026-05", or any day of the month.</param>
    public Task<Outcome<Changed>> Run(
        Author author,
        string id,
        CandidateStatus status,
        string? month,
        CancellationToken cancellation = default
    ) =>
        candidates.One(
            author,
            id,
            status switch
            {
                CandidateStatus.Pinned => "Pinned a candidate",
                CandidateStatus.Banned => "Ruled a candidate out",
                _ => "Left a candidate to the plan",
            },
            (before, problems) =>
                before with
                {
                    Status = status,
                    Month = status == CandidateStatus.Pinned ? MonthOf(month, problems) : null,
                },
            cancellation
        );

    private static DateOnly? MonthOf(string? text, ProblemList problems)
    {
        var typed = text?.Trim() ?? "";
        return MonthText.Read(typed) is { } month ? month
            : TypedDate.Read(typed, "month", problems) is { } day
                ? new DateOnly(day.Year, day.Month, 1)
            : null;
    }
}

/// <summary>Reads what was typed without keeping it: to be asked the four questions.</summary>
public sealed class TryCandidate(RulesAtHand rules)
{
    public Outcome<AskedCandidate> Run(TypedCandidate typed)
    {
        var problems = new ProblemList();
        var candidate = typed.Over(new Candidate { Id = "typed" }, rules.Words, problems);
        return problems.Any
            ? Outcome<AskedCandidate>.Not(problems.Problems)
            : Outcome<AskedCandidate>.Of(new(candidate, UnknownOf(typed, candidate)));
    }

    /// <summary>An empty price is not said; a 0 is free.</summary>
    private static Unknown UnknownOf(TypedCandidate typed, Candidate candidate) =>
        (string.IsNullOrWhiteSpace(typed.Price) ? Unknown.Price : Unknown.None)
        | (candidate.Portions.IsEmpty ? Unknown.Topics : Unknown.None)
        | (candidate.Lines.IsEmpty ? Unknown.Credits : Unknown.None);
}
