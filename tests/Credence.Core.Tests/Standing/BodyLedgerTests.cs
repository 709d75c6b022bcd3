using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Requirements;

namespace Credence.Core.Tests.Standing;

/// <summary>How one body counts an activity: rounding, rates, entered types, caps (engine.md sections 3 and 3b).</summary>
public sealed class BodyLedgerTests
{
    private static Person Owing(Func<BodyVersion, BodyVersion> change, params Requirement[] asks) =>
        Person.On("2026-11-22").Owing(Board.Asking(asks).Rules(change));

    private static Person Owing(params Requirement[] asks) => Owing(version => version, asks);

    private static readonly Requirement Total = Board.Credits("total", 50);

    [Theory]
    [InlineData(CreditRounding.None, 3.85)]
    [InlineData(CreditRounding.Quarter, 3.75)]
    [InlineData(CreditRounding.Half, 3.5)]
    [InlineData(CreditRounding.Whole, 3)]
    public void A_body_may_round_each_activity_down(CreditRounding rounding, double counted) =>
        Assert.Equal(
            Board.Of((decimal)counted),
            Owing(version => version with { Round = rounding }, Total)
                .Did("2026-03-01", "3.85 ama-pra-1")
                .Stands("total")
                .Counted
        );

    [Fact]
    public void Its_parts_are_cut_from_what_is_left()
    {
        var pain = Board.Credits("pain", 9, "total", topics: "pain");
        var ethics = Board.Credits("ethics", 9, "total", topics: "ethics");
        var person = Owing(
                version => version with { Round = CreditRounding.Whole },
                Total,
                pain,
                ethics
            )
            .Did("2026-03-01", "3.85 ama-pra-1", "pain:2.5; ethics:1");
        Assert.Equal(Board.Of(2.5m), person.Stands("pain").Counted);
        Assert.Equal(Board.Of(0.5m), person.Stands("ethics").Counted);
    }

    [Fact]
    public void A_rate_multiplies_its_class()
    {
        Person Rated(CreditRate rate) => Owing(version => version with { Rates = [rate] }, Total);
        var teaching = Rate(200) with { Formats = ["teaching"] };
        Assert.Equal(
            Amount.Whole(6),
            Rated(teaching).Did("2026-03-01", "3 ama-pra-1", also: Taught).Stands("total").Counted
        );
        Assert.Equal(
            Amount.Whole(3),
            Rated(teaching).Did("2026-03-01", "3 ama-pra-1").Stands("total").Counted
        );
        var typed = Rate(50) with { Types = [new CreditType("ama-pra-2")] };
        Assert.Equal(
            Board.Of(1.5m),
            Rated(typed).Did("2026-03-01", "3 ama-pra-2").Stands("total").Counted
        );
        Assert.Equal(
            Amount.Whole(3),
            Rated(typed).Did("2026-03-01", "3 ama-pra-1").Stands("total").Counted
        );
    }

    [Fact]
    public void By_topic_only_the_part_on_it()
    {
        var person = Owing(
                version =>
                    version with
                    {
                        Rates = [Rate(200) with { Topics = [new Topic("geriatrics")] }],
                    },
                Total
            )
            .Did("2026-03-01", "10 ama-pra-1", "geriatrics:2");
        Assert.Equal(Amount.Whole(12), person.Stands("total").Counted);
    }

    [Fact]
    public void Only_the_first_credits_of_each_cycle_and_the_highest_rate()
    {
        var person = Owing(
                version =>
                    version with
                    {
                        Rates = [Rate(150), Rate(200) with { Max = Amount.Whole(4) }],
                    },
                Board.Credits("total", 100)
            )
            .Did("2025-01-01", "10 ama-pra-1")
            .Did("2026-03-01", "3 ama-pra-1")
            .Did("2026-04-01", "3 ama-pra-1");
        // This cycle: 3 doubled, 1 doubled and 2 by one and a half: 6 + 2 + 3 = 11.
        Assert.Equal(Amount.Whole(11), person.Stands("total").Counted);
        // The one before: 4 doubled and 6 by one and a half: 8 + 9 = 17.
        Assert.Equal(Amount.Whole(17), person.Stands().Previous!.Requirements.Single().Counted);
    }

    [Fact]
    public void A_credit_may_be_entered_as_another_type()
    {
        var osteopathic = Board.Credits("osteopathic", 9, types: "aoa-2a");
        var person = Owing(
                version => version with { CountsAs = [new(new("ama-pra-1"), new("aoa-2a"), [])] },
                osteopathic
            )
            .Did("2026-03-01", "3 ama-pra-1")
            .Did("2026-04-01", "2 ama-pra-2");
        Assert.Equal(Amount.Whole(3), person.Stands("osteopathic").Counted);
        Assert.Equal("aoa-2a", Assert.Single(person.Stands("osteopathic").Allocations).Why);
    }

    [Fact]
    public void What_gives_no_credit_counts_nowhere() =>
        Assert.Equal(
            Amount.Zero,
            Owing(Total).Did("2026-03-01", "9 attendance").Stands("total").Counted
        );

    [Fact]
    public void Of_several_lines_the_largest_that_is_accepted_counts()
    {
        var second = Board.Credits("second", 50, types: "ama-pra-2 moc-part2");
        var person = Owing(second)
            .Did("2026-03-01", "10 ama-pra-1; 4 ama-pra-2; 6 moc-part2; 25 moc-part4");
        Assert.Equal(Amount.Whole(6), person.Stands("second").Counted);
        Assert.Equal("moc-part2", Assert.Single(person.Stands("second").Allocations).Why);
    }

    [Fact]
    public void Points_that_name_another_board_are_none_here()
    {
        var points = Board.Credits("points", 50, types: "moc-part2");
        var tie = Board.Asking(points);
        var board = tie with { Body = tie.Body with { Kind = BodyKind.SpecialtyBoard } };
        Amount At(Core.Obligations.Obligation body, string credits) =>
            Person.On("2026-11-22").Owing(body).Did("2026-03-01", credits).Stands("points").Counted;
        Assert.Equal(Amount.Zero, At(board, "5 moc-part2@us-abp"));
        Assert.Equal(Amount.Whole(5), At(board, "5 moc-part2@board"));
        Assert.Equal(Amount.Whole(5), At(board, "5 moc-part2"));
        Assert.Equal(Amount.Whole(5), At(tie, "5 moc-part2@us-abp"));
    }

    [Fact]
    public void A_cap_on_types_leaves_what_another_line_carries()
    {
        var capped = Board.Credits("total", 50).Capped(5, types: "ama-pra-2");
        var person = Owing(capped);
        Assert.Equal(
            Amount.Whole(5),
            person.Did("2026-03-01", "9 ama-pra-2").Stands("total").Counted
        );
        // 7 of the 9 are Category 1 as well: only 2 are in the class.
        Assert.Equal(
            Amount.Whole(9),
            person.Did("2026-03-01", "9 ama-pra-2; 7 ama-pra-1").Stands("total").Counted
        );
        Assert.Equal(
            Amount.Whole(7),
            person.Did("2026-03-01", "9 ama-pra-2; 2 ama-pra-1").Stands("total").Counted
        );
    }

    [Fact]
    public void A_cap_on_formats_or_topics_takes_the_whole_class()
    {
        var format = Owing(Board.Credits("total", 50).Capped(5, formats: "teaching"));
        Assert.Equal(
            Amount.Whole(5),
            format.Did("2026-03-01", "9 ama-pra-1", also: Taught).Stands("total").Counted
        );
        Assert.Equal(
            Amount.Whole(9),
            format.Did("2026-03-01", "9 ama-pra-1").Stands("total").Counted
        );
        var topic = Owing(Board.Credits("total", 50).Capped(2, topics: "wellness"));
        Assert.Equal(
            Amount.Whole(7),
            topic.Did("2026-03-01", "9 ama-pra-1", "wellness:4").Stands("total").Counted
        );
    }

    [Theory]
    [InlineData(CapSpan.Cycle, 5)]
    [InlineData(CapSpan.Year, 10)]
    [InlineData(CapSpan.Activity, 13)]
    public void Per_cycle_year_or_activity(CapSpan per, int counted)
    {
        // 9 before and 4 and 4 after the anniversary of the cycle, June 1, 2026.
        var person = Owing(Board.Credits("total", 50).Capped(5, types: "ama-pra-2", per: per))
            .Did("2026-05-31", "9 ama-pra-2")
            .Did("2026-06-01", "4 ama-pra-2")
            .Did("2026-07-01", "4 ama-pra-2");
        Assert.Equal(Amount.Whole(counted), person.Stands("total").Counted);
    }

    [Fact]
    public void A_cap_on_a_type_minimum_limits_what_its_parent_counts()
    {
        var floor = Board
            .Credits("floor", 10, "total", types: "ama-pra-1")
            .Capped(3, formats: "course");
        Assert.Equal(
            Amount.Whole(3),
            Owing(Total, floor).Did("2026-03-01", "9 ama-pra-1").Stands("floor").Counted
        );
    }

    [Fact]
    public void A_requirement_may_ask_for_a_format()
    {
        var live = Board.Credits("live", 9) with { Formats = ["teaching"] };
        Assert.Equal(
            Amount.Zero,
            Owing(live).Did("2026-03-01", "9 ama-pra-1").Stands("live").Counted
        );
        Assert.Equal(
            Amount.Whole(9),
            Owing(live).Did("2026-03-01", "9 ama-pra-1", also: Taught).Stands("live").Counted
        );
    }

    [Fact]
    public void Ones_own_field_is_met_by_what_stands_under_it()
    {
        var own = Board.Credits("specialty", 9, topics: "own-specialty");
        var person = Owing(own) with
        {
            Vocabulary = new Vocabulary
            {
                Under = ImmutableDictionary<string, ImmutableHashSet<string>>.Empty.Add(
                    "internal-medicine",
                    ["internal-medicine", "cardiology"]
                ),
            },
        };
        Assert.Equal(
            Amount.Whole(2),
            person.Did("2026-03-01", "2 ama-pra-1", "cardiology").Stands("specialty").Counted
        );
        Assert.Equal(
            Amount.Zero,
            person.Did("2026-03-01", "2 ama-pra-1", "urology").Stands("specialty").Counted
        );
        var untold = person.Did("2026-03-01", "2 ama-pra-1");
        Assert.Equal(Amount.Zero, untold.Stands("specialty").Counted);
        Assert.Contains(
            untold.Check().Questions,
            question =>
                question is { Fact: "in-your-field:L1", Text: "Is \"Activity L1\" in your field?" }
        );
        Assert.Contains(
            person.Did("2026-03-01", "2 ama-pra-1", "urology:1").Check().Questions,
            question => question.Fact == "in-your-field:L1"
        );
        Assert.DoesNotContain(
            person.Did("2026-03-01", "", "").Check().Questions,
            question => question.Fact.StartsWith("in-your-field")
        );
        Assert.DoesNotContain(
            person.Did("2026-03-01", "2 ama-pra-1", "urology").Check().Questions,
            question => question.Fact.StartsWith("in-your-field")
        );
    }

    private static CreditRate Rate(int hundredths) =>
        new("rate", [], [], [], hundredths, null, "", []);

    private static CmeActivity Taught(CmeActivity activity) =>
        activity with
        {
            Format = "teaching",
        };
}
