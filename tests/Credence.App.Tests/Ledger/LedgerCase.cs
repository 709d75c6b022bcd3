using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.App.Tests.Folder;
using Credence.App.Tests.Store;

namespace Credence.App.Tests.Ledger;

/// <summary>The use cases on one fresh database.</summary>
internal sealed class LedgerCase : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    private LedgerCase(TestStore store) => Store = store;

    public TestStore Store { get; }

    public Author Author { get; } = Author.Of(Recording.Ana);

    public RecordActivity Record => new(Store.Journal, FewRules.AtHand);

    public CorrectActivity Correct => new(Store.Journal, FewRules.AtHand);

    public VoidActivity Void => new(Store.Journal);

    public RestoreActivity Restore => new(Store.Journal);

    public UndoChange Undo => new(Store.Journal);

    public ImportActivities Import => new(Store.Journal, FewRules.AtHand);

    public static async Task<LedgerCase> Begin(DatabaseKind kind) =>
        new(await TestStore.Begin(kind));

    public Task<Outcome<Recorded>> Add(params (string Column, string Text)[] cells) =>
        Record.Run(Author, Row(cells), Today);

    public async Task<LedgerEntry[]> Entries() =>
        [.. LedgerEntry.Present(await Store.Another().Of(Author.Person), FewRules.AtHand.Words)];

    public async Task<string> Titles() =>
        string.Join(", ", (await Entries()).Select(entry => $"{entry.Id} {entry.Cells["title"]}"));

    public static Dictionary<string, string> Row(params (string Column, string Text)[] cells) =>
        cells.ToDictionary(cell => cell.Column, cell => cell.Text);

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
