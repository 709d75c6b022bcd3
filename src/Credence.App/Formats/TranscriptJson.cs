using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Credence.App.Rules.Yaml;
using Credence.App.Tables;
using Credence.App.Writing;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.App.Formats;

/// <summary>
/// A transcript near the ACCME's draft (ACCMETranscripts, v0.1). Names of providers stand where the draft wants their
/// numbers, which a physician does not know; our own code of each credit goes along, and other readers pass it over.
/// </summary>
public static class TranscriptJson
{
    private const string Root = "ACCMETranscripts";

    /// <summary>What was done to the day. Notes, costs, goals and ratings are the physician's own and stay out.</summary>
    public static byte[] Write(
        Profile profile,
        IEnumerable<CmeActivity> ledger,
        DateOnly asOf,
        Func<string, string> name
    )
    {
        using var stream = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                stream,
                new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            json.WriteStartObject();
            json.WriteStartArray(Root);
            json.WriteStartObject();
            Member(json, profile);
            json.WriteStartArray("ActivityTranscript");
            foreach (var activity in ledger.Where(activity => activity.Date <= asOf))
            {
                Activity(json, activity, name);
            }

            json.WriteEndArray();
            json.WriteStartObject("XtensibleInfo");
            json.WriteString(
                "Notes",
                $"Kept by the physician with Credence, as of {asOf:yyyy-MM-dd}; not issued by an accredited provider."
            );
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>Null where it is another kind of JSON.</summary>
    internal static ImmutableArray<ExchangeRow>? Read(YamlValue? tree, string file) =>
        tree is YamlMap map && map.Find(Root)?.Value is { } transcripts
            ?
            [
                .. Each(transcripts)
                    .SelectMany(transcript => Each(Below(transcript, "ActivityTranscript")))
                    .SelectMany(entry => Rows(entry, file)),
            ]
            : null;

    private static void Member(Utf8JsonWriter json, Profile profile)
    {
        var physician = profile.Physician;
        json.WriteStartObject("Member");
        json.WriteStartObject("Name");
        json.WriteString("GivenName", GivenName(physician));
        json.WriteString("FamilyName", physician.Surname);
        json.WriteEndObject();
        json.WriteStartObject("PersonalInfo");
        json.WriteStartArray("Licensure");
        foreach (
            var license in profile.Obligations.Where(one => one.Body.Kind == BodyKind.StateLicense)
        )
        {
            json.WriteStartObject();
            json.WriteString(
                "StateOfLicensure",
                license.Body.Jurisdiction.Replace("US-", "", StringComparison.Ordinal)
            );
            json.WriteString("StateLicensingBoard", license.Body.Name);
            if (license.Number.Length > 0)
            {
                json.WriteString("StateMedicalLicenseID", license.Number);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Objects(
            "Certification",
            physician.BoardCertificates,
            certificate =>
            {
                json.WriteString("CertifyingBoard", certificate.Board);
            }
        );
        if (physician.Npi.Length > 0)
        {
            json.WriteString("NPI", physician.Npi);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    internal static string GivenName(Physician physician)
    {
        var name = new WrittenName(physician.Name).Plain;
        var family = name.LastIndexOf(physician.Surname, StringComparison.Ordinal);
        return family > 0 ? name[..family].Trim() : name;
    }

    private static void Activity(
        Utf8JsonWriter json,
        CmeActivity activity,
        Func<string, string> name
    )
    {
        json.WriteStartObject();
        json.WriteStartObject("Activity");
        json.WriteString("ReportingOrganization", activity.Provider);
        json.WriteStartObject("Module");
        json.WriteStartObject("ModuleName");
        json.WriteString("value", activity.Title);
        json.WriteEndObject();
        json.WriteString("Status", "Completed");
        json.WriteString("CompletedDateTime", $"{activity.Date:yyyy-MM-dd}T00:00:00");
        json.Objects(
            "CreditCertificate",
            activity.Lines,
            line =>
            {
                json.WriteString("CreditID", $"ccid:credence:{activity.Id}-{line.Type}");
                json.WriteStartObject("CreditReceived");
                json.WriteString(
                    "activityCertification",
                    ExchangeWords.Certification(line.Type, name)
                );
                json.WriteString("creditUnit", ExchangeWords.Unit(line.Type));
                json.WriteNumber("numberOfCredits", line.Amount.ToDecimal());
                json.WriteString("creditCode", line.Type.ToString());
                json.WriteEndObject();
            }
        );
        Some(json, "format", activity.Format);
        Some(json, "topics", LedgerText.Topics(activity.Portions));
        Some(json, "expires", activity.Expires?.ToString("yyyy-MM-dd") ?? "");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Some(Utf8JsonWriter json, string key, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(key, text);
        }
    }

    private static IEnumerable<ExchangeRow> Rows(YamlValue entry, string file)
    {
        var activity = Below(entry, "Activity") ?? entry;
        foreach (var module in Each(Below(activity, "Module") ?? activity))
        {
            var credits = Each(Below(module, "CreditCertificate"))
                .SelectMany(certificate => Each(Below(certificate, "CreditReceived")))
                .Select(received => new ExchangeCredit(
                    Text(received, "creditCode"),
                    Text(received, "activityCertification"),
                    Text(received, "numberOfCredits")
                ));
            yield return new ExchangeRow
            {
                Place = module.In(file),
                Title = Below(module, "ModuleName") is YamlMap named
                    ? Text(named, "value")
                    : Text(module, "ModuleName"),
                Provider = First(
                    Text(activity, "ReportingOrganization"),
                    Text(entry, "ReportingOrganization"),
                    Text(activity, "ProviderOrganization")
                ),
                Completed = Text(module, "CompletedDateTime"),
                Status = Text(module, "Status"),
                Credits = [.. credits],
                Format = Text(module, "format"),
                Topics = Text(module, "topics"),
                Expires = Text(module, "expires"),
            };
        }
    }

    private static string First(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (text.Length > 0)
            {
                return text;
            }
        }

        return "";
    }

    private static YamlValue? Below(YamlValue? value, string key) =>
        value is YamlMap map ? map.Find(key)?.Value : null;

    private static string Text(YamlValue value, string key) =>
        Below(value, key) is YamlText { IsNothing: false } text ? text.Text : "";

    /// <summary>A list, or the one thing that stands where a list could.</summary>
    private static IEnumerable<YamlValue> Each(YamlValue? value) =>
        value is YamlList list ? list.Items
        : value is null ? []
        : [value];
}
