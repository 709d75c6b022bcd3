using Credence.Core.Dates;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>One window of a requirement with its deadline; a yearly requirement has several.</summary>
internal readonly record struct WindowSlot(DateSpan Window, DateOnly Deadline)
{
    /// <summary>The day on which an activity must still hold (a <c>valid</c> window); null: its date decides.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary>The first of two clocks, not yet met.</summary>
    public bool IsFirstClock { get; init; }

    /// <summary>Whether an activity of this date counts here; a known expiry says it where things expire.</summary>
    public bool Takes(DateOnly date, DateOnly? expires) =>
        HeldOn is { } day && expires is { } last ? last >= day : Window.Contains(date);
}

/// <summary>From a requirement's window to days on the calendar (engine.md section 2).</summary>
internal static class WindowRule
{
    /// <summary>The earliest day that any record may bear; a once item counts from here on.</summary>
    public static DateOnly Ever { get; } = new(1900, 1, 1);

    public static List<WindowSlot> SlotsOf(Requirement requirement, CycleContext context)
    {
        var slots = requirement.Window switch
        {
            _ when requirement.Ends is { } own => OwnEnds.SlotsOf(own, context),
            Window.Year => Years(context),
            Window.RollingMonths rolling => [Rolling(context, rolling.Months)],
            Window.EveryCycles every => [Block(context, every.Cycles)],
            Window.Once => [Once(requirement, context)],
            Window.Valid valid when !requirement.CountsItems => [Held(context, valid)],
            _ => [Whole(context)],
        };

        if (requirement.Window is not Window.Once && Earliest(requirement, context) is { } deadline)
        {
            for (var i = 0; i < slots.Count; i++)
            {
                slots[i] = slots[i] with { Deadline = deadline };
            }
        }

        for (var i = 0; i < slots.Count && requirement.Years is not null; i++)
        {
            slots[i] = InYears(slots[i], requirement.Years);
        }

        for (var i = 0; i < slots.Count && requirement.FromLicense; i++)
        {
            slots[i] = SinceLicense(slots[i], context);
        }

        return slots;
    }

    /// <summary>From the first day of one year of the window to the last day of another.</summary>
    private static WindowSlot InYears(WindowSlot slot, YearRun years)
    {
        var (start, end) = (slot.Window.Start, slot.Window.End);
        var from = MonthSteps.FromEnd(start.AddDays(-1), 12 * (years.From - 1)).AddDays(1);
        var to = MonthSteps.FromEnd(start.AddDays(-1), 12 * years.To);
        return from > end
            ? slot
            : slot with
            {
                Window = new DateSpan(from, to < end ? to : end),
                Deadline = to < slot.Deadline ? to : slot.Deadline,
            };
    }

    /// <summary>Where a rule says so, nothing from before the license counts, whatever the window.</summary>
    private static WindowSlot SinceLicense(WindowSlot slot, CycleContext context) =>
        context.Obligation.LicensedOn is { } licensed
        && licensed > slot.Window.Start
        && licensed <= slot.Window.End
            ? slot with
            {
                Window = new DateSpan(licensed, slot.Window.End),
            }
            : slot;

    /// <summary>The days from which an activity still holds on the day that is asked about.</summary>
    private static WindowSlot Held(CycleContext context, Window.Valid valid)
    {
        var start = MonthSteps.Later(context.AsOf, -valid.Months);
        if (valid.MonthEnd)
        {
            start = new DateOnly(start.Year, start.Month, 1);
        }
        else if (HoldsUntil(start, valid) < context.AsOf)
        {
            start = start.AddDays(1);
        }

        var end = context.LastDay > context.AsOf ? context.LastDay : context.AsOf;
        return new WindowSlot(new DateSpan(start, end), context.Deadline) { HeldOn = context.AsOf };
    }

    /// <summary>The last day an activity of this date holds where it names no expiry itself.</summary>
    public static DateOnly HoldsUntil(DateOnly date, Window.Valid valid)
    {
        var last = MonthSteps.Later(date, valid.Months);
        return valid.MonthEnd ? MonthSteps.LastOfMonth(last) : last;
    }

    /// <summary>The cycle, or the body's look-back that ends with it; in the first cycle it starts with the cycle.</summary>
    private static WindowSlot Whole(CycleContext context)
    {
        var start = context.Cycle.Start;
        if (context.Version.Cycle.LookbackMonths is { } months && !context.IsFirst)
        {
            start = MonthSteps.Ending(context.Cycle.End, months).Start;
        }

        return new WindowSlot(new DateSpan(start, context.LastDay), context.Deadline);
    }

    /// <summary>One window a year; a year that ended before the license is nobody's.</summary>
    private static List<WindowSlot> Years(CycleContext context)
    {
        var slots = new List<WindowSlot>();
        var start = context.Cycle.Start;
        for (var year = 1; start <= context.Cycle.End && year <= 60; year++)
        {
            var next = MonthSteps.FromEnd(context.Cycle.Start.AddDays(-1), 12 * year).AddDays(1);
            if (next > context.Cycle.End)
            {
                slots.Add(new WindowSlot(new DateSpan(start, context.LastDay), context.Deadline));
                break;
            }

            slots.Add(new WindowSlot(new DateSpan(start, next.AddDays(-1)), next.AddDays(-1)));
            start = next;
        }

        slots.RemoveAll(slot => context.Obligation.LicensedOn > slot.Window.End);
        return slots;
    }

    private static WindowSlot Rolling(CycleContext context, int months) =>
        new(
            new DateSpan(MonthSteps.Ending(context.Cycle.End, months).Start, context.LastDay),
            context.Deadline
        );

    private static WindowSlot Block(CycleContext context, int cycles)
    {
        var calendar = context.Calendar;
        var last = context.Cycle.End;
        if (context.RenewalNumber is { } number)
        {
            for (var place = (number - 1) % cycles; place < cycles - 1; place++)
            {
                last = calendar.EndAfter(last);
            }
        }

        var first = last;
        for (var i = 1; i < cycles; i++)
        {
            first = calendar.EndBefore(first);
        }

        var start = calendar.CycleEnding(first).Start;
        return last == context.Cycle.End
            ? new WindowSlot(new DateSpan(start, context.LastDay), context.Deadline)
            : new WindowSlot(new DateSpan(start, last), calendar.DeadlineOf(last));
    }

    /// <summary>Any day counts, also a late one.</summary>
    private static WindowSlot Once(Requirement requirement, CycleContext context)
    {
        var deadline = Earliest(requirement, context) ?? context.Deadline;
        return new WindowSlot(
            new DateSpan(Ever, deadline > context.AsOf ? deadline : context.AsOf),
            deadline
        );
    }

    /// <summary>The earliest of the requirement's own deadline forms that the known dates can settle.</summary>
    private static DateOnly? Earliest(Requirement requirement, CycleContext context)
    {
        DateOnly? earliest = null;
        foreach (var form in requirement.Deadlines)
        {
            if (
                DeadlineRule.DayOf(form, context) is { } day
                && (earliest is null || day < earliest)
            )
            {
                earliest = day;
            }
        }

        return earliest;
    }
}
