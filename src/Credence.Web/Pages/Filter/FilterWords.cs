using Credence.Core.Filter;
using Credence.Core.Planning;
using Credence.Web.Pages.Catalog;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Filter;

/// <summary>Verdicts with their shape, color and word; and the line under a title.</summary>
public static class FilterWords
{
    public const int MostSideBySide = 4;

    public static (string Color, string Icon, string Word) Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Take => ("met", "met", "Take it"),
            Verdict.Skip => ("rest", "na", "Skip it"),
            _ => ("behind", "behind", "Think twice"),
        };

    public static string Color(bool yes) => yes ? "met" : "rest";

    public static string Icon(bool yes) => yes ? "met" : "na";

    /// <summary>"Own hospital · 30 credits · 30 h · $1,195".</summary>
    public static string Line(Judgment judgment)
    {
        var parts = new List<string>();
        if (judgment.Candidate.Provider.Length > 0)
        {
            parts.Add(judgment.Candidate.Provider);
        }

        parts.Add(
            judgment.Unknown.HasFlag(Unknown.Credits)
                ? "credits not known"
                : Say.Credits(judgment.Worth.Credits)
        );
        if (!judgment.Worth.Hours.IsZero)
        {
            parts.Add($"{judgment.Worth.Hours} h");
        }

        parts.Add(Price(judgment));
        return string.Join(" · ", parts);
    }

    public static string Price(Judgment judgment) =>
        judgment.Worth.Price is not { } price ? "price not known"
        : price.Cents == 0 ? "free"
        : CatalogWords.Dollars(price);

    /// <summary>When it could be done, in words.</summary>
    public static string When(Judgment judgment) =>
        judgment.IsPlanned ? "It is in your plan."
        : judgment.AsDone.Last is not { } last ? ""
        : judgment.Candidate.Mode == CandidateMode.Stream
            ? $"Reckoned as {judgment.AsDone.Units} units until {last:MMMM yyyy}."
        : judgment.AsDone.DatesAssumed ? $"Its days are not known; reckoned for {last:MMMM yyyy}."
        : "";
}
