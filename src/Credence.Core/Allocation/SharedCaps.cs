using System.Collections.Immutable;

namespace Credence.Core.Allocation;

/// <summary>
/// Caps that hold several members together, each with a row of its own in the model; a cap with a single member is a
/// limit of that activity, and one that its members can't fill is left out.
/// </summary>
internal sealed class SharedCaps
{
    private readonly List<AllocationCap> shared = [];
    private readonly Dictionary<int, List<OwnCap>> own = [];
    private readonly ulong[] membership = [];

    public SharedCaps(AllocationProblem problem)
    {
        if (problem.Caps.IsDefaultOrEmpty)
        {
            return;
        }
        var firstPortion = FirstPortions(problem);
        foreach (var cap in problem.Caps)
        {
            if (cap.Members.Length == 1)
            {
                var member = cap.Members[0];
                AddOwn(
                    member.Activity,
                    new OwnCap(cap.Node, member.Portion, cap.Amount + member.Free, -1)
                );
            }
            else if (MostOf(problem, firstPortion, cap) > cap.Amount)
            {
                shared.Add(cap);
            }
        }
        Words = (shared.Count + 63) / 64;
        membership = new ulong[Words * problem.Portions.Length];
        for (var cap = 0; cap < shared.Count; cap++)
        {
            foreach (var member in shared[cap].Members)
            {
                if (member.Free > 0)
                {
                    AddOwn(member.Activity, new OwnCap(shared[cap].Node, -1, member.Free, cap));
                    continue;
                }
                var first = member.Portion >= 0 ? member.Portion : firstPortion[member.Activity];
                var end = member.Portion >= 0 ? first + 1 : firstPortion[member.Activity + 1];
                for (var portion = first; portion < end; portion++)
                {
                    Bits.Set(membership.AsSpan(portion * Words, Words), cap);
                }
            }
        }
    }

    /// <summary>
    /// A cap's word about one activity alone: what the portion (-1: all of it) puts on the node and below is at most
    /// the amount, or, where a shared cap is named, the part above the amount is that cap's.
    /// </summary>
    public readonly record struct OwnCap(int Node, int Portion, long Amount, int Shared);

    public int Count => shared.Count;

    public int Words { get; }

    public AllocationCap this[int cap] => shared[cap];

    public bool HasOwn(int activity) => own.Count > 0 && own.ContainsKey(activity);

    public IReadOnlyList<OwnCap> OwnOf(int activity) =>
        own.TryGetValue(activity, out var found) ? found : [];

    public ReadOnlySpan<ulong> MembershipOf(int portion) =>
        membership.AsSpan(portion * Words, Words);

    private void AddOwn(int activity, OwnCap cap)
    {
        if (!own.TryGetValue(activity, out var list))
        {
            own[activity] = list = [];
        }
        list.Add(cap);
    }

    private static ImmutableArray<int> FirstPortions(AllocationProblem problem)
    {
        var first = ImmutableArray.CreateBuilder<int>(problem.Activities + 1);
        var portion = 0;
        for (var activity = 0; activity <= problem.Activities; activity++)
        {
            while (
                portion < problem.Portions.Length && problem.Portions[portion].Activity < activity
            )
            {
                portion++;
            }
            first.Add(portion);
        }
        return first.MoveToImmutable();
    }

    private static long MostOf(
        AllocationProblem problem,
        ImmutableArray<int> firstPortion,
        AllocationCap cap
    )
    {
        var most = 0L;
        foreach (var member in cap.Members)
        {
            if (member.Portion >= 0)
            {
                most += problem.Portions[member.Portion].Amount;
                continue;
            }
            var amount = 0L;
            for (
                var portion = firstPortion[member.Activity];
                portion < firstPortion[member.Activity + 1];
                portion++
            )
            {
                amount += problem.Portions[portion].Amount;
            }
            most += Math.Max(0, amount - member.Free);
        }
        return most;
    }
}
