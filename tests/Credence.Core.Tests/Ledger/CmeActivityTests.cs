using Credence.Core.Credits;
using Credence.Core.Ledger;

namespace Credence.Core.Tests.Ledger;

public sealed class CmeActivityTests
{
    [Fact]
    public void The_amount_is_the_largest_line_that_is_not_board_points() =>
        Assert.Equal(
            Amount.Whole(20),
            Of(("moc-part4", 25), ("ama-pra-1", 20), ("ama-pra-2", 5)).Amount
        );

    [Fact]
    public void Where_all_lines_are_board_points_it_is_the_largest_of_them() =>
        Assert.Equal(Amount.Whole(15), Of(("moc-part2", 10), ("moc-part4", 15)).Amount);

    [Fact]
    public void What_gives_a_physician_no_credit_gives_no_amount()
    {
        Assert.Equal(Amount.Whole(3), Of(("attendance", 9), ("ama-pra-1", 3)).Amount);
        Assert.Equal(Amount.Zero, Of(("attendance", 9)).Amount);
        Assert.Equal(Amount.Zero, Of().Amount);
    }

    private static CmeActivity Of(params (string Type, int Credits)[] lines) =>
        new()
        {
            Id = new ActivityId("L1"),
            Date = new DateOnly(2026, 1, 1),
            Lines =
            [
                .. lines.Select(line => new CreditLine(
                    new CreditType(line.Type),
                    Amount.Whole(line.Credits)
                )),
            ],
        };
}
