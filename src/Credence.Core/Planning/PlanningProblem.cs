using System.Collections.Immutable;
using Credence.Core.Dates;

namespace Credence.Core.Planning;

/// <summary>
/// A year to be planned, as pure data (engine.md section 5): months, what could be done, what every body asks by when,
/// goals, money and days left. All amounts in hundredths, money in cents; months are numbered 1 to 12 from the start.
/// </summary>
public sealed record PlanningProblem
{
    /// <summary>First day of the first month.</summary>
    public required DateOnly Start { get; init; }

    public required DateOnly AsOf { get; init; }

    /// <summary>The month of as-of: nothing is planned before it. 13 where the year is over.</summary>
    public required int FirstOpenMonth { get; init; }

    /// <summary>Hours in hundredths that month 1..12 offers; twelve entries.</summary>
    public required ImmutableArray<long> Hours { get; init; }

    /// <summary>In order of the candidates file.</summary>
    public required ImmutableArray<PlanningChoice> Choices { get; init; }

    /// <summary>Where a choice can be put; the solution is a number of units for each.</summary>
    public required ImmutableArray<PlanningOption> Options { get; init; }

    /// <summary>One for each cycle of each obligation that the year touches.</summary>
    public required ImmutableArray<PlanningBody> Bodies { get; init; }

    public required ImmutableArray<PlanningGoal> Goals { get; init; }

    public ImmutableArray<PlanningCluster> Clusters { get; init; } = [];

    public required PlanningShape Shape { get; init; }

    public required PlanningMeans Means { get; init; }

    /// <summary>The band's lower end, and the credits earned since the start until the end of month 9.</summary>
    public required long BandLow { get; init; }

    public required long BandEarned { get; init; }

    /// <summary>Items of the accepted plan that a new plan should keep; done, dropped and past ones are left out.</summary>
    public ImmutableArray<KeptItem> Accepted { get; init; } = [];

    public ImmutableArray<PlanningPin> Pins { get; init; } = [];

    /// <summary>Pins of candidates that are offered nowhere in what is left of the year.</summary>
    public ImmutableArray<DroppedPin> LostPins { get; init; } = [];

    /// <summary>Candidates that cannot be chosen at all, with the reason.</summary>
    public ImmutableArray<RejectedCandidate> NotOffered { get; init; } = [];

    /// <summary>How many projects may run in one month.</summary>
    public int ProjectsAtOnce { get; init; } = 1;

    public DateOnly End => Start.AddMonths(12).AddDays(-1);

    public DateSpan MonthSpan(int month) =>
        new(Start.AddMonths(month - 1), Start.AddMonths(month).AddDays(-1));

    public DateOnly FirstDay(int month) => Start.AddMonths(month - 1);
}

/// <summary>Where a candidate stands in the year: its layer decides what of the year's shape it fills.</summary>
public enum PlanLayer
{
    Micro,
    DeepDive,
    Event,
    Small,
}

/// <summary>A candidate that can still be chosen, with everything that counts of one unit.</summary>
public sealed record PlanningChoice
{
    public required Candidate Candidate { get; init; }

    public required PlanLayer Layer { get; init; }

    /// <summary>The amount A of one unit.</summary>
    public required long Credits { get; init; }

    /// <summary>All its hours, days off included.</summary>
    public required long Hours { get; init; }

    public required long DaysOff { get; init; }

    /// <summary>By goal: hundredths of aligned credits of one unit, times alignment (0 to 3): the credits times three.</summary>
    public required ImmutableArray<long> AlignedTimesThree { get; init; }

    /// <summary>(3 x strategic + 10 x outputs) x best alignment, for deep dives and events; divide by three.</summary>
    public required long WorthTimesThree { get; init; }

    /// <summary>Choices that must come in an earlier month; those in the ledger are left out.</summary>
    public ImmutableArray<int> After { get; init; } = [];

    /// <summary>Place by id, from 1: the last tie prefers the earlier.</summary>
    public required int Place { get; init; }

    /// <summary>Its options, a run in <see cref="PlanningProblem.Options"/>.</summary>
    public required int FirstOption { get; init; }

    public required int OptionCount { get; init; }

    public string Id => Candidate.Id;

    public bool IsStream => Candidate.Mode == CandidateMode.Stream;

    public long PriceOnce => Candidate.PriceOnce.Cents;

    public long PricePerUnit => Candidate.PricePerUnit.Cents;
}

/// <summary>One place for a choice: a stream's month, a block's month, an event's dates, a project's last month.</summary>
public sealed record PlanningOption
{
    public required int Choice { get; init; }

    /// <summary>The month in which its credits are earned.</summary>
    public required int Month { get; init; }

    /// <summary>Where it begins; other than <see cref="Month"/> for projects and events across months.</summary>
    public required int StartMonth { get; init; }

    public DateSpan? Dates { get; init; }

    /// <summary>1 unless it is a stream's month.</summary>
    public int MaximumUnits { get; init; } = 1;

    /// <summary>What one unit asks of each month that it runs in, days off taken away: hundredths of hours times its months.</summary>
    public required long LoadTimesMonths { get; init; }

    /// <summary>A project's running months; 1 for everything else. The load lies on the months that end with <see cref="Month"/>.</summary>
    public required int LoadMonths { get; init; }

    /// <summary>Months that carry its hours.</summary>
    public bool Loads(int month) => month <= Month && month > Month - LoadMonths;

    /// <summary>Which allowances can pay it and give its days, one bit each, by their span.</summary>
    public required ulong Allowances { get; init; }
}

/// <summary>What the physician wants to reach, with what is still open of it.</summary>
/// <param name="OpenTimesThree">Target left in hundredths times three; 0 or more.</param>
/// <param name="EarnedTimesThree">Aligned credits earned since the start, in hundredths times three.</param>
public sealed record PlanningGoal(
    string Id,
    int Priority,
    long Target,
    long OpenTimesThree,
    long EarnedTimesThree
);

/// <summary>Parts that together earn a claim; earned parts are left out. One that cannot be completed is not listed.</summary>
public sealed record PlanningCluster(string Id, ImmutableArray<int> Needs);

/// <summary>How the year should be shaped.</summary>
public sealed record PlanningShape
{
    /// <summary>Deep dives still wanted in each quarter; 0 for a quarter that is wholly past.</summary>
    public required ImmutableArray<int> DeepDives { get; init; }

    /// <summary>Events still wanted, also the most that may be chosen.</summary>
    public required int Events { get; init; }

    public required long MicroMinimum { get; init; }

    public required long MicroMaximum { get; init; }

    public required long MicroPracticeLinked { get; init; }
}

/// <summary>Money and days that are left of the year, and how much the three kinds of value weigh (100 = one).</summary>
public sealed record PlanningMeans
{
    /// <summary>Own money in cents; null = not limited.</summary>
    public required long? OwnMoney { get; init; }

    public required ImmutableArray<AllowanceLeft> Allowances { get; init; }

    /// <summary>False where no allowance is named: days off are then the physician's own affair.</summary>
    public required bool DaysLimited { get; init; }

    public required long Career { get; init; }

    public required long Money { get; init; }

    public required long Time { get; init; }
}

/// <summary>What is left of an employer's money and days.</summary>
public sealed record AllowanceLeft(string Id, long Money, long Days);

/// <summary>An item of the accepted plan: kept where the new plan has at least as many units in that month.</summary>
/// <param name="Option">-1: it can no longer be done there.</param>
public sealed record KeptItem(string Candidate, int Month, int Units, int Option);

/// <summary>The physician insists: so many units in one of these options.</summary>
/// <param name="Month">0 = in any month.</param>
public sealed record PlanningPin(
    int Choice,
    string Candidate,
    int Month,
    int Units,
    ImmutableArray<int> Options
);
