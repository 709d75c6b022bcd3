using System.Collections.Immutable;
using Credence.App.Candidates;
using Credence.App.Filter;
using Credence.App.Folder;
using Credence.App.Rules;
using Credence.App.Tables;
using Credence.Core.Planning;
using Credence.Web.Pages.Catalog;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Filter;

/// <summary>A candidate between its form and its texts.</summary>
internal static class CandidateForm
{
    public static async Task<ImmutableDictionary<string, string>> Sent(
        HttpContext http,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        return form.ToImmutableDictionary(
            field => field.Key,
            field => string.Join(',', field.Value.OfType<string>())
        );
    }

    /// <summary>A form shows every field: what is not there was cleared.</summary>
    public static TypedCandidate Typed(ImmutableDictionary<string, string> sent)
    {
        return new()
        {
            Title = Of("title"),
            Provider = Of("provider"),
            Mode = Of("mode"),
            Format = Of("format"),
            Credits = Of("credits"),
            Topics = Of("topics"),
            Hours = Of("hours"),
            Price = Of("price"),
            PriceUnit = Of("price_unit"),
            Allowance = Of("allowance"),
            UnitsPerMonth = Of("units_per_month"),
            PracticeLinked = Of("practice_linked"),
            From = Of("from"),
            To = Of("to"),
            DaysOff = Of("days_off"),
            Strategic = Of("strategic"),
            Outputs = Of("outputs"),
            DurationMonths = Of("duration_months"),
        };

        string Of(string field) => sent.GetValueOrDefault(field, "");
    }

    /// <summary>As the fields show a candidate.</summary>
    public static ImmutableDictionary<string, string> Shown(Candidate candidate)
    {
        var offered = candidate.Offered;
        var dates = offered.Dates.IsEmpty ? null : (DateOnly?)offered.Dates[0].Start;
        return new Dictionary<string, string>
        {
            ["title"] = candidate.Title,
            ["provider"] = candidate.Provider,
            ["mode"] = Array.Find(CandidateReader.Modes, pair => pair.Is == candidate.Mode).Word,
            ["format"] = candidate.Format,
            ["credits"] = LedgerText.Credits(candidate.Lines),
            ["topics"] = LedgerText.Topics(candidate.Portions),
            ["hours"] = candidate.Hours.IsZero ? "" : $"{candidate.Hours}",
            ["price"] = $"{candidate.PriceOnce}",
            ["price_unit"] = candidate.PricePerUnit.Cents == 0 ? "" : $"{candidate.PricePerUnit}",
            ["allowance"] = candidate.Allowance ? "yes" : "",
            ["units_per_month"] = $"{candidate.UnitsPerMonth}",
            ["practice_linked"] = candidate.PracticeLinked ? "yes" : "",
            ["from"] = dates is { } first ? Say.Field(first) : Month(offered.From),
            ["to"] = dates is null ? Month(offered.To) : Say.Field(offered.Dates[0].End),
            ["days_off"] = candidate.DaysOff.IsZero ? "" : $"{candidate.DaysOff}",
            ["strategic"] = $"{candidate.Strategic}",
            ["outputs"] = string.Join(',', candidate.Outputs),
            ["duration_months"] = $"{candidate.DurationMonths}",
        }.ToImmutableDictionary();
    }

    /// <summary>As the fields show a flyer; what it does not say is empty.</summary>
    public static ImmutableDictionary<string, string> Shown(FlyerReading flyer) =>
        new Dictionary<string, string>
        {
            ["title"] = flyer.Title,
            ["provider"] = flyer.Provider,
            ["format"] = flyer.Format,
            ["credits"] = LedgerText.Credits(flyer.Lines),
            ["topics"] = LedgerText.Topics(flyer.Portions),
            ["price"] = flyer.Price is { } price ? $"{price}" : "",
            ["from"] = flyer.Dates is { } dates ? Say.Field(dates.Start) : "",
            ["to"] = flyer.Dates is { } last ? Say.Field(last.End) : "",
            ["outputs"] = flyer.Lines.IsEmpty ? "" : "certificate",
        }.ToImmutableDictionary();

    public static ImmutableArray<(string, string)> Formats(RuleLibrary library) =>
        [
            .. library
                .Words.Formats.Select(format =>
                    (format, CatalogWords.Name(format, library.Vocabulary.Names))
                )
                .OrderBy(format => format.Item2, StringComparer.Ordinal),
        ];

    public static ImmutableArray<(string, string)> Topics(RuleLibrary library) =>
        [
            .. library
                .Words.AllTopics.Select(topic =>
                    (topic, CatalogWords.Name(topic, library.Vocabulary.Names))
                )
                .OrderBy(topic => topic.Item2, StringComparer.Ordinal),
        ];

    private static string Month(DateOnly? month) => month?.ToString("yyyy-MM") ?? "";
}
