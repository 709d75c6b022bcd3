using System.Collections.Immutable;

namespace Credence.Core.Requirements;

/// <summary>A deadline form of engine.md section 2.</summary>
public abstract record DeadlineForm
{
    public sealed record On(DateOnly Day) : DeadlineForm;

    public sealed record Renewal : DeadlineForm;

    public sealed record FirstRenewal : DeadlineForm;

    public sealed record SecondRenewal : DeadlineForm;

    /// <summary>So many months after the license; 0 is the day of the license, and then it is asked before it.</summary>
    public sealed record LicensedPlus(int Months, int Days = 0) : DeadlineForm;

    public sealed record ClockPlus(string Clock, int Months, int Days = 0) : DeadlineForm;

    /// <summary>The first renewal on or after a day, later for those licensed later; some months may be added.</summary>
    public sealed record RenewalFrom(DateOnly Day, int PlusMonths) : DeadlineForm;

    /// <summary>The end of the first cycle that begins on or after the license, and after a day where one is given.</summary>
    public sealed record FullCycle(DateOnly? From) : DeadlineForm;

    /// <summary>So many months after a registration was first held (the DEA's, the state's own).</summary>
    public sealed record RegisteredPlus(string Kind, int Months, int Days = 0) : DeadlineForm;

    /// <summary>The day a registration ends and is renewed.</summary>
    public sealed record RegistrationEnd(string Kind) : DeadlineForm;

    /// <summary>The later, or the earlier, of those that known dates can settle.</summary>
    public sealed record Combined(bool Later, ImmutableArray<DeadlineForm> Parts) : DeadlineForm;

    /// <summary>The first case that holds; a case that waits for a fact counts where it comes earlier.</summary>
    public sealed record Cases(ImmutableArray<DeadlineCase> All) : DeadlineForm;
}

/// <summary>A deadline under a condition.</summary>
public sealed record DeadlineCase(Condition? When, DeadlineForm Is);
