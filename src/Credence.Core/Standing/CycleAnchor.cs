using Credence.Core.Dates;
using Credence.Core.Obligations;
using Credence.Core.Practice;
using Credence.Core.Requirements;
using Credence.Core.Wording;

namespace Credence.Core.Standing;

/// <summary>
/// Ends that follow from the rule where the profile names none: one of them, and the day on which another
/// truly falls. A birthday or an anniversary keeps its own day, whatever month's length lies between.
/// </summary>
internal sealed record DerivedEnds(DateOnly Anchor, Func<DateOnly, DateOnly> Settle);

/// <summary>
/// An end of a cycle where the profile names none: from a fixed date, a cohort, the birth month or the day of
/// licensing (engine.md section 2). Null where these do not settle it; nothing is guessed.
/// </summary>
internal static class CycleAnchor
{
    public static DerivedEnds? Find(
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

    private static DerivedEnds? Fixed(
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

    private static DerivedEnds? BirthMonth(
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

    /// <summary>Always counted from the day of licensing: of February 29 the anniversary in a common year is the 28th.</summary>
    private static DerivedEnds? Anniversary(CycleRule rule, Obligation obligation)
    {
        if (obligation.LicensedOn is not { } licensed)
        {
            return null;
        }

        return new DerivedEnds(After(rule.Months), Settle);

        DateOnly After(int months)
        {
            var anniversary = MonthSteps.Later(licensed, months);
            return rule.Day switch
            {
                EndDay.SameDay => anniversary,
                EndDay.LastOfMonth => MonthSteps.LastOfMonth(anniversary),
                EndDay.FirstOfMonth => new DateOnly(anniversary.Year, anniversary.Month, 1),
                _ => anniversary.AddDays(-1),
            };
        }

        DateOnly Settle(DateOnly near)
        {
            var months = ((near.Year - licensed.Year) * 12) + near.Month - licensed.Month;
            return Nearest(near, [After(months), After(months + 1), After(months - 1)]);
        }
    }

    private static DerivedEnds? CalendarYear(CycleRule rule, Obligation obligation, DateOnly asOf)
    {
        if (rule.Months == 12)
        {
            return LastOfYear(asOf.Year);
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
            ? LastOfYear(licensed.Year + (rule.Months / 12))
            : null;
    }

    private static DerivedEnds LastOfYear(int year) => new(new DateOnly(year, 12, 31), end => end);

    private static DerivedEnds Yearly(DateOnly anchor, Func<int, DateOnly> dayIn) =>
        new(
            anchor,
            near => Nearest(near, [dayIn(near.Year), dayIn(near.Year + 1), dayIn(near.Year - 1)])
        );

    /// <summary>The true end within days of a counted one; months of unlike length shift it by three at most.</summary>
    private static DateOnly Nearest(DateOnly near, ReadOnlySpan<DateOnly> ends)
    {
        foreach (var end in ends)
        {
            if (Math.Abs(end.DayNumber - near.DayNumber) <= 3)
            {
                return end;
            }
        }

        return near;
    }

    private static DerivedEnds? NextIn(
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
                return Yearly(dayIn(year), dayIn);
            }
        }

        return null;
    }

    private static DerivedEnds? FromLicense(
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
        return Yearly(dayIn(opens.Year + (rule.Months / 12)), dayIn);
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

        var first = char.ToUpperInvariant(PlainLetter.Of(char.ToLowerInvariant(surname[0])));
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
