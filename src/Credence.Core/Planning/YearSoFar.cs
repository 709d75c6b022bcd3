using System.Collections.Immutable;
using Credence.Core.Ledger;
using Credence.Core.Practice;
using Credence.Core.Standing;

namespace Credence.Core.Planning;

/// <summary>What the ledger has already brought to the year: money and days spent, events and deep dives had, goals moved.</summary>
internal sealed class YearSoFar
{
    private const string Conference = "conference";
    private const long DeepDiveFrom = 600;

    private static readonly ImmutableHashSet<string> StreamFormats =
    [
        "audio",
        "grand-rounds",
        "journal",
        "point-of-care",
        "teaching",
    ];

    private readonly PlanningInput input;
    private readonly PlanningYear year;
    private readonly List<PreparedActivity> entries;
    private readonly Dictionary<string, ActivityId> ever = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ActivityId> thisYear = new(
        StringComparer.OrdinalIgnoreCase
    );

    public YearSoFar(PlanningInput input, PlanningYear year, PreparedLedger ledger)
    {
        this.input = input;
        this.year = year;
        foreach (var entry in ledger.Activities.Where(entry => entry.Source.Title.Length > 0))
        {
            ever.TryAdd(entry.Source.Title.Trim(), entry.Source.Id);
            if (year.Span.Contains(entry.Date))
            {
                thisYear.TryAdd(entry.Source.Title.Trim(), entry.Source.Id);
            }
        }

        entries =
        [
            .. ledger.Activities.Where(entry => !entry.Duplicate && year.Span.Contains(entry.Date)),
        ];
    }

    /// <summary>The entry that did it: of any year for what comes after it and for clusters.</summary>
    public string? Did(Candidate candidate) =>
        DoneByPlan(candidate.Id)
        ?? (ever.TryGetValue(candidate.Title.Trim(), out var id) ? id.Value : null);

    /// <summary>The entry that did it this year: it is not offered again.</summary>
    public string? DidThisYear(Candidate candidate) =>
        DoneByPlan(candidate.Id)
        ?? (thisYear.TryGetValue(candidate.Title.Trim(), out var id) ? id.Value : null);

    public long CreditsUntil(int month)
    {
        var last = year.LastDay(month);
        return entries.Where(entry => entry.Date <= last).Sum(entry => entry.Amount);
    }

    public int Events => entries.Count(entry => entry.Source.Format == Conference);

    /// <summary>Deep dives had in a quarter (0 to 3): six credits or more of neither a conference nor a stream.</summary>
    public int DeepDivesIn(int quarter)
    {
        var streams = input
            .Candidates.Where(candidate => candidate.Mode == CandidateMode.Stream)
            .Select(candidate => candidate.Format)
            .ToHashSet();
        return entries.Count(entry =>
            (year.MonthOf(entry.Date) - 1) / 3 == quarter
            && entry.Amount >= DeepDiveFrom
            && entry.Source.Format != Conference
            && !StreamFormats.Contains(entry.Source.Format)
            && !streams.Contains(entry.Source.Format)
        );
    }

    /// <summary>Aligned credits since the start, in hundredths times three.</summary>
    public long AlignedTimesThree(Goal goal)
    {
        var sum = 0L;
        foreach (var entry in entries)
        {
            var topics = entry.Portions.Select(portion => portion.Topics).ToList();
            var alignment = StrategicValue.Alignment(entry.Source.Goals, topics, goal);
            sum += AlignedCredits.TimesThree(goal, entry, alignment);
        }

        return sum;
    }

    public PlanningMeans Means()
    {
        var wishes = input.Profile.Planning;
        var own = entries
            .Where(entry => entry.Source.PaidBy == "self")
            .Sum(entry => entry.Source.Cost?.Cents ?? 0);
        var days = entries.Sum(entry => entry.Source.Days?.Hundredths ?? 0);
        var allowances = ImmutableArray.CreateBuilder<AllowanceLeft>();
        foreach (var allowance in wishes.Allowances)
        {
            var money = entries
                .Where(entry => entry.Source.PaidBy == allowance.Id)
                .Sum(entry => entry.Source.Cost?.Cents ?? 0);
            var taken = Math.Min(days, allowance.Days.Hundredths);
            days -= taken;
            allowances.Add(
                new AllowanceLeft(
                    allowance.Id,
                    Math.Max(0, allowance.Money.Cents - money),
                    allowance.Days.Hundredths - taken
                )
            );
        }

        return new PlanningMeans
        {
            OwnMoney = wishes.Budget is { } budget ? Math.Max(0, budget.Cents - own) : null,
            Allowances = allowances.ToImmutable(),
            DaysLimited = !wishes.Allowances.IsEmpty,
            Career = wishes.Sliders.Career.Hundredths,
            Money = wishes.Sliders.Money.Hundredths,
            Time = wishes.Sliders.Time.Hundredths,
        };
    }

    private string? DoneByPlan(string candidate) =>
        input
            .Accepted?.Items.Where(item => item.Candidate == candidate && !item.Done.IsEmpty)
            .Select(item => item.Done[0])
            .FirstOrDefault();
}
