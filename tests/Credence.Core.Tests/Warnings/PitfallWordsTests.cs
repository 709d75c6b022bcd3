using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Practice;
using Credence.Core.Standing;
using Credence.Core.Tests.Standing;
using Credence.Core.Warnings;

namespace Credence.Core.Tests.Warnings;

/// <summary>Each indicator says its cause in one sentence with its numbers.</summary>
public sealed class PitfallWordsTests
{
    private static readonly DateOnly May = new(2027, 5, 31);

    [Theory]
    [InlineData(0, 9, 9, "Nothing is missing at the next date.")]
    [InlineData(
        1,
        9,
        9,
        "1 credit is missing by May 31, 2027; all of it comes more than two months before."
    )]
    [InlineData(
        6,
        6,
        2,
        "6 credits are missing by May 31, 2027, and 4 of it would come in the last two months."
    )]
    [InlineData(
        6,
        5,
        2,
        "6 credits are missing by May 31, 2027, and your plan, or without one your pace, gives 5 until then."
    )]
    public void Panic_is_what_is_missing_at_the_next_date(
        int lacking,
        int given,
        int early,
        string words
    ) =>
        Assert.Equal(
            words,
            Cause(
                PitfallKind.LastMinutePanic,
                new()
                {
                    NearestDeadline = May,
                    LackingThen = Amount.Whole(lacking),
                    GivenThen = Amount.Whole(given),
                    GivenEarly = Amount.Whole(early),
                }
            )
        );

    [Fact]
    public void Without_a_date_nothing_is_missing() =>
        Assert.Equal(
            "Nothing is missing at the next date.",
            Cause(PitfallKind.LastMinutePanic, new() { LackingThen = Amount.Whole(4) })
        );

    [Theory]
    [InlineData(0, "", "No credits in the last twelve months yet.")]
    [InlineData(
        9,
        "",
        "All 9 credits of the last twelve months, planned ones among them, serve a requirement or a goal."
    )]
    [InlineData(
        9,
        "Dinner 2, Dinner 1",
        "3 of 9 credits serve no requirement and no goal, all of them from “Dinner”."
    )]
    [InlineData(
        9,
        "Dinner 2, Talk 4",
        "6 of 9 credits serve no requirement and no goal, 4 of them from “Talk”."
    )]
    public void Random_is_what_serves_nothing_with_the_title_that_gave_most(
        int recent,
        string stray,
        string words
    ) =>
        Assert.Equal(
            words,
            Cause(
                PitfallKind.RandomSelection,
                new() { Recent = Amount.Whole(recent), Stray = Blamed(stray, "") }
            )
        );

    [Theory]
    [InlineData(0, "", "", "No credits in the last twelve months yet.")]
    [InlineData(
        9,
        "",
        "",
        "All 9 credits of the last twelve months have a proof and were logged within a month."
    )]
    [InlineData(9, "Talk 2, Dinner 1", "", "3 of 9 credits have no proof.")]
    [InlineData(
        9,
        "",
        "Talk 2, Dinner 1",
        "3 of 9 credits were logged more than a month after the day."
    )]
    [InlineData(
        9,
        "Talk 2",
        "Dinner 1",
        "2 of 9 credits have no proof, and 1 more were logged over a month late."
    )]
    public void Tracking_tells_missing_proofs_from_late_ones(
        int recent,
        string bare,
        string late,
        string words
    ) =>
        Assert.Equal(
            words,
            Cause(
                PitfallKind.NoTracking,
                new()
                {
                    RecentEarned = Amount.Whole(recent),
                    Untracked = [.. Blamed(bare, ""), .. Blamed(late, "proof.pdf")],
                }
            )
        );

    [Fact]
    public void Of_several_goals_the_one_that_lags_most_is_named()
    {
        Assert.Equal(
            "1 of the 4 credits that would be due by now moved “I teach”.",
            Goals(("I manage shock.", 2, 4), ("I teach.", 1, 4), ("I lead.", 0, 0))
        );
        Assert.Equal(
            "0 of the 1 credit that would be due by now moved “I teach”.",
            Goals(("I teach.", 0, 1))
        );
        Assert.Equal(
            "Every goal has at least the share that is due by now.",
            Goals(("I teach.", 4, 4), ("I lead.", 0, 0))
        );
        Assert.Equal(
            "No goals with a target are written down yet, so there is nothing to measure.",
            Goals()
        );
    }

    [Fact]
    public void The_fullest_month_is_told_beside_the_mean()
    {
        var causes = new PitfallCauses
        {
            Months =
            [
                new(new(2026, 3, 1), Amount.Whole(4)),
                new(new(2026, 6, 1), Amount.Whole(12)),
                new(new(2026, 7, 1), Amount.Whole(5)),
            ],
        };

        Assert.Equal(
            "The fullest month, June, has 12 hours; the mean is 7.",
            Cause(PitfallKind.OverloadedMonth, causes)
        );
        Assert.Equal(
            "June has 12 hours where the mean month has 7.",
            Cause(PitfallKind.OverloadedMonth, causes, overloaded: 9)
        );
        Assert.Equal(
            "No month of this year has any hours yet.",
            Cause(PitfallKind.OverloadedMonth, PitfallCauses.None)
        );
    }

    [Fact]
    public void An_indicator_takes_its_own_value_and_without_goals_there_is_none_for_them()
    {
        var check = Check(PitfallCauses.None) with { Pitfalls = new(10, 20, 30, 40, 50) };
        var goals = check with
        {
            PitfallCauses = new()
            {
                Goals = [new(new Goal { Id = "a" }, Amount.Zero, Amount.Whole(1))],
            },
        };

        Assert.Equal(
            [10, 20, 30, null, 50],
            Enum.GetValues<PitfallKind>().Select(kind => Pitfall.Of(kind, check).Value)
        );
        Assert.Equal(40, Pitfall.Of(PitfallKind.NoCareerAlignment, goals).Value);
    }

    [Theory]
    [InlineData(33, false)]
    [InlineData(34, true)]
    [InlineData(null, false)]
    public void From_a_third_on_it_wants_a_person(int? value, bool wants) =>
        Assert.Equal(wants, new Pitfall(PitfallKind.NoTracking, value, "").WantsAPerson);

    [Theory]
    [InlineData("L1", "Rounds (2)", "Rounds (2)", "")]
    [InlineData("planned:rounds/2026-05/2", "Rounds (2)", "Rounds", "rounds")]
    [InlineData("planned:rounds/2026-05/2", "Rounds", "Rounds", "rounds")]
    [InlineData("planned:rounds/2026-05/2", "(2)", "(2)", "rounds")]
    [InlineData("L1", "", "L1", "")]
    public void Units_of_one_candidate_go_by_its_title_without_their_number(
        string id,
        string title,
        string shown,
        string candidate
    )
    {
        var blamed = new BlamedActivity(Entry(id, title, ""), Amount.Whole(2));

        var one = Assert.Single(BlamedTitle.Of([blamed, blamed]));

        Assert.Equal((shown, candidate, 2), (one.Title, one.Candidate, one.Count));
        Assert.Equal(Amount.Whole(4), one.Amount);
    }

    private static string Goals(params (string Statement, int Earned, int Due)[] goals) =>
        Cause(
            PitfallKind.NoCareerAlignment,
            new()
            {
                Goals =
                [
                    .. goals.Select(one => new GoalPace(
                        new Goal { Id = one.Statement, Statement = one.Statement },
                        Amount.Whole(one.Earned),
                        Amount.Whole(one.Due)
                    )),
                ],
            }
        );

    private static string Cause(PitfallKind kind, PitfallCauses causes, int overloaded = 0)
    {
        var check = Check(causes);
        return Pitfall
            .Of(
                kind,
                check with
                {
                    Pitfalls = check.Pitfalls with { OverloadedMonth = overloaded },
                }
            )
            .Cause;
    }

    private static CheckResult Check(PitfallCauses causes) =>
        Person.On("2026-04-21").Check() with
        {
            PitfallCauses = causes,
        };

    /// <param name="titles">"Talk 2, Dinner 1".</param>
    private static ImmutableArray<BlamedActivity> Blamed(string titles, string proof) =>
        [
            .. titles
                .Split(", ", StringSplitOptions.RemoveEmptyEntries)
                .Select(one => one.Split(' '))
                .Select(one => new BlamedActivity(
                    Entry("L-" + one[0], one[0], proof),
                    Amount.Whole(int.Parse(one[1]))
                )),
        ];

    private static CmeActivity Entry(string id, string title, string proof) =>
        new()
        {
            Id = new ActivityId(id),
            Date = new DateOnly(2026, 3, 1),
            Title = title,
            Proof = proof,
        };
}
