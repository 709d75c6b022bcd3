using Credence.Core.Problems;

namespace Credence.Core.Tests.Problems;

public sealed class ProblemTests
{
    [Fact]
    public void A_problem_says_where_what_and_what_to_do()
    {
        var problem = new Problem(
            "date-unreadable",
            "ledger.csv:14, column date",
            "'2026-02-30' is not a day.",
            "Write the date as YYYY-MM-DD."
        );

        Assert.Equal(
            "ledger.csv:14, column date: '2026-02-30' is not a day. Write the date as YYYY-MM-DD. [date-unreadable]",
            problem.ToString()
        );
    }
}
