using System.Collections.Immutable;
using Credence.Core.Planning.Solving;

namespace Credence.App.Tests.Plans.Solving;

/// <summary>Programs by seed: small ones that can be tried out, and ones that keep any solver busy.</summary>
internal static class HardPrograms
{
    /// <summary>Split every row in equal halves, as nearly as one can: hard on purpose (Cornuéjols and Dawande).</summary>
    public static MixedProgram MarketSplit(int rows, int columns, int seed)
    {
        var random = new Random(seed);
        var draft = new ProgramDraft();
        var chosen = Enumerable.Range(0, columns).Select(_ => draft.AddChoice("take")).ToArray();
        for (var row = 0; row < rows; row++)
        {
            var amounts = chosen.Select(_ => (long)random.Next(100)).ToArray();
            var (less, more) = (draft.Add("less", 0, null, 1), draft.Add("more", 0, null, 1));
            draft.Exactly(
                "half",
                amounts.Sum() / 2,
                [
                    .. chosen.Select((column, place) => new ProgramTerm(column, amounts[place])),
                    new(less, 1),
                    new(more, -1),
                ]
            );
        }

        return draft.Finish();
    }

    public static MixedProgram Small(int seed)
    {
        var random = new Random(seed);
        var draft = new ProgramDraft();
        var columns = Enumerable
            .Range(0, 6)
            .Select(_ => draft.AddWhole("take", -1, random.Next(1, 3), random.Next(-50, 50)))
            .ToArray();
        for (var row = 0; row < 4; row++)
        {
            var terms = columns
                .Select(column => new ProgramTerm(column, random.Next(-9, 10)))
                .ToImmutableArray();
            var limit = random.Next(-6, 12);
            draft.Between("row", random.Next(3) == 0 ? limit - 5 : null, limit, terms);
        }

        return draft.Finish();
    }

    public static decimal? LeastByTryingEverything(MixedProgram program)
    {
        decimal? least = null;
        Try([]);
        return least;

        void Try(ImmutableArray<decimal> begun)
        {
            if (begun.Length == program.Columns.Length)
            {
                if (program.IsKeptBy(begun) && !(least <= program.CostOf(begun)))
                {
                    least = program.CostOf(begun);
                }

                return;
            }

            var column = program.Columns[begun.Length];
            for (var value = column.Lower; value <= column.Upper; value++)
            {
                Try(begun.Add(value));
            }
        }
    }
}
