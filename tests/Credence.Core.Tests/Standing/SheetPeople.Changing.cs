using Credence.Core.Credits;
using Credence.Core.Obligations;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.Core.Tests.Standing;

/// <summary>People whose license begins or pauses, and whose rules change.</summary>
internal static partial class SheetPeople
{
    /// <summary>A new license, in training until the summer: parts of a cycle, deadlines from the license, rules that change.</summary>
    public static Person Beginning(string day)
    {
        var total = Board.Credits("total", 50) with
        {
            Amount =
            [
                new AmountCase(new Condition.HasDegree(Degree.DO), Amount.Whole(60)),
                new AmountCase(null, Amount.Whole(50)) { Prorated = Proration.Month },
            ],
        };
        var tie = Board
            .Asking(
                "us-xx",
                total,
                Board.Credits("live", 1, within: "total") with
                {
                    Amount =
                    [
                        new AmountCase(null, null) { Share = new AmountShare(1, 3, "total") },
                    ],
                    Formats = ["course", "conference"],
                },
                Board
                    .Credits("abuse", 2, topics: "abuse")
                    .In(new Window.Once())
                    .By(new DeadlineForm.LicensedPlus(6, 10), new DeadlineForm.FirstRenewal()),
                Board
                    .Credits("dea", 8, topics: "opioids")
                    .In(new Window.Once())
                    .By(new DeadlineForm.RegisteredPlus("dea", 12)) with
                {
                    When = new Condition.All([
                        new Condition.HasRegistration("dea"),
                        new Condition.Not(new Condition.AgeAtLeast(70)),
                    ]),
                },
                Board.Credits("orientation", 3, topics: "orientation").In(new Window.FirstCycle()),
                Board
                    .Credits("second", 4, topics: "second")
                    .In(new Window.Once())
                    .By(new DeadlineForm.SecondRenewal()),
                Board
                    .Credits("surgeons", 5, topics: "surgery")
                    .When(new Condition.InSpecialty([new Specialty("surgery")])),
                Board
                    .Credits("renewing", 6, topics: "renewing")
                    .When(new Condition.FirstCycle(false))
            )
            .Rules(version =>
                version with
                {
                    InForceUntil = new DateOnly(2027, 12, 31),
                    Grants =
                    [
                        new Grant(
                            "residency",
                            "Residency",
                            new Condition.InTraining("residency", 1, FactSpan.Window),
                            Amount.Whole(4),
                            [CreditType.Read("ama-pra-1")],
                            [],
                            GrantPer.TrainingMonth,
                            null,
                            1,
                            []
                        ),
                    ],
                    CarryOver = CarryOver.None with
                    {
                        Allowed = true,
                        Max = Amount.Whole(5),
                        KeepTopics = true,
                        Except = ["live"],
                    },
                }
            )
            .EndingByRule(
                new CycleRule
                {
                    Months = 24,
                    Ends = CycleEnds.BirthMonth,
                    Day = EndDay.LastOfMonth,
                    Years = new EndYears(YearPick.ParityOfBirthYear),
                    Due = new MonthDay(7, 31),
                }
            )
            .Licensed("2026-03-10");
        tie = tie with
        {
            Body = tie.Body with
            {
                Versions =
                [
                    tie.Body.Versions[0],
                    tie.Body.Versions[0] with
                    {
                        InForceFrom = new DateOnly(2028, 1, 1),
                        InForceUntil = null,
                        Note = "Sixty from 2028 on.",
                        Requirements =
                        [
                            Board.Credits("total", 60),
                            Board.Credits("climate", 1, topics: "climate"),
                        ],
                    },
                ],
            },
        };
        return Person
            .On(day)
            .Owing(tie)
            .Being(person =>
                person with
                {
                    Born = new Birthday(8, 14, 1991),
                    Training = [new Training("residency", new(2024, 7, 1), new(2026, 6, 30), true)],
                    Registrations = [new("dea", "US-XX", new(2026, 5, 2), new(2029, 5, 31))],
                    Leave = [new Leave(new(new(2026, 9, 1), new(2026, 10, 15)), "parental")],
                }
            )
            .Did("2026-03-09", "2 ama-pra-1", "abuse")
            .Did("2026-03-10", "6 ama-pra-1", "opioids:2; orientation:3")
            .Did("2026-07-20", "12 ama-pra-1", "opioids:7", one => one with { Format = "online" })
            .Did("2026-09-21", "2.25 ama-pra-1", "abuse")
            .Did("2026-10-01", "5 ama-pra-1", "second", one => one with { Format = "conference" })
            .Did("2026-11-01", "3 ama-pra-1", "surgery+climate")
            .Did("2026-11-01", "3 ama-pra-1", "surgery+climate")
            .Did("2027-08-31", "20 ama-pra-2", "renewing:3");
    }

    /// <summary>An osteopathic license that was inactive, and another body that asks only doctors of medicine.</summary>
    public static Person Returning(string day)
    {
        var back = Board
            .Asking(
                "back",
                Board.Credits("total", 30, types: "aoa-1a aoa-1b ama-pra-1"),
                Board.Credits("aoa", 10, within: "total", types: "aoa-1a aoa-1b"),
                Board.Credits("rolling", 6, topics: "ethics").In(new Window.RollingMonths(36)) with
                {
                    FirstCycleAmount = [new AmountCase(null, Amount.Whole(2))],
                },
                Board.Credits("activity", 2, topics: "quality") with
                {
                    Unit = CreditUnit.Activity,
                    Formats = ["project"],
                }
            )
            .Rules(version =>
                version with
                {
                    Round = CreditRounding.Whole,
                    CountsAs =
                    [
                        new CountsAs(CreditType.Read("ama-pra-2"), CreditType.Read("aoa-1b"), [])
                        {
                            Formats = ["teaching"],
                        },
                    ],
                    CarryOver = CarryOver.None with { Back = true, Max = Amount.Whole(4) },
                }
            )
            .Ending("2026-12-31")
            .Licensed("2019-01-01") with
        {
            Statuses =
            [
                new StatusFrom(null, LicenseStatus.Active),
                new StatusFrom(new DateOnly(2026, 6, 1), LicenseStatus.Inactive),
                new StatusFrom(new DateOnly(2026, 12, 1), LicenseStatus.Active),
            ],
            LicenseEnds = new DateOnly(2027, 1, 31),
            Renewed = [new Renewed(new DateOnly(2024, 12, 31), new DateOnly(2024, 12, 20))],
            ExtendedTo = new DateOnly(2027, 2, 15),
        };
        var only = Board.Asking("only-md", Board.Credits("total", 10)) with { Number = "A-17" };
        return Person
            .On(day)
            .Owing(back, only with { Body = only.Body with { Degrees = [Degree.MD] } })
            .Being(person => person with { Degree = Degree.DO })
            .Did("2024-02-01", "6.5 aoa-1a", "ethics:1.5")
            .Did("2025-01-01", "9.4 aoa-1a", "ethics", one => one with { Proof = "a.pdf" })
            .Did("2025-05-05", "7 ama-pra-2", "", one => one with { Format = "teaching" })
            .Did("2025-05-06", "7 ama-pra-2")
            .Did("2026-01-15", "4 attendance", "quality", one => one with { Format = "project" })
            .Did("2026-02-15", "4 attendance", "quality")
            .Did("2026-03-15", "12 ama-pra-1", "ethics:2.2; quality")
            .Did("2026-12-31", "3 aoa-1b", "ethics")
            .Did("2027-01-20", "5 aoa-1a", "ethics");
    }
}
