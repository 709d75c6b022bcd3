using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Goals;
using Credence.Core.Obligations;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Core.Requirements;
using Credence.Core.Standing;
using Credence.Core.Tests.Standing;

namespace Credence.Core.Tests.Goals;

/// <summary>Requirement by goal, told for one board and one goal.</summary>
public sealed class GoalMatrixTests
{
    private static readonly Goal Icu = new()
    {
        Id = "icu",
        Kind = "clinical-depth",
        Topics = [new Topic("sepsis")],
    };

    [Theory]
    [InlineData("opioids", false)]
    [InlineData("sepsis", true)]
    [InlineData("own-specialty", true)]
    [InlineData("", true)]
    public void A_goal_serves_a_requirement_that_asks_for_its_topic_for_ones_own_field_or_for_any(
        string topics,
        bool serves
    ) => Assert.Equal(serves, Suggested(Board.Credits("a", 4, topics: topics)) is not null);

    [Fact]
    public void Ones_own_field_is_no_help_where_the_goal_lies_outside_it() =>
        Assert.Null(
            Suggested(
                Board.Credits("a", 4, topics: "own-specialty"),
                Icu with
                {
                    Topics = [new Topic("billing")],
                }
            )
        );

    [Theory]
    [InlineData("sepsis", "", "A course, simulation or conference on sepsis does both.")]
    [InlineData("own-specialty", "", "A course, simulation or conference on sepsis does both.")]
    [InlineData("", "", "A course, simulation or conference on sepsis counts here too.")]
    [InlineData(
        "",
        "ama-pra-1 aoa-1a moc-part2",
        "A course, simulation or conference on sepsis that carries AMA PRA Category 1 or aoa 1a counts here too."
    )]
    [InlineData("", "hour-any", "A course, simulation or conference on sepsis counts here too.")]
    public void What_does_both_is_said_in_one_sentence(string topics, string types, string said) =>
        Assert.Equal(said, Suggested(Board.Credits("a", 4, types: types, topics: topics))!.Text);

    [Theory]
    [InlineData("clinical-depth", "course simulation conference")]
    [InlineData("role-transition", "certificate-program qi-project course")]
    [InlineData("academic-teaching", "teaching conference workshop")]
    [InlineData("business-practice", "course webinar")]
    [InlineData("", "course conference")]
    public void Each_kind_of_goal_has_its_usual_sorts_of_activity(string kind, string formats) =>
        Assert.Equal(
            formats.Split(' '),
            Suggested(Board.Credits("a", 4), Icu with { Kind = kind })!.Formats
        );

    [Fact]
    public void Only_the_sorts_that_a_rule_takes_are_named()
    {
        var asked = Board.Credits("a", 4) with { Formats = ["audit"] };

        var suggested = Suggested(asked, Icu with { Topics = [] })!;

        Assert.Equal(["audit"], suggested.Formats);
        Assert.Equal("An audit counts here too.", suggested.Text);
    }

    [Fact]
    public void A_goal_about_many_topics_is_told_by_its_first_three() =>
        Assert.Contains(
            " on sepsis, shock or ards counts",
            Suggested(
                Board.Credits("a", 4),
                Icu with
                {
                    Topics =
                    [
                        new Topic("sepsis"),
                        new Topic("shock"),
                        new Topic("ards"),
                        new Topic("ecmo"),
                    ],
                }
            )!.Text
        );

    [Fact]
    public void Of_ones_candidates_the_two_that_move_the_goal_most_are_named()
    {
        var row = Matrix(
            Board.Credits("a", 4, topics: "opioids"),
            Icu,
            Candidate("Small", 2),
            Candidate("Large", 9),
            Candidate("Middle", 5)
        );

        var suggested = row.Suggestions[0]!;

        Assert.Equal("Large does both. Also: Middle.", suggested.Text);
        Assert.Equal(["course"], suggested.Formats);
        Assert.Empty(suggested.SharedTopics);
    }

    [Fact]
    public void A_candidate_that_does_not_lessen_the_requirement_or_move_the_goal_is_not_named()
    {
        var elsewhere = Candidate("Elsewhere", 9) with { Lessens = [new("board", "b")] };
        var aimless = Candidate("Aimless", 9) with
        {
            Aligned = ImmutableDictionary<string, Amount>.Empty,
        };

        var row = Matrix(
            Board.Credits("a", 4, topics: "opioids"),
            Icu,
            elsewhere,
            aimless,
            Candidate("Fitting", 1)
        );

        Assert.Equal("Fitting does both.", row.Suggestions[0]!.Text);
    }

    [Fact]
    public void What_is_met_and_what_is_only_a_minimum_of_types_has_no_row()
    {
        var person = Person
            .On("2026-11-22")
            .Owing(
                Board.Asking(
                    Board.Credits("total", 20),
                    Board.Credits("category-1", 10, within: "total", types: "ama-pra-1"),
                    Board.Credits("ethics", 2, within: "total", topics: "ethics")
                )
            )
            .Did("2026-01-10", "2 ama-pra-2", "ethics");

        var row = Assert.Single(Rows(person, Icu, []));

        Assert.Equal(new RequirementRef("board", "total"), row.Requirement);
        Assert.Equal(("The board", "Title of total"), (row.Body, row.Title));
        Assert.Equal((Amount.Whole(18), CreditUnit.Credit), (row.Missing, row.Unit));
        Assert.Equal(new DateOnly(2027, 5, 31), row.Deadline);
    }

    [Fact]
    public void The_catalog_helps_only_where_ones_own_list_knows_nothing()
    {
        var asked = Board.Credits("a", 4);
        ImmutableArray<MatrixRow> own = [Matrix(asked, Icu, Candidate("Own", 1))];
        ImmutableArray<MatrixRow> none = [Matrix(asked, Icu)];
        ImmutableArray<MatrixRow> catalog = [Matrix(asked, Icu, Candidate("Catalog", 9))];
        ImmutableArray<MatrixRow> nothing = [Matrix(Board.Credits("a", 4, topics: "opioids"), Icu)];

        Assert.Equal("Own does both.", Text(GoalMatrix.FirstThen(own, catalog)));
        Assert.Equal("Catalog does both.", Text(GoalMatrix.FirstThen(none, catalog)));
        Assert.Equal("Catalog does both.", Text(GoalMatrix.FirstThen(nothing, catalog)));
        Assert.EndsWith("counts here too.", Text(GoalMatrix.FirstThen(none, nothing)));
        Assert.Null(GoalMatrix.FirstThen(nothing, nothing)[0].Suggestions[0]);

        static string Text(ImmutableArray<MatrixRow> rows) => rows[0].Suggestions[0]!.Text;
    }

    private static MatrixSuggestion? Suggested(Requirement asked, Goal? goal = null) =>
        Matrix(asked, goal ?? Icu).Suggestions[0];

    private static MatrixRow Matrix(
        Requirement asked,
        Goal goal,
        params ImmutableArray<MatrixCandidate> candidates
    ) => Assert.Single(Rows(Person.On("2026-11-22").Owing(Board.Asking(asked)), goal, candidates));

    private static ImmutableArray<MatrixRow> Rows(
        Person person,
        Goal goal,
        ImmutableArray<MatrixCandidate> candidates
    )
    {
        var words = new Vocabulary
        {
            Under = ImmutableDictionary<string, ImmutableHashSet<string>>.Empty.Add(
                "internal-medicine",
                ["sepsis"]
            ),
            Names = ImmutableDictionary<string, string>
                .Empty.Add("sepsis", "Sepsis")
                .Add("ama-pra-1", "AMA PRA Category 1"),
        };
        var input = (person with { Goals = [goal], Vocabulary = words }).Input();
        return GoalMatrix.Of(new Outlook(input).Now, input.Profile, words, candidates);
    }

    private static MatrixCandidate Candidate(string title, int aligned) =>
        new(
            new Candidate
            {
                Id = title,
                Title = title,
                Format = "course",
            },
            [new("board", "a")],
            ImmutableDictionary<string, Amount>.Empty.Add("icu", Amount.Whole(aligned))
        );
}
