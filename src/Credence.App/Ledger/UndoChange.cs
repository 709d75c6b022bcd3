using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Ledger;

/// <summary>Takes back the last change, or a named one. Undoing an undo makes the change hold again.</summary>
public sealed class UndoChange(Journal journal)
{
    public Task<Outcome<Changed>> Last(Author author, CancellationToken cancellation = default) =>
        journal.Change(
            author,
            account =>
                Undo.Last(account) is { Done: true, Value.Undoes: { } number }
                && !IsTheirs(account, number, author)
                    ? NotTheirs(number)
                    : Undo.Last(account),
            cancellation
        );

    public Task<Outcome<Changed>> Named(
        Author author,
        long change,
        CancellationToken cancellation = default
    ) =>
        journal.Change(
            author,
            account =>
                IsTheirs(account, change, author) ? Undo.Of(account, change) : NotTheirs(change),
            cancellation
        );

    /// <summary>The physician takes back anything; somebody who helps, only what they did themselves.</summary>
    private static bool IsTheirs(Account account, long change, Author author) =>
        !author.IsAssistant
        || !account.Changes.TryGetValue(change, out var made)
        || made.By == author.By;

    private static Outcome<Proposal> NotTheirs(long change) =>
        Outcome<Proposal>.Not(ProblemCatalog.ChangeOfOther.At($"change {change}"));
}
