using System.Collections.Immutable;
using System.Globalization;

namespace Credence.App.Tests.Certificates.Layouts;

/// <summary>Made-up people, activities and organizations from a file of them; a line is one, a heading begins a list.</summary>
public sealed class Pool
{
    private readonly Dictionary<string, ImmutableArray<string>> lists = new(StringComparer.Ordinal);

    private Pool(IEnumerable<string> lines)
    {
        var list = "";
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            if (line[0] == '#')
            {
                list = line[2..].Split(':')[0];
                lists[list] = [];
            }
            else
            {
                lists[list] = lists[list].Add(line);
            }
        }
    }

    public static Pool Of(string set) => new(Written.Text($"{set}.pool.txt").Split('\n'));

    public string Any(string list, Random random) => lists[list][random.Next(lists[list].Length)];
}

/// <summary>One made-up person in the ways that sheets print a name.</summary>
public sealed record InventedPerson(string Given, string Family, string Degrees)
{
    public string Plain => $"{Given} {Family}";

    public string Printed(string style) =>
        style switch
        {
            "plain" => Plain,
            "degreed" => $"{Plain}, {Degrees}",
            "caps" => Plain.ToUpperInvariant(),
            "last" => Family,
            "last-first" => $"{Family}, {Given}, {Degrees}",
            "caps-last-first" => $"{Family}, {Given}, {Degrees}".ToUpperInvariant(),
            _ => throw new ArgumentException(style),
        };
}

/// <summary>The ways American certificates print a day.</summary>
public static class PrintedDay
{
    public static string Of(DateOnly day, string style, Random random) =>
        style switch
        {
            "long" => Text(day, "MMMM d, yyyy"),
            "us" => Text(day, "MM/dd/yyyy"),
            "us-short" => Text(day, "M/d/yyyy"),
            "short" => Text(day, "M/d/yy"),
            "iso" => Text(day, "yyyy-MM-dd"),
            "abbr" => Text(day, "MMM d, yyyy"),
            "weekday" => Text(day, "dddd, MMMM d, yyyy"),
            "day-first" => Text(day, "d MMMM yyyy"),
            "dash" => Text(day, "dd-MMM-yyyy"),
            "month-year" => Text(day, "MM/yyyy"),
            "year" => Text(day, "yyyy"),
            "ordinal" => $"{day.Day}{Ordinal(day.Day)} day of {Text(day, "MMMM, yyyy")}",
            "any" => Any(day, random),
            _ => throw new ArgumentException(style),
        };

    public static string Span(DateOnly first, DateOnly last, Random random)
    {
        var (from, to) = (Text(first, "MMMM d"), Text(last, "MMMM d"));
        var same = first.Month == last.Month;
        string[] ways =
        [
            $"{from}{Ordinal(first.Day)} - {(same ? "" : Text(last, "MMMM "))}{last.Day}{Ordinal(last.Day)}, {last.Year}",
            $"{Text(first, "MMM d, yyyy")} to {Text(last, "MMM d, yyyy")}",
            $"{Text(first, "dddd")}–{Text(last, "dddd")}, {from}–{(same ? $"{last.Day}" : to)}, {last.Year}",
            $"{Text(first, "M/d/yy")} – {Text(last, "M/d/yy")}",
            $"{from} through {to}, {last.Year}",
            $"{Text(first, "MM/dd/yyyy")}-{Text(last, "MM/dd/yyyy")}",
            same && last.DayNumber - first.DayNumber == 2
                ? $"{from}, {first.Day + 1} and {last.Day}, {last.Year}"
                : $"{from} – {to}, {last.Year}",
        ];
        return ways[random.Next(ways.Length)];
    }

    private static string Any(DateOnly day, Random random)
    {
        string[] ways =
        [
            "MMMM d, yyyy",
            "MM/dd/yyyy",
            "MMM d, yyyy",
            "MM-dd-yyyy",
            "dd-MMM-yyyy",
            "dddd, MMMM d, yyyy",
            "MMM. d, yyyy",
            "M.d.yyyy",
            "d MMMM yyyy",
            "yyyy-MM-dd",
        ];
        return Text(day, ways[random.Next(ways.Length)]);
    }

    private static string Ordinal(int day) =>
        (day % 10, day / 10) switch
        {
            (_, 1) => "th",
            (1, _) => "st",
            (2, _) => "nd",
            (3, _) => "rd",
            _ => "th",
        };

    private static string Text(DateOnly day, string form) =>
        day.ToString(form, CultureInfo.InvariantCulture);
}
