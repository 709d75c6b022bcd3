using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Goals;
using Credence.Core.Ledger;
using Credence.Core.Standing;

namespace Credence.Core.YearEnds;

/// <summary>Whether the year was met without a scramble, from the days on which the credits came in.</summary>
public enum YearVerdict
{
    /// <summary>Everything due in the year was met two months ahead, or nothing was due.</summary>
    Calm,

    /// <summary>Everything due was met, some of it in the last two months before its deadline.</summary>
    Scramble,

    /// <summary>Something due in the year was not met.</summary>
    Short,
}

/// <summary>A finished (or nearly finished) year, looked back on: what the audit shows before anything is answered.</summary>
public sealed record YearEndReview
{
    public required DateSpan Year { get; init; }

    /// <summary>The last day looked at: the year's last, or today where it still runs.</summary>
    public required DateOnly AsOf { get; init; }

    public required int Entries { get; init; }

    public required Amount Credits { get; init; }

    public required Amount Hours { get; init; }

    public required Money OwnMoney { get; init; }

    public required ImmutableArray<ClosedRequirement> Requirements { get; init; }

    public required ImmutableArray<GoalProgress> Goals { get; init; }

    public required ImmutableArray<DoneGroup> Groups { get; init; }

    /// <summary>What was finished that others can see: projects, teaching, certificates.</summary>
    public required ImmutableArray<CmeActivity> Outputs { get; init; }

    public IEnumerable<ClosedRequirement> Due =>
        Requirements.Where(one => one.Deadline <= Year.End);

    public YearVerdict Verdict =>
        Requirements.Any(one => one.State == ClosedState.Short) ? YearVerdict.Short
        : Due.Any(one => one.WasScramble) ? YearVerdict.Scramble
        : YearVerdict.Calm;

    /// <summary>The requirement that closed last in the year, of those that were due in it if there are any; null where none did.</summary>
    public static ClosedRequirement? LastOf(
        ImmutableArray<ClosedRequirement> requirements,
        DateSpan year
    ) =>
        requirements
            .Where(one => one.On is { } day && year.Contains(day))
            .OrderBy(one => one.Deadline <= year.End)
            .ThenBy(one => one.On)
            .ThenByDescending(one => one.Deadline)
            .LastOrDefault();

    /// <summary>Looks back on a year, as far as it has gone.</summary>
    /// <param name="input">The whole ledger; as-of may lie after the year.</param>
    public static YearEndReview Of(CheckInput input, DateSpan year)
    {
        ArgumentNullException.ThrowIfNull(input);
        var last = input.AsOf < year.End ? input.AsOf : year.End;
        var done = input
            .Ledger.Where(entry => year.Contains(entry.Date) && entry.Date <= last)
            .ToImmutableArray();
        return new YearEndReview
        {
            Year = year,
            AsOf = last,
            Entries = done.Length,
            Credits = Sum(done.Select(entry => entry.Amount)),
            Hours = Sum(done.Select(entry => entry.Hours ?? entry.Amount)),
            OwnMoney = Money.FromCents(
                done.Where(entry => entry.PaidBy == "self").Sum(entry => entry.Cost?.Cents ?? 0)
            ),
            Requirements = new ClosingDays(input with { AsOf = last, Planned = [] }, year).All(),
            Goals = GoalProgress.Of(input.Profile.Goals, input.Ledger, year.Start, last),
            Groups = DoneGroup.All(done, input.Profile.Goals),
            Outputs =
            [
                .. done.Where(entry =>
                    entry.Format is "qi-project" or "teaching" or "certificate-program"
                ),
            ],
        };
    }

    internal static Amount Sum(IEnumerable<Amount> amounts) =>
        amounts.Aggregate(Amount.Zero, (sum, one) => sum + one);
}
