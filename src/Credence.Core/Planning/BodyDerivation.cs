using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Credence.Core.Allocation;
using Credence.Core.Requirements;
using Credence.Core.Standing;

namespace Credence.Core.Planning;

/// <summary>
/// One cycle of one body: its demands, and by the allocation's own rules what every earned and planned credit can be
/// put on. Credits that are alike there become one source.
/// </summary>
internal sealed class BodyDerivation
{
    private readonly PlanningYear year;
    private readonly PackageRun run;
    private readonly IReadOnlyList<PlanningOption> options;
    private readonly List<NodePlan> plan;
    private readonly YearDemand[] demands;
    private readonly List<BodyActivity> activities;
    private readonly List<List<int>> optionsOf = [];
    private readonly int earnedCount;

    public BodyDerivation(
        PlanningYear year,
        PackageRun run,
        DemandRule rule,
        PreparedLedger candidates,
        IReadOnlyList<PlanningOption> options,
        string obligation,
        CycleCalendar calendar
    )
    {
        this.year = year;
        this.run = run;
        this.options = options;
        plan = run.Run.Plan;
        demands = new YearDemand[plan.Count];
        for (var i = 0; i < plan.Count; i++)
        {
            demands[i] = rule.Of(plan[i], run, i);
        }

        activities = [.. run.Run.Activities];
        earnedCount = activities.Count;
        // What a rate multiplies only up to a maximum is used up by what is earned: the plan counts on none of it.
        var version = run.Context.Version with
        {
            Rates = [.. run.Context.Version.Rates.Where(rate => rate.Max is null)],
        };
        var mapped = new BodyLedger(candidates, version, run.Words, obligation, calendar);
        AddPlanned(mapped.Activities);
    }

    public bool AsksNothing => Array.TrueForAll(demands, demand => demand.Amount == 0);

    /// <summary>One planned activity for each candidate and each set of windows that its places lie in.</summary>
    private void AddPlanned(List<BodyActivity> candidates)
    {
        var byYear = plan.Exists(node => node.Rule.Caps.Any(cap => cap.Per == CapSpan.Year));
        var places = new Dictionary<(int, string), int>();
        for (var o = 0; o < options.Count; o++)
        {
            var option = options[o];
            var day = option.Dates?.End ?? year.LastDay(option.Month);
            var held = new bool[plan.Count];
            var key = new char[plan.Count + 1];
            for (var i = 0; i < plan.Count; i++)
            {
                held[i] = Holds(i, option, day);
                key[i] = held[i] ? '1' : '0';
            }

            key[^1] = byYear ? (char)('A' + option.Month) : ' ';
            if (places.TryGetValue((option.Choice, new string(key)), out var at))
            {
                optionsOf[at].Add(o);
                continue;
            }

            places.Add((option.Choice, new string(key)), optionsOf.Count);
            optionsOf.Add([o]);
            var one = candidates[option.Choice];
            activities.Add(
                new BodyActivity
                {
                    Date = day,
                    Amount = one.Amount,
                    Lines = one.Lines,
                    Portions = one.Portions,
                    Source = one.Source,
                    HeldAt = held,
                }
            );
        }
    }

    /// <summary>An event counts by its last day; anything else only where its whole month lies.</summary>
    private bool Holds(int place, PlanningOption option, DateOnly day)
    {
        var first = option.Dates is null ? year.FirstDay(option.Month) : day;
        // A day of the month of as-of may lie before a card's new span; what is planned comes after as-of.
        var from = demands[place].From == year.AsOf ? first : demands[place].From;
        return plan[place].Counts && first >= from && day <= demands[place].Until;
    }

    public PlanningBody Body(string obligation, string title)
    {
        var build = new AllocationBuild(plan, activities, run.Words, run.Context);
        var nodes = ImmutableArray.CreateBuilder<PlanningNode>();
        for (var n = 0; n < build.PlanOf.Length; n++)
        {
            var place = build.PlanOf[n];
            var node = plan[place];
            var parent = node.Parent < 0 ? -1 : build.NodeOf[node.Parent];
            nodes.Add(
                node.TakesCredits || parent >= 0
                    ? NodeAt(place, parent, 0, [])
                    : NodeAt(
                        place,
                        parent,
                        Enumerable.Range(0, earnedCount).Sum(a => AtRoot(build.Problem, a, n)),
                        Counts(a => AtRoot(build.Problem, a, n))
                    )
            );
        }

        for (var i = 0; i < plan.Count; i++)
        {
            if (plan[i].Counts && plan[i].Kind == StandingNode.Items && demands[i].Amount > 0)
            {
                var node = plan[i];
                nodes.Add(
                    NodeAt(
                        i,
                        -1,
                        demands[i].Earned,
                        Counts(a =>
                            activities[a].HeldAt![i] && ItemCount.Meets(node, activities[a])
                                ? 100
                                : 0
                        )
                    )
                );
            }
        }

        var sources = new SourceMerge(build, activities.Count, earnedCount, optionsOf);
        return new PlanningBody
        {
            Obligation = obligation,
            Title = title,
            Cycle = run.Context.Cycle,
            Nodes = nodes.ToImmutable(),
            Sources = sources.Sources,
            Caps = sources.Caps,
        };
    }

    private PlanningNode NodeAt(
        int place,
        int parent,
        long earned,
        ImmutableArray<OptionCount> counts
    )
    {
        var node = plan[place];
        var demand = demands[place];
        return new PlanningNode
        {
            Requirement = node.Rule.Id,
            Title = node.Rule.Title.Length > 0 ? node.Rule.Title : node.Rule.Id,
            Parent = parent,
            Kind = node.Kind switch
            {
                StandingNode.Items => PlanningNodeKind.Items,
                StandingNode.Sum => PlanningNodeKind.Sum,
                _ => PlanningNodeKind.Minimum,
            },
            Demand = demand.Amount,
            Level = demand.Level,
            Deadline = demand.Deadline,
            DeadlineMonth = year.LastWholeMonth(demand.Until),
            Window = node.Window,
            Unit = node.Rule.Unit,
            Earned = earned,
            Counts = counts,
        };
    }

    private ImmutableArray<OptionCount> Counts(Func<int, long> each)
    {
        var counts = ImmutableArray.CreateBuilder<OptionCount>();
        for (var planned = 0; planned < optionsOf.Count; planned++)
        {
            if (each(earnedCount + planned) is > 0 and var amount)
            {
                foreach (var option in optionsOf[planned])
                {
                    counts.Add(new OptionCount(option, amount));
                }
            }
        }

        return counts.ToImmutable();
    }

    /// <summary>What an activity counts at a stackable requirement without a parent.</summary>
    private static long AtRoot(AllocationProblem problem, int activity, int node)
    {
        var accepted = 0L;
        for (var p = 0; p < problem.Portions.Length; p++)
        {
            if (problem.Portions[p].Activity == activity && problem.CanPut(p, node))
            {
                accepted += problem.Portions[p].Amount;
            }
        }

        return Math.Min(accepted, problem.Limit(activity, node));
    }
}

/// <summary>Makes one source of activities that this body cannot tell apart.</summary>
internal sealed class SourceMerge
{
    private readonly AllocationProblem problem;
    private readonly int[] firstPortion;
    private readonly List<Kind> kinds = [];
    private readonly Dictionary<string, int> numbers = [];

    private sealed class Kind
    {
        public required int Activity { get; init; }

        public required List<int> Portions { get; init; }

        public int Earned { get; set; }

        public List<int> Options { get; } = [];
    }

    public SourceMerge(AllocationBuild build, int activities, int earned, List<List<int>> optionsOf)
    {
        problem = build.Problem;
        firstPortion = build.FirstPortion;
        var membership = Membership(activities);
        for (var a = 0; a < activities; a++)
        {
            var portions = Enumerable
                .Range(firstPortion[a], firstPortion[a + 1] - firstPortion[a])
                .Where(p => problem.Portions[p].Amount > 0 && CanPutAnywhere(p))
                .ToList();
            if (portions.Count == 0)
            {
                continue;
            }

            var key = KeyOf(a, portions, membership[a]);
            if (!numbers.TryGetValue(key, out var number))
            {
                numbers.Add(key, number = kinds.Count);
                kinds.Add(new Kind { Activity = a, Portions = portions });
            }

            if (a < earned)
            {
                kinds[number].Earned++;
            }
            else
            {
                kinds[number].Options.AddRange(optionsOf[a - earned]);
            }
        }

        Sources = [.. kinds.Select(SourceOf)];
        Caps = [.. problem.Caps.SelectMany(CapsOf)];
    }

    public ImmutableArray<CreditSource> Sources { get; }

    public ImmutableArray<SourceCap> Caps { get; }

    private bool CanPutAnywhere(int portion)
    {
        for (var node = 0; node < problem.Nodes.Length; node++)
        {
            if (problem.Nodes[node].Kind == NodeKind.Sum && problem.CanPut(portion, node))
            {
                return true;
            }
        }

        return false;
    }

    private CreditSource SourceOf(Kind kind)
    {
        var portions = kind.Portions.Select(p => new SourcePortion(
            problem.Portions[p].Amount,
            [.. Enumerable.Range(0, problem.Nodes.Length).Where(n => problem.CanPut(p, n))]
        ));
        kind.Options.Sort();
        return new CreditSource(
            kind.Earned,
            [.. kind.Options],
            [.. portions],
            [.. problem.LimitsOf(kind.Activity)]
        );
    }

    private List<string>[] Membership(int activities)
    {
        var membership = new List<string>[activities];
        for (var a = 0; a < activities; a++)
        {
            membership[a] = [];
        }

        for (var c = 0; c < problem.Caps.Length; c++)
        {
            var cap = problem.Caps[c];
            foreach (var member in cap.Members)
            {
                var name = cap.PerActivity
                    ? string.Create(CultureInfo.InvariantCulture, $"each {cap.Node} {cap.Amount}")
                    : string.Create(CultureInfo.InvariantCulture, $"cap {c}");
                var portion =
                    member.Portion < 0 ? -1 : member.Portion - firstPortion[member.Activity];
                membership[member.Activity].Add($"{name} {portion} {member.Free}");
            }
        }

        return membership;
    }

    private string KeyOf(int activity, List<int> portions, List<string> membership)
    {
        var key = new StringBuilder();
        foreach (var p in portions)
        {
            key.Append(problem.Portions[p].Amount).Append(':');
            foreach (var word in problem.PutsOf(p))
            {
                key.Append(word).Append(',');
            }

            key.Append(p - firstPortion[activity]).Append(';');
        }

        foreach (var limit in problem.LimitsOf(activity))
        {
            key.Append(limit).Append(' ');
        }

        key.AppendJoin('|', membership);
        return key.ToString();
    }

    private IEnumerable<SourceCap> CapsOf(AllocationCap cap)
    {
        var members = ImmutableArray.CreateBuilder<SourceCapMember>();
        foreach (var member in cap.Members)
        {
            var number = kinds.FindIndex(kind => kind.Activity == member.Activity);
            if (number < 0)
            {
                continue;
            }

            var portion = member.Portion < 0 ? -1 : kinds[number].Portions.IndexOf(member.Portion);
            if (member.Portion < 0 || portion >= 0)
            {
                members.Add(new SourceCapMember(number, portion, member.Free));
            }
        }

        if (members.Count > 0)
        {
            yield return new SourceCap(
                cap.Node,
                cap.Amount,
                cap.PerActivity,
                members.ToImmutable()
            );
        }
    }
}
