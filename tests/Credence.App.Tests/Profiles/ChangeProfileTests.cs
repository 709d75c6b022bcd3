using System.Text.Json.Nodes;
using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.App.Store;
using Credence.App.Tests.Folder;

namespace Credence.App.Tests.Profiles;

public sealed class ChangeProfileTests
{
    private const string Own =
        "id: hospital\nname: Hospital\nrequirements:\n  - {id: total, amount: 25}\n";

    private static void AddHospital(ProfileDraft draft)
    {
        draft.SetBody("hospital.yaml", Own);
        draft.Obligations.Add(new JsonObject { ["custom"] = "hospital.yaml" });
    }

    [Fact]
    public async Task The_first_answers_are_kept_as_a_profile_that_reads()
    {
        await using var ana = await ProfileCase.Begin();

        Assert.Equal(
            "form: 1\nphysician:\n  name: Ana Reyes\n  degree: DO\n  born: --05-17\n",
            (await ana.Text()).Replace("\"--05-17\"", "--05-17")
        );
    }

    [Fact]
    public async Task An_answer_changes_its_place_and_nothing_else()
    {
        await using var ana = await ProfileCase.Begin();
        await ana.Change.Run(
            ana.Author,
            "Wrote something of a later version",
            draft => draft.Tree["of_a_later_version"] = new JsonArray("kept", "as it is")
        );
        var answer = new AnswerQuestion(
            ana.Change,
            new CorrectActivity(ana.Store.Journal, FewRules.AtHand)
        );

        var answered = await answer.Run(
            ana.Author,
            await ana.Store.Journal.Of(ana.Author.Person),
            "sees_older_adults",
            true
        );

        Assert.True(answered.Done);
        var text = await ana.Text();
        Assert.Contains("  attributes:\n    sees_older_adults: true\n", text);
        Assert.Contains("of_a_later_version:\n  - kept\n  - as it is\n", text);
    }

    [Fact]
    public async Task Taking_part_in_continuing_certification_is_noted_at_the_certificate()
    {
        await using var ana = await ProfileCase.Begin();
        await ana.Change.Run(
            ana.Author,
            "Brought a certificate",
            draft =>
            {
                draft
                    .Physician.List("board_certificates")
                    .Add(new JsonObject { ["board"] = "us-abim" });
                draft
                    .Physician.List("board_certificates")
                    .Add(new JsonObject { ["board"] = "us-abp" });
            }
        );
        var answer = new AnswerQuestion(
            ana.Change,
            new CorrectActivity(ana.Store.Journal, FewRules.AtHand)
        );

        var answered = await answer.Run(
            ana.Author,
            await ana.Store.Journal.Of(ana.Author.Person),
            "maintained:us-abp",
            true
        );

        Assert.True(answered.Done);
        Assert.Contains(
            "    - board: us-abim\n    - board: us-abp\n      maintained: true\n",
            await ana.Text()
        );
    }

    [Fact]
    public async Task A_body_of_ones_own_and_its_file_come_and_go_in_one_step()
    {
        await using var ana = await ProfileCase.Begin();

        var added = await ana.Change.Run(ana.Author, "Added a body", AddHospital);
        var undone = await new UndoChange(ana.Store.Journal).Named(ana.Author, added.Value!.Number);

        Assert.True(undone.Done);
        var account = await ana.Store.Journal.Of(ana.Author.Person);
        Assert.Null(account.Text(Subject.Body("hospital.yaml")));
        Assert.DoesNotContain("hospital", account.Text(Subject.Profile));
    }

    [Fact]
    public async Task What_would_not_read_afterwards_is_not_written()
    {
        await using var ana = await ProfileCase.Begin();

        var refused = await ana.Change.Run(
            ana.Author,
            "Added a body",
            draft => draft.Obligations.Add(new JsonObject { ["custom"] = "missing.yaml" })
        );

        Assert.Equal("file-missing", Assert.Single(refused.Problems).Code);
        Assert.DoesNotContain("missing.yaml", await ana.Text());
    }

    [Fact]
    public async Task The_same_body_stands_once_under_one_name()
    {
        await using var ana = await ProfileCase.Begin();
        await ana.Change.Run(ana.Author, "Added a body", AddHospital);

        var again = await new AddObligation(ana.Change).Run(
            ana.Author,
            [new NewObligation("hospital", "hospital", new TypedObligation())]
        );

        Assert.Equal(
            "id: “hospital” is one of your bodies already. Change the one you have, or give this one another short name. [obligation-twice]",
            Assert.Single(again.Problems).ToString()
        );
    }

    [Fact]
    public async Task A_body_that_is_not_mine_cannot_be_renewed()
    {
        await using var ana = await ProfileCase.Begin();

        var refused = await new MarkRenewed(ana.Change).Run(
            ana.Author,
            [new EndedCycle("us-oh-smbo", new(2025, 5, 31))],
            null
        );

        Assert.Equal(
            "obligations: “us-oh-smbo” is not one of your bodies. Choose it from your requirements, or add it first. [obligation-missing]",
            Assert.Single(refused.Problems).ToString()
        );
    }

    [Fact]
    public async Task A_name_left_empty_is_asked_for()
    {
        await using var ana = await ProfileCase.Begin();

        var refused = await new WritePhysician(ana.Change).Run(
            ana.Author,
            new TypedPhysician { Name = " " }
        );

        Assert.Equal(
            "name: Your name is still empty. Fill it in, then save again. [field-empty]",
            Assert.Single(refused.Problems).ToString()
        );
    }

    [Theory]
    [InlineData("06/30/2027", "2027-06-30")]
    [InlineData("2027-06-30", "2027-06-30")]
    [InlineData("June 30, 2027", "2027-06-30")]
    [InlineData("  ", null)]
    public void A_date_is_read_as_people_write_it(string typed, string? expected)
    {
        var problems = new ProblemList();

        Assert.Equal(expected, TypedDate.Iso(typed, "cycle_ends", problems));
        Assert.False(problems.Any);
    }

    [Theory]
    [InlineData("10/36/2026", "ends: October has 31 days. Did you mean 10/31/2026? [no-such-day]")]
    [InlineData("2/30/2027", "ends: February has 28 days. Did you mean 02/28/2027? [no-such-day]")]
    [InlineData(
        "soon",
        "ends: “soon” is not a date that we can read. Write it as month, day and year: 06/30/2027. [typed-date-unreadable]"
    )]
    public void A_day_that_is_not_there_is_answered_with_the_nearest(string typed, string told)
    {
        var problems = new ProblemList();

        Assert.Null(TypedDate.Read(typed, "ends", problems));
        Assert.Equal(told, Assert.Single(problems.Problems).ToString());
    }

    [Fact]
    public void A_body_that_nobody_knows_is_told_as_typed() =>
        Assert.Equal(
            "pick: No body goes by “Atlantis”. Type part of its name and choose from the list, or describe it yourself. [body-not-found]",
            ProblemCatalog.BodyNotFound.At("pick", "Atlantis").ToString()
        );

    [Fact]
    public void A_profile_that_was_read_and_written_says_the_same()
    {
        const string Text = """
            form: 1
            physician:
              name: "Jordan: Avery"
              npi: "1234567893"
              attributes: {sees_older_adults: true}
            obligations:
              - body: us-oh-smbo
                renewed: [{cycle_end: 2025-05-31, on: 2025-05-11}]
              - {body: us-abim, answers: {}}
            goals: []
            """;
        var problems = new ProblemList();

        var once = ProfileText.Write(ProfileText.Read(Text, ProfileReader.FileName, problems)!);
        var twice = ProfileText.Write(ProfileText.Read(once, ProfileReader.FileName, problems)!);

        Assert.False(problems.Any);
        Assert.Equal(once, twice);
        Assert.Contains("name: \"Jordan: Avery\"", once);
        Assert.Contains(
            "  - body: us-oh-smbo\n    renewed:\n      - cycle_end: 2025-05-31\n",
            once
        );
    }
}
