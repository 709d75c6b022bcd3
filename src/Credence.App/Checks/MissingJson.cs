using System.Text;
using System.Text.Json;
using Credence.App.Writing;
using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Standing;

namespace Credence.App.Checks;

/// <summary>"Am I on track?" in a few lines: what is missing, where, by when, and what only a person can settle.</summary>
public static class MissingJson
{
    /// <param name="answer">The answer in a sentence or two.</param>
    public static string Text(CheckResult result, string answer)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonText.Indented))
        {
            Write(json, result, answer);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter json, CheckResult result, string answer)
    {
        json.WriteStartObject();
        json.Day("as_of", result.AsOf);
        json.WriteString("answer", answer);
        json.Amount("missing", result.Missing);
        json.WriteNumber("missing_items", result.MissingItems);
        json.WriteStartArray("obligations");
        foreach (var standing in result.Obligations.Where(IsOpen).OrderBy(one => one.Deadline))
        {
            Obligation(json, standing);
        }

        json.WriteEndArray();
        json.WriteStartArray("questions");
        foreach (var question in result.Questions)
        {
            json.WriteStringValue(question.Text);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Obligation(Utf8JsonWriter json, ObligationStanding standing)
    {
        json.WriteStartObject();
        json.WriteString("id", standing.Id);
        json.WriteString("title", standing.Title);
        json.WriteString("status", CheckWords.Of(standing.Status));
        json.Day("deadline", standing.Deadline);
        json.Amount("missing", standing.Missing);
        json.WriteNumber("missing_items", standing.MissingItems);
        json.Objects(
            "requirements",
            standing.Requirements.Where(IsOpen),
            requirement =>
            {
                json.WriteString("id", requirement.Id);
                json.WriteString("title", requirement.Title);
                json.Amount("shortfall", requirement.Shortfall);
                json.WriteString("status", CheckWords.Of(requirement.Status));
                json.Day("deadline", requirement.Deadline);
            }
        );
        json.WriteEndObject();
    }

    private static bool IsOpen(ObligationStanding standing) =>
        standing.Applicable
        && (
            !standing.Missing.IsZero
            || standing.MissingItems > 0
            || standing.Requirements.Any(IsOpen)
        );

    private static bool IsOpen(RequirementStanding requirement) =>
        requirement.Shortfall > Amount.Zero
        || requirement.Status
            is Status.Confirm
                or Status.Unsettled
                or Status.AnswerNeeded
                or Status.Overdue;
}
