using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Planning;

namespace Credence.Core.Clusters;

/// <summary>An activity that would do a part of a cluster; one of a stream is enough.</summary>
public sealed record PartChoice(Candidate Candidate, bool PriceKnown)
{
    public string Id => Candidate.Id;

    public Money Price => Money.FromCents(Candidate.PriceOnce.Cents + Candidate.PricePerUnit.Cents);
}

/// <summary>A part of a cluster: what it is first, then what may stand in for it.</summary>
public sealed record ClusterPart(string Id, ImmutableArray<PartChoice> Choices);

/// <summary>Ink, pencil, or neither.</summary>
public enum PartState
{
    Open,
    Planned,
    Earned,
}

/// <summary>How a part stands, and what it stands on.</summary>
/// <param name="By">The choice that did it or is planned for it; null where it is open.</param>
/// <param name="Entry">The entry of the ledger that earned it.</param>
/// <param name="Month">The month it is planned for.</param>
public sealed record PartProgress(
    ClusterPart Part,
    PartState State,
    PartChoice? By,
    CmeActivity? Entry,
    DateOnly? Month
);

/// <summary>What would do every part that is neither earned nor planned, and what it costs.</summary>
/// <param name="Price">Of those with a known price.</param>
public sealed record Completion(
    ImmutableArray<PartChoice> Choices,
    Money Price,
    int PricesUnknown,
    Amount Hours
);

/// <summary>
/// A visible stack of activities that together earn a claim (product section 6). A part is earned by an entry of any year
/// with the title of one of its choices, or as the accepted plan says (engine.md section 5); the claim may be made only
/// when every part is earned.
/// </summary>
public sealed record ClusterProgress(
    Cluster Cluster,
    ImmutableArray<PartProgress> Parts,
    Completion? Cheapest,
    Completion? Quickest
)
{
    public int Earned => Parts.Count(part => part.State == PartState.Earned);

    public int Planned => Parts.Count(part => part.State == PartState.Planned);

    public int Open => Parts.Length - Earned - Planned;

    public bool IsComplete => Parts.Length > 0 && Earned == Parts.Length;

    /// <summary>The entries behind it, each once: an activity may stand for two parts.</summary>
    public ImmutableArray<CmeActivity> Entries =>
        [
            .. Parts
                .Select(part => part.Entry)
                .OfType<CmeActivity>()
                .DistinctBy(entry => entry.Id)
                .OrderBy(entry => entry.Date),
        ];

    public Amount Credits => Entries.Aggregate(Amount.Zero, (sum, entry) => sum + entry.Amount);

    /// <summary>How a cluster stands on a day, by what its parts may be.</summary>
    /// <param name="ledger">What counts; what lies after <paramref name="asOf"/> is not done yet.</param>
    public static ClusterProgress Of(
        Cluster cluster,
        ImmutableArray<ClusterPart> parts,
        ImmutableArray<CmeActivity> ledger,
        AcceptedPlan? plan,
        DateOnly asOf
    )
    {
        var done = ledger
            .Where(entry => entry.Date <= asOf && entry.Title.Trim().Length > 0)
            .OrderBy(entry => entry.Date)
            .ToLookup(entry => entry.Title.Trim(), StringComparer.OrdinalIgnoreCase);
        var all = parts
            .SelectMany(part => part.Choices)
            .Select(choice => choice.Candidate)
            .ToImmutableArray();
        var planned = PlannedWork
            .Of(plan, all, ledger)
            .Where(work => new DateOnly(asOf.Year, asOf.Month, 1) <= work.Month)
            .DistinctBy(work => work.Candidate.Id)
            .ToDictionary(work => work.Candidate.Id, work => work.Month);
        var progress = parts
            .Select(part => Stands(part, done, planned, ByPlan(plan, ledger)))
            .ToImmutableArray();
        var open = progress.Where(part => part.State == PartState.Open).ToImmutableArray();
        return new ClusterProgress(
            cluster,
            progress,
            Complete(open, CoverAim.Money),
            Complete(open, CoverAim.Hours)
        );
    }

    private static Dictionary<string, CmeActivity> ByPlan(
        AcceptedPlan? plan,
        ImmutableArray<CmeActivity> ledger
    ) =>
        (plan?.Items ?? [])
            .Where(item => !item.Done.IsEmpty)
            .Select(item =>
                (item.Candidate, Entry: ledger.FirstOrDefault(one => one.Id.Value == item.Done[0]))
            )
            .Where(one => one.Entry is not null)
            .DistinctBy(one => one.Candidate)
            .ToDictionary(one => one.Candidate, one => one.Entry!);

    private static PartProgress Stands(
        ClusterPart part,
        ILookup<string, CmeActivity> done,
        Dictionary<string, DateOnly> planned,
        Dictionary<string, CmeActivity> byPlan
    )
    {
        foreach (var choice in part.Choices)
        {
            var entry =
                byPlan.GetValueOrDefault(choice.Id)
                ?? done[choice.Candidate.Title.Trim()].FirstOrDefault();
            if (entry is not null)
            {
                return new(part, PartState.Earned, choice, entry, null);
            }
        }

        return part.Choices.FirstOrDefault(one => planned.ContainsKey(one.Id)) is { } coming
            ? new(part, PartState.Planned, coming, null, planned[coming.Id])
            : new(part, PartState.Open, null, null, null);
    }

    /// <summary>Null where nothing is open, or where a part can be done by nothing that is known.</summary>
    private static Completion? Complete(ImmutableArray<PartProgress> open, CoverAim aim)
    {
        var choices = open.SelectMany(part => part.Part.Choices)
            .DistinctBy(choice => choice.Id)
            .ToDictionary(choice => choice.Id);
        var covers = choices.Values.Select(choice => new CoverChoice(
            choice.Id,
            [
                .. Enumerable
                    .Range(0, open.Length)
                    .Where(at => open[at].Part.Choices.Any(one => one.Id == choice.Id)),
            ],
            choice.Price,
            choice.PriceKnown,
            choice.Candidate.Hours
        ));
        if (open.IsEmpty || SmallestCover.Of(open.Length, covers, aim) is not { } found)
        {
            return null;
        }

        return new Completion(
            [.. found.Select(one => choices[one.Id])],
            Money.FromCents(found.Where(one => one.PriceKnown).Sum(one => one.Price.Cents)),
            found.Count(one => !one.PriceKnown),
            found.Aggregate(Amount.Zero, (sum, one) => sum + one.Hours)
        );
    }
}
