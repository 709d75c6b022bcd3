using System.Text;
using Credence.App.Certificates;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Reconcile;
using Credence.App.Store;
using Credence.App.Tests.Folder;
using Credence.App.Tests.Inbox;
using Credence.App.Tests.Ledger;
using Credence.App.Tests.Store;

namespace Credence.App.Tests.Reconcile;

public sealed class ReconcileTests
{
    /// <summary>The shape of a transcript from CME Passport: provider, title, completion date, type, amount.</summary>
    private const string Passport = """
        Reporting Organization,Activity Title,Completion Date,Credit Type,Credits Earned
        Society of Hospital Care,Sepsis Management Course,2/10/2026,AMA PRA Category 1,8
        Academy Online,Opioid Prescribing Module,3/5/2026,AMA PRA Category 1,3
        Brightwater Health System,Airway Rounds,4/16/2026,AMA PRA Category 1,1.5
        """;

    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory, OnBothDatabases]
    public async Task A_transcript_is_laid_beside_the_ledger_line_by_line(DatabaseKind kind)
    {
        await using var ledger = await Ledger(kind);
        await Bring(ledger);

        Assert.Equal(
            """
            Matched L1
            Different L2 credits
            MissingHere Airway Rounds
            MissingThere L3
            MissingThere L4 may still come
            """,
            await Picture(ledger)
        );
    }

    [Fact]
    public async Task Each_line_is_settled_and_one_undo_takes_it_back()
    {
        await using var ledger = await Ledger();
        await Bring(ledger);
        var settle = new SettleLine(ledger.Store.Journal, FewRules.AtHand);

        await settle.Run(ledger.Author, "1", 2, "", SettleBy.Add, Today);
        await settle.Run(ledger.Author, "1", 1, "L2", SettleBy.TakeTheirs, Today);
        var last = await settle.Run(ledger.Author, "1", null, "L3", SettleBy.Reported, Today);

        Assert.Equal(
            """
            Matched L1
            Matched L2
            Matched L5
            MissingThere L3 Reported
            MissingThere L4 may still come
            """,
            await Picture(ledger)
        );
        Assert.Equal(
            "3 ama-pra-1",
            (await ledger.Entries()).First(entry => entry.Id == "L2").Cells["credits"]
        );
        await ledger.Undo.Named(ledger.Author, last.Value!.Number);
        Assert.Contains("MissingThere L3\n", await Picture(ledger) + "\n");
    }

    [Fact]
    public async Task What_was_settled_is_remembered_for_the_next_transcript_of_the_same_source()
    {
        await using var ledger = await Ledger();
        await Bring(ledger);
        var settle = new SettleLine(ledger.Store.Journal, FewRules.AtHand);
        await settle.Run(ledger.Author, "1", 2, "", SettleBy.Ignored, Today);
        await settle.Run(ledger.Author, "1", null, "L3", SettleBy.Reported, Today);

        await Bring(ledger);

        Assert.Contains("MissingHere Airway Rounds Ignored", await Picture(ledger, "2"));
        Assert.Contains("MissingThere L3 Reported", await Picture(ledger, "2"));
        await settle.Run(ledger.Author, "2", 2, "", SettleBy.Open, Today);
        Assert.Contains("MissingHere Airway Rounds\n", await Picture(ledger, "2"));
    }

    [Theory]
    [InlineData(
        "Course Name,Provider Name,Date Completed,Hours Earned,Subject Area\nAirway Rounds,Brightwater,04/16/2026,1.5,General\n"
    )]
    [InlineData(
        "Educational Activity;School;Date Completed;Credit Hours;Type\nAirway Rounds;Brightwater;04/16/2026;1.5;AAFP Prescribed\n"
    )]
    [InlineData(
        "Activity,Sponsor,Credit Date,AMA PRA Category 1 Credits™\nAirway Rounds,Brightwater,16 Apr 2026,1.5\n"
    )]
    public async Task Tables_of_every_source_are_read(string csv)
    {
        await using var ledger = await Ledger();

        var brought = await Bring(ledger, csv);

        Assert.Equal(1, brought.Value!.Lines);
        var line = Assert.Single((await Transcript(ledger, "1")).Lines);
        Assert.Equal("2026-04-16", line["date"]);
        Assert.Equal("Airway Rounds", line["title"]);
        Assert.Equal("Brightwater", line["provider"]);
        Assert.StartsWith("1.5 ", line["credits"]);
    }

    [Fact]
    public async Task A_transcript_as_PDF_comes_through_the_reader()
    {
        await using var ledger = await Ledger();

        var brought = await Bring(
            ledger,
            "%PDF-1.7 rows",
            InboxCase.Certificate(ReadingKind.Transcript) with
            {
                Activities =
                [
                    InboxCase.Activity("Sepsis Management Course"),
                    InboxCase.Activity("Airway Rounds", "2026-04-16", 150),
                ],
            }
        );

        Assert.Equal(2, brought.Value!.Lines);
        Assert.StartsWith("Matched L1\nMissingHere Airway Rounds", await Picture(ledger));
    }

    [Fact]
    public async Task What_holds_no_activity_and_what_is_locked_is_refused()
    {
        await using var ledger = await Ledger();

        Assert.Equal(
            "transcript-empty",
            (await Bring(ledger, "%PDF-1.7 x", InboxCase.Certificate(ReadingKind.NotACertificate)))
                .Problems[0]
                .Code
        );
        Assert.Equal(
            "proof-password",
            (await Bring(ledger, "%PDF-1.7 y", InboxCase.Broken(ProblemCatalog.ProofPassword)))
                .Problems[0]
                .Code
        );
    }

    [Fact]
    public async Task Nobody_settles_the_transcript_of_another_person()
    {
        await using var ledger = await Ledger();
        await Bring(ledger);

        var refused = await new SettleLine(ledger.Store.Journal, FewRules.AtHand).Run(
            Author.Of(new("ben")),
            "1",
            0,
            "L1",
            SettleBy.Ignored,
            Today
        );

        Assert.Equal("transcript-line-missing", Assert.Single(refused.Problems).Code);
    }

    private static async Task<LedgerCase> Ledger(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var ledger = await LedgerCase.Begin(kind);
        await Add("2026-02-10", "Sepsis Management Course", "8 ama-pra-1; 8 moc-part2");
        await Add("2026-03-05", "Opioid Prescribing Module", "4 ama-pra-1");
        await Add("2026-05-01", "Journal Club", "1 ama-pra-1");
        await Add("2026-11-10", "Grand Rounds", "1 ama-pra-1");
        return ledger;

        async Task Add(string day, string title, string credits) =>
            Assert.True(
                (await ledger.Add(("date", day), ("title", title), ("credits", credits))).Done
            );
    }

    private static Task<Outcome<TranscriptBrought>> Bring(
        LedgerCase ledger,
        string text = Passport,
        CertificateReading? reading = null
    ) =>
        new BringTranscript(
            ledger.Store.Journal,
            new ReadList(FewRules.AtHand),
            (_, _, _) => Task.FromResult(reading ?? InboxCase.Certificate()),
            FewRules.AtHand
        ).Run(
            ledger.Author,
            "CME Passport",
            "passport.csv",
            Encoding.UTF8.GetBytes(text),
            false,
            Today
        );

    private static async Task<OfficialTranscript> Transcript(LedgerCase ledger, string id) =>
        OfficialTranscript
            .All(await ledger.Store.Another().Of(ledger.Author.Person))
            .First(one => one.Id == id);

    private static async Task<string> Picture(LedgerCase ledger, string id = "1") =>
        string.Join(
            '\n',
            CompareTranscript
                .Of(await Transcript(ledger, id), [.. await ledger.Entries()])
                .Select(line =>
                    string.Join(
                        ' ',
                        new[]
                        {
                            $"{line.Agreement}",
                            line.Entry?.Id ?? line.Line!["title"],
                            string.Join(',', line.Differs),
                            $"{line.Settled}",
                            line.MayStillCome ? "may still come" : "",
                        }.Where(part => part.Length > 0)
                    )
                )
        );
}
