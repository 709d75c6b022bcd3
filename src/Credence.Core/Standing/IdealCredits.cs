using System.Collections.Immutable;
using System.Numerics;
using Credence.Core.Credits;

namespace Credence.Core.Standing;

/// <summary>What one body still needs of one kind: credits on any of these topics (none: on anything).</summary>
internal readonly record struct Need(ImmutableArray<Topic> Topics, long Amount);

/// <summary>
/// The least number of ideal credits (every credit type at once, one topic set out of those at hand) that gives
/// every body what it needs. Inside a body a credit serves one need; across bodies the same credit serves all
/// (engine.md sections 3 and 4): three times twenty that the same twenty close is twenty.
/// </summary>
internal static class IdealCredits
{
    /// <summary>In hundredths, rounded up where the exact least is a fraction of one.</summary>
    public static long Least(
        IReadOnlyList<List<Need>> bodies,
        IEnumerable<IEnumerable<Topic>> topicSets,
        HashSet<Topic> ownTopics
    )
    {
        var needing = bodies.Select(Merge).Where(needs => needs.Count > 0).ToList();
        if (needing.Count == 0)
        {
            return 0;
        }

        if (needing.TrueForAll(needs => needs.Count == 1 && needs[0].Topics.IsEmpty))
        {
            return needing.Max(needs => needs[0].Amount);
        }

        var atHand = bodies.SelectMany(needs => needs).Select(need => need.Topics.AsEnumerable());
        var columns = ColumnsOf(needing, atHand.Concat(topicSets), ownTopics);
        var program = new CoveringProgram(columns.Count);
        var known = new HashSet<string>();
        foreach (var body in Enumerable.Range(0, needing.Count))
        {
            AddCut(
                program,
                known,
                needing,
                columns,
                body,
                [.. Enumerable.Range(0, needing[body].Count)]
            );
        }

        while (true)
        {
            var solution = program.Solve();
            var cut = false;
            for (var body = 0; body < needing.Count; body++)
            {
                var unmet = HallCheck.Violated(
                    needing[body],
                    needs => columns.Select(column => column[body]).ToList(),
                    solution
                );
                cut |= unmet is not null && AddCut(program, known, needing, columns, body, unmet);
            }

            if (!cut)
            {
                return (long)((solution.Total + solution.Denominator - 1) / solution.Denominator);
            }
        }
    }

    /// <summary>
    /// What is missing at each node beyond what its children already ask; a stackable requirement asks by itself,
    /// since it takes nothing from the others.
    /// </summary>
    public static IEnumerable<List<Need>> NeedsOf(List<NodePlan> plan, long[] missing)
    {
        var below = new long[plan.Count];
        for (var i = 0; i < plan.Count; i++)
        {
            if (plan[i].Counts && plan[i].TakesCredits && plan[i].Parent >= 0)
            {
                below[plan[i].Parent] += missing[i];
            }
        }

        var needs = new List<Need>();
        for (var i = 0; i < plan.Count; i++)
        {
            if (plan[i].Counts && plan[i].TakesCredits && missing[i] > below[i])
            {
                needs.Add(new Need(plan[i].Rule.Topics, missing[i] - below[i]));
            }
            else if (plan[i] is { Counts: true, Kind: StandingNode.Stackable } && missing[i] > 0)
            {
                yield return [new Need(plan[i].Rule.Topics, missing[i])];
            }
        }

        yield return needs;
    }

    private static List<Need> Merge(List<Need> needs) =>
        [
            .. needs
                .Where(need => need.Amount > 0)
                .GroupBy(
                    need =>
                        string.Join(
                            ' ',
                            need.Topics.Select(topic => topic.Code).Order(StringComparer.Ordinal)
                        ),
                    StringComparer.Ordinal
                )
                .Select(group => new Need(group.First().Topics, group.Sum(need => need.Amount))),
        ];

    /// <summary>For each ideal activity worth having: which needs of which body it can serve. Dominated ones are left out.</summary>
    private static List<bool[][]> ColumnsOf(
        List<List<Need>> bodies,
        IEnumerable<IEnumerable<Topic>> topicSets,
        HashSet<Topic> ownTopics
    )
    {
        var wanted = bodies.SelectMany(needs => needs).SelectMany(need => need.Topics).ToHashSet();
        var own = wanted.Contains(Topic.OwnSpecialty);
        var sets = new Dictionary<string, HashSet<Topic>>();
        foreach (var set in topicSets)
        {
            var kept = set.Where(wanted.Contains).ToHashSet();
            if (own && (set.Any(ownTopics.Contains) || !kept.Any()))
            {
                kept.Add(Topic.OwnSpecialty);
            }

            sets.TryAdd(
                string.Join(' ', kept.Select(topic => topic.Code).Order(StringComparer.Ordinal)),
                kept
            );
        }

        var maximal = sets.Values.Where(set =>
            !sets.Values.Any(other => other.Count > set.Count && set.IsSubsetOf(other))
        );
        return
        [
            .. maximal.Select(set =>
                bodies
                    .Select(needs =>
                        needs
                            .Select(need => need.Topics.IsEmpty || need.Topics.Any(set.Contains))
                            .ToArray()
                    )
                    .ToArray()
            ),
        ];
    }

    private static bool AddCut(
        CoveringProgram program,
        HashSet<string> known,
        List<List<Need>> bodies,
        List<bool[][]> columns,
        int body,
        List<int> needs
    )
    {
        if (!known.Add(body + ":" + string.Join(',', needs.Order())))
        {
            return false;
        }

        var over = columns.Select(column => needs.Exists(need => column[body][need])).ToArray();
        program.Demand(over, needs.Sum(need => bodies[body][need].Amount));
        return true;
    }
}

/// <summary>Finds needs of one body that the chosen amounts cannot all serve at once (Hall's condition).</summary>
internal static class HallCheck
{
    /// <summary>A set of needs that lack cover; null where all can be served.</summary>
    public static List<int>? Violated(
        List<Need> needs,
        Func<List<Need>, List<bool[]>> columnsOf,
        CoveringProgram.Solution solution
    )
    {
        var columns = columnsOf(needs);
        var left = (BigInteger[])solution.Amounts.Clone();
        var open = needs.Select(need => need.Amount * solution.Denominator).ToArray();
        var flow = new BigInteger[columns.Count, needs.Count];
        for (var need = 0; need < needs.Count; need++)
        {
            while (open[need] > 0)
            {
                var reached = new bool[needs.Count];
                var path = Path(need, columns, left, flow, reached);
                if (path is null)
                {
                    return [.. Enumerable.Range(0, needs.Count).Where(i => reached[i])];
                }

                Push(path, left, flow, open);
            }
        }

        return null;
    }

    /// <summary>A way from a free column to the need, as (column, need) steps; marks every need it reached.</summary>
    private static List<(int Column, int Need)>? Path(
        int need,
        List<bool[]> columns,
        BigInteger[] left,
        BigInteger[,] flow,
        bool[] reached
    )
    {
        var from = new Dictionary<int, (int Column, int Need)>();
        var queue = new Queue<int>([need]);
        reached[need] = true;
        while (queue.TryDequeue(out var at))
        {
            for (var c = 0; c < columns.Count; c++)
            {
                if (!columns[c][at])
                {
                    continue;
                }

                if (left[c] > 0)
                {
                    var path = new List<(int, int)> { (c, at) };
                    for (var n = at; n != need; n = from[n].Need)
                    {
                        path.Add((from[n].Column, from[n].Need));
                    }

                    return path;
                }

                for (var other = 0; other < reached.Length; other++)
                {
                    if (!reached[other] && flow[c, other] > 0)
                    {
                        reached[other] = true;
                        from[other] = (c, at);
                        queue.Enqueue(other);
                    }
                }
            }
        }

        return null;
    }

    private static void Push(
        List<(int Column, int Need)> path,
        BigInteger[] left,
        BigInteger[,] flow,
        BigInteger[] open
    )
    {
        var amount = BigInteger.Min(left[path[0].Column], open[path[^1].Need]);
        for (var i = 1; i < path.Count; i++)
        {
            amount = BigInteger.Min(amount, flow[path[i].Column, path[i - 1].Need]);
        }

        left[path[0].Column] -= amount;
        open[path[^1].Need] -= amount;
        flow[path[0].Column, path[0].Need] += amount;
        for (var i = 1; i < path.Count; i++)
        {
            flow[path[i].Column, path[i - 1].Need] -= amount;
            flow[path[i].Column, path[i].Need] += amount;
        }
    }
}
