using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>
/// Writes a body as JSON with the keys of a body file (form 2). Every key is written by name here, so that a
/// name in Core may change without changing what others read.
/// </summary>
public static class BodyJson
{
    public static void Write(Utf8JsonWriter json, Body body)
    {
        json.WriteStartObject();
        json.WriteNumber("form", 2);
        json.WriteString("id", body.Id);
        json.WriteString("name", body.Name);
        json.WriteString("kind", Kind(body.Kind));
        json.WriteString("jurisdiction", body.Jurisdiction);
        Texts(json, "degrees", body.Degrees.Select(degree => $"{degree}"));
        json.WriteString("applies", body.Applies);
        Texts(json, "specialties", body.Specialties.Select(specialty => specialty.Code));
        Day(json, "last_checked", body.LastChecked);
        json.WriteString("basis", body.Basis);
        json.WriteString("confidence", Kebab($"{body.Confidence}"));
        Day(json, "speaks_from", body.SpeaksFrom);
        TextOrNull(json, "check_with", body.CheckWith.Length > 0 ? body.CheckWith : null);
        json.WriteStartObject("sources");
        foreach (var source in body.Sources)
        {
            json.WriteStartObject(source.Key);
            json.WriteString("title", source.Title);
            TextOrNull(json, "url", source.Url.Length > 0 ? source.Url : null);
            json.WriteString("says", source.Says);
            json.WriteString("dated", source.Dated);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        Each(json, "doubts", body.Doubts, Doubt);
        Each(json, "versions", body.Versions, Version);
        json.WriteEndObject();
    }

    public static string Kind(BodyKind kind) => Kebab($"{kind}");

    private static void Doubt(Utf8JsonWriter json, Doubt doubt)
    {
        json.WriteStartObject();
        json.WriteString("id", doubt.Id);
        json.WriteString("text", doubt.Text);
        Texts(json, "affects", doubt.Affects);
        json.WriteBoolean("matters", doubt.Matters);
        if (doubt.When is { } when)
        {
            Condition(json, "when", when);
        }

        json.WriteEndObject();
    }

    private static void Version(Utf8JsonWriter json, BodyVersion version)
    {
        json.WriteStartObject();
        Day(json, "in_force_from", version.InForceFrom);
        Day(json, "in_force_until", version.InForceUntil);
        json.WriteBoolean("announced", version.Announced);
        json.WriteString("note", version.Note);
        CycleJson.Write(json, version.Cycle);
        json.WriteString("round", Kebab($"{version.Round}"));
        Each(json, "requirements", version.Requirements, RequirementJson.Write);
        Each(json, "packages", version.Packages, Package);
        Each(json, "substitutes", version.Substitutes, OddShapeJson.Write);
        Each(json, "grants", version.Grants, OddShapeJson.Write);
        Each(json, "rates", version.Rates, OddShapeJson.Write);
        Each(json, "counts_as", version.CountsAs, OddShapeJson.Write);
        OddShapeJson.Write(json, version.CarryOver);
        Each(json, "exemptions", version.Exemptions, Exemption);
        Audit(json, version.Audit);
        Sources(json, version.Sources);
        json.WriteEndObject();
    }

    private static void Package(Utf8JsonWriter json, Package package)
    {
        json.WriteStartObject();
        json.WriteString("id", package.Id);
        json.WriteString("title", package.Title);
        Each(json, "requirements", package.Requirements, RequirementJson.Write);
        Sources(json, package.Sources);
        json.WriteEndObject();
    }

    private static void Exemption(Utf8JsonWriter json, Exemption exemption)
    {
        json.WriteStartObject();
        json.WriteString("text", exemption.Text);
        Sources(json, exemption.Sources);
        json.WriteEndObject();
    }

    private static void Audit(Utf8JsonWriter json, Audit? audit)
    {
        if (audit is null)
        {
            json.WriteNull("audit");
            return;
        }

        json.WriteStartObject("audit");
        if (audit.ProofKeptYears is { } years)
        {
            json.WriteNumber("proof_kept_years", years);
        }
        else
        {
            json.WriteNull("proof_kept_years");
        }

        json.WriteString("note", audit.Note);
        Sources(json, audit.Sources);
        json.WriteEndObject();
    }

    internal static void Each<T>(
        Utf8JsonWriter json,
        string name,
        ImmutableArray<T> items,
        Action<Utf8JsonWriter, T> write
    )
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    internal static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    internal static void TextOrNull(Utf8JsonWriter json, string name, string? text)
    {
        if (text is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, text);
        }
    }

    internal static void Day(Utf8JsonWriter json, string name, DateOnly? day) =>
        TextOrNull(json, name, day?.ToString("O"));

    internal static void Condition(Utf8JsonWriter json, string name, Condition? condition)
    {
        json.WritePropertyName(name);
        if (condition is null)
        {
            json.WriteNullValue();
        }
        else
        {
            ConditionJson.Write(json, condition);
        }
    }

    internal static void Sources(
        Utf8JsonWriter json,
        ImmutableArray<string> sources,
        bool noneFound = false
    )
    {
        if (noneFound)
        {
            json.WriteString("source", "none found");
        }
        else
        {
            Texts(json, "source", sources);
        }
    }

    /// <summary>FixedDate as fixed-date.</summary>
    internal static string Kebab(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0)
            {
                words.Append('-');
            }

            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
