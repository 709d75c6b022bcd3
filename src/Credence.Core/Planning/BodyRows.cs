using System.Collections.Immutable;

namespace Credence.Core.Planning;

/// <summary>A weighted sum of a body's columns that is at most a constant and so much for each unit of options.</summary>
internal sealed record BodyRow(
    ImmutableArray<(int Column, long Weight)> Terms,
    long Constant,
    ImmutableArray<OptionCount> Units
);

/// <summary>One of a body's unknowns: an amount in hundredths from zero up to its most (null = no bound of its own).</summary>
/// <param name="Node">For a requirement's progress the node; -1 for an amount that is put somewhere.</param>
internal readonly record struct BodyColumn(int Node, long? Upper);

/// <summary>
/// The sharing of one body's credits, earned and planned, as linear rows: what is put, what counts where, and each
/// requirement's progress. Credits that serve the same requirements flow together as one amount, whatever they come
/// from, and nothing is put where it serves less than it could elsewhere.
/// </summary>
internal sealed class BodyRows
{
    private readonly PlanningBody body;
    private readonly List<BodyColumn> columns = [];
    private readonly List<BodyRow> rows = [];
    private readonly List<(int Column, long Weight)>[] countedBy;
    private readonly int[] progress;
    private readonly Dictionary<string, Flow> flows = [];
    private readonly Dictionary<int, List<(int Column, long Weight)>> inCap = [];
    private readonly Dictionary<int, List<(int Cap, SourceCapMember Member)>> capsOf = [];

    /// <summary>Credits that can be put to the same uses.</summary>
    private sealed class Flow
    {
        public required List<int[]> Uses { get; init; }

        public long Earned { get; set; }

        public SortedDictionary<int, long> Options { get; } = [];
    }

    public BodyRows(PlanningBody body)
    {
        this.body = body;
        countedBy = new List<(int, long)>[body.Nodes.Length];
        progress = new int[body.Nodes.Length];
        for (var node = 0; node < body.Nodes.Length; node++)
        {
            countedBy[node] = [];
            progress[node] = Asks(node) ? AddColumn(node, body.Nodes[node].Demand) : -1;
        }

        for (var cap = 0; cap < body.Caps.Length; cap++)
        {
            inCap[cap] = [];
            foreach (var member in body.Caps[cap].Members)
            {
                if (!capsOf.TryGetValue(member.Source, out var list))
                {
                    capsOf.Add(member.Source, list = []);
                }

                list.Add((cap, member));
            }
        }

        for (var source = 0; source < body.Sources.Length; source++)
        {
            Add(source);
        }

        foreach (var flow in flows.Values)
        {
            AddFlow(flow);
        }

        for (var cap = 0; cap < body.Caps.Length; cap++)
        {
            if (!body.Caps[cap].PerUnit && inCap[cap].Count > 0)
            {
                rows.Add(new BodyRow([.. inCap[cap]], body.Caps[cap].Amount, []));
            }
        }

        for (var node = 0; node < body.Nodes.Length; node++)
        {
            AddProgress(node);
        }
    }

    public PlanningBody Body => body;

    public IReadOnlyList<BodyColumn> Columns => columns;

    public IReadOnlyList<BodyRow> Rows => rows;

    /// <summary>The column of a requirement's progress; -1 where nothing is asked.</summary>
    public int ProgressOf(int node) => progress[node];

    private bool Asks(int node) => body.Nodes[node] is { Demand: > 0, Level: not DemandLevel.None };

    private int AddColumn(int node, long? upper)
    {
        columns.Add(new BodyColumn(node, upper));
        return columns.Count - 1;
    }

    /// <summary>The sums that a credit put on a node counts for: itself and what is above and accepts it.</summary>
    private IEnumerable<int> Above(CreditSource source, int node)
    {
        for (var at = node; at >= 0; at = body.Nodes[at].Parent)
        {
            if (at == node || source.Limits[at] > 0)
            {
                yield return at;
            }
        }
    }

    /// <summary>All that ask for something and to which a credit of a portion put on a node counts.</summary>
    private int[] UsesAt(CreditSource source, SourcePortion portion, int node)
    {
        var above = Above(source, node).ToList();
        var uses = above.Where(Asks).ToList();
        foreach (var at in portion.Nodes)
        {
            var minimum = body.Nodes[at];
            if (
                minimum.Kind == PlanningNodeKind.Minimum
                && minimum.Parent >= 0
                && Asks(at)
                && above.Contains(minimum.Parent)
            )
            {
                uses.Add(at);
            }
        }

        uses.Sort();
        return [.. uses];
    }

    private void Add(int number)
    {
        var source = body.Sources[number];
        if (source is { Earned: 0, Options.IsEmpty: true })
        {
            return;
        }

        if (capsOf.ContainsKey(number) || !IsSimple(source, out var amount))
        {
            AddBound(number);
            return;
        }

        var uses = Most(
            source
                .Portions[0]
                .Nodes.Where(node => body.Nodes[node].Kind == PlanningNodeKind.Sum)
                .Select(node => UsesAt(source, source.Portions[0], node))
        );
        if (uses.Count == 0)
        {
            return;
        }

        var key = string.Join('/', uses.Select(use => string.Join(',', use)));
        if (!flows.TryGetValue(key, out var flow))
        {
            flows.Add(key, flow = new Flow { Uses = uses });
        }

        flow.Earned += amount * source.Earned;
        foreach (var option in source.Options)
        {
            flow.Options[option] = flow.Options.GetValueOrDefault(option) + amount;
        }
    }

    /// <summary>One portion, and no limit but one that holds wherever it is put.</summary>
    private bool IsSimple(CreditSource source, out long amount)
    {
        amount = 0;
        if (source.Portions.Length != 1)
        {
            return false;
        }

        var portion = source.Portions[0];
        long? least = null;
        foreach (var node in portion.Nodes)
        {
            if (body.Nodes[node].Kind != PlanningNodeKind.Sum)
            {
                continue;
            }

            var limit = Math.Min(portion.Amount, Above(source, node).Min(at => source.Limits[at]));
            if (least is { } other && other != limit)
            {
                return false;
            }

            least = limit;
        }

        amount = least ?? 0;
        foreach (var node in portion.Nodes)
        {
            if (body.Nodes[node].Kind == PlanningNodeKind.Minimum && source.Limits[node] < amount)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Uses of which none is part of another: whoever serves more is never worse.</summary>
    private static List<int[]> Most(IEnumerable<int[]> uses)
    {
        var all = uses.Where(use => use.Length > 0)
            .GroupBy(use => string.Join(',', use))
            .Select(group => group.First())
            .ToList();
        return
        [
            .. all.Where(use =>
                !all.Exists(other => other.Length > use.Length && use.All(other.Contains))
            ),
        ];
    }

    private void AddFlow(Flow flow)
    {
        var terms = ImmutableArray.CreateBuilder<(int, long)>();
        foreach (var use in flow.Uses)
        {
            var column = AddColumn(-1, null);
            terms.Add((column, 1));
            foreach (var node in use)
            {
                countedBy[node].Add((column, 1));
            }
        }

        rows.Add(new BodyRow(terms.ToImmutable(), flow.Earned, Units(flow.Options)));
    }

    private static ImmutableArray<OptionCount> Units(SortedDictionary<int, long> options) =>
        [.. options.Select(option => new OptionCount(option.Key, option.Value))];

    /// <summary>A source with several portions, limits or caps keeps its own rows.</summary>
    private void AddBound(int number)
    {
        var source = body.Sources[number];
        var atNode = new SortedDictionary<int, List<(int Column, long Weight)>>();
        var byPortion = new List<(int Column, long Weight)>[source.Portions.Length];
        var total = 0L;
        for (var p = 0; p < source.Portions.Length; p++)
        {
            var portion = source.Portions[p];
            byPortion[p] = [];
            foreach (var node in portion.Nodes)
            {
                if (
                    body.Nodes[node].Kind != PlanningNodeKind.Sum
                    || UsesAt(source, portion, node) is not { Length: > 0 } uses
                )
                {
                    continue;
                }

                var column = AddColumn(-1, null);
                byPortion[p].Add((column, 1));
                foreach (
                    var at in Above(source, node)
                        .Concat(uses.Where(use => body.Nodes[use].Kind == PlanningNodeKind.Minimum))
                )
                {
                    if (!atNode.TryGetValue(at, out var list))
                    {
                        atNode.Add(at, list = []);
                    }

                    list.Add((column, 1));
                }
            }

            total += portion.Amount;
            AddRow(byPortion[p], portion.Amount, source);
        }

        foreach (var (node, terms) in atNode)
        {
            var tight = source.Limits[node] < total;
            if (body.Nodes[node].Kind == PlanningNodeKind.Sum)
            {
                if (tight)
                {
                    AddRow(terms, source.Limits[node], source);
                }

                countedBy[node].AddRange(terms);
            }
            else if (tight)
            {
                // What counts at a minimum: at most its limit, and at most what is put.
                var counted = AddColumn(-1, null);
                countedBy[node].Add((counted, 1));
                AddRow([(counted, 1)], source.Limits[node], source);
                rows.Add(
                    new BodyRow([(counted, 1), .. terms.Select(term => (term.Column, -1L))], 0, [])
                );
            }
            else
            {
                countedBy[node].AddRange(terms);
            }
        }

        foreach (var (cap, member) in capsOf.GetValueOrDefault(number) ?? [])
        {
            AddToCap(cap, member, source, byPortion, atNode);
        }
    }

    private void AddToCap(
        int cap,
        SourceCapMember member,
        CreditSource source,
        List<(int Column, long Weight)>[] byPortion,
        SortedDictionary<int, List<(int Column, long Weight)>> atNode
    )
    {
        var below = atNode.GetValueOrDefault(body.Caps[cap].Node) ?? [];
        var put = member.Portion < 0 ? below : [.. below.Where(byPortion[member.Portion].Contains)];
        if (put.Count == 0)
        {
            return;
        }

        if (body.Caps[cap].PerUnit)
        {
            AddRow(put, body.Caps[cap].Amount + member.Free, source);
        }
        else if (member.Free == 0)
        {
            inCap[cap].AddRange(put);
        }
        else
        {
            var over = AddColumn(-1, null);
            inCap[cap].Add((over, 1));
            AddRow([.. put, (over, -1)], member.Free, source);
        }
    }

    private void AddRow(List<(int Column, long Weight)> terms, long each, CreditSource source)
    {
        if (terms.Count > 0)
        {
            rows.Add(
                new BodyRow(
                    [.. terms],
                    each * source.Earned,
                    [.. source.Options.Select(option => new OptionCount(option, each))]
                )
            );
        }
    }

    private void AddProgress(int node)
    {
        if (progress[node] < 0)
        {
            return;
        }

        rows.Add(
            new BodyRow(
                [(progress[node], 1), .. countedBy[node].Select(term => (term.Column, -1L))],
                body.Nodes[node].Earned,
                body.Nodes[node].Counts
            )
        );
    }
}
