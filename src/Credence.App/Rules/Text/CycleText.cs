using System.Collections.Immutable;
using Credence.Core.Requirements;

namespace Credence.App.Rules.Text;

/// <summary>The rhythm of a body in plain words.</summary>
public static class CycleText
{
    public static ImmutableArray<RuleAspect> Of(CycleRule cycle)
    {
        var aspects = ImmutableArray.CreateBuilder<RuleAspect>();
        Add("cycle", $"{cycle.Months} months");
        Add("ends", Ends(cycle));
        Add("license", cycle.LicenseMonths is { } license ? $"{license} months" : "");
        Add(
            "credits count from",
            cycle.LookbackMonths is { } back ? $"the {back} months that end with the cycle" : ""
        );
        Add("credits are due by", cycle.Due is { } due ? $"{due} of its last year" : "");
        Add("late renewal", Late(cycle.LateUntil));
        Add(
            "moved",
            string.Join(
                "; ",
                cycle.Moved.Select(moved => $"{moved.End:yyyy-MM-dd} to {moved.To:yyyy-MM-dd}")
            )
        );
        Add("note", cycle.Note);
        return aspects.ToImmutable();

        void Add(string name, string text)
        {
            if (text.Length > 0)
            {
                aspects.Add(new RuleAspect(name, text));
            }
        }
    }

    private static string Ends(CycleRule cycle) =>
        cycle.Ends switch
        {
            CycleEnds.FixedDate when !cycle.Cohorts.IsEmpty => string.Join(
                "; ",
                cycle.Cohorts.Select(Cohort)
            ),
            CycleEnds.FixedDate => $"{cycle.Fixed}{Years(cycle.Years)}",
            CycleEnds.BirthMonth => $"{BirthDay(cycle.Day)}{Years(cycle.Years)}",
            CycleEnds.IssueAnniversary => Anniversary(cycle.Day) + Years(cycle.Years),
            CycleEnds.CalendarYear => "December 31",
            _ => "on a day the board assigns",
        };

    private static string BirthDay(EndDay day) =>
        day switch
        {
            EndDay.DayBefore => "the day before the birthday",
            EndDay.LastOfMonth => "the last day of the birth month",
            EndDay.FirstOfMonth => "the first day of the birth month",
            _ => "the birthday",
        };

    private static string Anniversary(EndDay day) =>
        day switch
        {
            EndDay.SameDay => "the anniversary of the license",
            EndDay.LastOfMonth => "the last day of the month of the license",
            EndDay.FirstOfMonth => "the first day of the month of the license",
            _ => "the day before the anniversary of the license",
        };

    public static string Years(EndYears years) =>
        years.Pick switch
        {
            YearPick.Odd => " of odd years",
            YearPick.Even => " of even years",
            YearPick.EveryNth => $" of every {Nth(years.Every)} year from {years.From}",
            YearPick.ParityOfBirthYear => ", in odd or even years as the birth year",
            YearPick.ParityOfLicenseYear => ", in odd or even years as the year of the license",
            YearPick.FromLicense => ", counted from the license",
            _ => "",
        };

    private static string Nth(int number) =>
        number switch
        {
            2 => "second",
            3 => "third",
            _ => $"{number}th",
        };

    private static string Cohort(Cohort cohort)
    {
        var who = cohort.By switch
        {
            CohortBy.Surname => $"surnames {cohort.Test}",
            CohortBy.BirthYear => $"born in {cohort.Test} years",
            CohortBy.LicenseYear => $"licensed in {cohort.Test} years",
            CohortBy.LicenseMonth => $"licensed in months {cohort.Test}",
            _ => $"{cohort.Test} license numbers",
        };
        return cohort.BoardAssigned
            ? $"{who}: as the board assigns"
            : $"{who}: {cohort.Day}{Years(cohort.Years)}";
    }

    private static string Late(LateUntil? late) =>
        late switch
        {
            null => "",
            { Day: { } day } => $"until {day}",
            { Days: 0 } => $"for {late.Months} months",
            { Months: 0 } => $"for {late.Days} days",
            _ => $"for {late.Months} months and {late.Days} days",
        };
}
