using System.Collections.Immutable;
using Credence.Core.Credits;

namespace Credence.Core.Requirements;

public enum CreditUnit
{
    Credit,
    Hour,
    Point,
    Certificate,
    Activity,
}

/// <summary>Two clocks: a first due date, then another rhythm in months or cycles.</summary>
public sealed record TwoClocks(DeadlineForm First, int? ThenMonths, int? ThenCycles);

/// <summary>A limit on how much of a class of activities counts at a requirement and below.</summary>
public sealed record Cap(
    string What,
    ImmutableArray<CreditType> Types,
    ImmutableArray<string> Formats,
    ImmutableArray<Topic> Topics,
    Amount Amount,
    CapSpan Per
)
{
    /// <summary>What carries one of these topics is not in the class.</summary>
    public ImmutableArray<Topic> ExceptTopics { get; init; } = [];

    /// <summary>A share of what the requirement itself asks for, rounded down; then <see cref="Amount"/> is not used.</summary>
    public AmountShare? Share { get; init; }

    /// <summary>False where the class can only be said in words: shown, not applied.</summary>
    public bool Applied =>
        !Types.IsEmpty || !Formats.IsEmpty || !Topics.IsEmpty || !ExceptTopics.IsEmpty;
}

public enum CapSpan
{
    Cycle,
    Year,
    Activity,
}

/// <summary>One demand of a body: an amount, a window, accepted credit types, topics, caps, a condition.</summary>
public sealed record Requirement
{
    public required string Id { get; init; }

    public string Title { get; init; } = "";

    /// <summary>At least one case; the last usually without a condition.</summary>
    public required ImmutableArray<AmountCase> Amount { get; init; }

    /// <summary>The amount in the first cycle where it differs; one case of zero drops the requirement.</summary>
    public ImmutableArray<AmountCase> FirstCycleAmount { get; init; } = [];

    public bool FromLicense { get; init; }

    public CreditUnit Unit { get; init; } = CreditUnit.Credit;

    public Window Window { get; init; } = Window.Cycle.Instance;

    /// <summary>The earliest of these; empty = the end of the window (a once item: the renewal).</summary>
    public ImmutableArray<DeadlineForm> Deadlines { get; init; } = [];

    public TwoClocks? Due { get; init; }

    /// <summary>Empty: the parent's; on a root every type.</summary>
    public ImmutableArray<CreditType> Accepts { get; init; } = [];

    /// <summary>Types that depend on a fact; <see cref="Accepts"/> then holds all of them. Empty: they do not.</summary>
    public ImmutableArray<AcceptsCase> AcceptsCases { get; init; } = [];

    public ImmutableArray<string> Formats { get; init; } = [];

    /// <summary>Any one of them will do; empty = any topic.</summary>
    public ImmutableArray<Topic> Topics { get; init; } = [];

    /// <summary>Other ways to meet it: one three-hour course, or two of two hours. The best one is taken.</summary>
    public ImmutableArray<OtherWay> Or { get; init; } = [];

    /// <summary>A rhythm of its own that is not the body's (a registration that ends on another day).</summary>
    public OwnRhythm? Ends { get; init; }

    /// <summary>Only these years of the window count, the first is 1: an examination of year four or five.</summary>
    public YearRun? Years { get; init; }

    /// <summary>The parent's id; null = on top of everything else.</summary>
    public string? Within { get; init; }

    public bool Stackable { get; init; }

    public Condition? When { get; init; }

    /// <summary>Whom it concerns, in the rule's words.</summary>
    public string Applies { get; init; } = "";

    /// <summary>What must be true of the course before its credits are sure; empty = nothing.</summary>
    public string Confirm { get; init; } = "";

    public ImmutableArray<Cap> Caps { get; init; } = [];

    public DateOnly? InForceFrom { get; init; }

    public DateOnly? InForceUntil { get; init; }

    public bool Announced { get; init; }

    public string Note { get; init; } = "";

    /// <summary>Keys of sources; empty together with <see cref="SourceNoneFound"/>: unsettled.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    public bool SourceNoneFound { get; init; }

    /// <summary>A doubt that matters, in a sentence; empty = none. Gathered from the requirement and the body's doubts.</summary>
    public string Doubt { get; init; } = "";

    /// <summary>Doubts that matter for some physicians only; for whom, their condition says.</summary>
    public ImmutableArray<PersonalDoubt> PersonalDoubts { get; init; } = [];

    public bool CountsItems => Unit is CreditUnit.Certificate or CreditUnit.Activity;

    public bool InForceOn(DateOnly day) =>
        (InForceFrom is not { } from || day >= from)
        && (InForceUntil is not { } until || day <= until);
}

/// <summary>Accepted types under a condition; the first case that holds decides.</summary>
public sealed record AcceptsCase(Condition? When, ImmutableArray<CreditType> Types);

/// <summary>Another way to meet a requirement; what it does not name is as the requirement says.</summary>
/// <param name="Title">What it is, in words; empty: nothing more to say.</param>
public sealed record OtherWay(
    string Title,
    ImmutableArray<AmountCase> Amount,
    Window? Window,
    ImmutableArray<CreditType> Accepts,
    ImmutableArray<string> Formats,
    ImmutableArray<Topic> Topics
)
{
    /// <summary>Each choice is computed by itself; more than these in one set of requirements are refused.</summary>
    public const int MostChoices = 32;

    /// <summary>The requirement, met this way.</summary>
    public Requirement Of(Requirement requirement) =>
        requirement with
        {
            Amount = Amount.IsEmpty ? requirement.Amount : Amount,
            Window = Window ?? requirement.Window,
            Accepts = Accepts.IsEmpty ? requirement.Accepts : Accepts,
            Formats = Formats.IsEmpty ? requirement.Formats : Formats,
            Topics = Topics.IsEmpty ? requirement.Topics : Topics,
            Or = [],
        };
}

/// <summary>Ends on a day of every so many years, counted back so many months.</summary>
public sealed record OwnRhythm(int Months, MonthDay Day, EndYears Years);

/// <summary>From one year of a window to another, both counted; the first is 1.</summary>
public sealed record YearRun(int From, int To);

/// <summary>The stretch of time whose credits count (engine.md section 2).</summary>
public abstract record Window
{
    public sealed record Cycle : Window
    {
        public static Cycle Instance { get; } = new();
    }

    /// <summary>Each year from the cycle's start by itself.</summary>
    public sealed record Year : Window;

    public sealed record RollingMonths(int Months) : Window;

    public sealed record EveryCycles(int Cycles) : Window;

    public sealed record FirstCycle : Window;

    public sealed record Once : Window;

    /// <summary>A card holds from its date to its expiry, else n months (to the month's end if so said).</summary>
    public sealed record Valid(int Months, bool MonthEnd) : Window;
}
