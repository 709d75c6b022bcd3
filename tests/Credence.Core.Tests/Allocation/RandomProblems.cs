using System.Collections.Immutable;
using Credence.Core.Allocation;

namespace Credence.Core.Tests.Allocation;

/// <summary>Random bodies with fixed seeds: trees, minimums, caps, several lines and portions, once children.</summary>
internal static class RandomProblems
{
    /// <summary>A shape to draw from: how large, and how odd.</summary>
    public sealed record Shape(
        int Nodes,
        int Activities,
        int MaxPortions,
        int MaxAmount,
        int Unit,
        int Oddness
    );

    /// <summary>Units of one hundredth and sizes that can be enumerated; every oddity is likely.</summary>
    public static AllocationProblem Tiny(int seed)
    {
        var random = new Random(seed);
        while (true)
        {
            var shape = new Shape(
                random.Next(1, 6),
                random.Next(1, 5),
                random.Next(1, 3),
                random.Next(1, 4),
                1,
                random.Next(0, 101)
            );
            var problem = Draw(random, shape);
            if (BruteForce.Size(problem) <= 4000)
            {
                return problem;
            }
        }
    }

    /// <summary>As tiny, with every oddity at once: at least one cap, on whole activities or on single portions of them.</summary>
    public static AllocationProblem Capped(int seed)
    {
        var random = new Random(seed);
        while (true)
        {
            var shape = new Shape(random.Next(1, 5), random.Next(2, 5), 3, 3, 1, 100);
            var problem = Draw(random, shape);
            if (!problem.Caps.IsEmpty && BruteForce.Size(problem) <= 4000)
            {
                return problem;
            }
        }
    }

    /// <summary>Caps on pairs, crossing each other: where the linear best lies between hundredths most of the time.</summary>
    public static AllocationProblem Knotted(int seed)
    {
        var random = new Random(seed);
        var roots = random.Next(1, 3);
        var activities = random.Next(3) == 0 ? 3 : 6;
        var caps = new List<AllocationCap>();
        for (var one = 0; one < activities; one++)
        {
            for (var other = one + 1; other < activities; other++)
            {
                // Threes that hold each other, and a few caps across.
                if (one / 3 == other / 3 ? random.Next(9) > 0 : random.Next(12) == 0)
                {
                    var free = random.Next(9) == 0 ? 1 : 0;
                    var root = random.Next(9) == 0 ? random.Next(roots) : one / 3 % roots;
                    caps.Add(
                        new AllocationCap(
                            root,
                            random.Next(6) == 0 ? 2 : 3,
                            [new(one, -1, 0), new(other, -1, free)]
                        )
                    );
                }
            }
        }
        var problem = new AllocationProblem(
            [
                .. Enumerable
                    .Range(0, roots)
                    .Select(_ => new AllocationNode(
                        -1,
                        random.Next(3, 12),
                        random.Next(2),
                        NodeKind.Sum
                    )),
            ],
            activities,
            [
                .. Enumerable
                    .Range(0, activities)
                    .Select(a => new PortionAmount(a, random.Next(2, 5))),
            ]
        )
        {
            Caps = [.. caps],
        };
        for (var a = 0; a < activities; a++)
        {
            for (var r = 0; r < roots; r++)
            {
                if (r == a / 3 % roots || random.Next(9) == 0)
                {
                    problem.AllowPut(a, r);
                    problem.SetLimit(a, r, problem.Portions[a].Amount);
                }
            }
        }
        return problem;
    }

    /// <summary>Quarter hours, up to a dozen requirements and sixty activities.</summary>
    public static AllocationProblem Realistic(int seed)
    {
        var random = new Random(seed);
        return Draw(
            random,
            new Shape(
                random.Next(1, 13),
                random.Next(1, 61),
                random.Next(1, 4),
                random.Next(4, 60),
                25,
                random.Next(0, 60)
            )
        );
    }

    public static AllocationProblem Draw(Random random, Shape shape)
    {
        bool Odd(int percent) => random.Next(100) * 100 < percent * shape.Oddness;

        var n = shape.Nodes;
        var nodes = new AllocationNode[n];
        var level = (long)shape.MaxAmount * shape.Activities * shape.Unit;
        for (var r = 0; r < n; r++)
        {
            var sums = Enumerable.Range(0, r).Where(q => nodes[q].Kind == NodeKind.Sum).ToArray();
            var parent = r == 0 || random.Next(4) == 0 ? -1 : sums[random.Next(sums.Length)];
            var minimum = r > 0 && Odd(40);
            var demand =
                random.Next((int)Math.Max(2, level / shape.Unit / Math.Max(1, n - 1)))
                * (long)shape.Unit;
            nodes[r] = new AllocationNode(
                parent,
                demand,
                random.Next(4),
                minimum ? NodeKind.Minimum : NodeKind.Sum
            );
        }
        var portions = ImmutableArray.CreateBuilder<PortionAmount>();
        for (var a = 0; a < shape.Activities; a++)
        {
            var count = random.Next(3) == 0 ? random.Next(1, shape.MaxPortions + 1) : 1;
            for (var k = 0; k < count; k++)
            {
                portions.Add(
                    new PortionAmount(a, random.Next(1, shape.MaxAmount + 1) * (long)shape.Unit)
                );
            }
        }
        var caps = ImmutableArray.CreateBuilder<AllocationCap>();
        while (random.Next(100) < shape.Oddness / 2 && caps.Count < 3)
        {
            caps.Add(DrawCap(random, shape, nodes, portions, level));
        }
        var problem = new AllocationProblem([.. nodes], shape.Activities, portions.ToImmutable())
        {
            Caps = caps.ToImmutable(),
        };
        DrawTypes(random, shape, problem, Odd);
        return problem;
    }

    private static AllocationCap DrawCap(
        Random random,
        Shape shape,
        AllocationNode[] nodes,
        IReadOnlyList<PortionAmount> portions,
        long level
    )
    {
        var sums = Enumerable
            .Range(0, nodes.Length)
            .Where(q => nodes[q].Kind == NodeKind.Sum)
            .ToArray();
        var members = ImmutableArray.CreateBuilder<CapMember>();
        var byPortion = random.Next(3) == 0;
        for (var p = 0; p < portions.Count; p++)
        {
            var activity = portions[p].Activity;
            if (random.Next(2) == 0)
            {
                continue;
            }
            if (byPortion)
            {
                members.Add(new CapMember(activity, p, 0));
            }
            else if (members.Count == 0 || members[^1].Activity != activity)
            {
                var free =
                    random.Next(3) == 0 ? random.Next(shape.MaxAmount) * (long)shape.Unit : 0;
                members.Add(new CapMember(activity, -1, free));
            }
        }
        var amount = random.Next((int)Math.Max(2, level / shape.Unit / 2)) * (long)shape.Unit;
        return new AllocationCap(sums[random.Next(sums.Length)], amount, members.ToImmutable());
    }

    // Five kinds of credit stand for types, topics and dates: a node takes a few, a portion is of one.
    private static void DrawTypes(
        Random random,
        Shape shape,
        AllocationProblem problem,
        Func<int, bool> odd
    )
    {
        var n = problem.Nodes.Length;
        var takes = Enumerable
            .Range(0, n)
            .Select(_ => random.Next(3) == 0 ? 31 : random.Next(1, 32))
            .ToArray();
        var kinds = problem.Portions.Select(_ => 1 << random.Next(5)).ToArray();
        for (var a = 0; a < problem.Activities; a++)
        {
            var mine = Enumerable
                .Range(0, kinds.Length)
                .Where(p => problem.Portions[p].Activity == a)
                .ToArray();
            var total = mine.Sum(p => problem.Portions[p].Amount);
            for (var r = 0; r < n; r++)
            {
                var outside = odd(30);
                foreach (var p in mine)
                {
                    if (!outside && (takes[r] & kinds[p]) != 0)
                    {
                        problem.AllowPut(p, r);
                    }
                }
                if (outside)
                {
                    continue;
                }
                var limit = odd(30)
                    ? random.Next(1, (int)(total / shape.Unit) + 1) * (long)shape.Unit
                    : total;
                if (mine.Any(p => (takes[r] & kinds[p]) != 0) || random.Next(3) > 0)
                {
                    problem.SetLimit(a, r, limit);
                }
            }
        }
    }
}
