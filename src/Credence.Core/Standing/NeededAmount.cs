using System.Collections.Immutable;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>What a requirement asks of one person in one cycle, in hundredths.</summary>
/// <param name="Least">The least it can come to, whatever the answers to open questions are.</param>
/// <param name="Unknown">The rule sets no figure.</param>
internal readonly record struct Needed(
    long Most,
    long Least,
    bool Unknown,
    ImmutableArray<string> Asked
);

/// <summary>
/// Amounts that depend on a fact, on the part of the cycle one is licensed in, or on another requirement's amount
/// (engine.md section 3b).
/// </summary>
internal sealed class NeededAmount(
    CycleContext context,
    IReadOnlyDictionary<string, Requirement> rules
)
{
    public Needed Of(Requirement requirement) => Of(requirement, depth: 0);

    private Needed Of(Requirement requirement, int depth)
    {
        if (context.Obligation.Amounts.TryGetValue(requirement.Id, out var own) && depth > 0)
        {
            return new Needed(own.Hundredths, own.Hundredths, false, []);
        }

        var cases =
            context.IsFirst && !requirement.FirstCycleAmount.IsEmpty
                ? requirement.FirstCycleAmount
                : requirement.Amount;
        if (cases is [{ When: null, Share: null } only])
        {
            return Worth(only, depth);
        }

        var judge = new ConditionJudge(context);
        var (most, least) = (0L, long.MaxValue);
        var (unknown, settled) = (false, false);
        var asked = ImmutableArray<string>.Empty;
        foreach (var entry in cases)
        {
            var truth = judge.Judge(entry.When);
            if (truth == Truth.No)
            {
                continue;
            }

            var worth = Worth(entry, depth);
            unknown |= worth.Unknown;
            asked = asked.AddRange(worth.Asked);
            most = Math.Max(most, worth.Most);
            least = Math.Min(least, worth.Least);
            if (truth == Truth.Yes)
            {
                settled = true;
                break;
            }
        }

        return new Needed(most, settled ? least : 0, unknown, [.. judge.Asked, .. asked]);
    }

    private Needed Worth(AmountCase entry, int depth)
    {
        if (entry.Share is not { } share)
        {
            var amount = Prorated(entry.Is?.Hundredths ?? 0, entry.Prorated);
            return new Needed(amount, amount, entry.Is is null, []);
        }

        // A circle of shares is refused when the file is read; the depth only guards against an endless walk.
        if (depth > rules.Count || !rules.TryGetValue(share.Of, out var other))
        {
            return new Needed(0, 0, true, []);
        }

        var whole = Of(other, depth + 1);
        return new Needed(
            Prorated(share.Up(whole.Most), entry.Prorated),
            Prorated(share.Up(whole.Least), entry.Prorated),
            whole.Unknown,
            whole.Asked
        );
    }

    /// <summary>As many parts of the cycle as began, or passed whole, since the license; rounded up to the hundredth.</summary>
    private long Prorated(long hundredths, Proration by)
    {
        if (
            by == Proration.None
            || context.Obligation.LicensedOn is not { } licensed
            || !context.Cycle.Contains(licensed)
        )
        {
            return hundredths;
        }

        var step = by == Proration.Month ? 1 : 12;
        var parts = (context.Version.Cycle.Months + step - 1) / step;
        var begun = by == Proration.FullYear ? 0 : 1;
        // The next part is complete where it ends with the cycle, and begun where its first day lies in it.
        var slack = by == Proration.FullYear ? 1 : 0;
        while (
            begun < parts
            && licensed.AddMonths(step * (begun + slack)) <= context.Cycle.End.AddDays(slack)
        )
        {
            begun++;
        }

        return ((hundredths * begun) + parts - 1) / parts;
    }
}
