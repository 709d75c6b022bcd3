using Credence.Core.Allocation;
using Credence.Core.Requirements;
using Credence.Core.Standing;
using Credence.Web.Pages.Sheets;
using Credence.Web.Tests.Pages;

namespace Credence.Web.Tests.Maps;

public sealed class MapWordsTests
{
    private static readonly DateOnly Due = new(2027, 12, 31);

    [Fact]
    public void What_is_counted_in_pieces_stands_by_its_name_and_never_in_itself()
    {
        var exam = Piece("Longitudinal Knowledge Assessment (30 questions a quarter), or the exam");
        var some = Piece("Some points, whatever the number, in each two years");
        var board = Samples.Standing(
            "board",
            "The board",
            Samples.Requirement("MOC points", Status.OnPace, 0, 100, Due, CreditUnit.Point),
            exam,
            some with
            {
                Rule = some.Rule with { Within = "moc-points" },
            }
        );

        Assert.Equal(
            "100 points in two years; Longitudinal Knowledge Assessment, or the exam; some points, whatever the number, in each two years",
            MapWords.Rule(board)
        );
    }

    [Fact]
    public void Short_parts_stand_behind_commas()
    {
        var total = Samples.Requirement("Total", Status.OnPace, 0, 50, Due);
        var first = Samples.Requirement("In Category 1", Status.OnPace, 0, 20, Due);

        Assert.Equal(
            "50 credits in two years, 20 in Category 1",
            MapWords.Rule(
                Samples.Standing(
                    "ohio",
                    "Ohio",
                    total,
                    first with
                    {
                        Rule = first.Rule with { Within = "total" },
                    }
                )
            )
        );
    }

    private static RequirementStanding Piece(string title) =>
        Samples.Requirement(title, Status.OnPace, 0, 1, Due, CreditUnit.Activity);
}
