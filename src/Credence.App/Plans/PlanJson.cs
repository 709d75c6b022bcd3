using System.Text;
using System.Text.Json;
using Credence.App.Writing;
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
        json.Objects(
            "goals",
            plan.Goals,
            goal =>
            {
                json.WriteString("id", goal.Id);
                json.Amount("target", goal.Target);
                json.Amount("aligned", goal.Aligned);
            }
        );
        Levels(json, plan);
        Shortfalls(json, plan);
        Rejected(json, plan);
        Totals(json, plan.Totals);
    }

    private static void Items(Utf8JsonWriter json, YearPlan plan)
    {
        json.Objects(
            "items",
            plan.Items,
            item =>
            {
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
                json.Objects(
                    "why",
                    item.Why,
                    why =>
                    {
                        json.WriteString("level", why.Level);
                        json.WriteString("serves", why.Serves);
                        json.WriteString("text", why.Text);
                    }
                );
            }
        );
    }

    private static void Dropped(Utf8JsonWriter json, YearPlan plan)
    {
        json.Objects(
            "dropped",
            plan.Dropped,
            item =>
            {
                json.WriteString("candidate", item.Candidate);
                json.Month("month", item.Month);
                json.WriteNumber("units", item.Units);
            }
        );
        json.Objects(
            "dropped_pins",
            plan.DroppedPins,
            pin =>
            {
                json.WriteString("candidate", pin.Candidate);
                json.Month("month", pin.Month);
                json.WriteString("reason", PlanWords.Of(pin.Reason));
            }
        );
    }

    private static void Levels(Utf8JsonWriter json, YearPlan plan)
    {
        json.Objects(
            "levels",
            plan.Levels,
            level =>
            {
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
            }
        );
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
        json.Objects(
            "shortfalls",
            plan.Shortfalls,
            one =>
            {
                json.WriteString("body", one.Obligation);
                json.WriteString("requirement", one.Requirement);
                json.Amount("amount", one.Amount);
                json.Day("deadline", one.Deadline);
                json.WriteString("level", one.Level == DemandLevel.Law ? "law" : "pace");
                json.WriteString("fix", one.Fix);
            }
        );
    }

    private static void Rejected(Utf8JsonWriter json, YearPlan plan)
    {
        json.Objects(
            "rejected",
            plan.Rejected,
            one =>
            {
                json.WriteString("candidate", one.Candidate);
                json.WriteStartObject("reason");
                json.WriteString("code", PlanWords.Of(one.Reason));
                json.Text("by", one.By);
                json.WriteEndObject();
            }
        );
    }

    private static void Totals(Utf8JsonWriter json, PlanTotals totals)
    {
        json.WriteStartObject("totals");
        json.Amount("credits", totals.Credits);
        json.Amount("hours", totals.Hours);
        json.WriteNumber("price", totals.Price.ToDecimal());
        json.WriteNumber("own_money", totals.OwnMoney.ToDecimal());
        json.Objects(
            "by_month",
            totals.ByMonth,
            month =>
            {
                json.Month("month", month.Month);
                json.Amount("credits", month.Credits);
                json.Amount("hours", month.Hours);
                json.WriteNumber("load", decimal.Round(month.Load, 2));
                json.Amount("offered", month.Offered);
            }
        );
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
