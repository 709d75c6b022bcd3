using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Planning;

namespace Credence.Core.Tests.Planning;

public sealed class PlannedWorkTests
{
    private static readonly ImmutableArray<Candidate> Candidates =
    [
        Of("meeting", CandidateMode.Event),
        Of("rounds", CandidateMode.Stream),
        Of("qi", CandidateMode.Project) with
        {
            Hours = Amount.Whole(10),
            DurationMonths = 3,
        },
    ];

    [Fact]
    public void What_the_ledger_shows_by_its_title_is_no_work_any_more()
    {
        var plan = Plan(Item("meeting", 5), Item("qi", 9));

        Assert.Equal(["qi"], Left(plan, Entry("Title MEETING ", 5, 8)));
        Assert.Equal(["qi"], Left(plan, Entry("Title meeting", 3, 8)));
        Assert.Equal(["meeting", "qi"], Left(plan, Entry("Title meeting", 5, 8, 2025)));
        Assert.Equal(["meeting", "qi"], Left(plan, Entry("Another meeting", 5, 8)));
    }

    [Fact]
    public void A_streams_units_that_were_logged_in_their_month_are_taken_off()
    {
        var plan = Plan(Item("rounds", 4, 3), Item("rounds", 5, 3));

        var left = PlannedWork.Of(
            plan,
            Candidates,
            [Entry("Title rounds", 4, 7), Entry("Title rounds", 4, 14)]
        );

        Assert.Equal([1, 3], left.Select(work => work.Item.Units));
        Assert.Single(
            PlannedWork.Of(
                plan,
                Candidates,
                [.. Enumerable.Range(1, 4).Select(day => Entry("Title rounds", 4, day))]
            )
        );
    }

    [Fact]
    public void A_projects_hours_are_even_over_its_months()
    {
        var work = Assert.Single(PlannedWork.Of(Plan(Item("qi", 9)), Candidates, []));

        Assert.Equal([7, 8, 9], work.Months.Select(month => month.Month));
        Assert.Equal(
            [334L, 333L, 333L],
            work.Months.Select(month => work.LoadIn(month).Hundredths)
        );
        Assert.True(work.LoadIn(new DateOnly(2026, 10, 1)).IsZero);
    }

    private static IEnumerable<string> Left(AcceptedPlan plan, CmeActivity entry) =>
        PlannedWork.Of(plan, Candidates, [entry]).Select(work => work.Candidate.Id);

    private static AcceptedPlan Plan(params ImmutableArray<AcceptedItem> items) => new(null, items);

    private static AcceptedItem Item(string candidate, int month, int units = 1) =>
        new(candidate, new DateOnly(2026, month, 1), null, units, false, [], false);

    private static CmeActivity Entry(string title, int month, int day, int year = 2026) =>
        new()
        {
            Id = new ActivityId($"L{month}-{day}"),
            Date = new DateOnly(year, month, day),
            Title = title,
        };

    private static Candidate Of(string id, CandidateMode mode) =>
        new()
        {
            Id = id,
            Title = $"Title {id}",
            Mode = mode,
        };
}
