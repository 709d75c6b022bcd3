using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Standing;

namespace Credence.Core.Tests.Standing;

/// <summary>The least number of ideal credits, held against trying everything on tiny instances.</summary>
public sealed class IdealCreditsTests
{
    private static readonly HashSet<Topic> NoField = [Topic.OwnSpecialty];

    private static Need On(long amount, params string[] topics) =>
        new([.. topics.Select(topic => new Topic(topic))], amount);

    private static long Least(List<List<Need>> bodies, params string[][] sets) =>
        IdealCredits.Least(
            bodies,
            sets.Select(set => set.Select(topic => new Topic(topic))),
            NoField
        );

    [Fact]
    public void Three_times_twenty_that_the_same_twenty_close_is_twenty() =>
        Assert.Equal(
            2000,
            Least([
                [On(2000)],
                [On(2000)],
                [On(2000)],
            ])
        );

    [Fact]
    public void Two_topics_of_one_body_need_two_credits_even_if_one_activity_carries_both() =>
        Assert.Equal(
            400,
            Least(
                [
                    [On(200, "opioids"), On(200, "ethics")],
                ],
                ["opioids", "ethics"]
            )
        );

    [Fact]
    public void Topics_of_different_bodies_share_an_activity_that_carries_both() =>
        Assert.Equal(
            200,
            Least(
                [
                    [On(200, "opioids")],
                    [On(200, "ethics")],
                ],
                ["opioids", "ethics"]
            )
        );

    [Fact]
    public void Without_an_activity_that_carries_both_topics_they_add_up() =>
        Assert.Equal(
            400,
            Least([
                [On(200, "opioids")],
                [On(200, "ethics")],
            ])
        );

    [Fact]
    public void Topic_hours_are_among_the_general_hours_of_another_body() =>
        Assert.Equal(
            2000,
            Least([
                [On(2000)],
                [On(800, "opioids")],
            ])
        );

    [Fact]
    public void Nothing_missing_is_nothing() =>
        Assert.Equal(
            0,
            Least([
                [],
                [],
            ])
        );

    [Fact]
    public void It_is_the_least_on_tiny_instances()
    {
        string[] topics = ["a", "b", "c", "d"];
        for (var seed = 0; seed < CaseCount.Of(usual: 150, full: 150, mutation: 15); seed++)
        {
            var random = new Random(seed);
            string[] Some() => [.. topics.Where(_ => random.Next(2) == 0).DefaultIfEmpty("a")];
            var bodies = Enumerable
                .Range(0, 1 + random.Next(2))
                .Select(_ =>
                    Enumerable
                        .Range(0, 1 + random.Next(2))
                        .Select(_ => On(2 * random.Next(3), random.Next(4) == 0 ? [] : Some()))
                        .ToList()
                )
                .ToList();
            var sets = Enumerable.Range(0, random.Next(2)).Select(_ => Some()).ToArray();
            var least = Least(bodies, sets);
            var tried = Tried(bodies, sets);
            // Amounts are even, so that halves are whole; a third can only be rounded up.
            Assert.True(
                least <= tried && tried <= least + 1,
                $"seed {seed}: {least}, trying everything gives {tried}; "
                    + string.Join(
                        " / ",
                        bodies.Select(needs =>
                            string.Join(
                                " ",
                                needs.Select(need =>
                                    need.Amount + "[" + string.Join(",", need.Topics) + "]"
                                )
                            )
                        )
                    )
                    + " sets "
                    + string.Join(" ", sets.Select(set => string.Join(",", set)))
            );
        }
    }

    private static long Tried(List<List<Need>> bodies, string[][] given)
    {
        var sets = bodies
            .SelectMany(needs => needs)
            .Select(need => need.Topics.Select(topic => topic.Code).ToArray())
            .Concat(given)
            .DistinctBy(set => string.Join(',', set))
            .ToList();
        for (var total = 0; ; total++)
        {
            if (
                Splits(total, sets.Count)
                    .Any(split => bodies.TrueForAll(needs => Serves(needs, 0, sets, split)))
            )
            {
                return total;
            }
        }
    }

    private static IEnumerable<int[]> Splits(int total, int parts)
    {
        if (parts == 1)
        {
            yield return [total];
            yield break;
        }

        for (var first = 0; first <= total; first++)
        {
            foreach (var rest in Splits(total - first, parts - 1))
            {
                yield return [first, .. rest];
            }
        }
    }

    private static bool Serves(List<Need> needs, int from, List<string[]> sets, int[] left)
    {
        var at = needs.FindIndex(from, need => need.Amount > 0);
        if (at < 0)
        {
            return true;
        }

        for (var s = 0; s < sets.Count; s++)
        {
            if (
                left[s] > 0
                && (
                    needs[at].Topics.IsEmpty
                    || needs[at].Topics.Any(topic => sets[s].Contains(topic.Code))
                )
            )
            {
                var rest = (int[])left.Clone();
                rest[s]--;
                var open = new List<Need>(needs)
                {
                    [at] = needs[at] with { Amount = needs[at].Amount - 1 },
                };
                if (Serves(open, at, sets, rest))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
