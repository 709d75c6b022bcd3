using System.Collections.Immutable;
using Credence.App.Rules;
using Credence.App.Tests.Filter;
using Credence.Core.Filter;
using Credence.Core.Goals;
using Credence.Core.Standing;

namespace Credence.App.Tests.Goals;

/// <summary>For each open requirement: which goal it can serve as well, and with what.</summary>
public sealed class GoalMatrixTests
{
    private static ImmutableArray<MatrixRow> Matrix(params string[] candidates)
    {
        var input = FilterCase.Asking();
        var judge = new CandidateJudge(input);
        return GoalMatrix.Of(
            judge.Open,
            input.Profile,
            RuleLibrary.OfProgram.Vocabulary,
            [
                .. candidates
                    .Select(
                        (members, at) =>
                            judge.Of(
                                FilterCase.Of(members) with
                                {
                                    Id = $"c{at}",
                                    Title = $"C{at}",
                                }
                            )
                    )
                    .Select(judgment => new MatrixCandidate(
                        judgment.Candidate,
                        [
                            .. judgment.Need.Bodies.SelectMany(body =>
                                body.Requirements.Select(one => new RequirementRef(
                                    body.Obligation,
                                    one.Requirement
                                ))
                            ),
                        ],
                        judgment.Goal.Goals.ToImmutableDictionary(
                            one => one.Goal,
                            one => one.Aligned
                        )
                    )),
            ]
        );
    }

    private static MatrixSuggestion? At(ImmutableArray<MatrixRow> matrix, string requirement) =>
        matrix.Single(row => $"{row.Requirement}" == requirement).Suggestions[0];

    [Fact]
    public void Every_open_requirement_has_a_row_and_every_goal_a_place_in_it() =>
        Assert.Equal(
            [
                ("state/total", "50", 1),
                ("state/opioids", "4", 1),
                ("hospital/total", "10", 1),
                ("hospital/acls", "1", 1),
            ],
            Matrix().Select(row => ($"{row.Requirement}", $"{row.Missing}", row.Suggestions.Length))
        );

    [Fact]
    public void General_credits_can_come_from_whatever_moves_the_goal() =>
        Assert.Equal(
            "A course, simulation or conference on critical care or sepsis that carries "
                + "AMA PRA Category 1 Credit™ counts here too.",
            At(Matrix(), "hospital/total")!.Text
        );

    [Fact]
    public void A_topic_that_the_goal_is_not_about_serves_both_only_where_an_activity_has_both()
    {
        var without = Matrix("credits: 8 ama-pra-1, topics: opioid-prescribing");
        var with = Matrix("credits: 8 ama-pra-1, topics: \"opioid-prescribing+critical-care:4\"");

        Assert.Null(At(without, "state/opioids"));
        Assert.Equal("C0 does both.", At(with, "state/opioids")!.Text);
    }

    [Fact]
    public void What_gives_more_toward_the_goal_is_named_first_and_two_are_enough()
    {
        var matrix = Matrix(
            "credits: 3 ama-pra-1, topics: sepsis",
            "credits: 9 ama-pra-1, topics: sepsis",
            "credits: 6 ama-pra-1, topics: sepsis"
        );

        Assert.Equal("C1 does both. Also: C2.", At(matrix, "hospital/total")!.Text);
    }

    [Fact]
    public void One_s_own_candidates_come_before_those_of_the_catalog()
    {
        var own = Matrix("credits: 3 ama-pra-1, topics: sepsis");
        var catalog = Matrix(
            "credits: 9 ama-pra-1, topics: sepsis",
            "credits: 4 ama-pra-1, topics: \"opioid-prescribing+sepsis\""
        );

        var both = GoalMatrix.FirstThen(own, catalog);

        Assert.Equal("C0 does both.", At(both, "hospital/total")!.Text);
        Assert.Equal("C1", At(both, "state/opioids")!.Candidates[0].Title);
    }
}
