using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Ledger;
using Credence.Core.Planning;

namespace Credence.Core.Tests.Planning;

/// <summary>What of an accepted plan the ledger shows as done, and what an item that is still to come amounts to.</summary>
public sealed class FulfilledWorkTests
{
    private static readonly ImmutableArray<Candidate> Candidates =
    [
        Year.Block("a", 8),
        Year.Stream("rounds", 4),
        Year.Meeting("meet", "2026-05-30", "2026-06-02"),
        Year.Project("qi", 20, 30, 3),
        Year.Block("small", 5),
    ];

    [Fact]
    public void An_item_is_marked_with_the_entry_that_did_it()
    {
        var plan = Plan(Year.Item("a", 5), Year.Item("qi", 9));

        var marked = PlannedWork.Marked(
            plan,
            Candidates,
            [
                Entry("L1", "Course b", "2026-05-03"),
                Entry("L2", " course A", "2026-05-03"),
                Entry("L3", "Course a", "2026-05-04"),
            ]
        );

        Assert.Equal(["L2"], marked.Items[0].Done);
        Assert.Empty(marked.Items[1].Done);
    }

    [Theory]
    [InlineData("2025-05-31", false)]
    [InlineData("2025-06-01", true)]
    [InlineData("2026-05-31", true)]
    [InlineData("2026-06-01", false)]
    public void A_thing_done_once_counts_in_the_year_that_ends_with_its_month(string day, bool done)
    {
        var entry = Entry("L1", "Course a", day);
        var plan = Plan(Year.Item("a", 5));

        Assert.Equal(
            done ? ["L1"] : [],
            PlannedWork.Marked(plan, Candidates, [entry]).Items[0].Done
        );
        Assert.Equal(done ? 0 : 1, PlannedWork.Of(plan, Candidates, [entry]).Length);
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(2, "L1 L2")]
    [InlineData(3, "L1 L2 L3")]
    public void A_streams_month_is_marked_once_it_has_its_units(int entries, string done)
    {
        var plan = Plan(Year.Item("rounds", 4, 2));
        ImmutableArray<CmeActivity> ledger =
        [
            Entry("L0", "Course rounds", "2026-03-31"),
            .. Enumerable
                .Range(1, entries)
                .Select(number => Entry($"L{number}", "Course rounds", $"2026-04-0{number}")),
        ];

        Assert.Equal(
            done,
            string.Join(' ', PlannedWork.Marked(plan, Candidates, ledger).Items[0].Done)
        );
    }

    [Fact]
    public void What_is_dropped_done_or_unknown_is_not_marked()
    {
        var plan = Plan(
            Year.Item("a", 5) with
            {
                Dropped = true,
            },
            Year.Item("small", 5) with
            {
                Done = ["L9"],
            },
            Year.Item("gone", 5)
        );

        Assert.Same(
            plan,
            PlannedWork.Marked(
                plan,
                Candidates,
                [Entry("L1", "Course a", "2026-05-01"), Entry("L2", "Course small", "2026-05-01")]
            )
        );
    }

    [Fact]
    public void Entries_without_a_title_do_nothing()
    {
        ImmutableArray<Candidate> untitled = [Year.Block("a", 8) with { Title = " " }];
        var plan = Plan(Year.Item("a", 5));

        Assert.Same(plan, PlannedWork.Marked(plan, untitled, [Entry("L1", "", "2026-05-01")]));
        Assert.Single(PlannedWork.Of(plan, untitled, [Entry("L1", " ", "2026-05-01")]));
    }

    [Fact]
    public void What_is_open_of_a_plan_keeps_what_no_candidate_explains()
    {
        var plan = Plan(Year.Item("gone", 5), Year.Item("a", 5), Year.Item("rounds", 4, 2));

        var open = PlannedWork.Open(
            plan,
            Candidates,
            [Entry("L1", "Course a", "2026-05-01"), Entry("L2", "Course rounds", "2026-04-02")]
        )!;

        Assert.Equal(
            ["gone 1", "rounds 1"],
            open.Items.Select(item => $"{item.Candidate} {item.Units}")
        );
        Assert.Null(PlannedWork.Open(null, Candidates, []));
        Assert.Empty(PlannedWork.Of(null, Candidates, []));
    }

    [Fact]
    public void Work_is_what_is_neither_done_dropped_nor_empty()
    {
        var plan = Plan(
            Year.Item("a", 5),
            Year.Item("small", 5) with
            {
                Done = ["L1"],
            },
            Year.Item("qi", 9) with
            {
                Dropped = true,
            },
            Year.Item("rounds", 4, 0),
            Year.Item("gone", 5)
        );

        Assert.Equal(["a"], PlannedWork.Of(plan, Candidates, []).Select(one => one.Item.Candidate));
    }

    [Fact]
    public void Work_is_called_by_its_title_and_without_one_by_its_id()
    {
        Assert.Equal("Course a", Work(Year.Item("a", 5)).Title);
        Assert.Equal(
            "a",
            new PlannedWork(Year.Item("a", 5), Year.Block("a", 8) with { Title = "" }).Title
        );
    }

    [Fact]
    public void Hours_and_credits_are_those_of_all_units_and_days_off_carry_eight_hours_each()
    {
        var rounds = Work(Year.Item("rounds", 4, 3));
        Assert.Equal((Amount.Whole(3), Amount.Whole(3)), (rounds.Hours, rounds.Credits));
        // Twenty hours, three days off.
        Assert.Equal(Amount.Zero, Work(Year.Item("meet", 6)).Load);
        Assert.Equal(
            Amount.Whole(4),
            new PlannedWork(
                Year.Item("meet", 6),
                Year.Meeting("meet", "2026-05-30", "2026-06-02") with
                {
                    DaysOff = Amount.Whole(2),
                }
            ).Load
        );
    }

    [Theory]
    [InlineData("rounds", PlanLayer.Micro)]
    [InlineData("meet", PlanLayer.Event)]
    [InlineData("a", PlanLayer.DeepDive)]
    [InlineData("qi", PlanLayer.DeepDive)]
    [InlineData("small", PlanLayer.Small)]
    public void Six_credits_at_once_are_a_deep_dive(string candidate, PlanLayer layer) =>
        Assert.Equal(layer, Work(Year.Item(candidate, 6)).Layer);

    [Fact]
    public void Exactly_six_credits_are_a_deep_dive() =>
        Assert.Equal(
            PlanLayer.DeepDive,
            new PlannedWork(Year.Item("six", 6), Year.Block("six", 6)).Layer
        );

    [Theory]
    [InlineData(6, "2026-05-30")]
    [InlineData(5, "2026-05-30")]
    [InlineData(7, "")]
    public void A_meeting_has_its_days_in_the_months_it_touches(int month, string start) =>
        Assert.Equal(start, $"{Work(Year.Item("meet", month)).Days?.Start:yyyy-MM-dd}");

    [Fact]
    public void Of_a_meeting_held_often_the_days_that_end_in_its_month_are_its_own()
    {
        ImmutableArray<DateSpan> held =
        [
            new(new(2026, 6, 29), new(2026, 7, 1)),
            new(new(2026, 6, 20), new(2026, 6, 22)),
            new(new(2026, 6, 10), new(2026, 6, 12)),
            new(new(2025, 6, 1), new(2025, 6, 3)),
        ];
        var meeting = Year.Meeting("often", "2026-06-01", "2026-06-02") with
        {
            Offered = new() { Dates = held },
        };

        Assert.Equal(held[2], new PlannedWork(Year.Item("often", 6), meeting).Days);
        Assert.Equal(held[0], new PlannedWork(Year.Item("often", 7), meeting).Days);
        Assert.Null(
            new PlannedWork(Year.Item("often", 6), meeting with { Mode = CandidateMode.Block }).Days
        );
    }

    [Fact]
    public void A_project_runs_from_the_month_it_was_begun_in()
    {
        Assert.Equal([7, 8, 9], Work(Year.Item("qi", 9)).Months.Select(month => month.Month));
        var begun = Work(Year.Item("qi", 9) with { StartMonth = new(2026, 8, 1) });
        Assert.Equal([8, 9], begun.Months.Select(month => month.Month));
        Assert.Equal(Amount.Whole(15), begun.LoadIn(new(2026, 8, 1)));
        Assert.Equal(Amount.Zero, begun.LoadIn(new(2026, 7, 1)));
        // Only a project has more than one.
        Assert.Equal([9], Work(Year.Item("a", 9)).Months.Select(month => month.Month));
    }

    private static PlannedWork Work(AcceptedItem item) =>
        Assert.Single(PlannedWork.Of(Plan(item), Candidates, []));

    private static AcceptedPlan Plan(params ImmutableArray<AcceptedItem> items) => new(null, items);

    private static CmeActivity Entry(string id, string title, string day) =>
        new()
        {
            Id = new ActivityId(id),
            Date = DateOnly.Parse(day),
            Title = title,
        };
}
