using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Credence.App.Imports;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Tables;

namespace Credence.App.Filter;

/// <summary>
/// Reads the text of a flyer: title, provider, dates, price, and credits by their designation statement. Where it says a
/// thing in two ways, or not at all, it is asked.
/// </summary>
public sealed partial class FlyerReader(RuleWords words)
{
    private const int MostLetters = 60_000;
    private const int MostSuggestions = 8;

    public FlyerReading Read(string text, DateOnly asOf)
    {
        var lines = Lines(text);
        var facts = ImmutableArray.CreateBuilder<FlyerFact>();
        var questions = ImmutableArray.CreateBuilder<FlyerQuestion>();
        var credits = FlyerCredits.Read(lines, facts, questions);
        var dates = FlyerDates.Read(lines, asOf, facts, questions);
        var price = FlyerPrice.Read(lines, facts, questions);
        var title = Title(lines, facts, questions);
        var provider = Provider(lines, credits.Provider, facts, questions);
        var format = Format(title, credits.Kind, facts, questions);
        var portions = Topics(lines, title, facts, questions);
        return new()
        {
            Title = title,
            Provider = provider,
            Dates = dates,
            Price = price,
            Format = format,
            Lines = credits.Lines,
            Portions = portions,
            Facts = facts.ToImmutable(),
            Questions = questions.ToImmutable(),
        };
    }

    private static ImmutableArray<string> Lines(string text) =>
        [
            .. (text.Length > MostLetters ? text[..MostLetters] : text)
                .Replace('\u00A0', ' ')
                .Replace('\u2013', '-')
                .Replace('\u2014', '-')
                .Replace("\u2122", "")
                .Replace("\u00AE", "")
                .Replace("*", "")
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(line => Blanks().Replace(line, " ")),
        ];

    private static string Title(
        ImmutableArray<string> lines,
        ImmutableArray<FlyerFact>.Builder facts,
        ImmutableArray<FlyerQuestion>.Builder questions
    )
    {
        if (Labeled(lines, TitleLabel()) is { } labeled)
        {
            facts.Add(new("title", labeled, labeled, Certainty.Sure));
            return labeled;
        }

        var first = lines.FirstOrDefault(line =>
            line.Length is >= 8 and <= 160
            && line.Contains(' ')
            && !NoTitle().IsMatch(line)
            && !FlyerDates.HasDate(line)
        );
        if (first is null)
        {
            questions.Add(new("title", "What is it called?", []));
            return "";
        }

        facts.Add(new("title", first, first, Certainty.PleaseLook));
        return first;
    }

    private static string Provider(
        ImmutableArray<string> lines,
        string designating,
        ImmutableArray<FlyerFact>.Builder facts,
        ImmutableArray<FlyerQuestion>.Builder questions
    )
    {
        if (Labeled(lines, ProviderLabel()) is { } labeled)
        {
            facts.Add(new("provider", labeled, labeled, Certainty.Sure));
            return labeled;
        }

        if (designating.Length > 0)
        {
            facts.Add(new("provider", designating, designating, Certainty.Sure));
            return designating;
        }

        questions.Add(new("provider", "Who offers it?", []));
        return "";
    }

    /// <summary>By the designation's own kind, else by a word of the title.</summary>
    private string Format(
        string title,
        string kind,
        ImmutableArray<FlyerFact>.Builder facts,
        ImmutableArray<FlyerQuestion>.Builder questions
    )
    {
        var (format, certainty) =
            ByKind(kind) is { Length: > 0 } known ? (known, Certainty.Sure)
            : ByTitle(title) is { Length: > 0 } likely ? (likely, Certainty.PleaseLook)
            : ("", Certainty.PleaseLook);
        if (format.Length == 0)
        {
            questions.Add(new("format", "What sort of activity is it?", []));
            return "";
        }

        var name = words.Vocabulary.NameOf(format);
        facts.Add(new("format", name, kind.Length > 0 ? kind : title, certainty));
        return format;
    }

    private static string ByKind(string kind) =>
        kind switch
        {
            _ when kind.Contains("journal", StringComparison.OrdinalIgnoreCase) => "journal",
            _ when kind.Contains("performance", StringComparison.OrdinalIgnoreCase) => "qi-project",
            _ when kind.Contains("point-of-care", StringComparison.OrdinalIgnoreCase)
                    || kind.Contains("searching", StringComparison.OrdinalIgnoreCase) =>
                "point-of-care",
            _ when kind.Contains("internet live", StringComparison.OrdinalIgnoreCase) => "webinar",
            _ => "",
        };

    private static string ByTitle(string title)
    {
        foreach (
            var (pattern, format) in new (string, string)[]
            {
                ("grand rounds", "grand-rounds"),
                ("certificate program", "certificate-program"),
                ("simulation", "simulation"),
                ("workshop", "workshop"),
                ("webinar", "webinar"),
                ("conference", "conference"),
                ("congress", "conference"),
                ("annual meeting", "conference"),
                ("symposium", "conference"),
                ("course", "course"),
                ("board review", "course"),
            }
        )
        {
            if (title.Contains(pattern, StringComparison.OrdinalIgnoreCase))
            {
                return format;
            }
        }

        return "";
    }

    /// <summary>Only topics that are labeled as such are taken; words that stand in the title are offered.</summary>
    private ImmutableArray<Core.Ledger.Portion> Topics(
        ImmutableArray<string> lines,
        string title,
        ImmutableArray<FlyerFact>.Builder facts,
        ImmutableArray<FlyerQuestion>.Builder questions
    )
    {
        if (Labeled(lines, TopicLabel()) is { } labeled)
        {
            var problems = new ProblemList();
            var portions = LedgerText.Topics(
                string.Join(
                    "+",
                    labeled
                        .Split([',', ';', '/'], StringSplitOptions.TrimEntries)
                        .Select(topic => Code(topic))
                        .Where(topic => topic.Length > 0)
                ),
                () => "topics",
                problems
            );
            if (!problems.Any && !portions.IsEmpty)
            {
                facts.Add(
                    new("topics", LedgerText.Topics(portions), labeled, Certainty.PleaseLook)
                );
                return portions;
            }
        }

        questions.Add(
            new(
                "topics",
                "What is it about? Until you say so, it serves no goal and no special topic.",
                [.. Mentioned(title).Take(MostSuggestions)]
            )
        );
        return [];
    }

    private IEnumerable<string> Mentioned(string title) =>
        words
            .AllTopics.Concat(words.Specialties)
            .Distinct()
            .Where(code =>
                code.Length > 3
                && (Has(title, code.Replace('-', ' ')) || Has(title, words.Vocabulary.NameOf(code)))
            )
            .Order(StringComparer.Ordinal);

    private static bool Has(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        return at >= 0
            && (at == 0 || !char.IsLetter(text[at - 1]))
            && (at + words.Length == text.Length || !char.IsLetter(text[at + words.Length]));
    }

    private string Code(string topic) =>
        words
            .Vocabulary.Names.FirstOrDefault(name =>
                name.Value.Equals(topic, StringComparison.OrdinalIgnoreCase)
            )
            .Key
        ?? NotInCode().Replace(topic.ToLower(CultureInfo.InvariantCulture), "-").Trim('-');

    internal static string? Labeled(ImmutableArray<string> lines, Regex label) =>
        lines
            .Select(line => label.Match(line))
            .Where(match => match.Success && match.Groups["is"].Value.Trim().Length > 0)
            .Select(match => match.Groups["is"].Value.Trim().TrimEnd('.'))
            .FirstOrDefault();

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^(course |activity |program |event )?(title|course|activity|program|event) ?: (?<is>.+)$",
        Plain
    )]
    private static partial Regex TitleLabel();

    [GeneratedRegex(
        @"^(provider|sponsor|accredited provider|organizer|host|provided by|jointly provided by|offered by|presented by|hosted by|sponsored by) ?:? (?<is>.+)$",
        Plain
    )]
    private static partial Regex ProviderLabel();

    [GeneratedRegex(@"^(topics?|subjects?|content areas?) ?: (?<is>.+)$", Plain)]
    private static partial Regex TopicLabel();

    [GeneratedRegex(
        @"\$|https?:|www\.|@|designates|credit|^(register|join us|save the date|dear |provider|sponsor|presented by|hosted by|brought to you|location|venue|when|where|date|time|fee|price|cost|faculty)",
        Plain
    )]
    private static partial Regex NoTitle();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex NotInCode();
}
