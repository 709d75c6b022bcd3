using Credence.Core.Dates;
using Credence.Core.Obligations;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>
/// The cycles of one obligation on the calendar: which one is present on a day, the one before, the one after
/// (engine.md section 2). Ends are counted from the anchor, never chained.
/// </summary>
internal sealed class CycleCalendar
{
    private readonly Obligation obligation;
    private readonly Physician physician;
    private readonly DateOnly? anchor;
    private readonly Func<DateOnly, DateOnly>? settle;

    public CycleCalendar(Obligation obligation, Physician physician, DateOnly asOf)
    {
        this.obligation = obligation;
        this.physician = physician;
        anchor = obligation.CycleEnds;
        if (anchor is null && Derived(asOf) is { } derived)
        {
            (anchor, settle) = (derived.Anchor, derived.Settle);
        }
    }

    /// <summary>False where neither the profile nor the rule fixes an end.</summary>
    public bool Known => anchor is not null;

    /// <summary>The version of the rule in force on a deadline; null where the file does not speak for that day.</summary>
    public BodyVersion? VersionOn(DateOnly deadline)
    {
        if (obligation.Body.SpeaksFrom is { } from && deadline < from)
        {
            return null;
        }

        BodyVersion? found = null;
        foreach (var version in obligation.Body.Versions)
        {
            if (!version.Announced && version.InForceOn(deadline))
            {
                found = version;
            }
        }

        return found;
    }

    /// <summary>The cycle that is present on a day: an extension or late renewal keeps an ended one.</summary>
    public DateOnly PresentEnd(DateOnly asOf)
    {
        var end = EndOnOrAfter(asOf);
        var before = EndBefore(end);
        var kept =
            obligation.ExtendedTo is { } extended
            && extended >= asOf
            && extended > before
            && extended < end;
        var moved = DeadlineOf(before) >= asOf;
        var late =
            LateUntil(before) is { } last && last >= asOf && !IsRenewed(before) && HadCycle(before);
        return kept || moved || late ? before : end;
    }

    public bool IsRenewed(DateOnly end) =>
        obligation.Renewed.Any(renewed => renewed.CycleEnd == end);

    /// <summary>Whether the physician was licensed while the cycle with this end ran; unknown dates count as yes.</summary>
    public bool HadCycle(DateOnly end) =>
        (obligation.LicensedOn is not { } licensed || licensed <= end)
        && (FirstTermEnd is not { } first || first <= end);

    public DateOnly? LateUntil(DateOnly end) => VersionOn(end)?.Cycle.LateUntil?.After(end);

    /// <summary>The first and last day of the cycle with this end.</summary>
    public DateSpan CycleEnding(DateOnly end)
    {
        var start = EndBefore(end).AddDays(1);
        return new DateSpan(FirstTermEnd == end ? FirstTermStart!.Value : start, end);
    }

    /// <summary>The end of an irregular first term, shorter or longer than the rest; null where there is none.</summary>
    private DateOnly? FirstTermEnd
    {
        get
        {
            if (anchor is not { } given)
            {
                return null;
            }

            if (obligation.CycleStarts is not { } starts)
            {
                return LicensedJustBeforeEnd is { } licensed
                    ? EndAfter(EndOnOrAfter(licensed))
                    : null;
            }

            return starts <= given && starts > EndBefore(EndBefore(given))
                ? given
                : EndOnOrAfter(starts);
        }
    }

    private DateOnly? FirstTermStart => obligation.CycleStarts ?? LicensedJustBeforeEnd;

    /// <summary>
    /// The day of licensing where the rule counts cycles from it and an end falls a few days later (California ends them
    /// with the license's month, the DEA on the day that the certificate names): that end is not yet a renewal, the first
    /// one comes a whole cycle later.
    /// </summary>
    private DateOnly? LicensedJustBeforeEnd =>
        obligation.LicensedOn is { } licensed
        && RuleFor(licensed).Ends == CycleEnds.IssueAnniversary
        && EndOnOrAfter(licensed) < MonthSteps.Later(licensed, 1)
            ? licensed
            : null;

    /// <summary>The deadline of the cycle: its end, moved where the body moved it.</summary>
    public DateOnly DeadlineOf(DateOnly end)
    {
        if (VersionOn(end)?.Cycle is not { } rule)
        {
            return end;
        }

        return rule.Moved.FirstOrDefault(entry => entry.End == end)?.To ?? Due(rule, end);
    }

    private static DateOnly Due(CycleRule rule, DateOnly end)
    {
        var due = rule.Due?.In(end.Year) ?? end;
        return due <= end ? due : rule.Due!.Value.In(end.Year - 1);
    }

    /// <summary>The deadline as it holds for this person: an extension of the profile moves it further.</summary>
    public DateOnly ExtendedDeadlineOf(DateOnly end)
    {
        var deadline = DeadlineOf(end);
        return
            obligation.ExtendedTo is { } extended && extended > deadline && extended < EndAfter(end)
            ? extended
            : deadline;
    }

    /// <summary>The last day whose credits count for an ended cycle, those of a late renewal included.</summary>
    public DateOnly LastDayOf(DateOnly end)
    {
        var deadline = ExtendedDeadlineOf(end);
        return LateUntil(end) is { } late && late > deadline ? late : deadline;
    }

    public DateOnly EndBefore(DateOnly end) => Step(end, -1);

    public DateOnly EndAfter(DateOnly end) => Step(end, 1);

    /// <summary>True where <paramref name="end"/> closes the cycle that contains the day of licensing.</summary>
    public bool IsFirst(DateOnly end) =>
        obligation.LicensedOn is { } licensed && CycleEnding(end).Contains(licensed);

    /// <summary>1 for the first renewal after licensing; null where the license date is not known.</summary>
    public int? RenewalNumber(DateOnly end)
    {
        if (obligation.LicensedOn is not { } licensed)
        {
            return null;
        }

        var number = 1;
        var at = FirstEndFor(licensed);
        while (at < end && number < 1000)
        {
            at = EndAfter(at);
            number++;
        }

        return at >= end ? number : null;
    }

    /// <summary>The end of the first cycle; null where the license date is not known.</summary>
    public DateOnly? FirstEnd =>
        obligation.LicensedOn is { } licensed ? FirstEndFor(licensed) : null;

    private DateOnly FirstEndFor(DateOnly licensed) =>
        FirstTermEnd is { } first && CycleEnding(first).Contains(licensed)
            ? first
            : EndOnOrAfter(licensed);

    public DateOnly EndOnOrAfter(DateOnly day)
    {
        var end =
            anchor
            ?? throw new InvalidOperationException(
                "No date fixes the cycles of " + obligation.Id + "."
            );
        for (var guard = 0; end < day && guard < 2000; guard++)
        {
            end = EndAfter(end);
        }

        for (var guard = 0; guard < 2000; guard++)
        {
            var before = EndBefore(end);
            if (before < day)
            {
                return end;
            }

            end = before;
        }

        return end;
    }

    private DateOnly Step(DateOnly end, int direction)
    {
        var months = MonthsAt(end, direction);
        var from = anchor!.Value;
        var apart = ((end.Year - from.Year) * 12) + end.Month - from.Month;
        // Counted from the given end as long as the months are those of the anchor's own rhythm.
        var counted =
            apart % months == 0 && MonthSteps.FromEnd(from, apart) == end
                ? MonthSteps.FromEnd(from, apart + (direction * months))
                : MonthSteps.FromEnd(end, direction * months);
        return settle is null ? counted : settle(counted);
    }

    private int MonthsAt(DateOnly end, int direction)
    {
        if (direction < 0)
        {
            return RuleFor(end).Months;
        }

        foreach (var version in obligation.Body.Versions)
        {
            if (
                !version.Announced
                && version.InForceOn(MonthSteps.FromEnd(end, version.Cycle.Months))
            )
            {
                return version.Cycle.Months;
            }
        }

        return RuleFor(end).Months;
    }

    /// <summary>The rhythm in force on a day; before the first version the oldest, after the last the newest.</summary>
    private CycleRule RuleFor(DateOnly day)
    {
        BodyVersion? oldest = null;
        BodyVersion? found = null;
        foreach (var version in obligation.Body.Versions)
        {
            if (version.Announced)
            {
                continue;
            }

            oldest ??= version;
            if (version.InForceOn(day) || (version.InForceUntil is { } until && until < day))
            {
                found = version;
            }
        }

        return (found ?? oldest ?? obligation.Body.Versions[0]).Cycle;
    }

    private DerivedEnds? Derived(DateOnly asOf) =>
        CycleAnchor.Find(RuleFor(asOf), obligation, physician, asOf);
}
