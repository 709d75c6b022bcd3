using System.Collections.Immutable;
using Credence.Core.Allocation;

namespace Credence.Core.Tests.Allocation;

/// <summary>The same body and ledger told in another way, for laws about what that may change.</summary>
internal static class ProblemChanges
{
    /// <summary>With only these activities, in this order.</summary>
    public static AllocationProblem Only(
        this AllocationProblem problem,
        ImmutableArray<int> activities
    )
    {
        var kept = activities
            .SelectMany(
                (old, now) =>
                    Enumerable
                        .Range(0, problem.Portions.Length)
                        .Where(p => problem.Portions[p].Activity == old)
                        .Select(p => new Place(p, now, problem.Portions[p].Amount))
            )
            .ToArray();
        return problem.Told(
            [.. problem.Nodes],
            r => r,
            activities.Length,
            activities.IndexOf,
            kept
        );
    }

    /// <summary>With every requirement changed and moved to another place.</summary>
    public static AllocationProblem Moved(
        this AllocationProblem problem,
        Func<AllocationNode, int, AllocationNode> change,
        Func<int, int> place
    )
    {
        var nodes = new AllocationNode[problem.Nodes.Length];
        for (var r = 0; r < nodes.Length; r++)
        {
            nodes[place(r)] = change(problem.Nodes[r], r);
        }
        return problem.Told(nodes, place, problem.Activities, a => a, Places(problem));
    }

    /// <summary>With so many requirements between each two that ask for nothing and take nothing.</summary>
    public static AllocationProblem Spread(this AllocationProblem problem, int step)
    {
        var nodes = Enumerable
            .Range(0, problem.Nodes.Length * step)
            .Select(at =>
                at % step == step - 1
                    ? Apart(problem.Nodes[at / step], step)
                    : new AllocationNode(-1, 0, 0, NodeKind.Sum)
            )
            .ToArray();
        return problem.Told(
            nodes,
            r => (r * step) + step - 1,
            problem.Activities,
            a => a,
            Places(problem)
        );
    }

    /// <summary>With every activity after one that may be put nowhere.</summary>
    public static AllocationProblem AmongIdle(this AllocationProblem problem) =>
        problem.Told(
            [.. problem.Nodes],
            r => r,
            2 * problem.Activities,
            a => (2 * a) + 1,
            [
                .. Places(problem)
                    .GroupBy(place => place.Activity)
                    .SelectMany(mine =>
                        mine.Select(place => place with { Activity = (2 * mine.Key) + 1 })
                            .Prepend(new Place(-1, 2 * mine.Key, 100))
                    ),
            ]
        );

    /// <summary>With every portion written as two, the first of them one unit.</summary>
    public static AllocationProblem Split(this AllocationProblem problem) =>
        problem.Told(
            [.. problem.Nodes],
            r => r,
            problem.Activities,
            a => a,
            [
                .. Places(problem)
                    .SelectMany(place =>
                        place.Amount > 1
                            ? [place with { Amount = 1 }, place with { Amount = place.Amount - 1 }]
                            : new[] { place }
                    ),
            ]
        );

    private static AllocationNode Apart(AllocationNode node, int step) =>
        node.Parent < 0 ? node : node with { Parent = (node.Parent * step) + step - 1 };

    private static Place[] Places(AllocationProblem problem) =>
        [
            .. problem.Portions.Select(
                (portion, p) => new Place(p, portion.Activity, portion.Amount)
            ),
        ];

    /// <param name="Old">The portion it was, or -1 where it was none.</param>
    private readonly record struct Place(int Old, int Activity, long Amount);

    private static AllocationProblem Told(
        this AllocationProblem problem,
        AllocationNode[] nodes,
        Func<int, int> nodeAt,
        int activities,
        Func<int, int> activityAt,
        Place[] portions
    )
    {
        var made = new AllocationProblem(
            [.. nodes],
            activities,
            [.. portions.Select(place => new PortionAmount(place.Activity, place.Amount))]
        )
        {
            Caps =
            [
                .. problem.Caps.Select(cap =>
                    cap with
                    {
                        Node = nodeAt(cap.Node),
                        Members =
                        [
                            .. cap
                                .Members.Where(member => activityAt(member.Activity) >= 0)
                                .SelectMany(member => Members(member, activityAt, portions)),
                        ],
                    }
                ),
            ],
        };
        for (var r = 0; r < problem.Nodes.Length; r++)
        {
            for (var a = 0; a < problem.Activities; a++)
            {
                if (activityAt(a) >= 0)
                {
                    made.SetLimit(activityAt(a), nodeAt(r), problem.Limit(a, r));
                }
            }
            for (var p = 0; p < portions.Length; p++)
            {
                if (portions[p].Old >= 0 && problem.CanPut(portions[p].Old, r))
                {
                    made.AllowPut(p, nodeAt(r));
                }
            }
        }
        return made;
    }

    private static IEnumerable<CapMember> Members(
        CapMember member,
        Func<int, int> activityAt,
        Place[] portions
    ) =>
        member.Portion < 0
            ? [member with { Activity = activityAt(member.Activity) }]
            : portions
                .Index()
                .Where(place => place.Item.Old == member.Portion)
                .Select(place => new CapMember(
                    activityAt(member.Activity),
                    place.Index,
                    member.Free
                ));
}
