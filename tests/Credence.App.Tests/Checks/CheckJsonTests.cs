using Credence.App.Checks;
using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Requirements;
using Credence.Core.Standing;

namespace Credence.App.Tests.Checks;

public sealed class CheckJsonTests
{
    private static readonly DateSpan Cycle = new(new(2025, 6, 1), new(2027, 5, 31));

    [Fact]
    public void Every_name_and_word_is_spelled_as_the_contract_spells_it() =>
        Assert.Equal(Expected.ReplaceLineEndings("\n"), CheckJson.Text(Result()));

    [Fact]
    public void Every_status_node_and_reason_has_its_word()
    {
        Assert.Equal(
            "not-applicable waived met confirm unsettled answer-needed overdue not-yet-due at-risk behind on-pace",
            string.Join(' ', Enum.GetValues<Status>().Select(CheckWords.Of))
        );
        Assert.Equal(
            "sum type-minimum stackable items",
            string.Join(' ', Enum.GetValues<StandingNode>().Select(CheckWords.Of))
        );
        Assert.Equal(
            "wrong-type wrong-topic outside-window cap-full not-needed over-amount in-future duplicate not-applicable override-illegal",
            string.Join(' ', Enum.GetValues<UncountedReason>().Select(CheckWords.Of))
        );
        Assert.Equal(
            "credits satisfied substitute waiver",
            string.Join(' ', Enum.GetValues<MetBy>().Select(CheckWords.Of))
        );
    }

    private static CheckResult Result() =>
        new()
        {
            AsOf = new(2026, 5, 1),
            Library = new LibraryEdition("2026.11.22", new(2026, 11, 22)),
            Missing = Amount.FromHundredths(2825),
            MissingItems = 1,
            MissingIfAnswered = Amount.Whole(9),
            Questions =
            [
                new Question("treats_children", "Do you see children?", 1, [new("ohio", "abuse")]),
            ],
            Obligations = [Standing()],
            Uncounted =
            [
                new Uncounted(new("L2"), "ohio", Amount.Whole(4), UncountedReason.WrongTopic),
                new Uncounted(new("L3"), "", Amount.Whole(1), UncountedReason.InFuture),
            ],
            Annual = new AnnualTarget(
                [new BodyAnnual("ohio", Amount.Whole(25), Amount.Whole(25), Amount.Zero)],
                Amount.Whole(25),
                Amount.Whole(25),
                Amount.Zero,
                Amount.Whole(25),
                Amount.Whole(35)
            ),
            Pitfalls = new Pitfalls(10, 0, 33, 100, 0),
        };

    private static ObligationStanding Standing()
    {
        var rule = new Requirement
        {
            Id = "opioids",
            Title = "Opioids",
            Within = "total",
            Unit = CreditUnit.Hour,
            Amount = [new AmountCase(null, Amount.Whole(2))],
            Sources = ["code"],
        };
        var body = new Body
        {
            Id = "us-oh-smbo",
            Name = "State Medical Board of Ohio",
            LastChecked = new(2026, 11, 22),
            Confidence = Confidence.Medium,
            Sources =
            [
                new Citation("code", "Ohio Code 4731", "https://example.org/4731", "two hours", ""),
            ],
            Versions = [new BodyVersion { Cycle = new CycleRule(), Requirements = [rule] }],
        };
        return new ObligationStanding
        {
            Id = "ohio",
            Obligation = new Obligation { Id = "ohio", Body = body },
            Version = body.Versions[0],
            Applicable = true,
            Cycle = Cycle,
            Deadline = Cycle.End,
            Missing = Amount.FromHundredths(2825),
            MissingItems = 1,
            Status = Status.AtRisk,
            Previous = new PreviousCycle(
                new DateSpan(new(2023, 6, 1), new(2025, 5, 31)),
                PreviousState.Unknown,
                Amount.Whole(50),
                0,
                []
            ),
            Requirements =
            [
                new RequirementStanding
                {
                    Rule = rule,
                    Node = StandingNode.Sum,
                    Window = Cycle,
                    Deadline = Cycle.End,
                    Needed = Amount.Whole(2),
                    Counted = Amount.FromHundredths(125),
                    Eligible = Amount.FromHundredths(150),
                    Missing = Amount.FromHundredths(75),
                    Status = Status.Behind,
                    Planned = new PlannedStanding(Amount.Whole(2), Amount.Zero, Status.Met),
                    MetBy = null,
                    Confirm = "a course on the list",
                    MayShare = ["ethics"],
                    Allocations =
                    [
                        new AllocationLine(
                            new ActivityId("L1"),
                            Amount.FromHundredths(125),
                            "on opioids"
                        ),
                    ],
                },
            ],
        };
    }

    private const string Expected = """
        {
          "as_of": "2026-05-01",
          "library": {
            "version": "2026.11.22",
            "date": "2026-11-22"
          },
          "missing": 28.25,
          "missing_items": 1,
          "missing_if_answered": 9,
          "questions": [
            {
              "fact": "treats_children",
              "text": "Do you see children?",
              "changes": 1,
              "requirements": [
                "ohio/abuse"
              ]
            }
          ],
          "obligations": [
            {
              "id": "ohio",
              "body": "us-oh-smbo",
              "title": "State Medical Board of Ohio (ohio)",
              "version": null,
              "applicable": true,
              "cycle": {
                "start": "2025-06-01",
                "end": "2027-05-31"
              },
              "license_ends": null,
              "last_checked": "2026-11-22",
              "confidence": "medium",
              "missing": 28.25,
              "missing_items": 1,
              "previous": {
                "cycle": {
                  "start": "2023-06-01",
                  "end": "2025-05-31"
                },
                "state": "unknown",
                "missing": 50,
                "missing_items": 0,
                "requirements": []
              },
              "requirements": [
                {
                  "id": "opioids",
                  "title": "Opioids",
                  "within": "total",
                  "node": "sum",
                  "unit": "hour",
                  "window": {
                    "start": "2025-06-01",
                    "end": "2027-05-31"
                  },
                  "needed": 2,
                  "counted": 1.25,
                  "eligible": 1.5,
                  "shortfall": 0.75,
                  "status": "behind",
                  "deadline": "2027-05-31",
                  "planned": {
                    "counted": 2,
                    "shortfall": 0,
                    "status": "met"
                  },
                  "met_by": null,
                  "question": null,
                  "confirm": "a course on the list",
                  "doubt": null,
                  "source": [
                    {
                      "title": "Ohio Code 4731",
                      "url": "https://example.org/4731",
                      "says": "two hours",
                      "dated": null
                    }
                  ],
                  "may_share": [
                    "ethics"
                  ],
                  "allocations": [
                    {
                      "activity": "L1",
                      "amount": 1.25,
                      "why": "on opioids"
                    }
                  ],
                  "missing": 0.75,
                  "set_by_user": false,
                  "met_by_text": null,
                  "late": false,
                  "did_you_do_this": false
                }
              ],
              "status": "at-risk",
              "deadline": "2027-05-31",
              "late_until": null,
              "refusal": null,
              "package": null,
              "other_packages": [],
              "on_reactivation": [],
              "carried_in": 0,
              "carried_out": 0,
              "coming": []
            }
          ],
          "uncounted": [
            {
              "activity": "L2",
              "body": "ohio",
              "amount": 4,
              "reason": "wrong-topic"
            },
            {
              "activity": "L3",
              "body": null,
              "amount": 1,
              "reason": "in-future"
            }
          ],
          "annual": {
            "by_body": [
              {
                "body": "ohio",
                "annual": 25,
                "buffered": 25,
                "one_time": 0
              }
            ],
            "not_overlapped": 25,
            "overlapped": 25,
            "one_time": 0,
            "band": [
              25,
              35
            ]
          },
          "pitfalls": {
            "last_minute_panic": 10,
            "random_selection": 0,
            "no_tracking": 33,
            "no_career_alignment": 100,
            "overloaded_month": 0
          }
        }
        """;
}
