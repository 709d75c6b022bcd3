using System.Collections.Immutable;
using Credence.Core.Clusters;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Core.Wording;

namespace Credence.Core.Career;

/// <summary>What a narrative is told from.</summary>
public sealed record NarrativeInput
{
    public required Profile Profile { get; init; }

    public required ImmutableArray<CmeActivity> Ledger { get; init; }

    public required DateOnly AsOf { get; init; }

    public ImmutableArray<Candidate> Candidates { get; init; } = [];

    public AcceptedPlan? Plan { get; init; }

    public ImmutableArray<Cluster> Clusters { get; init; } = [];

    /// <summary>The name of a code of the vocabulary.</summary>
    public required Func<string, string> Name { get; init; }
}

/// <summary>
/// Tells what was done. Each entry stands in one theme: the goal it serves best (the higher priority where two are alike),
/// else its first topic where four credits or more share it, else what remains together.
/// </summary>
public static class TellNarrative
{
    internal const int LineFrom = 4;

    internal static readonly ImmutableHashSet<string> AlwaysALine =
    [
        "qi-project",
        "certificate-program",
        "teaching",
        "conference",
        "simulation",
    ];

    public static Narrative Of(NarrativeInput input)
    {
        var done = input
            .Ledger.Where(activity => activity.Date <= input.AsOf && !activity.Amount.IsZero)
            .OrderBy(activity => activity.Date)
            .ToImmutableArray();
        var goals = input.Profile.Goals.OrderByDescending(goal => goal.Priority).ToImmutableArray();
        var ofGoals = goals
            .Select(goal =>
                (Title: Words(goal.Id), Entries: done.Where(one => Best(one, goals) == goal))
            )
            .Select(theme => (theme.Title, Entries: theme.Entries.ToImmutableArray()));
        var ofTopics = done.Where(one => Best(one, goals) is null)
            .GroupBy(FirstTopic)
            .OrderByDescending(group => Sum(group).Hundredths)
            .ToList();
        var large = ofTopics
            .Where(group => group.Key.Length > 0 && Sum(group) >= Amount.Whole(LineFrom))
            .Select(group =>
                (Title: TellTheme.Field(input.Name(group.Key)), Entries: group.ToImmutableArray())
            );
        var rest = ofTopics
            .Where(group => group.Key.Length == 0 || Sum(group) < Amount.Whole(LineFrom))
            .SelectMany(group => group)
            .OrderBy(one => one.Date)
            .ToImmutableArray();
        var themes = ofGoals
            .Concat(large)
            .Append((Title: "General medicine", Entries: rest))
            .Where(theme => !theme.Entries.IsEmpty);
        return new Narrative(
            input.AsOf,
            Opening(input),
            [.. themes.Select(theme => Told(theme.Title, theme.Entries))],
            UnderWay(input)
        )
        {
            Earned = Earned(input),
        };
    }

    /// <summary>The claim of each cluster that is complete by what was done, and of no other.</summary>
    private static ImmutableArray<Claim> Earned(NarrativeInput input) =>
        [
            .. input
                .Clusters.Where(cluster => cluster.Claim.Trim().Length > 0)
                .Select(cluster =>
                    ClusterProgress.Of(
                        cluster,
                        [
                            .. cluster.Needs.Select(need => new ClusterPart(
                                need,
                                [
                                    .. input
                                        .Candidates.Where(one => one.Id == need)
                                        .Select(one => new PartChoice(one, PriceKnown: true)),
                                ]
                            )),
                        ],
                        input.Ledger,
                        input.Plan,
                        input.AsOf
                    )
                )
                .Where(progress => progress.IsComplete)
                .Select(progress => new Claim(
                    $"{progress.Cluster.Title}: {InSentence.Lower(progress.Cluster.Claim.Trim().TrimEnd('.'))}.",
                    [.. progress.Entries.Select(entry => entry.Id)]
                )),
        ];

    private static Goal? Best(CmeActivity activity, ImmutableArray<Goal> goals)
    {
        Goal? best = null;
        var most = 0;
        foreach (var goal in goals)
        {
            var alignment = StrategicValue.Alignment(
                activity.Goals,
                activity.Portions.Select(portion => portion.Topics),
                goal
            );
            if (alignment > most)
            {
                (best, most) = (goal, alignment);
            }
        }

        return best;
    }

    private static string FirstTopic(CmeActivity activity) =>
        activity
            .Portions.SelectMany(portion => portion.Topics)
            .Select(topic => topic.Code)
            .FirstOrDefault("");

    private static string Opening(NarrativeInput input)
    {
        var specialties = input
            .Profile.Physician.Specialties.Select(one => InSentence.Lower(input.Name(one.Code)))
            .ToList();
        return specialties.Count == 0 ? "" : $"Physician in {InSentence.List(specialties)}.";
    }

    private static Theme Told(string title, ImmutableArray<CmeActivity> entries)
    {
        var lines = entries
            .Where(TellTheme.HasLine)
            .OrderByDescending(one => one.Date)
            .Select(one => new Claim(Line(one), [one.Id]))
            .ToList();
        var small = entries.Where(one => !TellTheme.HasLine(one)).ToImmutableArray();
        if (!small.IsEmpty)
        {
            lines.Add(
                new Claim(
                    $"{Count(small.Length, "shorter activity", "shorter activities")}, {Credits(small)}, {Years(small)}",
                    [.. small.Select(one => one.Id)]
                )
            );
        }

        return new Theme(title, TellTheme.Sentence(title, entries), [.. lines]);
    }

    /// <summary>"Sepsis Management Course, Society course, Feb 2026 (8 credits)".</summary>
    private static string Line(CmeActivity one)
    {
        var title =
            one.Title.Length > 0 ? one.Title
            : one.Provider.Length > 0 ? one.Provider
            : "Activity";
        var before = one.Format switch
        {
            "teaching" => "Taught: ",
            "qi-project" when !TellTheme.IsNamedProject(title) => "Improvement project completed: ",
            _ => "",
        };
        var provider = one.Provider.Length > 0 && one.Provider != title ? $", {one.Provider}" : "";
        var claimed = one.Proof.Length == 0 ? ", claimed" : "";
        return $"{before}{title}{provider}, {one.Date:MMM yyyy} ({Credits([one])}{claimed})";
    }

    /// <summary>Projects of the accepted plan whose months have begun and that no entry fulfills yet.</summary>
    private static ImmutableArray<Claim> UnderWay(NarrativeInput input) =>
        [
            .. from item in input.Plan?.Items ?? []
            where !item.Dropped && item.Done.IsEmpty && item.StartMonth is not null
            let candidate = input.Candidates.FirstOrDefault(one => one.Id == item.Candidate)
            where
                candidate is { Mode: CandidateMode.Project }
                && item.StartMonth <= input.AsOf
                && item.Month.AddMonths(1) > input.AsOf
                && input.Ledger.All(one => one.Title != candidate.Title)
            select new Claim($"Under way since {item.StartMonth:MMM yyyy}: {candidate.Title}", []),
        ];

    private static Amount Sum(IEnumerable<CmeActivity> entries) =>
        entries.Aggregate(Amount.Zero, (sum, one) => sum + one.Amount);

    internal static string Credits(IEnumerable<CmeActivity> entries)
    {
        var sum = Sum(entries);
        return sum == Amount.Whole(1) ? "1 credit" : $"{sum} credits";
    }

    internal static string Years(ImmutableArray<CmeActivity> entries)
    {
        var (first, last) = (entries.Min(one => one.Date.Year), entries.Max(one => one.Date.Year));
        return first == last ? $"{first}" : $"{first} to {last}";
    }

    private static string Count(int number, string one, string many) =>
        number == 1 ? $"1 {one}" : $"{number} {many}";

    private static string Words(string id)
    {
        var words = id.Replace('-', ' ').Replace('_', ' ');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
