using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Credence.App.Writing;
using Credence.Core.Standing;

namespace Credence.App.Checks;

/// <summary>
/// The JSON of a check, to the letter of engine.md section 7; what goes beyond it stands behind what it names.
/// Written by hand: no reflection, so that a command answers at once.
/// </summary>
public static class CheckJson
{
    public static void Write(Stream stream, CheckResult result, bool indented = true)
    {
        using var json = new Utf8JsonWriter(
            stream,
            indented ? JsonText.Indented : JsonText.OneLine
        );
        json.WriteStartObject();
        WriteMembers(json, result);
        json.WriteEndObject();
    }

    public static string Text(CheckResult result)
    {
        using var stream = new MemoryStream();
        Write(stream, result);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>The members of the document, into an object that is already begun.</summary>
    public static void WriteMembers(Utf8JsonWriter json, CheckResult result)
    {
        json.Day("as_of", result.AsOf);
        json.WriteStartObject("library");
        json.WriteString("version", result.Library.Version);
        json.Day("date", result.Library.Date);
        json.WriteEndObject();
        json.Amount("missing", result.Missing);
        json.WriteNumber("missing_items", result.MissingItems);
        json.Amount("missing_if_answered", result.MissingIfAnswered);
        Questions(json, result.Questions);
        json.WriteStartArray("obligations");
        foreach (var standing in result.Obligations)
        {
            Obligation(json, standing);
        }

        json.WriteEndArray();
        Uncounted(json, result.Uncounted);
        Annual(json, result.Annual);
        json.WriteStartObject("pitfalls");
        json.WriteNumber("last_minute_panic", result.Pitfalls.LastMinutePanic);
        json.WriteNumber("random_selection", result.Pitfalls.RandomSelection);
        json.WriteNumber("no_tracking", result.Pitfalls.NoTracking);
        json.WriteNumber("no_career_alignment", result.Pitfalls.NoCareerAlignment);
        json.WriteNumber("overloaded_month", result.Pitfalls.OverloadedMonth);
        json.WriteEndObject();
    }

    private static void Questions(Utf8JsonWriter json, ImmutableArray<Question> questions)
    {
        json.Objects(
            "questions",
            questions,
            question =>
            {
                json.WriteString("fact", question.Fact);
                json.WriteString("text", question.Text);
                json.WriteNumber("changes", question.Changes);
                json.WriteStartArray("requirements");
                foreach (var requirement in question.Requirements)
                {
                    json.WriteStringValue(requirement.ToString());
                }

                json.WriteEndArray();
            }
        );
    }

    private static void Obligation(Utf8JsonWriter json, ObligationStanding standing)
    {
        json.WriteStartObject();
        json.WriteString("id", standing.Id);
        json.WriteString("body", standing.Body.Id);
        json.WriteString("title", standing.Title);
        json.Day("version", standing.Version?.InForceFrom);
        json.WriteBoolean("applicable", standing.Applicable);
        json.Span("cycle", standing.Cycle);
        json.Day("license_ends", standing.LicenseEnds);
        json.Day("last_checked", standing.Body.LastChecked);
        json.WriteString("confidence", CheckWords.Of(standing.Body.Confidence));
        json.Amount("missing", standing.Missing);
        json.WriteNumber("missing_items", standing.MissingItems);
        Previous(json, standing);
        RequirementJson.Write(json, "requirements", standing.Requirements, standing.Body);
        json.WriteString("status", CheckWords.Of(standing.Status));
        json.Day("deadline", standing.Deadline);
        json.Day("late_until", standing.LateUntil);
        json.Text("refusal", standing.Refusal);
        json.Text("package", standing.Package);
        OtherPackages(json, standing);
        RequirementJson.Write(json, "on_reactivation", standing.OnReactivation, standing.Body);
        json.Amount("carried_in", standing.CarriedIn);
        json.Amount("carried_out", standing.CarriedOut);
        Coming(json, standing);
        json.WriteEndObject();
    }

    private static void Previous(Utf8JsonWriter json, ObligationStanding standing)
    {
        if (standing.Previous is not { } previous)
        {
            json.WriteNull("previous");
            return;
        }

        json.WriteStartObject("previous");
        json.Span("cycle", previous.Cycle);
        json.WriteString("state", CheckWords.Of(previous.State));
        json.Amount("missing", previous.Missing);
        json.WriteNumber("missing_items", previous.MissingItems);
        RequirementJson.Write(json, "requirements", previous.Requirements, standing.Body);
        json.WriteEndObject();
    }

    private static void OtherPackages(Utf8JsonWriter json, ObligationStanding standing)
    {
        json.Objects(
            "other_packages",
            standing.OtherPackages,
            package =>
            {
                json.WriteString("id", package.Id);
                json.WriteString("title", package.Title);
                json.Amount("missing", package.Missing);
                json.WriteNumber("missing_items", package.MissingItems);
                json.WriteBoolean("met", package.Met);
            }
        );
    }

    private static void Coming(Utf8JsonWriter json, ObligationStanding standing)
    {
        json.Objects(
            "coming",
            standing.Coming,
            change =>
            {
                json.Text("requirement", change.Requirement);
                json.WriteString("title", change.Title);
                json.Day("from", change.From);
                json.WriteBoolean("announced", change.Announced);
                json.Text("text", change.Text);
            }
        );
    }

    private static void Uncounted(Utf8JsonWriter json, ImmutableArray<Uncounted> uncounted)
    {
        json.Objects(
            "uncounted",
            uncounted,
            one =>
            {
                json.WriteString("activity", one.Activity.Value);
                json.Text("body", one.Obligation);
                json.Amount("amount", one.Amount);
                json.WriteString("reason", CheckWords.Of(one.Reason));
            }
        );
    }

    private static void Annual(Utf8JsonWriter json, AnnualTarget annual)
    {
        json.WriteStartObject("annual");
        json.Objects(
            "by_body",
            annual.ByBody,
            body =>
            {
                json.WriteString("body", body.Obligation);
                json.Amount("annual", body.Annual);
                json.Amount("buffered", body.Buffered);
                json.Amount("one_time", body.OneTime);
            }
        );
        json.Amount("not_overlapped", annual.NotOverlapped);
        json.Amount("overlapped", annual.Overlapped);
        json.Amount("one_time", annual.OneTime);
        json.WriteStartArray("band");
        json.WriteNumberValue(annual.BandLow.ToDecimal());
        json.WriteNumberValue(annual.BandHigh.ToDecimal());
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
