using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Wording;

namespace Credence.Core.Career;

/// <summary>
/// One theme in one sentence that can stand in a CV: what was learned, what was finished, what was taught. Credits of sponsored
/// dinners count, and nobody names them.
/// </summary>
internal static class TellTheme
{
    private const int TitlesShown = 3;
    private const string Project = "Improvement project";
    private const string Card = " card";

    /// <summary>"Earned 18 credits in critical care in 2026, including Sepsis Management Course and Hemodynamics; taught two sessions (…)."</summary>
    public static Claim Sentence(string title, ImmutableArray<CmeActivity> entries)
    {
        var learned = entries
            .Where(one => one.Format is not ("teaching" or "qi-project" or "sponsored-dinner"))
            .ToList();
        var named = learned
            .Where(one => one.Title.Length > 0)
            .OrderByDescending(IsWorthNaming)
            .ThenByDescending(one => one.Amount.Hundredths)
            .Select(one => one.Title)
            .Distinct()
            .Take(TitlesShown)
            .ToList();
        var years = TellNarrative.Years(entries);
        var when = years.Contains(' ', StringComparison.Ordinal) ? $"from {years}" : $"in {years}";
        var text = $"Earned {TellNarrative.Credits(entries)} in {InSentence.Lower(title)} {when}";
        text +=
            named.Count == 0 ? ""
            : entries.Length == named.Count ? $" ({List(named)})"
            : $", including {List(named)}";
        text += Finished(entries, "qi-project", "completed", "improvement project");
        text += Finished(entries, "teaching", "taught", "session");
        return new Claim(text + ".", [.. entries.Select(one => one.Id)]);
    }

    public static bool IsNamedProject(string title) =>
        title.StartsWith(Project, StringComparison.OrdinalIgnoreCase);

    /// <summary>A card is a thing to hold; its field is what it is about.</summary>
    public static string Field(string topic) =>
        topic.EndsWith(Card, StringComparison.Ordinal) ? topic[..^Card.Length] : topic;

    /// <summary>What a CV gives a line of its own; the rest is told together.</summary>
    public static bool HasLine(CmeActivity one) =>
        TellNarrative.AlwaysALine.Contains(one.Format)
        || (one.Amount >= Amount.Whole(TellNarrative.LineFrom) && one.Format != "sponsored-dinner");

    private static bool IsWorthNaming(CmeActivity one) =>
        TellNarrative.AlwaysALine.Contains(one.Format)
        || (one.Amount >= Amount.Whole(TellNarrative.LineFrom) && !IsRoutine(one.Format));

    private static bool IsRoutine(string format) =>
        format is "journal" or "audio" or "grand-rounds" or "point-of-care";

    /// <summary>"; taught two sessions (Reading a blood gas; Sepsis in the first hour)".</summary>
    private static string Finished(
        ImmutableArray<CmeActivity> entries,
        string format,
        string verb,
        string noun
    )
    {
        var done = entries.Where(one => one.Format == format).ToList();
        if (done.Count == 0)
        {
            return "";
        }

        var titles = done.Select(one => Bare(one.Title))
            .Where(title => title.Length > 0)
            .Distinct()
            .ToList();
        var shown = titles.Count is > 0 and <= TitlesShown ? $" ({string.Join("; ", titles)})" : "";
        return $"; {verb} {InSentence.Number(done.Count)} {noun}{(done.Count == 1 ? "" : "s")}{shown}";
    }

    /// <summary>"discharge before noon" of "Improvement project: discharge before noon".</summary>
    private static string Bare(string title) =>
        IsNamedProject(title) && title.Length > Project.Length
            ? title[Project.Length..].TrimStart(':', ',', ' ')
            : title;

    private static string List(List<string> titles) =>
        titles.Exists(title => title.Contains(',', StringComparison.Ordinal))
            ? titles.Count == 1
                ? titles[0]
                : $"{string.Join("; ", titles.Take(titles.Count - 1))}; and {titles[^1]}"
            : InSentence.List(titles);
}
