using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Requirements;
using Credence.Core.Standing;
using Credence.Core.YearEnds;
using Credence.Web.Pages.YearEnds;

namespace Credence.Web.Tests.YearEnds;

public sealed class YearEndWordsTests
{
    private static readonly DateSpan Year = new(new(2026, 1, 1), new(2026, 12, 31));

    [Theory]
    [InlineData("open", "The one requirement due in 2026 is still open.")]
    [InlineData("open open", "None of two requirements due in 2026 is met.")]
    [InlineData("settled open", "One of two requirements due in 2026 is met.")]
    [InlineData("settled", "The one requirement due in 2026 is met.")]
    [InlineData("", "Nothing had its deadline in 2026.")]
    public void The_first_sentence_counts_what_was_due_as_people_do(string due, string expected) =>
        Assert.Equal(
            expected,
            YearEndWords.Lead(
                [
                    .. due.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .Select(state =>
                            Closed(state == "open" ? ClosedState.Open : ClosedState.Settled)
                        ),
                ],
                Year
            )
        );

    private static ClosedRequirement Closed(ClosedState state) =>
        new(
            new RequirementRef("ohio", "total"),
            "Ohio",
            "Total",
            new(2026, 6, 30),
            state,
            null,
            Amount.Whole(50),
            state == ClosedState.Open ? Amount.Whole(50) : Amount.Zero,
            CreditUnit.Hour
        );
}
