using Credence.App.Candidates;
using Credence.App.Problems;
using Credence.App.Tests.WholeYears;
using Credence.App.Warnings;
using Credence.Core.Credits;
using Credence.Core.Planning;
using Credence.Core.Warnings;

namespace Credence.App.Tests.Warnings;

public sealed class WarningsTests
{
    private static readonly DateOnly April = new(2026, 4, 21);

    [Fact]
    public async Task Each_indicator_says_its_cause_with_the_numbers_it_was_made_from()
    {
        await using var life = await Life.OfInternist(April);

        var pitfalls = (await Watched(life)).ToDictionary(one => one.Now.Kind);

        var check = (await life.Dossier()).Check;
        Assert.Equal(5, pitfalls.Count);
        Assert.All(
            pitfalls.Values,
            one => Assert.Equal(Pitfall.ValueOf(check.Pitfalls, one.Now.Kind), one.Now.Value)
        );
        Assert.Equal(
            "10 of 22 credits were logged more than a month after the day.",
            pitfalls[PitfallKind.NoTracking].Now.Cause
        );
        Assert.Equal(
            "4 credits are missing by October 31, 2026; all of it comes more than two months before.",
            pitfalls[PitfallKind.LastMinutePanic].Now.Cause
        );
        Assert.StartsWith(
            "0 of the 1.82 credits that would be due by now moved “By December 2026 my documentation",
            pitfalls[PitfallKind.NoCareerAlignment].Now.Cause
        );
        // 22 credits in two months and a week, of which 10 hours in April.
        Assert.Equal(
            "The fullest month, April, has 10 hours; the mean is 7.33.",
            pitfalls[PitfallKind.OverloadedMonth].Now.Cause
        );
    }

    [Fact]
    public async Task The_trend_is_made_from_what_was_known_then()
    {
        await using var life = await Life.OfInternist(April);

        var tracking = (await Watched(life)).Single(one => one.Now.Kind == PitfallKind.NoTracking);

        // The course of April 20 was logged on May 30: at the ends of February and March nothing was late.
        Assert.Equal(
            [(new DateOnly(2026, 2, 28), 0), (new DateOnly(2026, 3, 31), 0), (April, 45)],
            tracking.Trend.Select(point => (point.Day, point.Value))
        );
    }

    [Theory]
    [InlineData(PitfallKind.RandomSelection)]
    [InlineData(PitfallKind.NoCareerAlignment)]
    [InlineData(PitfallKind.OverloadedMonth)]
    public async Task A_repair_is_a_plan_that_lessens_its_pitfall_and_one_undo_takes_it_back(
        PitfallKind kind
    )
    {
        await using var life = await Life.OfInternist(April);
        await life.Accept(await life.Propose());
        var before = await life.Dossier();

        var proposed = Life.Done(life.Use<RepairPitfall>().Propose(before, kind));
        var effect = life.Use<RepairPitfall>().Effect(before, kind, proposed);
        await life.Accept(proposed);

        Assert.True(effect.After < effect.Before);
        Assert.Empty(proposed.Plan.Shortfalls.Where(one => one.Level == DemandLevel.Law));
        var after = await life.Dossier();
        if (kind != PitfallKind.NoCareerAlignment)
        {
            Assert.Equal(effect.After, Pitfall.ValueOf(after.Check.Pitfalls, kind));
        }
    }

    [Fact]
    public async Task Without_a_plan_the_work_before_the_next_date_is_planned_forward()
    {
        await using var life = await Life.OfInternist(new(2026, 8, 20));
        var before = await life.Dossier();
        var repair = life.Use<RepairPitfall>();

        var panic = Pitfall.Of(PitfallKind.LastMinutePanic, before.Check);
        var found = repair.Find(before, PitfallKind.LastMinutePanic);
        var proposed = repair.Propose(before, PitfallKind.LastMinutePanic);

        Assert.True(panic.Value > 0);
        Assert.Contains("October 31", panic.Cause);
        Assert.True(found.CanHelp);
        Assert.True(
            repair.Effect(before, PitfallKind.LastMinutePanic, Life.Done(proposed)).After
                < panic.Value
        );
    }

    [Fact]
    public async Task Time_for_the_missing_proofs_comes_into_the_plan()
    {
        await using var life = await Life.OfInternist(April);
        await life.Accept(await life.Propose());
        for (var day = 1; day <= 4; day++)
        {
            await life.Log(
                ("date", $"2026-04-0{day}"),
                ("title", $"Noon talk {day}"),
                ("credits", "1 ama-pra-1")
            );
        }

        var proposed = Life.Done(
            life.Use<RepairPitfall>().Propose(await life.Dossier(), PitfallKind.NoTracking)
        );

        var filing = proposed.Plan.Items.Single(item =>
            item.Candidate.Title == "File the 4 missing proofs"
        );
        Assert.Equal((Amount.Whole(1), new DateOnly(2026, 4, 1)), (filing.Hours, filing.Month));
        await life.Accept(proposed);
        Assert.Contains(
            (await life.Practice()).Candidates.Candidates,
            one => one.Title == "File the 4 missing proofs"
        );
    }

    [Fact]
    public async Task A_thousand_missing_proofs_are_not_a_thousand_minutes_of_one_month()
    {
        await using var life = await Life.OfInternist(April);
        for (var number = 1; number <= 15; number++)
        {
            await life.Log(
                ("date", "2026-04-02"),
                ("title", $"Noon talk {number}"),
                ("credits", "1 ama-pra-1")
            );
        }

        var step = life.Use<RepairPitfall>()
            .Find(await life.Dossier(), PitfallKind.NoTracking)
            .Tries.Single()
            .Steps.Single();

        Assert.Equal("File 12 of the missing proofs", step.Added!.Title);
        Assert.Equal(Amount.Whole(2), step.Added.Hours);
    }

    [Fact]
    public async Task Where_no_plan_helps_it_is_said_and_none_is_proposed()
    {
        await using var life = await Life.OfInternist(April);

        var found = life.Use<RepairPitfall>().Find(await life.Dossier(), PitfallKind.NoTracking);
        var proposed = life.Use<RepairPitfall>()
            .Propose(await life.Dossier(), PitfallKind.NoTracking);

        Assert.False(found.CanHelp);
        Assert.StartsWith("What was logged late keeps its date", found.Words);
        Assert.Equal(
            "No other plan makes this better. Keep the plan; what is done weighs less as the year goes on. [no-better-plan]",
            Assert.Single(proposed.Problems).ToString().Replace("plan: ", "")
        );
    }

    [Theory]
    [InlineData(
        "opioid-8",
        "July would hold 8 hours where you set 5 aside. It would fit in August."
    )]
    [InlineData(
        "coding",
        "July would hold 6 hours where you set 5 aside. It would fit in September."
    )]
    [InlineData(
        "generic-board-review",
        "July would hold 30 hours where you set 5 aside. No other month of the year has room for it."
    )]
    public async Task A_month_that_would_overflow_is_told_with_one_that_would_not(
        string candidate,
        string words
    )
    {
        await using var life = await Life.OfInternist(April);

        var warnings = life.Use<WarnOfChoice>()
            .Named(await life.Dossier(), candidate, new(2026, 7, 1));

        Assert.Equal(
            words,
            warnings.Single(one => one.Kind == ChoiceWarningKind.MonthOverflows).Words
        );
    }

    [Theory]
    [InlineData("generic-board-review", null, ChoiceWarningKind.PaidForNothing)]
    [InlineData("generic-board-review", "2026-07-01", ChoiceWarningKind.MonthOverflows)]
    [InlineData("opioid-8", "2026-11-01", ChoiceWarningKind.TooLate)]
    public async Task A_choice_that_one_may_regret_is_told_before_it_is_made(
        string candidate,
        string? month,
        ChoiceWarningKind kind
    )
    {
        await using var life = await Life.OfInternist(April);

        var warnings = life.Use<WarnOfChoice>()
            .Named(await life.Dossier(), candidate, month is null ? null : DateOnly.Parse(month));

        Assert.Contains(warnings, one => one.Kind == kind);
        Assert.All(warnings, one => Assert.EndsWith(".", one.Words));
    }

    [Fact]
    public async Task Of_a_good_choice_nothing_is_said()
    {
        await using var life = await Life.OfInternist(April);

        Assert.Empty(
            life.Use<WarnOfChoice>()
                .Named(await life.Dossier(), "icu-pain-delirium", new(2026, 6, 1))
        );
    }

    private static async Task<IReadOnlyList<WatchedPitfall>> Watched(Life life) =>
        life.Use<WatchPitfalls>().Run(await life.Dossier());
}
