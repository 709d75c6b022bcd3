using System.Text.Json;
using Credence.App.Writing;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>Writes the rhythm of a body with the keys of a body file.</summary>
internal static class CycleJson
{
    public static void Write(Utf8JsonWriter json, CycleRule cycle)
    {
        json.WriteStartObject("cycle");
        json.WriteNumber("months", cycle.Months);
        json.WriteString("ends", BodyJson.Kebab($"{cycle.Ends}"));
        if (cycle.Fixed is { } day)
        {
            json.WriteStartObject("fixed");
            json.WriteString("day", $"{day}");
            Years(json, cycle.Years);
            json.WriteEndObject();
        }
        else
        {
            Years(json, cycle.Years);
        }

        json.WriteStartArray("cohorts");
        foreach (var cohort in cycle.Cohorts)
        {
            Cohort(json, cohort);
        }

        json.WriteEndArray();
        BodyJson.TextOrNull(
            json,
            "day",
            cycle.Day == EndDay.Usual ? null : BodyJson.Kebab($"{cycle.Day}")
        );
        Number(json, "license_months", cycle.LicenseMonths);
        Number(json, "lookback_months", cycle.LookbackMonths);
        if (cycle.Due is { } due)
        {
            json.WriteString("due", $"{due}");
        }

        Late(json, cycle.LateUntil);
        json.Objects(
            "moved",
            cycle.Moved,
            moved =>
            {
                json.WriteString("end", $"{moved.End:O}");
                json.WriteString("to", $"{moved.To:O}");
            }
        );
        json.WriteString("note", cycle.Note);
        BodyJson.Sources(json, cycle.Sources);
        json.WriteEndObject();
    }

    public static void Years(Utf8JsonWriter json, EndYears years)
    {
        if (years.Pick != YearPick.EveryNth)
        {
            json.WriteString("years", BodyJson.Kebab($"{years.Pick}"));
            return;
        }

        json.WriteStartObject("years");
        json.WriteNumber("every", years.Every);
        json.WriteNumber("from", years.From);
        json.WriteEndObject();
    }

    private static void Cohort(Utf8JsonWriter json, Cohort cohort)
    {
        json.WriteStartObject();
        var test = cohort.By switch
        {
            CohortBy.Surname => "surname",
            CohortBy.BirthYear => "born",
            CohortBy.LicenseYear => "licensed",
            CohortBy.LicenseMonth => "licensed_months",
            _ => "number",
        };
        json.WriteString(test, cohort.Test);
        if (cohort.BoardAssigned)
        {
            json.WriteString("ends", "board-assigned");
        }

        if (cohort.Day is { } day)
        {
            json.WriteString("day", $"{day}");
            Years(json, cohort.Years);
        }

        json.WriteEndObject();
    }

    private static void Late(Utf8JsonWriter json, LateUntil? late)
    {
        switch (late)
        {
            case null:
                json.WriteNull("late_until");
                break;
            case { Day: { } day }:
                json.WriteString("late_until", $"{day}");
                break;
            default:
                json.WriteStartObject("late_until");
                Number(json, "months", late.Months == 0 ? null : late.Months);
                Number(json, "days", late.Days == 0 ? null : late.Days);
                json.WriteEndObject();
                break;
        }
    }

    private static void Number(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
