using System.Collections.Immutable;
using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Practice;
using Credence.Core.Requirements;
using Credence.Core.Standing;
using Credence.Web.Pages.Today;

namespace Credence.Web.Tests.Pages;

/// <summary>A check made by hand, to see single components in states that a real ledger rarely has at once.</summary>
internal static class Samples
{
    public static readonly DateOnly AsOf = new(2026, 4, 21);

    public static Body Body(string id, string name) =>
        new()
        {
            Id = id,
            Name = name,
            Versions = [new BodyVersion { Cycle = new CycleRule() }],
        };

    public static RequirementStanding Requirement(
        string title,
        Status status,
        decimal counted,
        decimal needed,
        DateOnly deadline,
        CreditUnit unit = CreditUnit.Credit
    )
    {
        var amount = Amount.From(needed)!.Value;
        var has = Amount.From(counted)!.Value;
        return new()
        {
            Rule = new Requirement
            {
                Id = title.ToLowerInvariant().Replace(' ', '-'),
                Title = title,
                Amount = [new AmountCase(null, amount)],
                Unit = unit,
            },
            Node = StandingNode.Sum,
            Window = new DateSpan(deadline.AddYears(-2).AddDays(1), deadline),
            Deadline = deadline,
            Needed = amount,
            Counted = has,
            Eligible = has,
            Missing = amount.Less(has),
            Status = status,
        };
    }

    public static ObligationStanding Standing(
        string id,
        string name,
        params ImmutableArray<RequirementStanding> requirements
    ) =>
        new()
        {
            Id = id,
            Obligation = new Obligation { Id = id, Body = Body(id, name) },
            Version = new BodyVersion { Cycle = new CycleRule() },
            Applicable = true,
            Deadline = requirements.Max(requirement => requirement.Deadline),
            Requirements = requirements,
            Missing = requirements.Aggregate(Amount.Zero, (sum, one) => sum + one.Missing),
            Status = requirements[0].Status,
        };

    public static CheckResult Check(params ImmutableArray<ObligationStanding> obligations) =>
        new()
        {
            AsOf = AsOf,
            Library = new LibraryEdition("sample", AsOf),
            Missing = Amount.From(20.75m)!.Value,
            MissingItems = 1,
            MissingIfAnswered = Amount.Zero,
            Questions =
            [
                new("sees_older_adults", "Do you see patients of 65 or older?", 2, []),
                new("born", "When is your birthday?", 1, []),
            ],
            Obligations = obligations,
            Uncounted = [],
            Annual = new(
                [],
                Amount.Whole(78),
                Amount.Whole(30),
                Amount.Whole(8),
                Amount.Whole(40),
                Amount.Whole(50)
            ),
            Pitfalls = new(50, 6, 8, 33, 3),
        };

    public static TodayView Today(params ImmutableArray<ObligationStanding> obligations) =>
        new()
        {
            Profile = new Profile { Physician = new Physician { Name = "Jordan Avery" } },
            Ledger =
            [
                new CmeActivity
                {
                    Id = new("L1"),
                    Date = new(2026, 2, 10),
                    Title = "Sepsis Management Course",
                    Lines = [new(new CreditType("ama-pra-1"), Amount.Whole(8))],
                },
            ],
            Check = Check(obligations),
        };

    public static ImmutableArray<ObligationStanding> Internist() =>
        [
            Standing(
                "state",
                "State license",
                Requirement("Continuing education", Status.OnPace, 29.25m, 50, new(2027, 6, 30)),
                Requirement("In Category 1", Status.Met, 20, 20, new(2027, 6, 30))
            ),
            Standing(
                "board",
                "Specialty board",
                Requirement("Quality improvement", Status.Behind, 0, 5, new(2026, 12, 31))
            ),
            Standing(
                "hospital",
                "Hospital",
                Requirement(
                    "ACLS renewal",
                    Status.NotYetDue,
                    0,
                    1,
                    new(2027, 3, 31),
                    CreditUnit.Certificate
                )
            ),
            Standing(
                "dea",
                "DEA",
                Requirement(
                    "Opioid training",
                    Status.AnswerNeeded,
                    4,
                    8,
                    new(2026, 10, 31),
                    CreditUnit.Hour
                )
            ),
        ];
}
