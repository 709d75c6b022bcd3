using System.Collections.Immutable;
using Credence.App.Inbox;
using Credence.App.Ledger;
using Credence.Core.Credits;

namespace Credence.App.Reconcile;

/// <summary>How a line of an official transcript and the ledger stand to each other.</summary>
public enum Agreement
{
    Matched,

    /// <summary>The same activity, but the day or the credits differ.</summary>
    Different,

    /// <summary>They have it, the ledger does not.</summary>
    MissingHere,

    /// <summary>The ledger has it, they do not.</summary>
    MissingThere,
}

/// <summary>One line of the comparison.</summary>
/// <param name="Line">What they hold; null where it is missing there.</param>
/// <param name="Entry">What the ledger holds; null where it is missing here.</param>
/// <param name="Differs">The columns that differ.</param>
/// <param name="Settled">How the person settled it; null while it is open.</param>
/// <param name="MayStillCome">Missing there, but younger than the thirty days that providers have to report.</param>
public sealed record ComparedLine(
    Agreement Agreement,
    ActivityCells? Line,
    LedgerEntry? Entry,
    ImmutableArray<string> Differs,
    Settlement? Settled,
    bool MayStillCome
)
{
    public bool IsOpen => Agreement != Agreement.Matched && Settled is null && !MayStillCome;
}

/// <summary>Lays an official transcript beside the ledger, each line to the entry that fits it best, each entry once.</summary>
public static class CompareTranscript
{
    /// <summary>What the ACCME asks of accredited providers.</summary>
    public const int DaysToReport = 30;

    public static ImmutableArray<ComparedLine> Of(
        OfficialTranscript transcript,
        ImmutableArray<LedgerEntry> ledger
    )
    {
        ArgumentNullException.ThrowIfNull(transcript);
        var pairs = Pairs(transcript.Lines, ledger);
        var lines = transcript.Lines.Select(
            (line, at) =>
                pairs.TryGetValue(at, out var entry)
                    ? Together(transcript, line, entry)
                    : new ComparedLine(
                        Agreement.MissingHere,
                        line,
                        null,
                        [],
                        transcript.Of(line),
                        false
                    )
        );
        var found = pairs.Values.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var concerns = Concerns(transcript);
        return
        [
            .. lines,
            .. ledger
                .Where(entry => !found.Contains(entry.Id) && concerns(entry))
                .Select(entry => new ComparedLine(
                    Agreement.MissingThere,
                    null,
                    entry,
                    [],
                    transcript.Of(entry.Id),
                    entry.Activity!.Date.AddDays(DaysToReport) >= transcript.AsOf
                )),
        ];
    }

    private static ComparedLine Together(
        OfficialTranscript transcript,
        ActivityCells line,
        LedgerEntry entry
    )
    {
        ImmutableArray<string> differs =
        [
            .. new[] { ActivityCells.DateColumn, "credits" }.Where(column =>
                column == "credits"
                    ? !CreditsAgree(line[column], entry.Cells[column])
                    : line[column] != entry.Cells[column]
            ),
        ];
        return new(
            differs.IsEmpty ? Agreement.Matched : Agreement.Different,
            line,
            entry,
            differs,
            transcript.Of(line),
            false
        );
    }

    /// <summary>They may hold one type of several; what they hold must stand in the ledger with the same amount.</summary>
    private static bool CreditsAgree(string theirs, string ours)
    {
        var mine = Lines(ours).ToList();
        return Lines(theirs)
            .All(line =>
                mine.Exists(own =>
                    own.Amount == line.Amount
                    && (own.Code == line.Code || own.Code.StartsWith(line.Code + "@"))
                )
            );
    }

    private static IEnumerable<(Amount? Amount, string Code)> Lines(string credits) =>
        credits
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', 2, StringSplitOptions.TrimEntries))
            .Select(line => (Amount.Read(line[0]), line.ElementAtOrDefault(1) ?? ""));

    /// <summary>The best fits first: same day and credits, then same day, then the rest.</summary>
    private static Dictionary<int, LedgerEntry> Pairs(
        ImmutableArray<ActivityCells> lines,
        ImmutableArray<LedgerEntry> ledger
    )
    {
        var pairs = new Dictionary<int, LedgerEntry>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var likely = lines
            .SelectMany((line, at) => ledger.Select(entry => (At: at, Line: line, Entry: entry)))
            .Where(pair => Alike.Are(pair.Line, pair.Entry.Cells))
            .OrderBy(pair => Distance(pair.Line, pair.Entry.Cells))
            .ThenBy(pair => pair.At);
        foreach (var (at, _, entry) in likely)
        {
            if (!pairs.ContainsKey(at) && taken.Add(entry.Id))
            {
                pairs.Add(at, entry);
            }
        }

        return pairs;
    }

    private static int Distance(ActivityCells line, ActivityCells entry) =>
        (line[ActivityCells.DateColumn] == entry[ActivityCells.DateColumn] ? 0 : 2)
        + (CreditsAgree(line["credits"], entry["credits"]) ? 0 : 1);

    /// <summary>Only what they could hold: of a type that they hold, in the span that they cover.</summary>
    private static Func<LedgerEntry, bool> Concerns(OfficialTranscript transcript)
    {
        var types = transcript
            .Lines.SelectMany(line => Lines(line["credits"]))
            .Select(line => line.Code.Split('@')[0])
            .ToHashSet(StringComparer.Ordinal);
        var first = transcript
            .Lines.Select(line => line[ActivityCells.DateColumn])
            .Where(day => day.Length > 0)
            .Min(StringComparer.Ordinal);
        return entry =>
            entry.Activity is { } activity
            && activity.Lines.Any(line => types.Contains(line.Type.Code))
            && first is not null
            && string.CompareOrdinal($"{activity.Date:yyyy-MM-dd}", first) >= 0
            && activity.Date <= transcript.AsOf;
    }
}
