using System.Collections.Immutable;
using Credence.Core.Dates;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>A deadline form as a day; null where the date it counts from is not known (engine.md section 2).</summary>
internal static class DeadlineRule
{
    public static DateOnly? DayOf(DeadlineForm form, CycleContext context) =>
        form switch
        {
            DeadlineForm.On on => on.Day,
            DeadlineForm.Renewal => context.Deadline,
            DeadlineForm.FirstRenewal => context.Calendar.FirstEnd is { } first
                ? context.Calendar.DeadlineOf(first)
                : null,
            DeadlineForm.SecondRenewal => context.Calendar.FirstEnd is { } first
                ? context.Calendar.DeadlineOf(context.Calendar.EndAfter(first))
                : null,
            DeadlineForm.LicensedPlus plus => context.Obligation.LicensedOn is { } licensed
                ? MonthSteps.Later(licensed, plus.Months).AddDays(plus.Days)
                : null,
            DeadlineForm.ClockPlus clock => context.Obligation.Clocks.TryGetValue(
                clock.Clock,
                out var began
            )
                ? MonthSteps.Later(began, clock.Months).AddDays(clock.Days)
                : null,
            DeadlineForm.RenewalFrom renewal => MonthSteps.Later(
                RenewalFrom(renewal.Day, context.Calendar),
                renewal.PlusMonths
            ),
            DeadlineForm.FullCycle full => FullCycle(full.From, context),
            DeadlineForm.RegisteredPlus plus => Registration(plus.Kind, context)?.From is { } from
                ? MonthSteps.Later(from, plus.Months).AddDays(plus.Days)
                : null,
            DeadlineForm.RegistrationEnd ends => Registration(ends.Kind, context)?.To,
            DeadlineForm.Combined all => Combined(all.Later, Days(all.Parts, context)),
            DeadlineForm.Cases cases => Case(cases.All, context),
            _ => null,
        };

    /// <summary>Whether the day of the license is a deadline: then it is asked of those who only apply, too.</summary>
    public static bool IsDayOfLicense(DeadlineForm form) =>
        form switch
        {
            DeadlineForm.LicensedPlus plus => plus is { Months: 0, Days: 0 },
            DeadlineForm.Combined all => all.Parts.Any(IsDayOfLicense),
            DeadlineForm.Cases cases => cases.All.Any(one => IsDayOfLicense(one.Is)),
            _ => false,
        };

    private static DateOnly RenewalFrom(DateOnly day, CycleCalendar calendar)
    {
        var end = calendar.EndOnOrAfter(day);
        return calendar.DeadlineOf(calendar.FirstEnd is { } first && first > end ? first : end);
    }

    private static DateOnly? FullCycle(DateOnly? from, CycleContext context)
    {
        var licensed = context.Obligation.LicensedOn;
        var day = licensed is null || from > licensed ? from : licensed;
        if (day is not { } begins)
        {
            return null;
        }

        var end = context.Calendar.EndOnOrAfter(begins);
        var whole = context.Calendar.EndBefore(end).AddDays(1) >= begins;
        return context.Calendar.DeadlineOf(whole ? end : context.Calendar.EndAfter(end));
    }

    private static Practice.Registration? Registration(string kind, CycleContext context) =>
        context.Physician.Registrations.FirstOrDefault(one =>
            one.Kind == kind && (kind == "dea" || one.Jurisdiction == context.Body.Jurisdiction)
        );

    private static IEnumerable<DateOnly> Days(
        ImmutableArray<DeadlineForm> parts,
        CycleContext context
    ) => parts.Select(part => DayOf(part, context)).OfType<DateOnly>();

    private static DateOnly? Combined(bool later, IEnumerable<DateOnly> days) =>
        later ? days.Select(day => (DateOnly?)day).Max() : days.Select(day => (DateOnly?)day).Min();

    private static DateOnly? Case(ImmutableArray<DeadlineCase> cases, CycleContext context)
    {
        DateOnly? earliest = null;
        foreach (var one in cases)
        {
            var truth = new ConditionJudge(context).Judge(one.When);
            if (truth == Truth.No)
            {
                continue;
            }

            var day = DayOf(one.Is, context);
            earliest = earliest is null || day < earliest ? day : earliest;
            if (truth == Truth.Yes)
            {
                break;
            }
        }

        return earliest;
    }
}
