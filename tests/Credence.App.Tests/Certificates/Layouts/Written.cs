using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Credence.App.Certificates;

namespace Credence.App.Tests.Certificates.Layouts;

/// <summary>
/// Sheets written as pages with gaps (Written/SET/*.html), filled by a seed from made-up lists. The head of a page says
/// what a reader must find. Each set was read unseen before the reader was changed by it (docs/measured.md).
/// </summary>
public static class Written
{
    private const string Resources = "written/";

    public static IEnumerable<DrawnSheet> Of(string set, int seed, int rounds)
    {
        var pool = Pool.Of(set);
        var names = typeof(Written)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"{Resources}{set}/", StringComparison.Ordinal))
            .Where(name => name.EndsWith(".html", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        return Enumerable
            .Range(0, rounds)
            .SelectMany(round =>
                names.Select(
                    (name, at) =>
                        new FilledSheet(
                            name[(Resources.Length + set.Length + 1)..^5],
                            Text(name[Resources.Length..]),
                            pool,
                            (seed * 10_000) + (round * 100) + at
                        ).Draw()
                )
            );
    }

    public static string Text(string name)
    {
        using var stream =
            typeof(Written).Assembly.GetManifestResourceStream(Resources + name)
            ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>One page with its gaps filled.</summary>
internal sealed partial class FilledSheet
{
    private sealed record Row(
        int Number,
        (string Title, string[] Topics) Activity,
        string Provider,
        DateOnly Day,
        decimal Amount
    );

    private readonly string layout;
    private readonly string page;
    private readonly Pool pool;
    private readonly Random random;
    private readonly Dictionary<string, string> head;
    private readonly InventedPerson person;
    private readonly (string Title, string[] Topics) activity;
    private readonly string provider;
    private readonly string partner;
    private readonly DateOnly day;
    private readonly DateOnly last;
    private readonly decimal amount;
    private readonly decimal most;
    private readonly decimal points;
    private List<Row> rows = [];

    public FilledSheet(string layout, string text, Pool pool, int seed)
    {
        (this.layout, this.pool, random) = (layout, pool, new Random(seed));
        var parts = text.Split("---\n", 2);
        head = parts[0]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', 2))
            .ToDictionary(line => line[0], line => line[1].Trim(), StringComparer.Ordinal);
        page = parts[1];
        var name = pool.Any("people", random).Split('|');
        string[] degrees = ["MD", "DO", "MD, FACP", "M.D.", "MD, PhD", "MD, MPH, FAAFP"];
        person = new(name[0], name[1], degrees[random.Next(degrees.Length)]);
        activity = Activity();
        (provider, partner) = (pool.Any("providers", random), pool.Any("partners", random));
        day = new DateOnly(2023, 2, 2).AddDays(random.Next(950));
        last = day.AddDays(1 + random.Next(3));
        amount = 0.25m * (3 + random.Next(60));
        most = amount + (0.25m * (1 + random.Next(20)));
        points = 0.25m * (2 + random.Next(14));
    }

    public DrawnSheet Draw()
    {
        var html = Choices()
            .Replace(
                page,
                match =>
                {
                    var choices = match.Groups["in"].Value.Split('|');
                    return choices[random.Next(choices.Length)];
                }
            );
        html = Fill(Rows().Replace(html, Repeated), null);
        return new(layout, html, Truth(), head.ContainsKey("wide"));
    }

    private SheetTruth Truth()
    {
        var kind = Enum.GetValues<ReadingKind>()
            .First(kind => ReadingJson.KindOf(kind) == head["kind"]);
        return kind == ReadingKind.NotACertificate ? new() { Kind = kind }
            : kind == ReadingKind.Transcript
                ? new()
                {
                    Kind = kind,
                    Name = person.Plain,
                    Activities =
                    [
                        .. rows.Select(row => new SheetTruth
                        {
                            Kind = ReadingKind.Certificate,
                            Title = row.Activity.Title,
                            Date = row.Day,
                            Provider = page.Contains("{row.provider}") ? row.Provider : null,
                            Credits = Credits("row-credits", row),
                            Topics = [.. row.Activity.Topics],
                        }),
                    ],
                }
            : new()
            {
                Kind = kind,
                Name = person.Plain,
                Title = head.GetValueOrDefault("title", activity.Title),
                Provider = head.GetValueOrDefault("provider", provider),
                Date = head.GetValueOrDefault("date") == "last" ? last : day,
                Credits = Credits("credits", null),
                Topics = head.TryGetValue("topics", out var topics)
                    ? [.. topics.Split(' ', StringSplitOptions.RemoveEmptyEntries)]
                    : [.. activity.Topics],
            };
    }

    private ImmutableArray<string> Credits(string line, Row? row) =>
        [
            .. Fill(head.GetValueOrDefault(line, ""), row)
                .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        ];

    private string Repeated(Match match)
    {
        var (least, most) = (
            int.Parse(match.Groups["least"].Value),
            int.Parse(match.Groups["most"].Value)
        );
        var count = random.Next(least, most + 1);
        var date = new DateOnly(2024, 1, 8);
        rows =
        [
            .. Enumerable
                .Range(1, count)
                .Zip(Distinct(count))
                .Select(pair => new Row(
                    pair.First,
                    pair.Second,
                    pool.Any("providers", random),
                    date = date.AddDays(1 + random.Next(25)),
                    0.25m * (1 + random.Next(24))
                )),
        ];
        return string.Concat(rows.Select(row => Fill(match.Groups["in"].Value, row)));
    }

    /// <summary>A series that goes on after its last title has further parts.</summary>
    private IEnumerable<(string Title, string[] Topics)> Distinct(int count)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var drawn = 0; drawn < count; drawn++)
        {
            var (title, topics) = Activity();
            var part = seen[title] = seen.GetValueOrDefault(title) + 1;
            yield return (part == 1 ? title : $"{title} (Part {part})", topics);
        }
    }

    private (string Title, string[] Topics) Activity()
    {
        var parts = pool.Any("titles", random).Split('|');
        return (parts[0], parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private string Fill(string text, Row? row) =>
        Gaps().Replace(text, match => Value(match.Groups["in"].Value, row));

    private string Value(string gap, Row? row)
    {
        var (name, style) = gap.LastIndexOf('.') is > 0 and var at
            ? (gap[..at], gap[(at + 1)..])
            : (gap, "");
        return gap switch
        {
            "title" => activity.Title,
            "title.upper" => activity.Title.ToUpperInvariant(),
            "provider" => provider,
            "provider.upper" => provider.ToUpperInvariant(),
            "partner" => partner,
            "company" => pool.Any("companies", random),
            "officer" => pool.Any("officers", random),
            "officer.plain" => pool.Any("officers", random).Split(',')[0],
            "city" => pool.Any("cities", random),
            "number" => random.Next(100_000, 999_999).ToString(CultureInfo.InvariantCulture),
            "span" => PrintedDay.Span(day, last, random),
            "amount" => Text(amount),
            "amount.two" => amount.ToString("0.00", CultureInfo.InvariantCulture),
            "amount.words" => InWords.Of(amount),
            "most" => Text(most),
            "points" => Text(points),
            "rows.total" => Text(rows.Sum(one => one.Amount)),
            "row.title" => row!.Activity.Title,
            "row.provider" => row!.Provider,
            "row.number" => row!.Number.ToString(CultureInfo.InvariantCulture),
            "row.amount" => Text(row!.Amount),
            "row.amount.two" => row!.Amount.ToString("0.00", CultureInfo.InvariantCulture),
            _ when name == "name" => person.Printed(style),
            _ when name == "row.day" => PrintedDay.Of(row!.Day, style, random),
            _ => PrintedDay.Of(Shifted(name), style, random),
        };
    }

    private DateOnly Shifted(string name)
    {
        var match = Shift().Match(name);
        var from = match.Groups["of"].Value == "last" ? last : day;
        return match.Groups["by"].Success
            ? from.AddDays(int.Parse(match.Groups["by"].Value, CultureInfo.InvariantCulture))
            : from;
    }

    private static string Text(decimal amount) =>
        amount.ToString("0.##", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\[\[(?<in>[^\]]+)\]\]")]
    private static partial Regex Choices();

    [GeneratedRegex(
        @"\{\{rows (?<least>\d+)-(?<most>\d+)\}\}(?<in>.*?)\{\{/rows\}\}",
        RegexOptions.Singleline
    )]
    private static partial Regex Rows();

    [GeneratedRegex(@"\{(?<in>[a-z][a-z0-9.+\-]*)\}")]
    private static partial Regex Gaps();

    [GeneratedRegex(@"^(?<of>day|last)(?<by>[+-]\d+)?$")]
    private static partial Regex Shift();
}
