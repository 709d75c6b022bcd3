using Credence.Core.Dates;
using Credence.Core.Obligations;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>One obligation in one cycle, seen from one day: everything a requirement's window and condition may ask.</summary>
internal sealed record CycleContext
{
    public required Obligation Obligation { get; init; }

    public required Physician Physician { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    public required CycleCalendar Calendar { get; init; }

    public required BodyVersion Version { get; init; }

    /// <summary>The cycle as the calendar has it.</summary>
    public required DateSpan Cycle { get; init; }

    /// <summary>The renewal's day: the cycle's end, moved by the body or by an extension.</summary>
    public required DateOnly Deadline { get; init; }

    /// <summary>The last day whose credits count: the deadline, or the late day where it has passed.</summary>
    public required DateOnly LastDay { get; init; }

    public required DateOnly AsOf { get; init; }

    public required DateOnly? LedgerBegins { get; init; }

    /// <summary>Months by which dated facts may lie before the span that is asked about (a grant over years).</summary>
    public int FactsReachBack { get; init; }

    public Body Body => Obligation.Body;

    public bool IsFirst { get; private init; }

    public int? RenewalNumber { get; private init; }

    /// <summary>Not licensed yet: only what the rule asks before licensing is due.</summary>
    public bool IsInitial { get; private init; }

    public Degree? Degree => Obligation.Degree ?? Physician.Degree;

    public static CycleContext For(
        Obligation obligation,
        Physician physician,
        Vocabulary vocabulary,
        CycleCalendar calendar,
        BodyVersion version,
        DateOnly end,
        DateOnly asOf,
        DateOnly? ledgerBegins
    )
    {
        var deadline = calendar.ExtendedDeadlineOf(end);
        return new CycleContext
        {
            Obligation = obligation,
            Physician = physician,
            Vocabulary = vocabulary,
            Calendar = calendar,
            Version = version,
            Cycle = calendar.CycleEnding(end),
            Deadline = deadline,
            LastDay = asOf > deadline ? calendar.LastDayOf(end) : deadline,
            AsOf = asOf,
            LedgerBegins = ledgerBegins,
            IsFirst = calendar.IsFirst(end),
            RenewalNumber = calendar.RenewalNumber(end),
            IsInitial =
                obligation.StatusOn(asOf) == LicenseStatus.Applied
                || (obligation.LicensedOn is { } licensed && licensed > asOf),
        };
    }

    /// <summary>The same obligation as it stood on an earlier day, which is then the deadline.</summary>
    public CycleContext OnDay(DateOnly day) =>
        For(
            Obligation,
            Physician,
            Vocabulary,
            Calendar,
            Version,
            Calendar.EndOnOrAfter(day),
            day,
            LedgerBegins
        ) with
        {
            Deadline = day,
            LastDay = day,
        };
}
