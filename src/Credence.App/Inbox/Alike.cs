using Credence.App.Ledger;
using Credence.Core.Credits;

namespace Credence.App.Inbox;

/// <summary>
/// Whether two rows tell of the same activity, one of them perhaps typed by hand or read from a photo: day, title,
/// provider and amount together, none of them to the letter.
/// </summary>
public static class Alike
{
    private const int DaysApart = 3;
    private const int Enough = 5;
    private const int Stem = 5;

    private static readonly HashSet<string> Small =
    [
        "a",
        "an",
        "and",
        "at",
        "for",
        "from",
        "in",
        "of",
        "on",
        "the",
        "to",
        "with",
    ];

    public static bool Are(ActivityCells one, ActivityCells other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        // Most rows differ in the day, which costs far less to compare than words.
        var date = Dates(one, other);
        var title = date == 0 ? 0 : Words(one, other, ActivityCells.TitleColumn);
        if (title == 0)
        {
            return false;
        }

        // A title in full counts for more than anything else.
        var provider = Words(one, other, "provider") > 0 ? 1 : 0;
        var amount = AmountOf(one) is { } mine && mine == AmountOf(other) ? 1 : 0;
        return date + (title == 2 ? 3 : title) + provider + amount >= Enough;
    }

    /// <summary>The first of them, or null.</summary>
    public static T? FirstOf<T>(ActivityCells row, IEnumerable<T> others, Func<T, ActivityCells> of)
        where T : class => others.FirstOrDefault(other => Are(row, of(other)));

    private static int Dates(ActivityCells one, ActivityCells other) =>
        Day(one) is { } mine && Day(other) is { } theirs
            ? Math.Abs(mine.DayNumber - theirs.DayNumber) switch
            {
                0 => 2,
                <= DaysApart => 1,
                _ => 0,
            }
            : 0;

    private static DateOnly? Day(ActivityCells row) =>
        DateOnly.TryParseExact(row[ActivityCells.DateColumn], "yyyy-MM-dd", out var day)
            ? day
            : null;

    /// <summary>2 where most words of the shorter text stand in the longer one, 1 where half of them do, 0 otherwise.</summary>
    private static int Words(ActivityCells one, ActivityCells other, string column)
    {
        var (mine, theirs) = (WordsOf(one[column]), WordsOf(other[column]));
        var (few, many) = mine.Count <= theirs.Count ? (mine, theirs) : (theirs, mine);
        if (few.Count == 0 || NumbersDiffer(mine, theirs))
        {
            return 0;
        }

        var share = 100 * few.Count(word => many.Any(found => IsSame(word, found))) / few.Count;
        // One word in common says little beside a long title.
        var isShort = few.Count == 1 && many.Count > 2;
        return share >= 80 && !isShort ? 2
            : share >= 50 ? 1
            : 0;
    }

    /// <summary>"Session 1" and "session 2" are two activities.</summary>
    private static bool NumbersDiffer(HashSet<string> one, HashSet<string> other)
    {
        var (mine, theirs) = (Numbers(one), Numbers(other));
        return mine.Count > 0 && theirs.Count > 0 && !mine.SetEquals(theirs);
    }

    private static HashSet<string> Numbers(HashSet<string> words) =>
        [.. words.Where(word => word.All(char.IsAsciiDigit))];

    /// <summary>The same word, the same stem ("managing"), or its short form ("mgmt").</summary>
    private static bool IsSame(string one, string other)
    {
        if (one == other)
        {
            return true;
        }

        var (brief, full) = one.Length <= other.Length ? (one, other) : (other, one);
        return brief.Length >= 3
            && brief[0] == full[0]
            && (
                (brief.Length >= Stem && full.StartsWith(brief[..Stem], StringComparison.Ordinal))
                || (full.Length >= 2 * brief.Length && IsShortFor(brief, full))
            );
    }

    private static bool IsShortFor(string brief, string full)
    {
        var at = 0;
        foreach (var letter in full)
        {
            if (at < brief.Length && letter == brief[at])
            {
                at++;
            }
        }

        return at == brief.Length;
    }

    private static HashSet<string> WordsOf(string text) =>
        [
            .. new string([
                .. text.ToLowerInvariant().Select(sign => char.IsLetterOrDigit(sign) ? sign : ' '),
            ])
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => !Small.Contains(word)),
        ];

    private static Amount? AmountOf(ActivityCells row) =>
        row["credits"]
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Amount.Read(line.Split(' ')[0]))
            .Max();
}
