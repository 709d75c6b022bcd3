using System.Collections.Immutable;
using Credence.App.Checkins;
using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Practice;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.App.Tests.WholeYears;
using Credence.Core.Credits;
using Credence.Core.Planning;

namespace Credence.App.Tests.Checkins;

public sealed class CheckInTests
{
    private static readonly DateOnly January = new(2026, 1, 2);
    private static readonly DateOnly April = new(2026, 4, 21);

    private static readonly CheckInAnswers Answers = new()
    {
        Ratings = ImmutableSortedDictionary<string, int>.Empty.Add("L1", 1),
        Blocks = ImmutableSortedDictionary<DateOnly, string>
            .Empty.Add(new(2026, 1, 2), "held")
            .Add(new(2026, 1, 16), "short-staffed")
            .Add(new(2026, 1, 17), "held"),
        WhatMoved = "The sepsis course was too basic.",
        WhatBroke = "Two colleagues left.",
        HoursPerMonth = "8",
        LighterMonth = "2026-06",
        Steady = "3",
        Protected = "tuesday 07:00",
        Items = [new("hospital-medicine-meeting", "ethics-webinar")],
    };

    [Fact]
    public async Task A_card_that_lags_is_one_certificate_and_not_none()
    {
        await using var life = await Life.OfInternist(new(2027, 3, 10));

        var facts = life.Use<OpenCheckIn>().Run(await life.Dossier(), untilToday: true).Facts;

        Assert.Equal(
            Amount.Whole(1),
            facts.Lagging.Single(one => one.Requirement.Id == "acls").Open
        );
    }

    [Fact]
    public async Task The_quarter_is_filled_in_from_what_was_recorded()
    {
        await using var life = await Life.OfInternist(January);
        await life.Accept(await life.Propose());
        life.Today = April;

        var facts = (await Opened(life)).Facts;

        Assert.Equal(new(2026, 1, 1), facts.Period.Span.Start);
        Assert.Equal(new(2026, 3, 31), facts.Period.Span.End);
        Assert.Equal(Amount.Whole(12), facts.EarnedCredits);
        Assert.Equal(Amount.Whole(10), facts.FairPace);
        Assert.Equal(Amount.Whole(22), facts.EarnedThisYear);
        Assert.True(facts.Planned > facts.EarnedCredits);
        // The sepsis course of February 10 lies in no week with a block; the opioid module of March 5 does not either.
        Assert.Equal(7, facts.Blocks.Length);
        Assert.All(
            facts.Blocks.Where(block => block.Sign is not null),
            block => Assert.True(Math.Abs(block.Sign!.Date.DayNumber - block.Day.DayNumber) < 7)
        );
        Assert.Equal([true, true, false], facts.Goals.Select(goal => goal.Moved));
        // What was planned for the first months and is not in the ledger is told, each thing once.
        Assert.NotEmpty(facts.NotDone);
        Assert.Equal(
            facts.NotDone.Length,
            facts.NotDone.Select(one => one.Work.Candidate.Id).Distinct().Count()
        );
        Assert.NotEmpty(facts.Verdict.Reason);
    }

    [Theory]
    [InlineData("2026-04-21", true, "Every requirement is on its pace.")]
    [InlineData(
        "2026-10-20",
        false,
        " lacks 4 by October 31, 2026, more than your pace gives until then."
    )]
    public async Task On_track_or_not_has_one_reason(string day, bool yes, string reason)
    {
        await using var life = await Life.OfInternist(DateOnly.Parse(day));

        var verdict = (await Opened(life)).Facts.Verdict;

        Assert.Equal(yes, verdict.Yes);
        Assert.EndsWith(reason, verdict.Reason);
    }

    [Fact]
    public async Task A_cycle_that_was_not_closed_comes_before_everything_else()
    {
        await using var life = await Life.OfInternist(new(2026, 11, 10));
        await life.Log(
            ("date", "2024-01-15"),
            ("title", "Grand rounds, years ago"),
            ("credits", "1 ama-pra-1")
        );

        var verdict = (await Opened(life)).Facts.Verdict;

        Assert.False(verdict.Yes);
        Assert.EndsWith(" was not closed.", verdict.Reason);
    }

    [Fact]
    public async Task Two_quarters_without_a_look_are_one_check_in()
    {
        await using var life = await Life.OfInternist(new(2026, 8, 10));

        var period = (await Opened(life)).Period;

        Assert.Equal(
            (new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30)),
            (period.Span.Start, period.Span.End)
        );
        Assert.False(period.SoFar);
    }

    [Fact]
    public async Task Answers_change_ratings_hours_blocks_candidates_and_scores_in_one_step_that_one_undo_takes_back()
    {
        await using var life = await Life.OfInternist(April);
        await life.Accept(await life.Propose());
        var before = (await life.Dossier()).Account;

        var made = Life.Done(
            await life.Use<RecordCheckIn>().Run(life.Author, await Opened(life), Answers)
        );

        var after = await life.Dossier();
        var planning = after.Profile.Planning;
        Assert.Equal(1, after.Ledger.Single(one => one.Id.Value == "L1").Rating);
        Assert.Equal(Amount.Whole(8), planning.HoursPerMonth);
        Assert.Equal(Amount.Whole(4), planning.HoursInMonth[new(2026, 6, 1)]);
        Assert.Equal(Amount.Whole(3), planning.MicroMinimum);
        Assert.Equal(DayOfWeek.Tuesday, planning.Protected!.Weekday);
        Assert.Equal(new TimeOnly(7, 0), planning.Protected.Start);
        var candidates = after.Practice.Candidates.Candidates.ToDictionary(one => one.Id);
        Assert.Equal(CandidateStatus.Banned, candidates["hospital-medicine-meeting"].Status);
        Assert.Equal(CandidateStatus.Pinned, candidates["ethics-webinar"].Status);
        // Two courses were rated 1 and 4: half a star below the middle is a point.
        Assert.Equal(6, candidates["hemodynamics"].Strategic);
        Assert.Null(candidates["device-dinner"].Strategic);

        var record = Assert.Single(CheckInRecord.All(after.Account));
        Assert.Equal(made.Id, record.Id);
        Assert.Equal((1, 2), (record.Held, record.Blocks.Count));
        Assert.Equal(6, record.Scores["course"]);
        Assert.Equal(6, record.Changes.Length);
        Assert.Equal("The sepsis course was too basic.", record.WhatMoved);
        Assert.Equal(PlanOutcome.Open, record.Plan);
        Assert.Null(OpenCheckIn.Due(after));

        Life.Done(await life.Use<UndoChange>().Named(life.Author, made.Change));
        var back = (await life.Dossier()).Account;
        Assert.Equal(before.Text(Subject.Profile), back.Text(Subject.Profile));
        Assert.Equal(before.Text(Subject.Candidates), back.Text(Subject.Candidates));
        Assert.Equal(before.Text(Subject.Activity("L1")), back.Text(Subject.Activity("L1")));
        Assert.Empty(CheckInRecord.All(back));
    }

    [Fact]
    public async Task The_plan_that_came_of_it_is_accepted_together_with_a_note_of_it()
    {
        await using var life = await Life.OfInternist(April);
        await life.Accept(await life.Propose());
        var made = Life.Done(
            await life.Use<RecordCheckIn>().Run(life.Author, await Opened(life), Answers)
        );

        var proposed = await life.Propose();
        Assert.DoesNotContain(
            proposed.Plan.Items,
            item => item.Candidate.Id == "hospital-medicine-meeting"
        );
        Assert.Contains(proposed.Plan.Items, item => item.Candidate.Id == "ethics-webinar");
        var accepted = Life.Done(
            await life.Use<AcceptCheckInPlan>().Run(life.Author, made.Id, proposed)
        );

        Assert.Equal(
            PlanOutcome.Accepted,
            CheckInRecord.All((await life.Dossier()).Account).Single().Plan
        );
        Life.Done(await life.Use<UndoChange>().Named(life.Author, accepted.Number));
        Assert.Equal(
            PlanOutcome.Open,
            CheckInRecord.All((await life.Dossier()).Account).Single().Plan
        );
    }

    [Fact]
    public async Task A_second_check_in_moves_the_score_that_the_first_one_gave_and_no_other()
    {
        await using var life = await Life.OfInternist(April);
        await life.Use<RecordCheckIn>().Run(life.Author, await Opened(life), Answers);
        life.Today = new DateOnly(2026, 7, 2);

        Life.Done(
            await life.Use<RecordCheckIn>()
                .Run(
                    life.Author,
                    await Opened(life),
                    new CheckInAnswers
                    {
                        Ratings = ImmutableSortedDictionary<string, int>.Empty.Add("L3", 5),
                    }
                )
        );

        var dossier = await life.Dossier();
        Assert.Equal(2, CheckInRecord.All(dossier.Account).Length);
        // 1 and 5 are the middle again: the format's own value.
        Assert.All(
            dossier.Practice.Candidates.Candidates.Where(one => one.Format == "course"),
            one => Assert.Equal(7, StrategicValue.Of(one))
        );
    }

    [Fact]
    public async Task A_check_in_goes_out_into_the_folder_and_comes_back_byte_for_byte()
    {
        await using var life = await Life.OfInternist(April);
        await life.Accept(await life.Propose());
        var made = Life.Done(
            await life.Use<RecordCheckIn>().Run(life.Author, await Opened(life), Answers)
        );
        await life.Use<AcceptCheckInPlan>().Run(life.Author, made.Id, await life.Propose());

        var files = await life.Use<ExportFolder>().Run(life.Author.Person);
        await using var other = await Life.Begin(April);
        Life.Done(await other.Use<ImportFolder>().Run(other.Author, new FilesInMemory(files)));
        var again = await other.Use<ExportFolder>().Run(other.Author.Person);

        Assert.Equal(files.Keys, again.Keys);
        Assert.All(files, file => Assert.Equal(file.Value, again[file.Key]));
        Assert.Equal(
            PlanOutcome.Accepted,
            CheckInRecord.All((await other.Dossier()).Account).Single().Plan
        );
    }

    [Fact]
    public async Task What_names_a_patient_is_refused_and_nothing_of_it_is_kept()
    {
        await using var life = await Life.OfInternist(April);
        var before = (await life.Dossier()).Account.Sequence;

        var refused = await life.Use<RecordCheckIn>()
            .Run(
                life.Author,
                await Opened(life),
                Answers with
                {
                    WhatBroke = "MRN 48213377 came back septic on my free Friday.",
                }
            );

        Assert.Equal(ProblemCatalog.PatientData.Code, Assert.Single(refused.Problems).Code);
        Assert.Equal(before, (await life.Dossier()).Account.Sequence);
    }

    [Fact]
    public async Task A_planned_thing_that_is_logged_is_named_in_the_plan_until_it_is_taken_away()
    {
        await using var life = await Life.OfInternist(April);
        await life.Accept(await life.Propose());
        var planned = (await life.Practice()).Plan!.Plan.Items.Single(item =>
            item.Candidate == "icu-pain-delirium"
        );

        var logged = await life.Log(
            ("date", "2026-04-20"),
            ("title", "Pain, agitation and delirium in the ICU"),
            ("credits", "6 ama-pra-1"),
            ("format", "course")
        );

        Assert.Empty(planned.Done);
        Assert.Equal([logged.Id], await Done(life));
        Assert.Contains($"done: [{logged.Id}]", (await life.Practice()).Account.Text(Subject.Plan));
        await life.Use<VoidActivity>().Run(life.Author, logged.Id);
        Assert.Empty(await Done(life));
    }

    private static async Task<ImmutableArray<string>> Done(Life life) =>
        (await life.Practice())
            .Plan!.Plan.Items.Single(item => item.Candidate == "icu-pain-delirium")
            .Done;

    private static async Task<OpenedCheckIn> Opened(Life life) =>
        life.Use<OpenCheckIn>().Run(await life.Dossier(), untilToday: false);
}
