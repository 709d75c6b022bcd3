using System.Collections.Immutable;
using Credence.Core.Planning.Solving;

namespace Credence.Core.Planning;

/// <summary>
/// The ways that lead to the best value, where they are few: each says of every great item whether it is in the year. With
/// these half open the months seem to be evened out by halves of them (engine.md section 5, evenness).
/// </summary>
internal sealed class ValueWays(
    PlanProgram program,
    PlanLevel level,
    PlanPoint best,
    ISolver solver
)
{
    private const int Most = 12;
    private const int MostTries = 30;

    private readonly ImmutableArray<int> great =
    [
        .. Enumerable
            .Range(0, program.Problem.Choices.Length)
            .Where(c => IsGreat(program, c, best))
            .OrderByDescending(c => program.Problem.Choices[c].Hours)
            .SelectMany(program.Chosen)
            .Select(term => term.Column),
    ];

    private readonly ImmutableArray<decimal> now = program.ColumnsOf(best);
    private readonly List<ProgramDraft> ways = [];
    private int tries;

    private decimal Held => level.SumFor(level.Of(best.Value));

    /// <summary>All that may be as even as the best plan, its own first; only the whole where they are many.</summary>
    public ImmutableArray<ProgramDraft> All() =>
        Split(program.Draft) && ways.Count > 0 ? [.. ways] : [program.Draft];

    /// <summary>Done once, and in one month half of what a month has to carry, or more.</summary>
    private static bool IsGreat(PlanProgram program, int number, PlanPoint best)
    {
        var choice = program.Problem.Choices[number];
        return choice is { IsStream: false, OptionCount: > 0 }
            && 2
                * program.Model.OpenMonths
                * program.Model.Load(program.Problem.Options[choice.FirstOption])
                >= best.TotalLoad;
    }

    /// <summary>False where it would take too long.</summary>
    private bool Split(ProgramDraft draft)
    {
        var reduced = new ReducedProgram(level.Costing(draft));
        if (reduced.Contradicts)
        {
            return true;
        }

        var column = great.FirstOrDefault(
            column => reduced.BoundsOf(column) is var (lower, upper) && lower < upper,
            -1
        );
        if (column < 0)
        {
            ways.Add(draft);
            return ways.Count <= Most;
        }

        long[] answers = [(long)now[column], 1 - (long)now[column]];
        var bounds = reduced.Probe(
            solver,
            [.. answers.Select(answer => new ProgramProbe(column, answer, answer))],
            Held
        );
        return !bounds.IsEmpty
            && ++tries <= MostTries
            && answers
                .Zip(bounds)
                .All(answer => answer.Second is null || Split(With(draft, column, answer.First)));
    }

    private static ProgramDraft With(ProgramDraft draft, int column, long answer)
    {
        var one = ProgramDraft.From(draft.Finish());
        one.Bound(column, answer, answer);
        return one;
    }
}
