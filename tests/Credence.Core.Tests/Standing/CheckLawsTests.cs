using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Practice;
using Credence.Core.Requirements;
using Credence.Core.Standing;

namespace Credence.Core.Tests.Standing;

/// <summary>Laws of a whole check, on random physicians.</summary>
public sealed class CheckLawsTests
{
    private static readonly string[] Topics = ["opioids", "ethics", "pain", ""];
    private static readonly string[] Types = ["ama-pra-1", "ama-pra-2", "moc-part2"];
    private static readonly int Count = CaseCount.Of(usual: 400, full: 20_000, mutation: 15);

    [Fact]
    public void Missing_lies_between_the_greatest_body_and_the_sum_of_all() =>
        ForAll(
            (profile, ledger) =>
            {
                var result = CheckOf(profile, ledger);
                var bodies = result.Obligations.Select(body => body.Missing.Hundredths).ToList();
                Assert.InRange(result.Missing.Hundredths, bodies.Max(), bodies.Sum());
            }
        );

    [Fact]
    public void One_more_credit_never_leaves_more_missing_anywhere() =>
        ForAll(
            (profile, ledger) =>
            {
                var before = CheckOf(profile, ledger[1..]);
                var after = CheckOf(profile, ledger);
                foreach (var (one, other) in before.Obligations.Zip(after.Obligations))
                {
                    Assert.True(
                        other.Requirements.Sum(requirement => requirement.Shortfall.Hundredths)
                            <= one.Requirements.Sum(requirement => requirement.Shortfall.Hundredths)
                    );
                }
            }
        );

    [Fact]
    public void The_same_body_twice_asks_nothing_more() =>
        ForAll(
            (profile, ledger) =>
            {
                var twin = profile.Obligations[0] with { Id = "twin" };
                var twice = CheckOf(
                    profile with
                    {
                        Obligations = profile.Obligations.Add(twin),
                    },
                    ledger
                );
                Assert.Equal(CheckOf(profile, ledger).Missing, twice.Missing);
            }
        );

    [Fact]
    public void The_order_of_bodies_changes_nothing() =>
        ForAll(
            (profile, ledger) =>
            {
                var turned = CheckOf(
                    profile with
                    {
                        Obligations = [.. profile.Obligations.Reverse()],
                    },
                    ledger
                );
                var straight = CheckOf(profile, ledger);
                Assert.Equal(straight.Missing, turned.Missing);
                Assert.Equal(straight.Annual.Overlapped, turned.Annual.Overlapped);
                foreach (var body in straight.Obligations)
                {
                    Assert.Equal(
                        body.Missing,
                        turned.Obligations.Single(other => other.Id == body.Id).Missing
                    );
                }
            }
        );

    [Fact]
    public void Every_credit_is_counted_or_its_rest_has_a_reason() =>
        ForAll(
            (profile, ledger) =>
            {
                var result = CheckOf(profile, ledger);
                foreach (var body in result.Obligations)
                {
                    var roots = body
                        .Requirements.Where(requirement => requirement.Rule.Within is null)
                        .ToList();
                    foreach (var activity in ledger)
                    {
                        var counted = roots
                            .SelectMany(root => root.Allocations)
                            .Where(line => line.Activity == activity.Id)
                            .Sum(line => line.Amount.Hundredths);
                        var rest = result
                            .Uncounted.Where(entry =>
                                entry.Activity == activity.Id && entry.Obligation == body.Id
                            )
                            .Sum(entry => entry.Amount.Hundredths);
                        Assert.Equal(activity.Amount.Hundredths, counted + rest);
                    }
                }
            }
        );

    private static void ForAll(Action<Profile, ImmutableArray<CmeActivity>> law)
    {
        for (var seed = 1; seed <= Count; seed++)
        {
            var random = new Random(seed);
            var obligations = Enumerable
                .Range(0, 1 + random.Next(4))
                .Select(i => Tie(i, random))
                .ToImmutableArray();
            var profile = new Profile
            {
                Physician = new Physician { Name = "Pat Example", Degree = Degree.MD },
                Obligations = obligations,
            };
            var ledger = Enumerable
                .Range(1, 1 + random.Next(12))
                .Select(i => Activity(i, random))
                .ToImmutableArray();
            try
            {
                law(profile, ledger);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException(
                    $"The law fails for seed {seed}: {failure.Message}",
                    failure
                );
            }
        }
    }

    private static CheckResult CheckOf(Profile profile, ImmutableArray<CmeActivity> ledger) =>
        Check.Of(
            new CheckInput
            {
                Profile = profile,
                Ledger = ledger,
                Vocabulary = new Vocabulary(),
                Library = new LibraryEdition("test", new DateOnly(2026, 11, 22)),
                AsOf = new DateOnly(2026, 11, 22),
            }
        );

    private static Obligation Tie(int number, Random random)
    {
        var requirements = ImmutableArray.CreateBuilder<Requirement>();
        requirements.Add(Ask("total", 10 + random.Next(40), null, "", ""));
        if (random.Next(2) == 0)
        {
            requirements.Add(Ask("floor", 1 + random.Next(10), "total", Types[random.Next(2)], ""));
        }

        foreach (var topic in Topics[..random.Next(4)])
        {
            requirements.Add(
                Ask(topic, 1 + random.Next(6), "total", random.Next(3) == 0 ? Types[0] : "", topic)
            );
        }

        var body = new Body
        {
            Id = "body" + number,
            Name = "Body " + number,
            Versions =
            [
                new BodyVersion
                {
                    Cycle = new CycleRule { Months = 24 },
                    Requirements = requirements.ToImmutable(),
                },
            ],
        };
        return new Obligation
        {
            Id = body.Id,
            Body = body,
            CycleEnds = new DateOnly(2027, 5, 31).AddMonths(random.Next(6)),
        };
    }

    private static Requirement Ask(
        string id,
        int amount,
        string? within,
        string type,
        string topic
    ) =>
        new()
        {
            Id = id,
            Title = id,
            Amount = [new AmountCase(null, Amount.Whole(amount))],
            Within = within,
            Accepts = type.Length == 0 ? [] : [new CreditType(type)],
            Topics = topic.Length == 0 ? [] : [new Topic(topic)],
        };

    private static CmeActivity Activity(int number, Random random)
    {
        var amount = Amount.FromHundredths(25 * (1 + random.Next(40)));
        var topic = Topics[random.Next(4)];
        return new CmeActivity
        {
            Id = new ActivityId("L" + number),
            Title = "Activity " + number,
            Date = new DateOnly(2024, 12, 1).AddDays(random.Next(720)),
            Lines = [new CreditLine(new CreditType(Types[random.Next(3)]), amount)],
            Portions =
                topic.Length == 0
                    ? []
                    :
                    [
                        new Portion(
                            [new Topic(topic)],
                            random.Next(2) == 0
                                ? null
                                : Amount.FromHundredths(Math.Min(amount.Hundredths, 100))
                        ),
                    ],
        };
    }
}
