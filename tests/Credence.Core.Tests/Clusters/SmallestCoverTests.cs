using System.Collections.Immutable;
using Credence.Core.Clusters;
using Credence.Core.Credits;

namespace Credence.Core.Tests.Clusters;

public sealed class SmallestCoverTests
{
    [Fact]
    public void One_activity_that_stands_for_two_parts_is_cheaper_than_two()
    {
        var found = SmallestCover.Of(
            2,
            [
                Choice("news", 300, 6, 0),
                Choice("meeting", 900, 20, 1),
                Choice("both", 700, 16, 0, 1),
            ],
            CoverAim.Money
        );

        Assert.Equal("both", Ids(found));
    }

    [Fact]
    public void The_cheapest_and_the_quickest_may_differ()
    {
        CoverChoice[] choices = [Choice("slow", 0, 40, 0), Choice("quick", 500, 6, 0)];

        Assert.Equal("slow", Ids(SmallestCover.Of(1, choices, CoverAim.Money)));
        Assert.Equal("quick", Ids(SmallestCover.Of(1, choices, CoverAim.Hours)));
    }

    [Fact]
    public void A_price_that_nobody_knows_is_not_taken_for_free()
    {
        CoverChoice[] choices =
        [
            Choice("unknown", 0, 1, 0) with
            {
                PriceKnown = false,
            },
            Choice("known", 900, 9, 0),
        ];

        Assert.Equal("known", Ids(SmallestCover.Of(1, choices, CoverAim.Money)));
    }

    [Fact]
    public void A_part_that_nothing_does_leaves_no_completion()
    {
        Assert.Null(SmallestCover.Of(2, [Choice("one", 1, 1, 0)], CoverAim.Money));
        Assert.Empty(SmallestCover.Of(0, [], CoverAim.Money)!.Value);
    }

    [Fact]
    public void It_is_as_good_as_trying_every_combination()
    {
        var random = new Random(20260421);
        var unlike = 0;
        for (var round = 0; round < 400; round++)
        {
            var parts = random.Next(1, 6);
            var choices = Enumerable
                .Range(0, random.Next(1, 10))
                .Select(at =>
                    Choice(
                        $"c{at}",
                        random.Next(0, 6) * 100,
                        random.Next(1, 8),
                        [
                            .. Enumerable.Range(0, parts).Where(_ => random.Next(3) == 0),
                            random.Next(parts),
                        ]
                    ) with
                    {
                        PriceKnown = random.Next(6) > 0,
                    }
                )
                .ToList();
            foreach (var aim in new[] { CoverAim.Money, CoverAim.Hours })
            {
                var found = SmallestCover.Of(parts, choices, aim);
                var best = Every(choices)
                    .Where(some =>
                        Enumerable
                            .Range(0, parts)
                            .All(part => some.Any(one => one.Parts.Contains(part)))
                    )
                    .Select(some => Cost(some, aim))
                    .Order()
                    .Cast<(long, long, long)?>()
                    .FirstOrDefault();
                Assert.Equal(best, found is { } some ? Cost(some, aim) : null);
                unlike += found is { Length: > 1 } ? 1 : 0;
            }
        }

        Assert.InRange(unlike, 100, 800);
    }

    private static IEnumerable<List<CoverChoice>> Every(List<CoverChoice> choices) =>
        Enumerable
            .Range(0, 1 << choices.Count)
            .Select(mask => choices.Where((_, at) => (mask & (1 << at)) != 0).ToList());

    private static (long, long, long) Cost(IEnumerable<CoverChoice> some, CoverAim aim)
    {
        var all = some.ToList();
        var (unknown, money, hours) = (
            (long)all.Count(one => !one.PriceKnown),
            all.Sum(one => one.Price.Cents),
            all.Sum(one => one.Hours.Hundredths)
        );
        return aim == CoverAim.Money ? (unknown, money, hours) : (hours, unknown, money);
    }

    private static string Ids(ImmutableArray<CoverChoice>? found) =>
        string.Join(' ', found!.Value.Select(one => one.Id));

    private static CoverChoice Choice(string id, int dollars, int hours, params int[] parts) =>
        new(
            id,
            [.. parts.Distinct()],
            Money.FromCents(dollars * 100),
            PriceKnown: true,
            Amount.Whole(hours)
        );
}
