using Credence.App.Goals;
using Credence.App.Ledger;
using Credence.App.Tests.Profiles;

namespace Credence.App.Tests.Goals;

public sealed class ChangeGoalsTests
{
    private static readonly TypedGoal Sepsis = new()
    {
        Statement = "By December 2026 I manage septic shock on my own service.",
        Kind = "clinical-depth",
        Topics = ["Sepsis", "critical-care"],
        Target = "20",
        Priority = "3",
        Evidence = ["run the sepsis huddle alone", " "],
    };

    [Fact]
    public async Task A_goal_is_kept_in_the_profile_and_named_after_its_first_topic()
    {
        await using var known = await ProfileCase.Begin();

        var added = await new AddGoal(known.Change).Run(known.Author, Sepsis);

        Assert.Empty(added.Problems);
        var text = await known.Text();
        Assert.Contains("id: sepsis", text, StringComparison.Ordinal);
        Assert.Contains("kind: clinical-depth", text, StringComparison.Ordinal);
        Assert.Contains("- run the sepsis huddle alone", text, StringComparison.Ordinal);
        Assert.Contains("target_credits: 20", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vague_wish_is_kept_as_it_is()
    {
        await using var known = await ProfileCase.Begin();

        var added = await new AddGoal(known.Change).Run(
            known.Author,
            new TypedGoal { Statement = "Get better at everything" }
        );

        Assert.Empty(added.Problems);
        Assert.Contains(
            "statement: Get better at everything",
            await known.Text(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_fourth_goal_is_kept_and_two_of_one_topic_have_two_names()
    {
        await using var known = await ProfileCase.Begin();
        for (var number = 0; number < 4; number++)
        {
            Assert.Empty((await new AddGoal(known.Change).Run(known.Author, Sepsis)).Problems);
        }

        Assert.Contains("id: sepsis-4", await known.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_goal_and_a_target_that_is_no_number_are_told_at_their_fields()
    {
        await using var known = await ProfileCase.Begin();

        var empty = await new AddGoal(known.Change).Run(
            known.Author,
            new TypedGoal { Target = "many" }
        );

        Assert.Equal(
            [
                "statement: Your goal is still empty. Fill it in, then save again. [field-empty]",
                "target: “many” is not a number that we can read here. Write a figure such as 8 or 1.5. "
                    + "[typed-amount-unreadable]",
            ],
            empty.Problems.Take(2).Select(problem => $"{problem}")
        );
    }

    [Fact]
    public async Task A_goal_is_changed_dropped_and_brought_back_by_undo()
    {
        await using var known = await ProfileCase.Begin();
        await new AddGoal(known.Change).Run(known.Author, Sepsis);

        await new ChangeGoal(known.Change).Run(
            known.Author,
            "sepsis",
            new TypedGoal { Target = "24", Evidence = [] }
        );
        var changed = await known.Text();
        var dropped = await new DropGoal(known.Change).Run(known.Author, "sepsis");

        Assert.Contains("target_credits: 24", changed, StringComparison.Ordinal);
        Assert.Contains("kind: clinical-depth", changed, StringComparison.Ordinal);
        Assert.DoesNotContain("evidence", changed, StringComparison.Ordinal);
        Assert.DoesNotContain("septic", await known.Text(), StringComparison.Ordinal);
        await new UndoChange(known.Store.Journal).Named(known.Author, dropped.Value!.Number);
        Assert.Equal(changed, await known.Text());
    }

    [Fact]
    public async Task A_goal_that_is_not_there_is_told()
    {
        await using var known = await ProfileCase.Begin();

        var dropped = await new DropGoal(known.Change).Run(known.Author, "flying");

        Assert.Equal(
            "goals: “flying” is not one of your goals. Choose it from your goals. [goal-missing]",
            Assert.Single(dropped.Problems).ToString()
        );
    }
}
