using System.Text.Json.Nodes;
using Credence.App.Allowances;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.App.Store;
using Credence.App.Tests.Profiles;

namespace Credence.App.Tests.Allowances;

public sealed class AllowanceChangesTests
{
    [Fact]
    public async Task An_allowance_is_added_changed_and_dropped()
    {
        await using var ana = await ProfileCase.Begin();
        var save = new SaveAllowance(ana.Change);
        var allowance = new TypedAllowance
        {
            Name = "St. Mary's",
            Money = "$3,000",
            Days = "5",
            To = "12/31/2026",
        };

        Assert.True((await save.Run(ana.Author, allowance)).Done);
        await save.Run(ana.Author, new TypedAllowance { Name = "st-mary-s", Days = "4.5" });

        Assert.Contains(
            "  allowances:\n    - id: st-mary-s\n      money: 3000\n      days: 4.5\n      to: 2026-12-31\n",
            await ana.Text()
        );
        Assert.True((await new DropAllowance(ana.Change).Run(ana.Author, "st-mary-s")).Done);
        Assert.DoesNotContain("mary", await ana.Text());
    }

    [Fact]
    public async Task The_short_form_of_one_employer_is_written_out_and_keeps_its_name()
    {
        await using var ana = await ProfileCase.Begin();
        await ana.Change.Run(
            ana.Author,
            "Wrote the short form",
            draft =>
                draft.Tree["planning"] = new JsonObject
                {
                    ["allowance"] = new JsonObject { ["money"] = "3500", ["days"] = "5" },
                }
        );

        await new SaveAllowance(ana.Change).Run(
            ana.Author,
            new TypedAllowance { Name = "hospital", Money = "4000" }
        );

        Assert.EndsWith(
            "planning:\n  allowances:\n    - id: hospital\n      money: 4000\n      days: 5\n",
            await ana.Text()
        );
    }

    [Theory]
    [InlineData("", "100", "field-empty")]
    [InlineData("self", "100", "allowance-name-taken")]
    [InlineData("hospital", "lots", "money-unreadable")]
    public async Task What_cannot_be_an_allowance_is_told_and_changes_nothing(
        string name,
        string money,
        string code
    )
    {
        await using var ana = await ProfileCase.Begin();
        var before = await ana.Text();

        var refused = await new SaveAllowance(ana.Change).Run(
            ana.Author,
            new TypedAllowance { Name = name, Money = money }
        );

        Assert.Equal(code, Assert.Single(refused.Problems).Code);
        Assert.Equal(before, await ana.Text());
    }

    [Fact]
    public async Task A_lighter_month_stands_beside_the_usual_hours_and_goes_again()
    {
        await using var ana = await ProfileCase.Begin();
        var shape = new ShapeYear(ana.Change);
        await shape.Run(ana.Author, new TypedYear { HoursPerMonth = "10", Budget = "2500" });

        await shape.Run(ana.Author, Month("2026-07", "5"));
        Assert.Contains("hours_per_month:\n    default: 10\n    2026-07: 5\n", await ana.Text());
        await shape.Run(ana.Author, Month("2026-07", ""));

        Assert.Contains("hours_per_month:\n    default: 10\n", await ana.Text());
        Assert.DoesNotContain("2026-07", await ana.Text());
    }

    [Fact]
    public async Task Hours_written_as_one_number_become_the_usual_month()
    {
        await using var ana = await ProfileCase.Begin();
        await ana.Change.Run(
            ana.Author,
            "Wrote one number",
            draft => draft.Tree["planning"] = new JsonObject { ["hours_per_month"] = "8" }
        );

        await new ShapeYear(ana.Change).Run(ana.Author, Month("2026-12", "2"));

        Assert.Contains("    default: 8\n    2026-12: 2\n", await ana.Text());
    }

    [Fact]
    public async Task The_shape_of_the_year_is_kept_with_what_is_left_out_as_it_was()
    {
        await using var ana = await ProfileCase.Begin();
        var shape = new ShapeYear(ana.Change);
        await shape.Run(
            ana.Author,
            new TypedYear
            {
                Start = "2026-07",
                MicroMinimum = "5",
                Events = "2",
                Career = "1.5",
            }
        );
        await shape.Run(ana.Author, new TypedYear { MicroMaximum = "7", Events = "0" });

        var text = await ana.Text();

        Assert.Contains("  start: 2026-07\n", text);
        Assert.Contains("  micro:\n    min: 5\n    max: 7\n", text);
        Assert.Contains("  events: 0\n", text);
        Assert.Contains("  sliders:\n    career: 1.5\n", text);
    }

    [Fact]
    public async Task Numbers_out_of_range_and_months_that_are_none_are_told_at_their_fields()
    {
        await using var ana = await ProfileCase.Begin();

        var refused = await new ShapeYear(ana.Change).Run(
            ana.Author,
            new TypedYear
            {
                Start = "summer",
                Events = "99",
                HoursPerMonth = "many",
            }
        );

        Assert.Equal(
            ["start", "hours", "events"],
            refused.Problems.Select(problem => problem.Place)
        );
    }

    [Fact]
    public async Task Time_away_is_kept_free_and_given_back()
    {
        await using var ana = await ProfileCase.Begin();
        var add = new AddTimeAway(ana.Change);

        await add.Run(ana.Author, "08/03/2026", "08/14/2026", "family");
        await add.Run(ana.Author, "2026-09-01", "", "");

        Assert.Contains(
            "unavailable:\n    - from: 2026-08-03\n      to: 2026-08-14\n      why: family\n    - from: 2026-09-01\n      to: 2026-09-01\n",
            await ana.Text()
        );
        await new DropTimeAway(ana.Change).Run(ana.Author, new DateOnly(2026, 8, 3));
        Assert.DoesNotContain("family", await ana.Text());
    }

    [Fact]
    public async Task Time_away_that_ends_before_it_begins_and_time_that_is_not_there_are_told()
    {
        await using var ana = await ProfileCase.Begin();

        var backward = await new AddTimeAway(ana.Change).Run(
            ana.Author,
            "08/14/2026",
            "08/03/2026",
            ""
        );
        var nowhere = await new DropTimeAway(ana.Change).Run(ana.Author, new DateOnly(2026, 8, 3));
        var none = await new DropAllowance(ana.Change).Run(ana.Author, "hospital");

        Assert.Equal(
            "to: It ends on 08/03/2026, before it begins on 08/14/2026. Correct one of the two. [span-backward]",
            $"{Assert.Single(backward.Problems)}"
        );
        Assert.Equal(
            "from: No time away begins on 08/03/2026. Choose one from the list; it may have been changed meanwhile. "
                + "[time-away-missing]",
            $"{Assert.Single(nowhere.Problems)}"
        );
        Assert.Equal(
            "id: “hospital” is not one of your allowances. Choose one from the list, or add it first. "
                + "[allowance-missing]",
            $"{Assert.Single(none.Problems)}"
        );
    }

    [Fact]
    public async Task Protected_time_is_kept_as_typed_and_given_up()
    {
        await using var ana = await ProfileCase.Begin();
        var protect = new ProtectTime(ana.Change);

        await protect.Run(ana.Author, "Friday", "1:30 pm", "2", "2");
        Assert.Contains(
            "  protected:\n    weekday: friday\n    start: \"13:30\"\n    hours: 2\n    every_weeks: 2\n",
            await ana.Text()
        );
        await protect.Run(ana.Author, "", null, null, null);

        Assert.DoesNotContain("protected", await ana.Text());
    }

    private static TypedYear Month(string month, string hours) =>
        new() { HoursInMonth = new Dictionary<string, string> { [month] = hours } };
}
