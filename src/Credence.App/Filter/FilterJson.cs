using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Credence.App.Writing;
using Credence.Core.Filter;

namespace Credence.App.Filter;

/// <summary>The four questions as JSON: for each an answer, the reason in a sentence, and the figures behind it.</summary>
public static class FilterJson
{
    public static string Text(DateOnly asOf, IReadOnlyList<Judgment> judgments)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonText.Indented))
        {
            Write(json, asOf, judgments);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static void Write(Utf8JsonWriter json, DateOnly asOf, IReadOnlyList<Judgment> judgments)
    {
        json.WriteStartObject();
        json.Day("as_of", asOf);
        json.WriteStartArray("candidates");
        foreach (var judgment in judgments)
        {
            One(json, judgment);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static string Word(Verdict verdict) =>
        verdict switch
        {
            Verdict.Take => "take",
            Verdict.Skip => "skip",
            _ => "think-twice",
        };

    private static void One(Utf8JsonWriter json, Judgment judgment)
    {
        json.WriteStartObject();
        json.WriteString("candidate", judgment.Candidate.Id);
        json.WriteString("title", judgment.Candidate.Title);
        json.Text("provider", judgment.Candidate.Provider);
        json.WriteString("mode", $"{judgment.Candidate.Mode}".ToLowerInvariant());
        json.Text("format", judgment.Candidate.Format);
        json.WriteString("verdict", Word(judgment.Verdict));
        Strings(json, "reasons", judgment.Reasons);
        json.WriteBoolean("planned", judgment.IsPlanned);
        Strings(json, "not_known", NotKnown(judgment.Unknown));
        json.WriteStartObject("reckoned_as");
        json.WriteNumber("units", judgment.AsDone.Units);
        json.Day("done_by", judgment.AsDone.Last);
        json.WriteBoolean("dates_assumed", judgment.AsDone.DatesAssumed);
        json.WriteEndObject();
        json.WriteString("room", judgment.Room);
        json.WriteStartObject("questions");
        Goal(json, judgment.Goal);
        Need(json, judgment.Need);
        json.WriteStartObject("output");
        json.WriteBoolean("answer", judgment.Output.Yes);
        json.WriteString("reason", judgment.Output.Reason);
        Strings(json, "outputs", judgment.Output.Outputs);
        json.WriteEndObject();
        Worth(json, judgment.Worth);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static ImmutableArray<string> NotKnown(Unknown unknown) =>
        [
            .. Enum.GetValues<Unknown>()
                .Where(one => one != Unknown.None && unknown.HasFlag(one))
                .Select(one => $"{one}".ToLowerInvariant()),
        ];

    private static void Goal(Utf8JsonWriter json, GoalAnswer goal)
    {
        json.WriteStartObject("goal");
        json.WriteBoolean("answer", goal.Yes);
        json.WriteString("reason", goal.Reason);
        json.Amount("aligned", goal.Aligned);
        json.Objects(
            "goals",
            goal.Goals,
            one =>
            {
                json.WriteString("goal", one.Goal);
                json.WriteNumber("alignment", one.Alignment);
                json.Amount("aligned", one.Aligned);
                json.Amount("target_left", one.TargetLeft);
            }
        );
        json.WriteEndObject();
    }

    private static void Need(Utf8JsonWriter json, NeedAnswer need)
    {
        json.WriteStartObject("requirement");
        json.WriteBoolean("answer", need.Yes);
        json.WriteString("reason", need.Reason);
        json.WriteNumber("places", need.Bodies.Length);
        Bodies(json, "bodies", need.Bodies);
        if (need.AfterPlan is { } after)
        {
            Bodies(json, "after_plan", after);
        }
        else
        {
            json.WriteNull("after_plan");
        }

        json.WriteEndObject();
    }

    private static void Bodies(Utf8JsonWriter json, string name, ImmutableArray<BodyServed> bodies)
    {
        json.Objects(
            name,
            bodies,
            body =>
            {
                json.WriteString("obligation", body.Obligation);
                json.WriteString("title", body.Title);
                json.Amount("credits", body.Credits);
                json.WriteNumber("items", body.Items);
                json.Objects(
                    "requirements",
                    body.Requirements,
                    one =>
                    {
                        json.WriteString("id", one.Requirement);
                        json.WriteString("title", one.Title);
                        json.Amount("amount", one.Amount);
                        json.Day("deadline", one.Deadline);
                    }
                );
            }
        );
    }

    private static void Worth(Utf8JsonWriter json, WorthAnswer worth)
    {
        json.WriteStartObject("worth");
        json.WriteString("reason", worth.Reason);
        json.Amount("credits", worth.Credits);
        json.Amount("hours", worth.Hours);
        Number(json, "price", worth.Price?.ToDecimal());
        Number(json, "credits_per_hour", worth.CreditsPerHour);
        Number(json, "aligned_per_hour", worth.AlignedPerHour);
        Number(json, "cost_per_credit", worth.CostPerCredit);
        json.WriteStartObject("strategic");
        json.WriteNumber("value", worth.Strategic.Value);
        json.WriteNumber("start", worth.Strategic.Start);
        json.WriteNumber("own_ratings", worth.Strategic.Ratings);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? number)
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

    private static void Strings(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
