using System.Collections.Immutable;
using System.Text;
using Credence.App.Certificates;
using Credence.App.Inbox;
using Credence.App.Ledger;
using Credence.App.Practice;
using Credence.App.Problems;
using Credence.App.Proofs;
using Credence.App.Store;
using Credence.App.Tests.Folder;
using Credence.App.Tests.Store;
using Credence.Core.Credits;

namespace Credence.App.Tests.Inbox;

/// <summary>The inbox on a fresh store. What files say is told beforehand: reading them has tests of its own.</summary>
internal sealed class InboxCase : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    private readonly Dictionary<string, CertificateReading> says = [];

    private InboxCase(TestStore store)
    {
        Store = store;
        Incoming = new(
            ProofSettings.From(null, store.Folder, _ => null) with
            {
                Folder = Path.Combine(store.Folder, "proofs"),
            }
        );
        Reader = new(
            new(store.Journal, FewRules.AtHand),
            store.Proofs,
            new(store.Database, store.Clock),
            (file, _, _) =>
                Task.FromResult(
                    says.GetValueOrDefault(Encoding.UTF8.GetString(file.Bytes.Span)) is { } reading
                    && (reading.Error is null || file.Password != "open sesame")
                        ? reading
                        : Sheet("Unlocked")
                )
        );
    }

    public TestStore Store { get; }

    public Author Author { get; init; } = Author.Of(Recording.Ana);

    public IncomingFolder Incoming { get; }

    public InboxReader Reader { get; }

    public BringFile Bring => new(Store.Journal, Store.Keep, Incoming);

    public ConfirmFiles Confirm => new(Store.Journal, FewRules.AtHand);

    public AttachFile Attach => new(Store.Journal);

    public ThrowAwayFile ThrowAway => new(Store.Journal);

    public TakeBackFile TakeBack => new(Store.Journal);

    public UndoChange Undo => new(Store.Journal);

    public static async Task<InboxCase> Begin(DatabaseKind kind = DatabaseKind.Sqlite) =>
        new(await TestStore.Begin(kind));

    /// <summary>A file of these words, which say this.</summary>
    public async Task<FileBrought> Drop(
        string name,
        string words,
        CertificateReading? reading = null
    )
    {
        says[words] = reading ?? Sheet("Sepsis Management Course");
        var brought = await Bring.Run(
            Author,
            name,
            new MemoryStream(Encoding.UTF8.GetBytes(words))
        );
        Assert.Empty(brought.Problems);
        return brought.Value!;
    }

    /// <summary>The inbox once everything in it was read.</summary>
    public async Task<InboxStanding> Read()
    {
        var account = await Store.Journal.Of(Author.Person);
        foreach (var item in InboxItem.All(account).Where(item => item.IsWaiting))
        {
            await Reader.Read(
                Author.Person,
                Proof.Find(account, item.Proof)!,
                null,
                CancellationToken.None
            );
        }

        return await Look();
    }

    public Task<InboxStanding> Look() =>
        new OpenInbox(Store.Another(), Reader, FewRules.AtHand).Run(Author.Person, Today);

    public async Task<Outcome<FilesConfirmed>> ConfirmAsRead(WaitingFile file) =>
        await Confirm.Run(Author, [new(file.Id, [.. file.Rows.Select(row => row.Cells)])], Today);

    public async Task<LedgerEntry[]> Ledger() =>
        [.. LedgerEntry.Present(await Store.Another().Of(Author.Person), FewRules.AtHand.Words)];

    public Task<Outcome<Recorded>> Type(params (string Column, string Text)[] cells) =>
        new RecordActivity(Store.Journal, FewRules.AtHand).Run(
            Author,
            cells.ToDictionary(cell => cell.Column, cell => cell.Text),
            Today
        );

    public static CertificateReading Sheet(
        string title,
        string day = "2026-02-10",
        int hundredths = 800,
        double confidence = 0.95,
        string provider = "Society of Hospital Care"
    ) => Certificate() with { Sheet = Activity(title, day, hundredths, confidence, provider) };

    public static CertificateReading Certificate(ReadingKind kind = ReadingKind.Certificate) =>
        new()
        {
            File = "given",
            Sha256 = "",
            Kind = kind,
            Pages = 1,
            TextSource = TextSource.Text,
        };

    public static ActivityReading Activity(
        string title,
        string day = "2026-02-10",
        int hundredths = 800,
        double confidence = 0.95,
        string provider = "Society of Hospital Care"
    ) =>
        new()
        {
            Title = new(title, confidence, new PlaceOnPage(1, new(0.1, 0.2, 0.9, 0.25)), ""),
            Provider = new(provider, confidence, null, ""),
            Date = new(DateOnly.Parse(day), confidence, null, $"Date: {day}"),
            Credits = new(
                [new(new CreditType("ama-pra-1"), Amount.FromHundredths(hundredths))],
                confidence,
                null,
                ""
            ),
        };

    public static CertificateReading Broken(ProblemKind problem) =>
        Certificate(ReadingKind.Unreadable) with
        {
            Error = problem.At("given"),
        };

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
