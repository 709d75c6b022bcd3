using System.Text;
using System.Text.Json;
using Credence.App.Checks;
using Credence.Core.Planning;

namespace Credence.App.Plans;

/// <summary>The JSON of a plan, to the letter of engine.md section 7; what goes beyond it stands behind what it names.</summary>
public static class PlanJson
{
    public static string Text(YearPlan plan)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonText.Indented))
        {
            json.WriteStartObject();
            WriteMembers(json, plan);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>The members of the document, into an object that is already begun.</summary>
    public static void WriteMembers(Utf8JsonWriter json, YearPlan plan)
    {
        json.Month("start", plan.Start);
        json.Day("as_of", plan.Problem.AsOf);
        json.WriteStartObject("solver");
        json.WriteString("name", plan.SolverName);
        json.WriteString("version", plan.SolverVersion);
        json.WriteEndObject();
        Items(json, plan);
        Dropped(json, plan);
        json.WriteStartArray("goals");
        foreach (var goal in plan.Goals)
        {
            json.WriteStartObject();
            json.WriteString("id", goal.Id);
            json.Amount("target", goal.Target);
            json.Amount("aligned", goal.Aligned);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Levels(json, plan);
        Shortfalls(json, plan);
        Rejected(json, plan);
        Totals(json, plan.Totals);
    }

    private static void Items(Utf8JsonWriter json, YearPlan plan)
    {
        json.WriteStartArray("items");
        foreach (var item in plan.Items)
        {
            json.WriteStartObject();
            json.WriteString("candidate", item.Candidate.Id);
            json.WriteString("title", item.Candidate.Title);
            json.WriteString("layer", PlanWords.Of(item.Layer));
            json.Month("month", item.Month);
            json.Month("start_month", item.StartMonth);
            if (item.Dates is { } dates)
            {
                json.WriteStartObject("dates");
                json.Day("from", dates.Start);
                json.Day("to", dates.End);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("dates");
            }

            json.WriteNumber("units", item.Units);
            json.Amount("credits", item.Credits);
            json.Amount("hours", item.Hours);
            json.Amount("days_off", item.DaysOff);
            json.WriteNumber("price", item.Price.ToDecimal());
            json.WriteNumber("own_money", item.OwnMoney.ToDecimal());
            json.WriteString("change", PlanWords.Of(item.Change));
            json.WriteBoolean("pinned", item.Pinned);
            json.WriteStartArray("why");
            foreach (var why in item.Why)
            {
                json.WriteStartObject();
                json.WriteString("level", why.Level);
                json.WriteString("serves", why.Serves);
                json.WriteString("text", why.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Dropped(Utf8JsonWriter json, YearPlan plan)
    {
        json.WriteStartArray("dropped");
        foreach (var item in plan.Dropped)
        {
            json.WriteStartObject();
            json.WriteString("candidate", item.Candidate);
            json.Month("month", item.Month);
            json.WriteNumber("units", item.Units);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("dropped_pins");
        foreach (var pin in plan.DroppedPins)
        {
            json.WriteStartObject();
            json.WriteString("candidate", pin.Candidate);
            json.Month("month", pin.Month);
            json.WriteString("reason", PlanWords.Of(pin.Reason));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Levels(Utf8JsonWriter json, YearPlan plan)
    {
        json.WriteStartArray("levels");
        foreach (var level in plan.Levels)
        {
            json.WriteStartObject();
            json.WriteString("name", level.Name);
            json.WriteNumber("value", Rounded(level.Value));
            if (level.Bound is { } bound)
            {
                json.WriteNumber("bound", Rounded(bound));
            }
            else
            {
                json.WriteNull("bound");
            }

            json.WriteBoolean("proven", level.Proven);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>To a millionth: thirds of a credit have no end.</summary>
    private static decimal Rounded(decimal value) =>
        decimal.Parse(
            decimal.Round(value, 6)
                .ToString("0.######", System.Globalization.CultureInfo.InvariantCulture),
            System.Globalization.CultureInfo.InvariantCulture
        );

    private static void Shortfalls(Utf8JsonWriter json, YearPlan plan)
    {
        json.WriteStartArray("shortfalls");
        foreach (var one in plan.Shortfalls)
        {
            json.WriteStartObject();
            json.WriteString("body", one.Obligation);
            json.WriteString("requirement", one.Requirement);
            json.Amount("amount", one.Amount);
            json.Day("deadline", one.Deadline);
            json.WriteString("level", one.Level == DemandLevel.Law ? "law" : "pace");
            json.WriteString("fix", one.Fix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Rejected(Utf8JsonWriter json, YearPlan plan)
    {
        json.WriteStartArray("rejected");
        foreach (var one in plan.Rejected)
        {
            json.WriteStartObject();
            json.WriteString("candidate", one.Candidate);
            json.WriteStartObject("reason");
            json.WriteString("code", PlanWords.Of(one.Reason));
            json.Text("by", one.By);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Totals(Utf8JsonWriter json, PlanTotals totals)
    {
        json.WriteStartObject("totals");
        json.Amount("credits", totals.Credits);
        json.Amount("hours", totals.Hours);
        json.WriteNumber("price", totals.Price.ToDecimal());
        json.WriteNumber("own_money", totals.OwnMoney.ToDecimal());
        json.WriteStartArray("by_month");
        foreach (var month in totals.ByMonth)
        {
            json.WriteStartObject();
            json.Month("month", month.Month);
            json.Amount("credits", month.Credits);
            json.Amount("hours", month.Hours);
            json.WriteNumber("load", decimal.Round(month.Load, 2));
            json.Amount("offered", month.Offered);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Month(this Utf8JsonWriter json, string name, DateOnly? month)
    {
        if (month is { } known)
        {
            json.WriteString(name, $"{known:yyyy-MM}");
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
