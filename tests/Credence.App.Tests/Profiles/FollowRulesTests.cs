using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.App.Store;
using Credence.App.Tests.Store;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Obligations;
using Credence.Core.Requirements;
using Credence.Core.Standing;

namespace Credence.App.Tests.Profiles;

public sealed class FollowRulesTests
{
    private static readonly DateOnly End = new(2027, 5, 31);

    private static CheckResult Check(string edition, int needed)
    {
        var body = new Body
        {
            Id = "ohio",
            Name = "Ohio",
            Versions = [new BodyVersion { Cycle = new CycleRule() }],
        };
        return new()
        {
            AsOf = new(2026, 11, 22),
            Library = new LibraryEdition(edition, new(2026, 11, 22)),
            Missing = Amount.Zero,
            MissingItems = 0,
            MissingIfAnswered = Amount.Zero,
            Questions = [],
            Obligations =
            [
                new ObligationStanding
                {
                    Id = "ohio",
                    Obligation = new Obligation { Id = "ohio", Body = body },
                    Applicable = true,
                    Requirements =
                    [
                        new RequirementStanding
                        {
                            Rule = new Requirement
                            {
                                Id = "total",
                                Title = "Continuing education",
                                Unit = CreditUnit.Hour,
                                Amount = [new AmountCase(null, Amount.Whole(needed))],
                            },
                            Node = StandingNode.Sum,
                            Window = new DateSpan(End.AddYears(-2), End),
                            Deadline = End,
                            Needed = Amount.Whole(needed),
                            Counted = Amount.Zero,
                            Eligible = Amount.Zero,
                            Status = Core.Allocation.Status.OnPace,
                        },
                    ],
                },
            ],
            Uncounted = [],
            Annual = new([], Amount.Zero, Amount.Zero, Amount.Zero, Amount.Zero, Amount.Zero),
            Pitfalls = new(0, 0, 0, 0, 0),
        };
    }

    [Fact]
    public async Task A_new_edition_tells_what_it_changes_until_it_was_looked_at()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        var settings = new PersonSettings(store.Database, TimeProvider.System);

        Assert.Null(await new FollowRules(settings).Run(Recording.Ana, Check("1", 50)));
        var own = await new FollowRules(settings).Run(Recording.Ana, Check("1", 40));
        var news = await new FollowRules(settings).Run(Recording.Ana, Check("2", 60));
        await new FollowRules(settings).See(Recording.Ana, Check("2", 60));

        Assert.Null(own);
        Assert.Equal(
            [
                new RuleNewsLine(
                    "Ohio",
                    "total",
                    "Continuing education: 40 hours",
                    "Continuing education: 60 hours"
                ),
            ],
            news!.Lines.AsEnumerable()
        );
        Assert.Null(await new FollowRules(settings).Run(Recording.Ana, Check("2", 60)));
    }
}
