using System.Text;
using Credence.App.Certificates;
using Credence.App.Inbox;
using Credence.App.Practice;
using Credence.App.Problems;
using Credence.App.Proofs;
using Credence.App.Store;
using Credence.App.Tests.Folder;
using Credence.App.Tests.Store;

namespace Credence.App.Tests.Inbox;

public sealed class InboxTests
{
    [Theory, OnBothDatabases]
    public async Task A_file_is_read_confirmed_and_undone_in_one_step_each(DatabaseKind kind)
    {
        await using var inbox = await InboxCase.Begin(kind);
        await inbox.Drop("sepsis.pdf", "a certificate");
        var waiting = Assert.Single((await inbox.Read()).Waiting);
        Assert.Equal(InboxAnswer.Sure, waiting.Answer);

        var filed = await inbox.ConfirmAsRead(waiting);

        var entry = Assert.Single(await inbox.Ledger());
        Assert.Equal("proofs/sepsis.pdf", entry.Cells["proof"]);
        Assert.Equal("8 ama-pra-1", entry.Cells["credits"]);
        Assert.Equal("2026-11-22", entry.Cells["logged"]);
        Assert.Empty((await inbox.Look()).Waiting);
        Assert.True((await inbox.Undo.Named(inbox.Author, filed.Value!.Change)).Done);
        Assert.Empty(await inbox.Ledger());
        Assert.Single((await inbox.Look()).Waiting);
    }

    [Fact]
    public async Task A_file_waits_unread_until_it_is_read_and_nothing_reads_it_twice()
    {
        await using var inbox = await InboxCase.Begin();
        await inbox.Drop("sepsis.pdf", "a certificate");

        Assert.Equal(InboxAnswer.Reading, Assert.Single((await inbox.Look()).Waiting).Answer);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var reading = inbox.Reader.Run(stop.Token);
        while ((await inbox.Look()).StillReading > 0)
        {
            await Task.Delay(10, stop.Token);
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Equal(InboxAnswer.Sure, Assert.Single((await inbox.Look()).Waiting).Answer);
    }

    [Fact]
    public async Task The_same_file_again_waits_once()
    {
        await using var inbox = await InboxCase.Begin();
        var first = await inbox.Drop("sepsis.pdf", "a certificate");

        var again = await inbox.Drop("copy of sepsis.pdf", "a certificate");

        Assert.Equal(first.Id, again.Id);
        Assert.Null(again.Change);
        Assert.Single((await inbox.Look()).Waiting);
    }

    [Fact]
    public async Task The_same_file_after_it_was_filed_names_its_entry()
    {
        await using var inbox = await InboxCase.Begin();
        await inbox.Drop("sepsis.pdf", "a certificate");
        await inbox.ConfirmAsRead((await inbox.Read()).Waiting[0]);

        await inbox.Drop("again.pdf", "a certificate");

        var waiting = Assert.Single((await inbox.Read()).Waiting);
        Assert.Equal((InboxAnswer.SameFile, "L1"), (waiting.Answer, waiting.Other));
    }

    [Fact]
    public async Task A_photo_of_a_certificate_that_waits_as_PDF_is_told()
    {
        await using var inbox = await InboxCase.Begin();
        var pdf = await inbox.Drop("sepsis.pdf", "a certificate");
        await inbox.Drop(
            "IMG_2051.jpg",
            "a photo",
            InboxCase.Sheet("SEPSIS MANAGEMENT  COURSE.", confidence: 0.6)
        );

        var photo = (await inbox.Read()).Waiting[1];

        Assert.Equal((InboxAnswer.SameCertificate, pdf.Id), (photo.Answer, photo.Other));
    }

    [Theory]
    [InlineData("2026-02-10", "Sepsis management course", "8 ama-pra-1", true)]
    [InlineData("2026-02-12", "Sepsis Mgmt. Course", "8 ama-pra-1", true)]
    [InlineData("2026-02-10", "Managing sepsis", "8 ama-pra-1", true)]
    [InlineData("2026-02-10", "Stroke night", "8 ama-pra-1", false)]
    [InlineData("2025-02-10", "Sepsis Management Course", "8 ama-pra-1", false)]
    public async Task What_was_typed_by_hand_is_found_again(
        string day,
        string title,
        string credits,
        bool isSame
    )
    {
        await using var inbox = await InboxCase.Begin();
        await inbox.Type(
            ("date", day),
            ("title", title),
            ("credits", credits),
            ("provider", "Society of Hospital Care")
        );
        await inbox.Drop("sepsis.pdf", "a certificate");

        var waiting = (await inbox.Read()).Waiting[0];

        Assert.Equal(isSame ? InboxAnswer.SameActivity : InboxAnswer.Sure, waiting.Answer);
    }

    [Fact]
    public async Task A_proof_attached_to_an_entry_leaves_its_fields_alone()
    {
        await using var inbox = await InboxCase.Begin();
        await inbox.Type(("date", "2026-02-10"), ("title", "Sepsis"), ("credits", "7 ama-pra-1"));
        var file = await inbox.Drop("sepsis.pdf", "a certificate");

        Assert.True((await inbox.Attach.Run(inbox.Author, file.Id, "L1")).Done);

        var entry = Assert.Single(await inbox.Ledger());
        Assert.Equal("7 ama-pra-1", entry.Cells["credits"]);
        Assert.Equal("proofs/sepsis.pdf", entry.Cells["proof"]);
        Assert.Empty((await inbox.Look()).Waiting);
    }

    [Fact]
    public async Task A_proof_never_takes_the_place_of_another_unless_that_is_said()
    {
        await using var inbox = await InboxCase.Begin();
        await inbox.Type(
            ("date", "2026-02-10"),
            ("title", "Sepsis"),
            ("credits", "7 ama-pra-1"),
            ("proof", "/CME/sepsis.pdf")
        );
        var file = await inbox.Drop("sepsis.pdf", "a certificate");

        var refused = await inbox.Attach.Run(inbox.Author, file.Id, "L1");

        Assert.Equal("has-proof", Assert.Single(refused.Problems).Code);
        Assert.True((await inbox.Attach.Run(inbox.Author, file.Id, "L1", replace: true)).Done);
    }

    [Fact]
    public async Task Each_kind_of_file_has_its_own_answer_and_waits()
    {
        await using var inbox = await InboxCase.Begin();
        var stranger = InboxCase.Sheet("Airway Rounds", "2026-03-01") with
        {
            Warnings = [new(ReadingField.Name, "The sheet names Pat Doe, not you.")],
        };
        await inbox.Drop("other.pdf", "1", stranger);
        await inbox.Drop("receipt.pdf", "2", InboxCase.Certificate(ReadingKind.NotACertificate));
        await inbox.Drop("locked.pdf", "3", InboxCase.Broken(ProblemCatalog.ProofPassword));
        await inbox.Drop("cut.pdf", "4", InboxCase.Broken(ProblemCatalog.ProofDamaged));
        await inbox.Drop("empty.pdf", "", InboxCase.Broken(ProblemCatalog.ProofEmpty));
        await inbox.Drop("letter.pdf", "6", InboxCase.Broken(ProblemCatalog.ProofFormatUnknown));
        await inbox.Drop("dim.jpg", "7", InboxCase.Sheet("Stroke", "2026-04-01", confidence: 0.4));
        await inbox.Drop("tomorrow.pdf", "8", InboxCase.Sheet("Heart failure", "2027-04-01"));
        await inbox.Drop("fwd.txt", "9", InboxCase.Broken(ProblemCatalog.ProofIsWords));

        var answers = (await inbox.Read()).Waiting.Select(file => file.Answer);

        Assert.Equal(
            [
                InboxAnswer.OtherName,
                InboxAnswer.NotACertificate,
                InboxAnswer.Locked,
                InboxAnswer.Unreadable,
                InboxAnswer.Unreadable,
                InboxAnswer.Unreadable,
                InboxAnswer.Look,
                InboxAnswer.Look,
                InboxAnswer.Words,
            ],
            answers
        );
    }

    [Fact]
    public async Task A_password_opens_a_locked_file_and_is_kept_nowhere()
    {
        await using var inbox = await InboxCase.Begin();
        var file = await inbox.Drop(
            "locked.pdf",
            "3",
            InboxCase.Broken(ProblemCatalog.ProofPassword)
        );
        var unlock = new UnlockFile(inbox.Store.Journal, inbox.Reader);

        var wrong = await unlock.Run(inbox.Author, file.Id, "12345");
        Assert.Equal("proof-password", Assert.Single(wrong.Problems).Code);
        Assert.True((await unlock.Run(inbox.Author, file.Id, "open sesame")).Done);

        Assert.Equal("Unlocked", (await inbox.Look()).Waiting[0].Rows[0].Cells["title"]);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Assert.DoesNotContain(
            "open sesame",
            Encoding.Latin1.GetString(await File.ReadAllBytesAsync(inbox.Store.Settings.File!))
        );
    }

    [Fact]
    public async Task A_transcript_brings_its_rows_and_knows_those_that_are_there()
    {
        await using var inbox = await InboxCase.Begin();
        await inbox.Type(
            ("date", "2026-02-10"),
            ("title", "Sepsis Management Course"),
            ("credits", "8 ama-pra-1")
        );
        await inbox.Drop(
            "transcript.pdf",
            "rows",
            InboxCase.Certificate(ReadingKind.Transcript) with
            {
                Activities =
                [
                    InboxCase.Activity("Sepsis Management Course"),
                    InboxCase.Activity("Airway Rounds", "2026-03-01", 150),
                ],
            }
        );
        var file = (await inbox.Read()).Waiting[0];
        Assert.Equal(["L1", ""], file.Rows.Select(row => row.Like));

        var filed = await inbox.Confirm.Run(
            inbox.Author,
            [new(file.Id, [file.Rows[1].Cells])],
            InboxCase.Today
        );

        Assert.Equal(["L2"], filed.Value!.Entries);
        Assert.Equal(2, (await inbox.Ledger()).Length);
    }

    [Fact]
    public async Task All_that_are_sure_are_filed_together_and_undone_together()
    {
        await using var inbox = await InboxCase.Begin();
        foreach (var number in Enumerable.Range(1, 20))
        {
            await inbox.Drop(
                $"{number}.pdf",
                $"sheet {number}",
                InboxCase.Sheet($"Topic {(char)('A' + number)} in depth", $"2026-01-{number:00}")
            );
        }

        var standing = await inbox.Read();
        Assert.Equal(20, standing.Sure.Length);
        var filed = await inbox.Confirm.Run(
            inbox.Author,
            [
                .. standing.Sure.Select(file => new ConfirmedFile(
                    file.Id,
                    [.. file.Rows.Select(row => row.Cells)]
                )),
            ],
            InboxCase.Today
        );

        Assert.Equal(20, filed.Value!.Entries.Distinct().Count());
        await inbox.Undo.Named(inbox.Author, filed.Value.Change);
        Assert.Equal(20, (await inbox.Look()).Waiting.Length);
    }

    [Fact]
    public async Task What_was_thrown_away_comes_back_with_its_file()
    {
        await using var inbox = await InboxCase.Begin();
        var file = await inbox.Drop("sepsis.pdf", "a certificate");

        await inbox.ThrowAway.Run(inbox.Author, file.Id);
        Assert.Single((await inbox.Look()).Trash);
        Assert.False((await inbox.Store.Proofs.Run(inbox.Author.Person, "proofs/sepsis.pdf")).Done);
        await inbox.TakeBack.Run(inbox.Author, file.Id);

        Assert.Single((await inbox.Look()).Waiting);
        Assert.True((await inbox.Store.Proofs.Run(inbox.Author.Person, "proofs/sepsis.pdf")).Done);
    }

    [Fact]
    public async Task Nobody_files_or_throws_away_what_waits_for_another_person()
    {
        await using var inbox = await InboxCase.Begin();
        var file = await inbox.Drop("sepsis.pdf", "a certificate");
        var ben = Author.Of(new("ben"));

        var refused = await inbox.Confirm.Run(ben, [new(file.Id, [])], InboxCase.Today);

        Assert.Equal("file-not-waiting", Assert.Single(refused.Problems).Code);
        Assert.False((await inbox.ThrowAway.Run(ben, file.Id)).Done);
        Assert.False((await inbox.Attach.Run(ben, file.Id, "L1")).Done);
        Assert.Single((await inbox.Look()).Waiting);
    }

    [Fact]
    public async Task A_file_is_filed_once()
    {
        await using var inbox = await InboxCase.Begin();
        await inbox.Drop("sepsis.pdf", "a certificate");
        var waiting = (await inbox.Read()).Waiting[0];
        await inbox.ConfirmAsRead(waiting);

        var again = await inbox.ConfirmAsRead(waiting);

        Assert.Equal("filed-already", Assert.Single(again.Problems).Code);
        var none = await inbox.Drop("b.pdf", "b");
        Assert.Equal(
            "nothing-ticked",
            (await inbox.Confirm.Run(inbox.Author, [new(none.Id, [])], InboxCase.Today))
                .Problems[0]
                .Code
        );
    }

    [Fact]
    public async Task A_purged_file_leaves_neither_bytes_nor_name_nor_words()
    {
        await using var inbox = await InboxCase.Begin();
        var file = await inbox.Drop("John Doe 1961.pdf", "secret words");
        await inbox.Read();
        var purge = new PurgeFile(
            inbox.Store.Journal,
            new PurgeProof(inbox.Store.Journal, inbox.Store.Holders, inbox.Store.Files)
        );

        Assert.True((await purge.Run(inbox.Author, file.Id)).Done);

        Assert.Empty((await inbox.Look()).Waiting);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var left = Directory
            .GetFiles(inbox.Store.Folder, "*", SearchOption.AllDirectories)
            .Select(path => Encoding.Latin1.GetString(File.ReadAllBytes(path)));
        Assert.DoesNotContain(left, text => text.Contains("secret words"));
        var account = await inbox.Store.Another().Of(inbox.Author.Person);
        Assert.DoesNotContain(
            account.Subjects.Values.SelectMany(history => history.Entries),
            entry => entry.ToString().Contains("Doe")
        );
    }

    [Theory, OnBothDatabases]
    public async Task What_waits_goes_through_a_folder_and_back(DatabaseKind kind)
    {
        await using var inbox = await InboxCase.Begin(kind);
        await inbox.Drop("sepsis.pdf", "a certificate");
        await inbox.ConfirmAsRead((await inbox.Read()).Waiting[0]);
        await inbox.Drop("later.pdf", "another");
        var thrown = await inbox.Drop("thrown.pdf", "a third");
        await inbox.ThrowAway.Run(inbox.Author, thrown.Id);
        var export = new App.Practice.ExportFolder(
            inbox.Store.Journal,
            FewRules.AtHand,
            inbox.Store.Proofs
        );
        var files = (await export.Run(inbox.Author.Person)).ToDictionary();
        await foreach (var proof in export.Proofs(inbox.Author.Person))
        {
            files.Add(proof.Value!.Proof.Path, proof.Value.Bytes);
        }

        var ben = new PersonId("ben");
        var brought = await new ImportFolder(
            inbox.Store.Journal,
            FewRules.AtHand,
            inbox.Store.Keep
        ).Run(Author.Of(ben), new App.Folder.FilesInMemory(files));

        Assert.Empty(brought.Problems);
        var again = await export.Run(ben);
        Assert.Equal(
            Encoding.UTF8.GetString(files["more.jsonl"]),
            Encoding.UTF8.GetString(again["more.jsonl"])
        );
        Assert.Equal(files["ledger.csv"], again["ledger.csv"]);
        var account = await inbox.Store.Another().Of(ben);
        Assert.Equal(
            "later.pdf",
            Assert.Single(InboxItem.All(account), item => item.IsWaiting).Name
        );
    }

    [Fact]
    public async Task A_file_larger_than_a_proof_may_be_is_refused_and_leaves_nothing()
    {
        await using var inbox = await InboxCase.Begin();
        using var large = new MemoryStream(new byte[(Proof.MostMegabytes * 1024 * 1024) + 1]);

        var refused = await inbox.Bring.Run(inbox.Author, "film.pdf", large);

        Assert.Equal("file-too-large", Assert.Single(refused.Problems).Code);
        Assert.Empty(Directory.GetFiles(Path.Combine(inbox.Store.Folder, "incoming")));
    }

    [Fact]
    public async Task A_reader_that_breaks_on_a_hostile_file_breaks_nothing_else()
    {
        await using var inbox = await InboxCase.Begin();
        await inbox.Drop("bomb.pdf", "boom");
        var account = await inbox.Store.Journal.Of(inbox.Author.Person);
        var breaking = new InboxReader(
            new(inbox.Store.Journal, FewRules.AtHand),
            inbox.Store.Proofs,
            new(inbox.Store.Database, inbox.Store.Clock),
            (_, _, _) => throw new InvalidDataException("broken inside")
        );

        var sheet = await breaking.Read(
            inbox.Author.Person,
            Proof.Find(account, "proofs/bomb.pdf")!,
            null,
            CancellationToken.None
        );

        Assert.Equal("reading-failed", sheet.Error!.Code);
        Assert.Equal(InboxAnswer.Unreadable, (await inbox.Look()).Waiting[0].Answer);
    }
}
