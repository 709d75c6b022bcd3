using System.Collections.Immutable;
using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Store;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Problems;

namespace Credence.App.Practice;

/// <summary>Everything a person recorded, read: what pages show and the engine reasons about.</summary>
public sealed record RecordedPractice
{
    public required Account Account { get; init; }

    public required ProfileDocument Profile { get; init; }

    /// <summary>False before the first step of onboarding; the profile is then an empty one.</summary>
    public required bool HasProfile { get; init; }

    /// <summary>In the order of entry, unfinished rows among them.</summary>
    public ImmutableArray<LedgerEntry> Ledger { get; init; } = [];

    public ImmutableArray<LedgerEntry> Trash { get; init; } = [];

    public CandidateList Candidates { get; init; } = CandidateList.None;

    public PlanDocument? Plan { get; init; }

    /// <summary>What is worth knowing and stops nothing, such as a key that has no effect.</summary>
    public ImmutableArray<Problem> Notices { get; init; } = [];

    /// <summary>What counts, by date and then as entered: the order that the engine wants.</summary>
    public ImmutableArray<CmeActivity> Activities { get; private init; } = [];

    /// <summary>Topic sets of the candidates, for the overlap picture.</summary>
    public ImmutableArray<ImmutableHashSet<Topic>> CandidateTopics =>
        [
            .. Candidates
                .Candidates.SelectMany(candidate => candidate.Portions)
                .Select(portion => portion.Topics.ToImmutableHashSet()),
        ];

    internal RecordedPractice Sorted() =>
        this with
        {
            Activities =
            [
                .. Ledger
                    .Select(entry => entry.Activity)
                    .OfType<CmeActivity>()
                    .OrderBy(activity => activity.Date),
            ],
        };
}
