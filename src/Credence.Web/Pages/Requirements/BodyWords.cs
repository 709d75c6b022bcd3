using Credence.Core.Requirements;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Requirements;

/// <summary>What is said of a body itself.</summary>
public static class BodyWords
{
    public static string Sure(Body body) =>
        body.IsCustom
            ? "As sure as what you wrote down."
            : body.Confidence switch
            {
                Confidence.High => "High: the sources agree.",
                Confidence.Medium => "Medium: some figures rest on secondary tables.",
                _ => "Low: check with the board before you rely on it.",
            };

    public static string Kind(BodyKind kind) =>
        kind switch
        {
            BodyKind.StateLicense => "State license",
            BodyKind.SpecialtyBoard => "Specialty board",
            BodyKind.Dea => "DEA",
            BodyKind.Hospital => "Hospital or employer",
            BodyKind.ProfessionalSociety => "Professional society",
            _ => "Award",
        };

    /// <summary>Whether the rule fixes the day of an end and leaves the year to each physician.</summary>
    public static bool HasYearsOfItsOwn(CycleRule cycle) =>
        cycle.Months > 12
        && cycle.Cohorts.IsEmpty
        && cycle.Years.Pick
            is YearPick.Every
                or YearPick.ParityOfLicenseYear
                or YearPick.FromLicense;

    /// <summary>How the date that fixes the cycle is found on paper.</summary>
    public static string CycleHelp(Body body)
    {
        var cycle = body.Versions[^1].Cycle;
        return cycle.Ends switch
        {
            CycleEnds.CalendarYear when HasYearsOfItsOwn(cycle) =>
                $"December 31 of the last of your {Say.Number(cycle.Months / 12)} years. If you do not know it, give the day you were certified instead.",
            CycleEnds.FixedDate or CycleEnds.BirthMonth when HasYearsOfItsOwn(cycle) =>
                "The day is the same every time, the year is your own. Your license shows it.",
            CycleEnds.BirthMonth => "It follows your birthday. If you gave it, leave this empty.",
            CycleEnds.IssueAnniversary when body.Kind == BodyKind.Dea =>
                "Your DEA certificate shows the day. It is often the day before the anniversary of the first one.",
            CycleEnds.IssueAnniversary =>
                "The day before the anniversary of your license. Your license shows when it was issued.",
            CycleEnds.FixedDate when cycle.Cohorts.IsEmpty =>
                "This body fixes the day for everybody. Leave it empty.",
            CycleEnds.FixedDate =>
                "The board sorts physicians by name, year or number. Your license shows the day it expires.",
            CycleEnds.CalendarYear => "Each calendar year. Leave it empty.",
            _ =>
                "The last day of your present cycle, as your license or the board's page shows it.",
        };
    }
}
