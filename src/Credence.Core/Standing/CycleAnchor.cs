using Credence.Core.Dates;
using Credence.Core.Obligations;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>
/// An end of a cycle where the profile names none: from a fixed date, a cohort, the birth month or the day of
/// licensing (engine.md section 2). Null where these do not settle it; nothing is guessed.
/// </summary>
internal static class CycleAnchor
{
    public static DateOnly? Find(
        CycleRule rule,
        Obligation obligation,
        Physician physician,
        DateOnly asOf
    ) =>
        rule.Ends switch
        {
            CycleEnds.FixedDate => Fixed(rule, obligation, physician, asOf),
            CycleEnds.BirthMonth => BirthMonth(rule, obligation, physician, asOf),
            CycleEnds.IssueAnniversary => Anniversary(rule, obligation),
            CycleEnds.CalendarYear => CalendarYear(rule, obligation, asOf),
            _ => null,
        };

    private static DateOnly? Fixed(
        CycleRule rule,
        Obligation obligation,
        Physician physician,
        DateOnly asOf
    )
    {
        if (rule.Cohorts.IsEmpty)
        {
            return rule.Fixed is { } day
                ? NextIn(year => day.In(year), rule, rule.Years, obligation, physician, asOf)
                : null;
        }

        var cohort = rule.Cohorts.FirstOrDefault(entry => Belongs(entry, obligation, physician));
        return cohort is { BoardAssigned: false } && (cohort.Day ?? rule.Fixed) is { } own
            ? NextIn(year => own.In(year), rule, cohort.Years, obligation, physician, asOf)
            : null;
    }

    private static DateOnly? BirthMonth(
        CycleRule rule,
        Obligation obligation,
        Physician physician,
        DateOnly asOf
    )
    {
        if (physician.Born is not { } born)
        {
            return null;
        }

        DateOnly In(int year)
        {
            var birthday = born.In(year);
            return rule.Day switch
            {
                EndDay.LastOfMonth => MonthSteps.LastOfMonth(birthday),
                EndDay.FirstOfMonth => new DateOnly(birthday.Year, birthday.Month, 1),
                EndDay.DayBefore => birthday.AddDays(-1),
                _ => birthday,
            };
        }

        var years = rule.Years;
        if (!rule.Cohorts.IsEmpty)
        {
            var cohort = rule.Cohorts.FirstOrDefault(entry =>
                Belongs(entry, obligation, physician)
            );
            if (cohort is null or { BoardAssigned: true })
            {
                return null;
            }

            years = cohort.Years;
        }

        return NextIn(In, rule, years, obligation, physician, asOf);
    }

    private static DateOnly? Anniversary(CycleRule rule, Obligation obligation)
    {
        if (obligation.LicensedOn is not { } licensed)
        {
            return null;
        }

        var anniversary = MonthSteps.Later(licensed, rule.Months);
        return rule.Day switch
        {
            EndDay.SameDay => anniversary,
            EndDay.LastOfMonth => MonthSteps.LastOfMonth(anniversary),
            EndDay.FirstOfMonth => new DateOnly(anniversary.Year, anniversary.Month, 1),
            _ => anniversary.AddDays(-1),
        };
    }

    private static DateOnly? CalendarYear(CycleRule rule, Obligation obligation, DateOnly asOf)
    {
        if (rule.Months == 12)
        {
            return new DateOnly(asOf.Year, 12, 31);
        }

        if (rule.Years.Pick is YearPick.Odd or YearPick.Even or YearPick.EveryNth)
        {
            return NextIn(
                year => new DateOnly(year, 12, 31),
                rule,
                rule.Years,
                obligation,
                null,
                asOf
            );
        }

        return obligation.LicensedOn is { } licensed
            ? new DateOnly(licensed.Year + (rule.Months / 12), 12, 31)
            : null;
    }

    private static DateOnly? NextIn(
        Func<int, DateOnly> dayIn,
        CycleRule rule,
        EndYears years,
        Obligation obligation,
        Physician? physician,
        DateOnly asOf
    )
    {
        if (years.Pick == YearPick.FromLicense)
        {
            return FromLicense(dayIn, rule, obligation);
        }

        var parity = Parity(years, rule, obligation, physician);
        if (parity is not { } every)
        {
            return null;
        }

        for (var year = asOf.Year; year < asOf.Year + 12; year++)
        {
            if (dayIn(year) >= asOf && Modulo(year - every.From, every.Every) == 0)
            {
                return dayIn(year);
            }
        }

        return null;
    }

    private static DateOnly? FromLicense(
        Func<int, DateOnly> dayIn,
        CycleRule rule,
        Obligation obligation
    )
    {
        if (obligation.LicensedOn is not { } licensed)
        {
            return null;
        }

        // The first such day after licensing opens the first full cycle (North Carolina's CME years).
        var opens =
            dayIn(licensed.Year) > licensed ? dayIn(licensed.Year) : dayIn(licensed.Year + 1);
        return dayIn(opens.Year + (rule.Months / 12));
    }

    private static (int Every, int From)? Parity(
        EndYears years,
        CycleRule rule,
        Obligation obligation,
        Physician? physician
    ) =>
        years.Pick switch
        {
            YearPick.Odd => (2, 1),
            YearPick.Even => (2, 0),
            YearPick.EveryNth => (years.Every, years.From),
            YearPick.ParityOfBirthYear => physician?.Born?.Year is { } born ? (2, born % 2) : null,
            YearPick.ParityOfLicenseYear => obligation.LicensedOn is { } licensed
                ? (2, licensed.Year % 2)
                : null,
            // "Every year" with a longer cycle does not say which year is this person's.
            _ => rule.Months <= 12 ? (1, 0) : null,
        };

    private static bool Belongs(Cohort cohort, Obligation obligation, Physician physician) =>
        cohort.By switch
        {
            CohortBy.Surname => InRange(physician.Surname, cohort.Test),
            CohortBy.BirthYear => physician.Born?.Year is { } born && SameParity(born, cohort.Test),
            CohortBy.LicenseYear => obligation.LicensedOn is { } licensed
                && SameParity(licensed.Year, cohort.Test),
            CohortBy.LicenseMonth => obligation.LicensedOn is { } month
                && InMonths(month.Month, cohort.Test),
            _ => LastDigit(obligation.Number) is { } digit && SameParity(digit, cohort.Test),
        };

    private static bool InRange(string surname, string range)
    {
        if (surname.Length == 0 || range.Length == 0)
        {
            return false;
        }

        var first = char.ToUpperInvariant(surname[0]);
        return first >= char.ToUpperInvariant(range[0])
            && first <= char.ToUpperInvariant(range[^1]);
    }

    private static bool InMonths(int month, string range)
    {
        var parts = range.Split('-');
        return int.TryParse(parts[0], out var from)
            && int.TryParse(parts[^1], out var to)
            && month >= from
            && month <= to;
    }

    private static bool SameParity(int number, string parity) =>
        number % 2 == (parity == "odd" ? 1 : 0);

    private static int? LastDigit(string number) =>
        number.LastOrDefault(char.IsAsciiDigit) is var digit and not '\0' ? digit - '0' : null;

    private static int Modulo(int value, int by) => ((value % by) + by) % by;
}
