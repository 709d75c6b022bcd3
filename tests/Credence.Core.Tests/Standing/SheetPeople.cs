using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.Core.Tests.Standing;

/// <summary>Whose sheets are written down: what they owe and what they did.</summary>
internal static partial class SheetPeople
{
    public static Person AllThree(string day)
    {
        var (license, board, hospital) = (Licensed(day), Certified(day), Privileged(day));
        return license with
        {
            Is = board.Is,
            Ties = [.. license.Ties, .. board.Ties, .. hospital.Ties],
            Ledger =
            [
                .. license.Ledger,
                .. board.Ledger.Select(one => one with { Id = new("B" + one.Id.Value) }),
            ],
            Planned = license
                .Plans("2026-12-10", "6 ama-pra-1", "opioids:2")
                .Plans("2027-02-10", "12 ama-pra-1; 12 moc-part2@us-abim")
                .Planned,
        };
    }

    /// <summary>Two years to May 31, 2027: 40 credits, half of them Category 1, opioids and ethics within, risk each year, a card.</summary>
    public static Person Licensed(string day)
    {
        var tie = Board
            .Asking(
                "state",
                Board
                    .Credits("total", 40, types: "ama-pra-1 ama-pra-2")
                    .Capped(4, topics: "wellness")
                    .Capped(6, formats: "teaching", per: CapSpan.Year)
                    .Capped(8, types: "ama-pra-1", per: CapSpan.Activity),
                Board.Credits("category-1", 20, within: "total", types: "ama-pra-1"),
                Board.Credits("opioids", 3, within: "total", topics: "opioids"),
                Board.Credits("ethics", 2, topics: "ethics") with
                {
                    Confirm = "It was held in the state.",
                },
                Board.Credits("risk", 5, topics: "risk").In(new Window.Year()),
                Board.Card("bls", new Window.Valid(24, MonthEnd: true), topics: "bls")
            )
            .Rules(version =>
                version with
                {
                    CarryOver = CarryOver.None with { Allowed = true, Max = Amount.Whole(10) },
                    Cycle = version.Cycle with { LateUntil = new LateUntil(null, 1, 0) },
                }
            );
        return Person
            .On(day)
            .Owing(tie)
            .Did("2024-10-01", "48 ama-pra-1")
            .Did("2025-03-12", "2 ama-pra-1", "ethics")
            .Did("2025-06-01", "6 ama-pra-1", "opioids:2; risk:3")
            .Did("2025-09-15", "9 ama-pra-2", "wellness")
            .Did("2025-12-15", "10 ama-pra-1; 10 aafp-prescribed", "risk:2; ethics:1")
            .Did("2026-02-01", "7 ama-pra-1", also: one => one with { Format = "teaching" })
            .Did("2026-03-02", "4.5 ama-pra-2", "risk", one => one with { Logged = one.Date })
            .Did("2026-03-02", "4 attendance", "bls", one => one with { Proof = "bls.pdf" })
            .Did("2026-08-01", "3 ama-pra-1", "opioids+ethics", one => one with { Proof = "o.pdf" })
            .Did("2026-11-22", "1 ama-pra-1", "geriatrics", one => one with { Goals = ["age"] })
            .Did("2027-06-05", "5 ama-pra-1", "risk") with
        {
            Goals =
            [
                new Goal
                {
                    Id = "age",
                    Topics = [new Topic("geriatrics")],
                    TargetCredits = Amount.Whole(6),
                },
            ],
        };
    }

    /// <summary>Five years to December 31, 2028: points of which self-assessment half, teaching worth double, an examination.</summary>
    public static Person Certified(string day)
    {
        var tie = Board
            .Asking(
                "us-abim",
                Board.Credits("points", 100, types: "moc-part2@us-abim"),
                Board
                    .Credits("recent", 20, types: "moc-part2@us-abim")
                    .In(new Window.RollingMonths(24)),
                Board.Credits("cme", 60, types: "ama-pra-1") with
                {
                    Stackable = true,
                },
                Board.Credits("safety", 4, topics: "patient-safety") with
                {
                    Due = new TwoClocks(new DeadlineForm.On(new(2025, 6, 30)), 24, null),
                },
                Board.Credits("quality", 1, topics: "quality").In(new Window.EveryCycles(2))
            )
            .Rules(version =>
                version with
                {
                    Cycle = version.Cycle with { Months = 60 },
                    Rates =
                    [
                        new CreditRate(
                            "teaching",
                            [CreditType.Read("ama-pra-1")],
                            ["teaching"],
                            [],
                            200,
                            Amount.Whole(10),
                            "",
                            []
                        ),
                    ],
                    CountsAs =
                    [
                        new CountsAs(
                            CreditType.Read("aafp-prescribed"),
                            CreditType.Read("ama-pra-1"),
                            []
                        ),
                    ],
                    Round = CreditRounding.Half,
                    Substitutes =
                    [
                        new Substitute(
                            "exam",
                            "The examination",
                            new Condition.HasCertificate(
                                CertificateFact.Passed,
                                [],
                                [],
                                FactSpan.Window
                            ),
                            ["recent"],
                            [],
                            []
                        ),
                    ],
                }
            )
            .Ending("2028-12-31");
        return Person
            .On(day)
            .Owing(tie)
            .Being(person =>
                person with
                {
                    BoardCertificates =
                    [
                        new(
                            "us-abim",
                            new Specialty("internal-medicine"),
                            new(2008, 5, 1),
                            [new(2025, 4, 2)],
                            new(2028, 12, 31),
                            true
                        ),
                    ],
                }
            )
            .Did("2023-12-31", "5 moc-part2@us-abim")
            .Did("2024-01-01", "12.3 ama-pra-1; 12.3 moc-part2@us-abim", "patient-safety:1.5")
            .Did("2024-11-05", "6 ama-pra-1", also: one => one with { Format = "teaching" })
            .Did("2025-05-20", "3 ama-pra-1", "patient-safety")
            .Did("2025-12-31", "20 aafp-prescribed; 8 moc-part2@us-abim", "quality:2")
            .Did("2026-10-10", "15 moc-part2@us-abim; 10 ama-pra-1", "patient-safety:2")
            .Did("2026-11-23", "4 ama-pra-1");
    }

    /// <summary>A year to June 30, 2027: one of two packages, another way, an own amount, a waiver, unknown facts.</summary>
    public static Person Privileged(string day)
    {
        var tie = Board
            .Asking(
                "hospital",
                Board.Credits("stroke", 8, topics: "stroke") with
                {
                    Or =
                    [
                        new OtherWay(
                            "A course",
                            [new AmountCase(null, Amount.Whole(3))],
                            null,
                            [],
                            ["course"],
                            [new Topic("nihss")]
                        ),
                    ],
                },
                Board.Credits("own", 12, topics: "own"),
                Board.Credits("waived", 6, topics: "waived"),
                Board
                    .Credits("done", 2, topics: "done")
                    .In(new Window.Once())
                    .By(new DeadlineForm.LicensedPlus(12)),
                Board
                    .Credits("sedation", 2, topics: "sedation")
                    .When(new Condition.Attribute("sedates")),
                Board.Credits("young", 1, topics: "young").When(new Condition.AgeAtLeast(70)),
                Board.Credits("doubtful", 1, topics: "stroke") with
                {
                    Doubt = "Two pages differ.",
                },
                Board.Credits("coming", 3, topics: "coming") with
                {
                    InForceFrom = new DateOnly(2027, 9, 1),
                    Announced = true,
                }
            )
            .Rules(version =>
                version with
                {
                    Cycle = version.Cycle with { Months = 12 },
                    Packages =
                    [
                        new Package(
                            "long",
                            "Long",
                            [Board.Credits("long-one", 10, topics: "stroke")]
                        ),
                        new Package(
                            "short",
                            "Short",
                            [Board.Credits("short-one", 4, topics: "nihss")]
                        ),
                    ],
                }
            )
            .Ending("2027-06-30")
            .Licensed("2020-03-01") with
        {
            Amounts = ImmutableDictionary<string, Amount>.Empty.Add("own", Amount.Whole(5)),
            Waived = [new Waived("waived", null, "Leave", "")],
            Satisfied = [new Satisfied("done", new DateOnly(2020, 8, 1), "Orientation")],
        };
        return Person
            .On(day)
            .Owing(tie)
            .Did("2026-07-01", "3 ama-pra-1", "nihss")
            .Did("2026-09-01", "2 ama-pra-1", "stroke")
            .Did("2026-10-01", "4 ama-pra-1", "own+stroke")
            .Did(
                "2026-10-02",
                "1 ama-pra-1",
                "",
                one => one with { CountsFor = [new Override("hospital", "own")] }
            );
    }
}
