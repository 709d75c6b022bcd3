using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Ledger;

/// <summary>Takes back the last change, or a named one. Undoing an undo makes the change hold again.</summary>
public sealed class UndoChange(Journal journal)
{
    public Task<Outcome<Changed>> Last(Author author, CancellationToken cancellation = default) =>
        journal.Change(author.Person, author.By, Undo.Last, cancellation);

    public Task<Outcome<Changed>> Named(
        Author author,
        long change,
        CancellationToken cancellation = default
    ) =>
        journal.Change(author.Person, author.By, account => Undo.Of(account, change), cancellation);
}
