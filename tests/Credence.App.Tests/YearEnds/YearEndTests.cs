using System.Collections.Immutable;
using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Practice;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.App.Tests.WholeYears;
using Credence.App.YearEnds;
using Credence.Core.Planning;
using Credence.Core.YearEnds;

namespace Credence.App.Tests.YearEnds;

public sealed class YearEndTests
{
    private static readonly DateOnly Audit = new(2026, 12, 18);

    private static readonly YearEndAnswers Answers = new()
    {
        Reached = ImmutableDictionary<string, ImmutableHashSet<int>>
            .Empty.Add("leadership", [0, 1])
            .Add("critical-care", [0]),
        Goals = ImmutableDictionary<string, GoalNext>.Empty.Add("revenue", GoalNext.LetGo),
        Changed = ["role", "outputs", "no such sign"],
        Sentence = "I lead the readmissions group.",
        Decisions = ImmutableDictionary<string, Decision>
            .Empty.Add("title:opioid prescribing module", Decision.Drop)
            .Add("title:sepsis management course", Decision.LevelUp),
        NewGoal = "By June 2027 I teach the ultrasound course.",
        HoursPerMonth = "12",
    };

    [Fact]
    public async Task The_next_year_is_made_in_one_step_and_one_undo_takes_all_of_it_back()
    {
        await using var life = await Life.OfInternist(new(2026, 4, 21));
        await life.Accept(await life.Propose());
        life.Today = Audit;
        var before = (await life.Dossier()).Account;

        var prepared = Life.Done(life.Use<PrepareNextYear>().Run(before, 2026, Answers, Audit));
        Assert.Same(before, (await life.Dossier()).Account);
        var set = Life.Done(await life.Use<SetUpNextYear>().Run(life.Author, 2026, Answers, Audit));

        var after = await life.Dossier();
        var planning = after.Profile.Planning;
        Assert.Equal(new DateOnly(2027, 1, 1), planning.Start);
        Assert.Equal(12, planning.HoursPerMonth.ToDecimal());
        Assert.Empty(planning.HoursInMonth);
        Assert.Empty(planning.Unavailable);
        Assert.Equal(["critical-care", "june-2027"], after.Profile.Goals.Select(goal => goal.Id));
        Assert.Contains("By December 2027", after.Profile.Goals[0].Statement);
        Assert.Equal(["point-of-care ultrasound signed off"], after.Profile.Goals[0].Evidence);
        var candidates = after.Practice.Candidates.Candidates.ToDictionary(one => one.Id);
        Assert.Equal(
            new DateOnly(2027, 5, 5),
            candidates["hospital-medicine-meeting"].Offered.Dates[0].Start
        );
        Assert.Null(after.Practice.Plan);
        // The sepsis course was on quality improvement too; what weighs most there is the certificate.
        Assert.Equal(10, candidates["quality-certificate"].Strategic);
        Assert.Contains("New goal: By June 2027 I teach the ultrasound course.", prepared.Lines);

        var record = YearEndRecord.Of(after.Account, 2026)!;
        Assert.True(record.IsClosed);
        Assert.Equal(prepared.Lines, record.SetUp);
        Assert.Equal(["role", "outputs"], record.Changed);
        Assert.Equal(
            [("critical-care", false), ("leadership", true), ("revenue", false)],
            record.Goals.Select(goal => (goal.Id, goal.IsReached))
        );

        // The year that follows can be planned at once.
        var next = await life.Propose();
        Assert.All(next.Plan.Items, item => Assert.Equal(2027, item.Month.Year));

        Life.Done(await life.Use<UndoChange>().Named(life.Author, set.Number));
        var back = await life.Dossier();
        Assert.Equal(before.Text(Subject.Profile), back.Account.Text(Subject.Profile));
        Assert.Equal(before.Text(Subject.Candidates), back.Account.Text(Subject.Candidates));
        Assert.Equal(before.Text(Subject.Plan), back.Account.Text(Subject.Plan));
        Assert.Null(YearEndRecord.Of(back.Account, 2026));
    }

    [Fact]
    public async Task Answers_are_kept_for_later_and_a_closed_year_stays_as_it_was()
    {
        await using var life = await Life.OfInternist(Audit);
        Life.Done(await life.Use<KeepYearEnd>().Run(life.Author, 2026, Answers, Audit));
        var kept = YearEndRecord.Of((await life.Dossier()).Account, 2026)!;
        Assert.False(kept.IsClosed);
        Assert.Equal("I lead the readmissions group.", kept.Answers.Sentence);
        Assert.Equal([0, 1], kept.Answers.Reached["leadership"].Order());

        Life.Done(await life.Use<SetUpNextYear>().Run(life.Author, 2026, kept.Answers, Audit));
        var closed = YearEndRecord.Of((await life.Dossier()).Account, 2026)!;
        await life.Log(("date", "2026-12-30"), ("title", "Late one"), ("credits", "9 ama-pra-1"));

        var again = await life.Use<SetUpNextYear>().Run(life.Author, 2026, Answers, Audit);
        Assert.False(again.Done);
        var more = await life.Use<KeepYearEnd>().Run(life.Author, 2026, Answers, Audit);
        Assert.Equal(
            "year: 2026 is closed already, and the year after it is set up. Undo that first if something in it should change. [year-closed]",
            more.Problems.Single().ToString()
        );
        var later = YearEndRecord.Of((await life.Dossier()).Account, 2026)!;
        Assert.Equal(closed.ToJson(), later.ToJson());
        Assert.Equal(22, later.Credits.ToDecimal());
    }

    [Fact]
    public async Task Every_year_goes_out_into_the_folder_and_comes_back_byte_for_byte()
    {
        await using var life = await Life.OfInternist(Audit);
        Life.Done(await life.Use<SetUpNextYear>().Run(life.Author, 2026, Answers, Audit));
        var files = await life.Use<ExportFolder>().Run(life.Author.Person);

        await using var other = await Life.Begin(Audit);
        Life.Done(await other.Use<ImportFolder>().Run(other.Author, new FilesInMemory(files)));
        var again = await other.Use<ExportFolder>().Run(other.Author.Person);

        Assert.Equal(files.Keys, again.Keys);
        Assert.All(files, file => Assert.Equal(file.Value, again[file.Key]));
        Assert.True(YearEndRecord.Of((await other.Dossier()).Account, 2026)!.IsClosed);
    }

    [Fact]
    public async Task What_names_a_patient_is_refused_and_nothing_is_kept()
    {
        await using var life = await Life.OfInternist(Audit);

        var refused = await life.Use<SetUpNextYear>()
            .Run(
                life.Author,
                2026,
                Answers with
                {
                    Sentence = "I now see patients like Mr. Harold Jenkins, MRN 4482913.",
                },
                Audit
            );

        Assert.Equal(ProblemCatalog.PatientData.Code, refused.Problems.First().Code);
        Assert.Null(YearEndRecord.Of((await life.Dossier()).Account, 2026));
    }

    [Fact]
    public async Task A_year_that_has_not_begun_cannot_be_set_up_from_and_an_old_one_is_only_kept()
    {
        await using var life = await Life.OfInternist(Audit);

        var ahead = await life.Use<KeepYearEnd>().Run(life.Author, 2028, Answers, Audit);
        Assert.Equal(
            "year: 2028 is not a year that can be set up from now. Look back on the year that you are planning in. [year-not-begun]",
            ahead.Problems.Single().ToString()
        );
        var old = await life.Use<SetUpNextYear>().Run(life.Author, 2025, Answers, Audit);
        Assert.Equal(ProblemCatalog.YearNotBegun.Code, old.Problems.Single().Code);
        Life.Done(await life.Use<KeepYearEnd>().Run(life.Author, 2025, Answers, Audit));
        var dossier = await life.Dossier();
        Assert.Empty(YearEndRecord.Of(dossier.Account, 2025)!.Goals);
        Assert.Equal(2026, OpenYearEnd.YearToLookAt(dossier.Practice, Audit).Year);
    }

    [Fact]
    public async Task In_january_the_year_that_just_ended_is_the_one_to_look_at_until_that_was_done()
    {
        await using var life = await Life.Begin(new(2027, 1, 9));
        Life.Done(
            await life.Use<ImportFolder>()
                .Run(
                    life.Author,
                    new FilesInMemory(
                        ImmutableSortedDictionary<string, byte[]>
                            .Empty.Add(
                                "profile.yaml",
                                "form: 1\nphysician: {name: Pat Example}\n"u8.ToArray()
                            )
                            .Add(
                                "ledger.csv",
                                "id,date,title,credits\nL1,2026-05-01,Course,4 ama-pra-1\n"u8.ToArray()
                            )
                    )
                )
        );
        var dossier = await life.Dossier();
        Assert.Equal(2026, OpenYearEnd.YearToLookAt(dossier.Practice, life.Today).Year);

        Life.Done(await life.Use<SetUpNextYear>().Run(life.Author, 2026, new(), life.Today));
        dossier = await life.Dossier();
        Assert.Equal(new DateOnly(2027, 1, 1), dossier.Profile.Planning.Start);
        Assert.Equal(2027, OpenYearEnd.YearToLookAt(dossier.Practice, life.Today).Year);
    }
}
