using Credence.Core.Credits;
using Credence.Core.Standing;
using Credence.Web.Pages.WhatIf;

namespace Credence.Web.Tests.WhatIf;

public sealed class WhatIfWordsTests
{
    [Fact]
    public void Where_rounding_hides_the_change_of_a_year_the_exact_one_stands_beside_it()
    {
        // 38 rounds up to 40, 42 to 45: the band moves by 5, the year by 4.
        Assert.Equal(
            "+4 before rounding: 38, then 42",
            WhatIfWords.Exactly(Year(30, 8, 40), Year(34, 8, 45))
        );
        Assert.Equal(
            "+2 before rounding: 38, then 40",
            WhatIfWords.Exactly(Year(30, 8, 40), Year(32, 8, 40))
        );
    }

    [Fact]
    public void Where_both_are_the_same_nothing_is_added()
    {
        Assert.Equal("", WhatIfWords.Exactly(Year(30, 0, 30), Year(35, 0, 35)));
        Assert.Equal("", WhatIfWords.Exactly(Year(30, 8, 40), Year(30, 8, 40)));
    }

    private static AnnualTarget Year(int overlapped, int once, int low) =>
        new(
            [],
            Amount.Whole(78),
            Amount.Whole(overlapped),
            Amount.Whole(once),
            Amount.Whole(low),
            Amount.Whole(low + 10)
        );
}
