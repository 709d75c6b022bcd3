using System.Collections.Immutable;
using Credence.Core.Ledger;
using Credence.Core.Planning;
using Credence.Core.Requirements;
using Credence.Core.Tests.Standing;

namespace Credence.Core.Tests.Planning;

/// <summary>
/// A plan says beforehand what the body will say when it is done: what the planner counts as short of the law is what
/// the check finds short on the last day, whatever the body's topics, kinds of credit, limits and cards.
/// </summary>
public sealed class PlannedStandingLawTests
{
    private static readonly int Years = CaseCount.Of(usual: 40, full: 2000, mutation: 25);

    private static readonly string[] Topics = ["pain", "ethics", "sepsis"];
    private static readonly string[] Formats = ["course", "journal", "teaching"];

    [Fact]
    public void What_a_plan_leaves_short_is_what_the_check_finds_short_when_it_is_done()
    {
        var (tried, open) = (0, 0);
        for (var seed = 1; seed <= Years; seed++)
        {
            var random = new Random(seed);
            var year = Draw(random);
            var problem = year.Problem();
            var model = new PlanningModel(problem);
            for (var plan = 0; plan < 5; plan++)
            {
                int[] units =
                [
                    .. problem.Options.Select(option =>
                        random.Next(3) > 0 ? 0 : random.Next(option.MaximumUnits + 1)
                    ),
                ];
                var promised = PlanEvaluation.Of(model, units).Law;
                var found = Done(year, problem, units)
                    .Requirements.Sum(standing => standing.Shortfall.Hundredths);

                Assert.True(
                    promised == found,
                    $"seed {seed}: {string.Join(' ', units)} promised {promised}, found {found}"
                );
                tried++;
                open += found > 0 ? 1 : 0;
            }
        }

        Assert.InRange(open, tried / 4, tried - 1);
    }

    [Fact]
    public void A_limit_for_each_activity_holds_for_each_unit_of_a_stream_by_itself()
    {
        var plain = BestPlanTests.Plain();
        var year = (
            plain with
            {
                Person = plain.Person.Owing(
                    Board
                        .Asking(
                            Board
                                .Credits("total", 16)
                                .Capped(2, formats: "teaching", per: CapSpan.Activity)
                        )
                        .Ending("2026-12-31")
                ),
            }
        ).With(
            Year.Stream("teach", 3) with
            {
                Format = "teaching",
                Lines = Year.Block("teach", 3).Lines,
            }
        );

        // Three credits each, of which two count.
        Assert.Equal(1000, year.Worth("teach 3 x2, teach 8").Law);
    }

    /// <summary>The body on the last day of its cycle, everything planned being done.</summary>
    private static Core.Standing.ObligationStanding Done(
        Year year,
        PlanningProblem problem,
        int[] units
    )
    {
        var done =
            from option in problem.Options.Index()
            from unit in Enumerable.Range(1, units[option.Index])
            let choice = problem.Choices[option.Item.Choice]
            let day = option.Item.Dates?.End
                ?? problem.FirstDay(option.Item.Month).AddMonths(1).AddDays(-1)
            let id = $"{choice.Id}/{day:MM}/{unit}"
            select CandidateChoices.AsActivity(choice.Candidate, day) with
            {
                Id = new ActivityId(id),
                Title = id,
            };
        return (
            year.Person with
            {
                AsOf = new DateOnly(2026, 12, 31),
                Ledger = [.. year.Person.Ledger, .. done],
            }
        ).Stands();
    }

    private static Year Draw(Random random)
    {
        string Topic() => Topics[random.Next(3)];
        ImmutableArray<Requirement> asks =
        [
            Limited(Board.Credits("total", random.Next(6, 24))),
            Limited(Board.Credits("topic", random.Next(1, 6), within: "total", topics: Topic())),
            Limited(
                Board.Credits(
                    "kind",
                    random.Next(1, 8),
                    within: random.Next(2) == 0 ? "total" : null,
                    types: "ama-pra-1"
                )
            ),
            Limited(Board.Credits("own", random.Next(1, 6), topics: $"{Topic()} {Topic()}")),
            Board.Card("card", topics: Topic()),
        ];
        var year = BestPlanTests.Plain();
        var person = year.Person.Owing(
            Board.Asking([.. asks.Where(_ => random.Next(4) > 0)]).Ending("2026-12-31")
        );
        for (var entry = random.Next(4); entry > 0; entry--)
        {
            person = person.Did(
                "2025-09-01",
                $"{random.Next(1, 7)} {Type()}",
                Portions(6),
                one => one with { Format = Format() }
            );
        }

        return (year with { Person = person }).With([
            .. "abcd".Select(id =>
                Candidate(Year.Block($"{id}", random.Next(1, 9))) with
                {
                    Offered = new() { Months = [new DateOnly(2026, random.Next(1, 13), 1)] },
                }
            ),
            Candidate(Year.Stream("s", 3)) with
            {
                Offered = new() { Months = [new(2026, 3, 1), new(2026, 8, 1)] },
            },
            Candidate(Year.Meeting("m", "2026-05-01", "2026-05-03", random.Next(4, 12))),
        ]);

        string Type() => random.Next(3) == 0 ? "attendance" : "ama-pra-1";
        string Format() => Formats[random.Next(3)];
        string Portions(int most) =>
            random.Next(3) switch
            {
                0 => "",
                1 => Topic(),
                _ => $"{Topic()}:{random.Next(1, most)}; {Topic()}+{Topic()}:1",
            };
        Requirement Limited(Requirement asked) =>
            random.Next(3) switch
            {
                0 => asked.Capped(
                    random.Next(1, 5),
                    formats: Format(),
                    per: (CapSpan)random.Next(Enum.GetValues<CapSpan>().Length)
                ),
                1 => asked.Capped(random.Next(1, 5), topics: Topic()),
                _ => asked,
            };
        Candidate Candidate(Candidate plain) =>
            plain with
            {
                Format = Format(),
                Lines = [plain.Lines[0] with { Type = Core.Credits.CreditType.Read(Type()) }],
                Portions = Person
                    .On("2026-01-01")
                    .Did("2026-01-01", "1 ama-pra-1", Portions(2))
                    .Ledger[0]
                    .Portions,
            };
    }
}
