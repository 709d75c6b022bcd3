using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Planning;
using Credence.Core.Planning.Solving;
using Credence.Core.Practice;
using Credence.Core.Tests.Oracle;
using Credence.Core.Tests.Standing;

namespace Credence.Core.Tests.Planning;

/// <summary>
/// The program of a year, rule by rule, as whoever checks a plan by hand would write it: "a3" is candidate a in March,
/// in hundredths of hours and credits, and divided by what a row's figures share.
/// </summary>
public sealed class ProgramRowsTests
{
    [Fact]
    public void A_thing_is_done_in_one_month_where_it_is_done_at_all() =>
        Assert.Equal(
            ["a2 + a3 - y0 = 0"],
            Rows("once", Plain().With(In(Year.Block("a", 4), 2, 3)))
        );

    [Fact]
    public void A_month_carries_its_hours_and_days_off_carry_their_own() =>
        Assert.Equal(
            ["3 a2 + 2 b2 <= 4", "b3 + m3 <= 2"],
            Rows(
                "hours",
                Plain(wishes => wishes with { HoursPerMonth = Amount.Whole(9), Events = 1 })
                    .With(
                        In(Year.Block("a", 6), 2),
                        In(Year.Block("b", 4), 2, 3),
                        Year.Meeting("m", "2026-03-01", "2026-03-03") with
                        {
                            Hours = Amount.Whole(28),
                        },
                        Year.Meeting("free", "2026-03-05", "2026-03-07")
                    )
            )
        );

    [Fact]
    public void One_project_runs_in_a_month_and_so_many_meetings_in_a_year()
    {
        var year = Plain(wishes => wishes with { Events = 1 })
            .With(
                From(Year.Project("p", 8, 8, 2), 4, 6),
                From(Year.Project("q", 8, 8, 2), 5, 6),
                Year.Meeting("m", "2026-05-01", "2026-05-03"),
                Year.Meeting("n", "2026-06-01", "2026-06-03")
            );

        Assert.Equal(["p5 <= 1", "p5 + p6 + q6 <= 1", "p6 + q6 <= 1"], Rows("projects", year));
        Assert.Equal(["m5 + n6 <= 1"], Rows("events", year));
    }

    [Fact]
    public void What_comes_after_something_waits_for_an_earlier_month()
    {
        var year = Plain()
            .With(
                In(Year.Block("a", 4), 2, 4),
                In(Year.Block("b", 4), 3, 5) with
                {
                    After = ["a"],
                },
                In(Year.Stream("s", 3), 3, 4) with
                {
                    After = ["a"],
                }
            );

        Assert.Equal(
            ["b3 - a2 <= 0", "b3 + b5 - a2 - a4 <= 0", "s3 - 3 a2 <= 0", "s4 - 3 a2 <= 0"],
            Rows("after", year)
        );
    }

    [Fact]
    public void Days_off_are_taken_from_the_allowances_of_their_time()
    {
        var year = Plain(wishes =>
                wishes with
                {
                    Events = 2,
                    Allowances =
                    [
                        new("spring", Money.Zero, Amount.Whole(4), null, new(2026, 5, 31)),
                        new("all", Money.Zero, Amount.Whole(2), null, null),
                    ],
                }
            )
            .With(
                Year.Meeting("m", "2026-05-01", "2026-05-03"),
                Year.Meeting("n", "2026-06-01", "2026-06-03")
            );

        Assert.Equal(
            ["days - 300 n6 = 0", "days' + days'' - 300 m5 = 0", "days + days'' <= 200"],
            Rows("days", year)
        );
    }

    [Fact]
    public void Allowances_pay_no_more_than_the_price_and_the_rest_is_in_the_budget()
    {
        var year = Plain(wishes =>
                wishes with
                {
                    Budget = Money.FromCents(25_000),
                    Allowances = [new("work", Money.FromCents(30_000), Amount.Zero, null, null)],
                }
            )
            .With(
                In(Priced(Year.Block("a", 4), 100), 2),
                In(Priced(Year.Block("b", 4), 200), 2) with
                {
                    Allowance = true,
                },
                In(Year.Stream("s", 2), 3) with
                {
                    PriceOnce = Money.FromCents(5_000),
                    PricePerUnit = Money.FromCents(10_000),
                }
            );

        // Fifty dollars are one.
        Assert.Equal(["paid - 4 b2 <= 0"], Rows("paid", year));
        Assert.Equal(["2 a2 + 4 b2 + 2 s3 + y2 - paid <= 5"], Rows("own money", year));
        Assert.Equal(["s3 - 2 y2 <= 0"], Rows("runs", year));
        Assert.Equal(["-y2 + s3 >= 0"], Rows("runs somewhere", year));
    }

    [Fact]
    public void Law_is_what_is_asked_less_what_progresses()
    {
        var year = Owing(20, "2026-06-30")
            .With(In(Year.Block("a", 8), 2), In(Year.Block("b", 6), 7));

        Assert.Equal(
            """
            share: put - 2 a2 <= 0
            share: progress - put <= 0
            share: put' - 6 b7 <= 0
            share: progress' - put' <= 0
            law = 2000 + 400 (-progress)
            """,
            Told(year, Law, "share")
        );
    }

    [Fact]
    public void Pace_asks_for_the_bands_credits_by_September()
    {
        var year = Owing(24, "2027-05-31")
            .With(
                In(Year.Block("a", 8), 9),
                In(Year.Block("b", 6), 10),
                In(Year.Stream("s", 2), 2)
            );

        Assert.Equal(
            """
            band: band + 8 a9 + s2 >= 12
            pace = 1900 + 100 (-progress + band)
            """,
            Told(year, Pace, "band")
        );
    }

    [Fact]
    public void The_years_shape_asks_for_deep_dives_a_meeting_and_streams_between_two_ends()
    {
        var year = From(
                "2026-10-15",
                wishes =>
                    wishes with
                    {
                        HoursPerMonth = Amount.Whole(8),
                        DeepDivesPerQuarter = 1,
                        Events = 1,
                        MicroMinimum = Amount.Whole(3),
                        MicroMaximum = Amount.Whole(4),
                        MicroPracticeLinked = Amount.Whole(1),
                    }
            )
            .With(
                In(Year.Block("deep", 6), 11),
                Year.Meeting("meet", "2026-11-01", "2026-11-03"),
                In(Year.Stream("read", 5), 11, 12),
                In(Year.Stream("rounds", 5), 11) with
                {
                    PracticeLinked = true,
                }
            );

        Assert.Equal(
            """
            miss: miss + deep11 >= 1
            miss: miss' + meet11 >= 1
            under: under >= 3
            under: under' + read11 + rounds11 + deep11 >= 3
            under: under' + rounds11 >= 1
            under: under'' + read12 >= 3
            over: read11 + rounds11 - over <= 4
            over: read12 - over' <= 4
            structure = 0 + 100 (5 miss + 5 miss' + under + under' + over + under'' + over')
            """,
            Told(year, ShapeLevels.Add, "miss", "under", "over")
        );
    }

    [Fact]
    public void Value_counts_goals_up_to_their_targets_and_clusters_that_are_whole()
    {
        var year = Grow(Plain())
            .With(
                In(Year.Block("a", 6, "sepsis"), 2),
                In(Year.Stream("s", 2), 2, 3) with
                {
                    Portions = [new([new Topic("sepsis")], null)],
                },
                In(Year.Block("b", 2), 2)
            ) with
        {
            Clusters = [new Cluster("both", "", "", ["a", "s"])],
        };

        Assert.Equal(
            """
            goal: goal - 12 a2 - 2 s2 - 2 s3 <= 0
            cluster: cluster - a2 <= 0
            cluster: cluster - y1 <= 0
            value = 0 + 2000000 (-10 goal + 15 a2 + 6 s2 + 6 s3 + 12 b2 - 90 cluster)
            """,
            Told(year, ValueLevels.Value, "goal", "cluster")
        );
    }

    [Fact]
    public void What_was_accepted_is_kept_with_its_units()
    {
        var year = Plain()
            .With(In(Year.Block("a", 6), 2, 3), In(Year.Stream("s", 3), 2))
            .AcceptedWith(Year.Item("a", 3), Year.Item("s", 2, 2), Year.Item("gone", 2));

        Assert.Equal(
            """
            kept: 2 kept - s2 <= 0
            change = 3 + 1 (-a3 - kept)
            """,
            Told(year, ValueLevels.Change, "kept")
        );
    }

    [Fact]
    public void Evenness_counts_what_is_above_the_mean_and_the_steps_of_streams()
    {
        var year = From("2026-10-15")
            .With(In(Year.Block("a", 6), 11), In(Year.Stream("s", 2), 10, 11, 12));

        Assert.Equal(
            """
            load: -load + s10 = 0
            load: -load' + 6 a11 + s11 = 0
            load: -load'' + s12 = 0
            hours: s10 <= 40
            hours: 6 a11 + s11 <= 40
            hours: s12 <= 40
            hours: -hours + load + load' + load'' = 0
            above: 3 load - hours - above <= 0
            above: 3 load' - hours - above' <= 0
            above: 3 load'' - hours - above'' <= 0
            step: s11 - s10 - step <= 0
            step: -s11 + s10 - step <= 0
            step: s12 - s11 - step' <= 0
            step: -s12 + s11 - step' <= 0
            evenness = 0 + 100 (4 above + 4 above' + 4 above'' + 3 step + 3 step')
            """,
            Told(year, Even, "load", "hours", "above", "step")
        );
    }

    [Fact]
    public void What_fills_more_than_the_mean_of_its_month_is_above_it_by_that_much()
    {
        // Eight hours at most in three months: six in one of them are ten thirds above the mean.
        var year = From("2026-10-15")
            .With(
                In(Year.Block("a", 6), 11),
                In(Year.Block("b", 2), 11),
                In(Year.Stream("s", 2), 10, 11, 12)
            );

        Assert.Equal(["-1000 a11 + 100 above' >= 0"], Rows("peak", year, EvenOf(8)));
        Assert.Equal([], Rows("peak", year, EvenOf(18)));
        Assert.Equal(["-100 a11 + 100 above' >= 0"], Rows("peak", year, EvenOf(17)));
    }

    [Fact]
    public void What_streams_must_give_beside_it_counts_too()
    {
        var year = From("2026-10-15", wishes => wishes with { MicroMinimum = Amount.Whole(1) })
            .With(
                In(Year.Block("a", 6), 11),
                In(Year.Stream("s", 2) with { Hours = Amount.Whole(2) }, 10, 11, 12)
            );

        // Ten hours at most, of which the streams take two a month: fourteen thirds are above the mean.
        Assert.Equal(
            ["-1400 a11 + 200 above' + 600 under' >= 0"],
            Rows("peak", year, With(ShapeLevels.Add, EvenOf(5)))
        );
    }

    [Fact]
    public void A_search_may_ask_whether_something_is_done_by_a_month() =>
        Assert.Equal(
            ["-by + a2 + a4 = 0"],
            Rows("by", Plain().With(In(Year.Block("a", 6), 2, 4, 6, 8)), Even)
        );

    [Fact]
    public void Streams_alike_are_one_until_the_last_tie()
    {
        var year = Plain()
            .With(
                In(Year.Stream("s", 2), 2),
                In(Year.Stream("t", 3), 2),
                In(Year.Stream("u", 2), 2)
            );

        Assert.Equal(
            """
            share: -s2 + share + share' + share'' = 0
            order = 0 + 2 (7 share + 13 share' + 19 share'')
            """,
            Told(year, ValueLevels.Order, "share")
        );
    }

    private static Year Plain(Func<PlanningWishes, PlanningWishes>? also = null) =>
        BestPlanTests.Plain(wishes =>
            (also ?? (same => same))(wishes with { Events = 0, MicroMaximum = Amount.Whole(90) })
        );

    private static Year From(string day, Func<PlanningWishes, PlanningWishes>? also = null)
    {
        var year = Plain(also);
        return year with { Person = year.Person with { AsOf = DateOnly.Parse(day) } };
    }

    private static Year Owing(int credits, string until)
    {
        var year = Plain();
        return year with
        {
            Person = year.Person.Owing(Board.Asking(Board.Credits("total", credits)).Ending(until)),
        };
    }

    private static Year Grow(Year year) =>
        year with
        {
            Person = year.Person with
            {
                Goals =
                [
                    new Goal
                    {
                        Id = "icu",
                        Priority = 2,
                        Topics = [new Topic("sepsis")],
                        TargetCredits = Amount.Whole(5),
                    },
                ],
            },
        };

    private static Candidate In(Candidate candidate, params int[] months) =>
        candidate with
        {
            Offered = new() { Months = [.. months.Select(month => new DateOnly(2026, month, 1))] },
        };

    private static Candidate From(Candidate candidate, int from, int to) =>
        candidate with
        {
            Offered = new() { From = new(2026, from, 1), To = new(2026, to, 1) },
        };

    private static Candidate Priced(Candidate candidate, int dollars) =>
        candidate with
        {
            PriceOnce = Money.FromCents(dollars * 100L),
        };

    private static PlanLevel Law(PlanProgram program) => BodyLevels.Add(program).Law;

    private static PlanLevel Pace(PlanProgram program) => BodyLevels.Add(program).Pace;

    private static PlanLevel Even(PlanProgram program) => EvenOf(40)(program);

    /// <param name="most">The most hours that the whole year can have.</param>
    private static Func<PlanProgram, PlanLevel> EvenOf(long most) =>
        program => EvennessLevel.Add(program, _ => most);

    private static Func<PlanProgram, PlanLevel> With(
        Func<PlanProgram, PlanLevel> first,
        Func<PlanProgram, PlanLevel> then
    ) =>
        program =>
        {
            first(program);
            return then(program);
        };

    private static string[] Rows(string name, Year year, Func<PlanProgram, PlanLevel>? level = null)
    {
        var program = ProgramOf(year);
        level?.Invoke(program);
        var whole = program.Draft.Finish();
        var names = Names(program, whole);
        return
        [
            .. whole
                .Rows.Where(row => row.Name == name)
                .Select(row => $"{Sum(row.Terms, names)} {Bounds(row)}"),
        ];
    }

    /// <summary>Some rows by their names, then what the level counts: constant + factor (terms).</summary>
    private static string Told(Year year, Func<PlanProgram, PlanLevel> level, params string[] rows)
    {
        var program = ProgramOf(year);
        var one = level(program);
        var names = Names(program, program.Draft.Finish());
        return string.Join(
            '\n',
            [
                .. rows.SelectMany(name => Rows(name, year, level).Select(row => $"{name}: {row}")),
                $"{one.Name} = {one.Constant} + {one.Factor} ({Sum(one.Terms, names)})",
            ]
        );
    }

    private static PlanProgram ProgramOf(Year year)
    {
        var model = new PlanningModel(year.Problem());
        PlanSearch.FindEvents(model, new CbcSolver());
        return new PlanProgram(model);
    }

    /// <summary>Options by candidate and month; other columns by their names, the second of a name with a stroke.</summary>
    private static string[] Names(PlanProgram program, MixedProgram whole)
    {
        var problem = program.Problem;
        var names = whole.Columns.Select(column => column.Name).ToArray();
        for (var option = 0; option < problem.Options.Length; option++)
        {
            var one = problem.Options[option];
            names[program.Unit(option)] = $"{problem.Choices[one.Choice].Id}{one.Month}";
        }

        var seen = new Dictionary<string, int>();
        return
        [
            .. names.Select(name =>
            {
                seen[name] = seen.GetValueOrDefault(name) + 1;
                return name + new string('\'', seen[name] - 1);
            }),
        ];
    }

    private static string Bounds(ProgramRow row) =>
        row.Lower == row.Upper ? $"= {row.Upper}"
        : row.Lower is null ? $"<= {row.Upper}"
        : $">= {row.Lower}";

    private static string Sum(ImmutableArray<ProgramTerm> terms, string[] names) =>
        string.Concat(
            terms.Select(
                (term, at) =>
                    (
                        term.Amount < 0
                            ? at == 0
                                ? "-"
                                : " - "
                            : at == 0
                                ? ""
                                : " + "
                    )
                    + (Math.Abs(term.Amount) == 1 ? "" : $"{Math.Abs(term.Amount)} ")
                    + names[term.Column]
            )
        );
}
