using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.Core.Tests.Standing;

/// <summary>Two boards of two fields, and a society that takes any hour, caps some, and has figures still to come.</summary>
internal static partial class SheetPeople
{
    public static Person Fellow(string day)
    {
        var points = Board.Credits("points", 20, types: "moc-part2");
        var kidneys = Boarded("kidneys", points, "nephrology");
        var hearts = Boarded(
            "hearts",
            points with
            {
                Amount = [new(null, Amount.Whole(6))],
            },
            "cardiology"
        );
        return Person
            .On(day)
            .Owing(kidneys, hearts, Society())
            .Being(person =>
                person with
                {
                    Specialties = [new Specialty("nephrology"), new Specialty("cardiology")],
                    Awards =
                    [
                        new Award("ama-pra", new(2022, 3, 1), new(2025, 3, 1)),
                        new Award("ama-pra", new(2026, 2, 1), null),
                        new Award("gold", new(2024, 1, 1), new(2026, 11, 22)),
                    ],
                    PracticeStates = ["US-OH"],
                }
            )
            .Did("2025-07-01", "5 moc-part2; 5 ama-pra-1", "nephrology")
            .Did("2025-08-01", "4 moc-part2@hearts", "cardiology:3; ethics:1")
            .Did("2025-09-01", "8 hour-any", "wellness:5; nephrology:3")
            .Did("2026-01-10", "12 ama-pra-1", "cardiology", one => one with { Format = "online" })
            .Did("2026-02-10", "6 ama-pra-1", "ethics", one => one with { Format = "online" })
            .Did("2026-03-10", "3 attendance", "wellness")
            .Did(
                "2026-04-10",
                "9 ama-pra-2",
                "wellness+ethics",
                one =>
                    one with
                    {
                        CountsFor =
                        [
                            new Override("society", "any"),
                            new Override("hearts", "gone"),
                        ],
                    }
            )
            .Did(
                "2026-05-10",
                "2 ama-pra-1",
                "quality",
                one => one with { Confirmed = [new Override("society", "quality")] }
            );
    }

    private static Obligation Boarded(string id, Requirement points, string field)
    {
        var tie = Board
            .Asking(
                id,
                points,
                Board.Credits("field", 10) with
                {
                    Topics = [Topic.OwnSpecialty],
                },
                Board.Credits("later", 2, topics: "later") with
                {
                    InForceFrom = new DateOnly(2027, 6, 1),
                    Note = "From the next cycle on.",
                },
                Board.Credits("on the day", 2, topics: "ethics") with
                {
                    InForceFrom = new DateOnly(2027, 5, 31),
                }
            )
            .Rules(version =>
                version with
                {
                    Packages =
                    [
                        new Package(
                            "exam",
                            "Examination",
                            [Board.Credits("exam", 5, topics: "exam") with { Announced = true }]
                        ),
                        new Package(
                            "yearly",
                            "Yearly",
                            [Board.Credits("yearly", 3, topics: field)]
                        ),
                    ],
                }
            );
        return tie with
        {
            Body = tie.Body with
            {
                Kind = BodyKind.SpecialtyBoard,
                Specialties = [new Specialty(field)],
            },
        };
    }

    private static Obligation Society()
    {
        var any = Board.Credits("any", 30, types: "hour-any");
        return Board
            .Asking(
                "society",
                any with
                {
                    Caps =
                    [
                        new Cap("online", [], ["online"], [], Amount.Whole(0), CapSpan.Cycle)
                        {
                            Share = new AmountShare(1, 4, "any"),
                        },
                        new Cap("not ethics", [], [], [], Amount.Whole(18), CapSpan.Cycle)
                        {
                            ExceptTopics = [new Topic("ethics")],
                        },
                    ],
                },
                Board.Credits("no figure", 1, topics: "ethics") with
                {
                    Amount = [new AmountCase(null, null)],
                },
                Board
                    .Credits("held", 4, topics: "wellness")
                    .When(
                        new Condition.Any([
                            new Condition.HasAward("ama-pra", FactSpan.Window, 6),
                            new Condition.HasAward("gold", Given: new FactSpan(36)),
                        ])
                    ),
                Board
                    .Credits("here", 1, topics: "ethics")
                    .When(new Condition.PracticesInState(true)),
                Board.Credits("quality", 2, topics: "quality") with
                {
                    Confirm = "It was a project of your own.",
                },
                Board.Credits("unsourced", 1, topics: "ethics") with
                {
                    SourceNoneFound = true,
                }
            )
            .Rules(version =>
                version with
                {
                    Substitutes =
                    [
                        new Substitute(
                            "fellow",
                            "Fellowship",
                            new Condition.HasAward("ama-pra"),
                            ["held"],
                            [],
                            []
                        ),
                    ],
                    Grants =
                    [
                        new Grant(
                            "gold",
                            "Gold",
                            new Condition.HasAward("gold", FactSpan.Window),
                            Amount.Whole(6),
                            [CreditType.Read("ama-pra-1")],
                            [new Topic("wellness")],
                            GrantPer.Fact,
                            null,
                            1,
                            []
                        ),
                    ],
                }
            );
    }
}
