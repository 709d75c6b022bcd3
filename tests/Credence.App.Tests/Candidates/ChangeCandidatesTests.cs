using System.Text;
using Credence.App.Candidates;
using Credence.App.Catalog;
using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.App.Tests.Folder;
using Credence.App.Tests.Profiles;
using Credence.Core.Planning;

namespace Credence.App.Tests.Candidates;

public sealed class ChangeCandidatesTests : IAsyncLifetime
{
    private static readonly DateOnly YearStart = new(2026, 1, 1);

    private ProfileCase known = null!;

    private ChangeCandidates Change => new(known.Store.Journal, FewRules.AtHand);

    public async ValueTask InitializeAsync() => known = await ProfileCase.Begin();

    public ValueTask DisposeAsync() => known.DisposeAsync();

    private async Task<CandidateList> Kept()
    {
        var text = (await known.Store.Journal.Of(known.Author.Person)).Text(Subject.Candidates);
        return text is null
            ? CandidateList.None
            : CandidateReader.Read(
                text,
                CandidateReader.FileName,
                FewRules.AtHand.Words,
                new ProblemList()
            )!;
    }

    private async Task<string> Add(TypedCandidate typed)
    {
        var added = await new AddCandidate(Change, FewRules.AtHand).Run(known.Author, typed);
        Assert.Empty(added.Problems);
        return (await Kept()).Candidates[^1].Id;
    }

    [Fact]
    public async Task What_is_typed_in_becomes_a_candidate_with_a_name_out_of_its_title()
    {
        var id = await Add(
            new()
            {
                Title = "Sepsis, in a Day",
                Mode = "",
                Credits = "6 ama-pra-1",
                Topics = "sepsis:6",
                Hours = "6",
                Price = "$1,250",
                From = "05/14/2026",
                To = "05/15/2026",
                Outputs = "certificate, role",
            }
        );

        var candidate = Assert.Single((await Kept()).Candidates);
        Assert.Equal("sepsis-in-a-day", id);
        Assert.Equal(CandidateMode.Event, candidate.Mode);
        Assert.Equal(new DateOnly(2026, 5, 15), candidate.Offered.Dates[0].End);
        Assert.Equal(125_000, candidate.PriceOnce.Cents);
        Assert.Equal(["certificate", "role"], candidate.Outputs);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_it_is_told_at_its_fields_and_nothing_is_kept()
    {
        var added = await new AddCandidate(Change, FewRules.AtHand).Run(
            known.Author,
            new()
            {
                Title = " ",
                Mode = "weekly",
                Hours = "six",
                Price = "much",
                Strategic = "11",
                From = "02/30/2026",
            }
        );

        Assert.Equal(
            ["title", "mode", "hours", "price", "from", "strategic"],
            added.Problems.Select(problem => problem.Place)
        );
        Assert.True((await Kept()).IsEmpty);
    }

    [Fact]
    public async Task A_candidate_is_pinned_to_a_month_ruled_out_and_left_to_the_plan_again()
    {
        var id = await Add(new() { Title = "Sepsis" });
        var decide = new DecideOnCandidate(Change);

        await decide.Run(known.Author, id, CandidateStatus.Pinned, "2026-05");
        var pinned = Assert.Single((await Kept()).Candidates);
        await decide.Run(known.Author, id, CandidateStatus.Banned, null);
        var banned = Assert.Single((await Kept()).Candidates);
        await decide.Run(known.Author, id, CandidateStatus.Open, null);

        Assert.Equal(
            (CandidateStatus.Pinned, new DateOnly(2026, 5, 1)),
            (pinned.Status, pinned.Month)
        );
        Assert.Equal((CandidateStatus.Banned, null), (banned.Status, banned.Month));
        Assert.Equal(CandidateStatus.Open, (await Kept()).Candidates[0].Status);
    }

    [Fact]
    public async Task A_change_keeps_the_name_and_what_was_not_typed()
    {
        var id = await Add(
            new()
            {
                Title = "Sepsis",
                Hours = "6",
                Price = "100",
            }
        );

        await new ChangeCandidate(Change, FewRules.AtHand).Run(
            known.Author,
            id,
            new() { Title = "Sepsis and shock", Price = "" }
        );

        var candidate = Assert.Single((await Kept()).Candidates);
        Assert.Equal(
            ("sepsis", "Sepsis and shock", "6", "0"),
            (candidate.Id, candidate.Title, $"{candidate.Hours}", $"{candidate.PriceOnce}")
        );
    }

    [Fact]
    public async Task The_last_candidate_dropped_comes_back_by_undo()
    {
        var id = await Add(new() { Title = "Sepsis" });

        var dropped = await new DropCandidate(Change).Run(known.Author, id);

        Assert.True((await Kept()).IsEmpty);
        await new UndoChange(known.Store.Journal).Named(known.Author, dropped.Value!.Number);
        Assert.Equal("Sepsis", Assert.Single((await Kept()).Candidates).Title);
    }

    [Fact]
    public async Task An_entry_of_the_catalog_comes_in_with_its_low_credits_its_high_price_and_the_days_of_this_year()
    {
        var add = new AddFromCatalog(Change, CatalogLibrary.OfProgram, FewRules.AtHand);

        var added = await add.Run(
            known.Author,
            "acp-im-meeting",
            YearStart,
            new() { From = "2026-04-16", To = "2026-04-18" }
        );

        Assert.Empty(added.Problems);
        var candidate = Assert.Single((await Kept()).Candidates);
        Assert.Equal("acp-im-meeting", candidate.Id);
        Assert.Equal("18", $"{candidate.Lines[0].Amount}");
        Assert.Equal(140_000, candidate.PriceOnce.Cents);
        Assert.Null(candidate.Strategic);
        Assert.Equal(new DateOnly(2026, 4, 18), candidate.Offered.Dates[0].End);
    }

    [Fact]
    public async Task Without_its_days_a_meeting_keeps_the_months_it_usually_has()
    {
        var add = new AddFromCatalog(Change, CatalogLibrary.OfProgram, FewRules.AtHand);

        await add.Run(known.Author, "acp-im-meeting", new DateOnly(2026, 7, 1), new());

        Assert.Equal(
            [new DateOnly(2027, 4, 1)],
            Assert.Single((await Kept()).Candidates).Offered.Months
        );
    }

    [Fact]
    public async Task A_form_that_shows_one_span_loses_no_month_and_no_other_date()
    {
        await new AddFromCatalog(Change, CatalogLibrary.OfProgram, FewRules.AtHand).Run(
            known.Author,
            "acp-im-meeting",
            YearStart,
            new()
        );
        var change = new ChangeCandidate(Change, FewRules.AtHand);

        await change.Run(
            known.Author,
            "acp-im-meeting",
            new()
            {
                Hours = "20",
                From = "",
                To = "",
            }
        );
        var months = (await Kept()).Candidates[0];
        await change.Run(
            known.Author,
            "acp-im-meeting",
            new() { From = "04/16/2026", To = "04/18/2026" }
        );
        var dates = (await Kept()).Candidates[0];

        Assert.Equal([new DateOnly(2026, 4, 1)], months.Offered.Months);
        Assert.Equal("20", $"{months.Hours}");
        Assert.Empty(dates.Offered.Months);
        Assert.Equal(new DateOnly(2026, 4, 16), dates.Offered.Dates[0].Start);
    }

    [Fact]
    public async Task What_is_there_already_and_what_is_nowhere_are_told()
    {
        var add = new AddFromCatalog(Change, CatalogLibrary.OfProgram, FewRules.AtHand);
        await add.Run(known.Author, "acp-im-meeting", YearStart, new());

        var again = await add.Run(known.Author, "acp-im-meeting", YearStart, new());
        var nowhere = await add.Run(known.Author, "no-such-thing", YearStart, new());

        Assert.Equal(
            "id: “Internal Medicine Meeting” is one of your candidates already. Change the one you have. "
                + "[candidate-twice]",
            Assert.Single(again.Problems).ToString()
        );
        Assert.Equal(
            "id: “no-such-thing” is neither one of your candidates nor in the catalog. "
                + "Look it up in the catalog, or type it in. [candidate-missing]",
            Assert.Single(nowhere.Problems).ToString()
        );
    }

    [Fact]
    public async Task A_list_comes_in_row_by_row_and_every_row_is_accounted_for()
    {
        await Add(new() { Title = "Grand rounds", Provider = "Own hospital" });
        const string Csv = """
            title,provider,mode,format,credits,topics,hours,price,color
            Grand rounds,Own hospital,stream,grand-rounds,1 ama-pra-1,,1,0,
            Leadership track,Own hospital,project,certificate-program,12 ama-pra-1,leadership,20,free,blue
            Airway day,Own hospital,block,workshop,6 ama-pra-9,airway,6,0,
            ,Own hospital,block,workshop,,,,,red
            """;

        var brought = await new ImportCandidates(Change, FewRules.AtHand).Run(
            known.Author,
            Encoding.UTF8.GetBytes(Csv),
            "hospital.csv"
        );

        Assert.Equal(
            [
                (2, RowFate.AlreadyThere),
                (3, RowFate.Added),
                (4, RowFate.LeftOut),
                (5, RowFate.LeftOut),
            ],
            brought.Value!.Rows.Select(row => (row.Row, row.Fate))
        );
        Assert.StartsWith(
            "hospital.csv, line 4, column credits: “ama-pra-9”",
            brought.Value.Rows[2].Problems[0].ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal("hospital.csv, line 5, column title", brought.Value.Rows[3].Problems[0].Place);
        Assert.Equal(["color"], brought.Value.UnknownColumns);
        Assert.Equal(2, (await Kept()).Candidates.Length);
    }

    [Fact]
    public async Task A_list_without_titles_is_told_and_one_without_news_changes_nothing()
    {
        var import = new ImportCandidates(Change, FewRules.AtHand);

        var headless = await import.Run(known.Author, "a,b\n1,2\n"u8.ToArray(), "list.csv");
        var empty = await import.Run(known.Author, "title\n"u8.ToArray(), "list.csv");

        Assert.Equal("heading-missing", Assert.Single(headless.Problems).Code);
        Assert.Null(empty.Value!.Change);
        Assert.Empty(empty.Value.Rows);
    }
}
