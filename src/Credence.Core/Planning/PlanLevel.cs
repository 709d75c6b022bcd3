using System.Collections.Immutable;
using Credence.Core.Planning.Solving;

namespace Credence.Core.Planning;

/// <summary>What one level measures, as a cost to be brought down: constant + factor x the sum of the terms.</summary>
/// <param name="Of">The level of a plan, exact.</param>
/// <param name="Least">The level can never be less.</param>
internal sealed record PlanLevel(
    string Name,
    ImmutableArray<ProgramTerm> Terms,
    long Constant,
    long Factor,
    Func<PlanValue, long> Of,
    long? Least
)
{
    /// <summary>Costs are divided by what they share, so that the search sees small numbers.</summary>
    public static PlanLevel From(
        string name,
        IEnumerable<ProgramTerm> terms,
        long constant,
        Func<PlanValue, long> of,
        long? least = null
    )
    {
        var all = terms
            .GroupBy(term => term.Column)
            .Select(group => new ProgramTerm(group.Key, group.Sum(term => term.Amount)))
            .Where(term => term.Amount != 0)
            .ToList();
        var factor = PlanProgram.UnitOf(all.Select(term => term.Amount));
        return new PlanLevel(
            name,
            [.. all.Select(term => term with { Amount = term.Amount / factor })],
            constant,
            factor,
            of,
            least
        );
    }

    /// <summary>A program with the level as its cost.</summary>
    public MixedProgram Costing(ProgramDraft draft)
    {
        var costing = ProgramDraft.From(draft.Finish());
        foreach (var term in Terms)
        {
            costing.Cost(term.Column, term.Amount);
        }

        return costing.Finish();
    }

    /// <summary>The greatest sum of the terms that is no worse than a level.</summary>
    public long SumFor(long level) =>
        Math.DivRem(level - Constant, Factor) switch
        {
            var (whole, rest) => rest < 0 ? whole - 1 : whole,
        };
}
