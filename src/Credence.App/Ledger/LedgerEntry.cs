using System.Collections.Immutable;
using System.Globalization;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.App.Tables;
using Credence.Core.Ledger;
using Credence.Core.Problems;

namespace Credence.App.Ledger;

/// <summary>A row of a person's ledger.</summary>
/// <param name="Sequence">What a correction says it saw.</param>
/// <param name="Activity">Null while the row is unfinished: it is kept and shown, and counts nowhere.</param>
/// <param name="Problems">What is still to be filled in or mended.</param>
public sealed record LedgerEntry(
    string Id,
    long Sequence,
    ActivityCells Cells,
    CmeActivity? Activity,
    ImmutableArray<Problem> Problems
)
{
    /// <summary>A history is another one after each change: after one entry only that one is read.</summary>
    public static LedgerEntry Of(SubjectHistory history, KnownWords words)
    {
        if (history.Reading is Known known && ReferenceEquals(known.Words, words))
        {
            return known.Entry;
        }

        var entry = Reading(history, words);
        history.Reading = new Known(words, entry);
        return entry;
    }

    private static LedgerEntry Reading(SubjectHistory history, KnownWords words)
    {
        var cells = ActivityCells.FromJson(history.Content);
        var problems = new ProblemList();
        var activity = cells.Read(words, problems);
        return new(history.Subject.Id, history.LastSequence, cells, activity, problems.Problems);
    }

    /// <summary>All that stands, in the order of entry.</summary>
    public static ImmutableArray<LedgerEntry> Present(Account account, KnownWords words) =>
        [.. account.Present(SubjectKind.Activity).Select(history => Of(history, words))];

    public static ImmutableArray<LedgerEntry> Trash(Account account, KnownWords words) =>
        [.. account.Trash(SubjectKind.Activity).Select(history => Of(history, words))];

    /// <summary>The number after the greatest L-number ever used, the trash included.</summary>
    internal static int NextNumber(Account account) =>
        NextNumber(
            account
                .Subjects.Keys.Where(subject => subject.Kind == SubjectKind.Activity)
                .Select(subject => subject.Id)
        );

    /// <summary>The number after the greatest L-number among these.</summary>
    internal static int NextNumber(IEnumerable<string> ids) =>
        ids.Select(NumberOf).DefaultIfEmpty(0).Max() + 1;

    private sealed record Known(KnownWords Words, LedgerEntry Entry);

    private static int NumberOf(string id) =>
        id.StartsWith('L')
        && int.TryParse(
            id.AsSpan(1),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
        && number < 1_000_000_000
            ? number
            : 0;
}
