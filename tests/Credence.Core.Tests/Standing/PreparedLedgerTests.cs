using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Standing;

namespace Credence.Core.Tests.Standing;

/// <summary>The ledger made ready: in order, cut into portions, duplicates marked (engine.md section 3).</summary>
public sealed class PreparedLedgerTests
{
    private static readonly Person Today = Person
        .On("2026-11-22")
        .Owing(
            Board.Asking(
                Board.Credits("total", 50),
                Board.Credits("pain", 10, "total", topics: "pain"),
                Board.Credits("ethics", 10, "total", topics: "ethics")
            )
        );

    private static readonly Func<CmeActivity, CmeActivity> Same = activity =>
        activity with
        {
            Title = "Grand rounds",
            Provider = "The hospital",
        };

    [Fact]
    public void The_same_activity_twice_counts_once()
    {
        var twice = Today
            .Did("2026-03-01", "4 ama-pra-1; 2 moc-part2", also: Same)
            .Did("2026-03-01", "4 ama-pra-1; 2 moc-part2", also: Same);
        Assert.Equal(Amount.Whole(4), twice.Stands("total").Counted);
        var other = Assert.Single(twice.Check().Uncounted);
        Assert.Equal(
            new Uncounted(new ActivityId("L2"), "", Amount.Whole(4), UncountedReason.Duplicate),
            other
        );
    }

    [Fact]
    public void Lines_in_another_order_are_the_same_lines() =>
        Assert.Equal(
            Amount.Whole(4),
            Today
                .Did("2026-03-01", "4 ama-pra-1; 2 moc-part2", also: Same)
                .Did("2026-03-01", "2 moc-part2; 4 ama-pra-1", also: Same)
                .Stands("total")
                .Counted
        );

    [Theory]
    [InlineData("2026-03-02", "Grand rounds", "The hospital", "4 ama-pra-1")]
    [InlineData("2026-03-01", "Journal club", "The hospital", "4 ama-pra-1")]
    [InlineData("2026-03-01", "Grand rounds", "The university", "4 ama-pra-1")]
    [InlineData("2026-03-01", "Grand rounds", "The hospital", "4 ama-pra-2")]
    [InlineData("2026-03-01", "Grand rounds", "The hospital", "4 ama-pra-1; 4 ama-pra-1")]
    [InlineData("2026-03-01", "Grand rounds", "The hospital", "4 ama-pra-1; 1 moc-part2")]
    public void Another_day_title_provider_or_line_is_another_activity(
        string date,
        string title,
        string provider,
        string credits
    ) =>
        Assert.Equal(
            Amount.Whole(8),
            Today
                .Did("2026-03-01", "4 ama-pra-1", also: Same)
                .Did(
                    date,
                    credits,
                    also: activity => activity with { Title = title, Provider = provider }
                )
                .Stands("total")
                .Counted
        );

    [Fact]
    public void Portions_are_cut_from_the_whole_in_the_order_written()
    {
        var person = Today.Did("2026-03-01", "10 ama-pra-1", "pain:2; ethics:3");
        Assert.Equal(Amount.Whole(2), person.Stands("pain").Counted);
        Assert.Equal(Amount.Whole(3), person.Stands("ethics").Counted);
        Assert.Equal(Amount.Whole(10), person.Stands("total").Counted);
        var more = Today.Did("2026-03-01", "4 ama-pra-1", "pain:3; ethics:3");
        Assert.Equal(Amount.Whole(3), more.Stands("pain").Counted);
        Assert.Equal(Amount.Whole(1), more.Stands("ethics").Counted);
    }

    [Fact]
    public void Topics_without_an_amount_hold_for_every_part()
    {
        var person = Today.Did("2026-03-01", "10 ama-pra-1", "pain; ethics:3");
        Assert.Equal(Amount.Whole(10), person.Stands("pain").Eligible);
        Assert.Equal(Amount.Whole(3), person.Stands("ethics").Eligible);
        // Each credit serves one of them, and of two equal sums the first in the file is filled first.
        Assert.Equal(Amount.Whole(10), person.Stands("pain").Counted);
        Assert.Equal(Amount.Zero, person.Stands("ethics").Counted);
    }

    [Fact]
    public void What_no_part_names_has_no_topic()
    {
        var person = Today.Did("2026-03-01", "10 ama-pra-1", "pain:2");
        Assert.Equal(Amount.Whole(2), person.Stands("pain").Eligible);
        Assert.Equal(Amount.Zero, Today.Did("2026-03-01", "10 ama-pra-1").Stands("pain").Eligible);
    }

    [Fact]
    public void The_oldest_stand_first_and_the_ledger_begins_with_them()
    {
        var prepared = new PreparedLedger(
            Today.Did("2026-03-01", "1 ama-pra-1").Did("2024-05-01", "1 ama-pra-1").Ledger
        );
        Assert.Equal(new DateOnly(2024, 5, 1), prepared.Begins);
        Assert.Equal(["L2", "L1"], prepared.Activities.Select(one => one.Source.Id.Value));
        Assert.Null(new PreparedLedger([]).Begins);
    }

    [Fact]
    public void A_day_to_come_counts_nowhere()
    {
        var result = Today.Did("2026-11-23", "4 ama-pra-1").Check();
        Assert.Equal(Amount.Zero, result.Obligations[0].Requirements[0].Counted);
        Assert.Equal(UncountedReason.InFuture, Assert.Single(result.Uncounted).Reason);
        Assert.Equal(
            Amount.Whole(4),
            Today.Did("2026-11-22", "4 ama-pra-1").Stands("total").Counted
        );
    }

    [Fact]
    public void Alike_entries_share_a_shape_and_unlike_ones_do_not()
    {
        var prepared = new PreparedLedger(
            Today
                .Did("2026-03-01", "4 ama-pra-1", "pain:2")
                .Did("2026-03-02", "4 ama-pra-1", "pain:2")
                .Did("2026-03-03", "4 ama-pra-1", "pain:3")
                .Did("2026-03-04", "4 ama-pra-1", "ethics:2")
                .Did("2026-03-05", "4 ama-pra-2", "pain:2")
                .Did("2026-03-06", "4 ama-pra-1", "pain:2; pain:2")
                .Ledger
        );
        Assert.Equal([0, 0, 1, 2, 3, 4], prepared.Activities.Select(one => one.Shape));
        Assert.Equal(5, prepared.Shapes);
        Assert.Equal(3, prepared.TopicSets.Length);
    }
}
