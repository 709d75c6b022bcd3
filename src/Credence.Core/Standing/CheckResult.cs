using System.Collections.Immutable;
using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>Where a physician stands on a day: the answer of <c>credence check</c> (engine.md section 7).</summary>
public sealed record CheckResult
{
    public required DateOnly AsOf { get; init; }

    public required LibraryEdition Library { get; init; }

    /// <summary>The least number of further ideal credits that closes every shortfall of every present cycle.</summary>
    public required Amount Missing { get; init; }

    /// <summary>Certificates and activities short, over all bodies.</summary>
    public required int MissingItems { get; init; }

    /// <summary>How many more credits could become due, depending on unanswered questions.</summary>
    public required Amount MissingIfAnswered { get; init; }

    public required ImmutableArray<Question> Questions { get; init; }

    /// <summary>In the profile's order, bodies whose previous cycle is overdue first.</summary>
    public required ImmutableArray<ObligationStanding> Obligations { get; init; }

    public required ImmutableArray<Uncounted> Uncounted { get; init; }

    public required AnnualTarget Annual { get; init; }

    public required Pitfalls Pitfalls { get; init; }

    public PitfallCauses PitfallCauses { get; init; } = PitfallCauses.None;
}

/// <summary>A fact that would change what is due; asked once however many requirements wait for it.</summary>
/// <param name="Fact">An attribute's code, or another fact such as <c>born</c>, <c>licensed_on</c>, <c>specialties</c>.</param>
/// <param name="Changes">How many requirements it decides.</param>
public sealed record Question(
    string Fact,
    string Text,
    int Changes,
    ImmutableArray<RequirementRef> Requirements
);

/// <summary>One requirement of one of the physician's obligations: two hospitals from one template stay apart.</summary>
public readonly record struct RequirementRef(string Obligation, string Requirement)
{
    public override string ToString() => $"{Obligation}/{Requirement}";
}

/// <summary>One body's demands in its present cycle, and how the credits meet them.</summary>
public sealed record ObligationStanding
{
    public required string Id { get; init; }

    public required Obligation Obligation { get; init; }

    public Body Body => Obligation.Body;

    /// <summary>The body's name, with the obligation's own id where one body stands twice.</summary>
    public string Title => Id == Body.Id ? Body.Name : $"{Body.Name} ({Id})";

    /// <summary>The rule version in force on the deadline; null where the file refuses to speak or the dates are unknown.</summary>
    public BodyVersion? Version { get; init; }

    /// <summary>False: another degree, or a license that owes nothing now (inactive, retired, training, lapsed).</summary>
    public required bool Applicable { get; init; }

    /// <summary>Why nothing is counted, in a sentence; empty where everything is known.</summary>
    public string Refusal { get; init; } = "";

    /// <summary>Null only where no date fixes it.</summary>
    public DateSpan? Cycle { get; init; }

    /// <summary>The cycle's deadline (moved by an extension).</summary>
    public DateOnly? Deadline { get; init; }

    public DateOnly? LateUntil { get; init; }

    public DateOnly? LicenseEnds { get; init; }

    public Amount Missing { get; init; }

    public int MissingItems { get; init; }

    /// <summary>The worst of its requirements; what a list shows beside the body's name.</summary>
    public Status Status { get; init; } = Status.OnPace;

    public PreviousCycle? Previous { get; init; }

    /// <summary>The package that was computed; empty where the body has none.</summary>
    public string Package { get; init; } = "";

    /// <summary>The other packages with what they would lack.</summary>
    public ImmutableArray<PackageStanding> OtherPackages { get; init; } = [];

    public ImmutableArray<RequirementStanding> Requirements { get; init; } = [];

    /// <summary>What an inactive or retired license would owe if it were reactivated today.</summary>
    public ImmutableArray<RequirementStanding> OnReactivation { get; init; } = [];

    /// <summary>Credits carried into this cycle from the one before.</summary>
    public Amount CarriedIn { get; init; }

    /// <summary>Left over now: what would be carried at the cycle's end.</summary>
    public Amount CarriedOut { get; init; }

    /// <summary>Rules of this body that are announced or in force later, shown as coming.</summary>
    public ImmutableArray<ComingChange> Coming { get; init; } = [];
}

/// <summary>Where one of several alternative packages stands: 50 credits in 18 months, or 100 in 30.</summary>
public sealed record PackageStanding(
    string Id,
    string Title,
    Amount Missing,
    int MissingItems,
    bool Met
);

public enum PreviousState
{
    Met,
    Short,
    Unknown,
}

/// <summary>The cycle before the present one, evaluated as of its last day (engine.md section 2).</summary>
public sealed record PreviousCycle(
    DateSpan Cycle,
    PreviousState State,
    Amount Missing,
    int MissingItems,
    ImmutableArray<RequirementStanding> Requirements
);

/// <summary>A version of the rule that is announced or in force from a future day, and what it will change.</summary>
public sealed record ComingChange(
    string Requirement,
    string Title,
    DateOnly? From,
    bool Announced,
    string Text
);

public enum MetBy
{
    Credits,
    Satisfied,
    Substitute,
    Waiver,
}

public enum StandingNode
{
    Sum,
    TypeMinimum,
    Stackable,
    Items,
}

/// <summary>One requirement in one window, with every credit that counts for it and why.</summary>
public sealed record RequirementStanding
{
    public required Requirement Rule { get; init; }

    public string Id => Rule.Id;

    public string Title => Rule.Title;

    public required StandingNode Node { get; init; }

    public required DateSpan Window { get; init; }

    public required DateOnly Deadline { get; init; }

    /// <summary>D: what is needed; whole items times one for certificates and activities.</summary>
    public required Amount Needed { get; init; }

    /// <summary>True where the amount was set by the user (what the body told this person).</summary>
    public bool SetByUser { get; init; }

    /// <summary>Capped at <see cref="Needed"/>.</summary>
    public required Amount Counted { get; init; }

    /// <summary>All that could count if nothing else wanted it.</summary>
    public required Amount Eligible { get; init; }

    public Amount Shortfall => Needed.Less(Counted);

    /// <summary>Missing for people: shortfall, or what the children lack where that is more.</summary>
    public Amount Missing { get; init; }

    public required Status Status { get; init; }

    public PlannedStanding? Planned { get; init; }

    public MetBy? MetBy { get; init; }

    /// <summary>The substitute's or satisfied note in words.</summary>
    public string MetByText { get; init; } = "";

    /// <summary>The fact that must be answered; empty = none.</summary>
    public string Question { get; init; } = "";

    /// <summary>The point to confirm that is still open; empty = none.</summary>
    public string Confirm { get; init; } = "";

    /// <summary>What is not settled and matters; empty = nothing.</summary>
    public string Doubt { get; init; } = "";

    /// <summary>What another requirement of this body may share; "ask the board".</summary>
    public ImmutableArray<string> MayShare { get; init; } = [];

    public ImmutableArray<AllocationLine> Allocations { get; init; } = [];

    /// <summary>Met after its deadline.</summary>
    public bool Late { get; init; }

    /// <summary>A once item whose deadline lies before the ledger begins: "did you do this?".</summary>
    public bool DidYouDoThis { get; init; }
}

/// <summary>The same requirement if the plan is done.</summary>
public sealed record PlannedStanding(Amount Counted, Amount Shortfall, Status Status);

/// <summary>Credits of one activity that count for a requirement.</summary>
/// <param name="Activity">Null for a grant of this body or carried credits; Why says which.</param>
public sealed record AllocationLine(ActivityId? Activity, Amount Amount, string Why);

/// <summary>Credits of an activity that count nowhere at a body.</summary>
/// <param name="Obligation">Empty where it counts at no body at all (a duplicate, a future date).</param>
public sealed record Uncounted(
    ActivityId Activity,
    string Obligation,
    Amount Amount,
    UncountedReason Reason
);

/// <summary>What a year asks (engine.md section 4).</summary>
public sealed record AnnualTarget(
    ImmutableArray<BodyAnnual> ByBody,
    Amount NotOverlapped,
    Amount Overlapped,
    Amount OneTime,
    Amount BandLow,
    Amount BandHigh
);

/// <summary>What one body asks when translated to a year, before anything overlaps (engine.md, annual target).</summary>
public sealed record BodyAnnual(string Obligation, Amount Annual, Amount Buffered, Amount OneTime);

/// <summary>Five live indicators, 0 good to 100 bad (engine.md section 6), rounded to whole numbers.</summary>
public sealed record Pitfalls(
    int LastMinutePanic,
    int RandomSelection,
    int NoTracking,
    int NoCareerAlignment,
    int OverloadedMonth
);
