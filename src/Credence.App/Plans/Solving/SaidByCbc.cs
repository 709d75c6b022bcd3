using System.Collections.Immutable;
using System.Globalization;
using Credence.Core.Planning.Solving;

namespace Credence.App.Plans.Solving;

/// <summary>What the program CBC printed, and the solution that it wrote.</summary>
internal static class SaidByCbc
{
    public static SolvedProgram Read(
        SparseProgram sparse,
        string said,
        string[] solution,
        ImmutableArray<decimal>? start
    )
    {
        var ending = solution.FirstOrDefault("");
        var status =
            ending.StartsWith("Optimal", StringComparison.Ordinal) ? SolveStatus.Best
            : ending.StartsWith("Unbounded", StringComparison.Ordinal) ? SolveStatus.Unbounded
            : ending.StartsWith("Infeasible", StringComparison.Ordinal)
            || ending.StartsWith("Integer infeasible", StringComparison.Ordinal)
                ? SolveStatus.Infeasible
            : SolveStatus.Stopped;
        var found =
            status is SolveStatus.Best
            || (
                status is SolveStatus.Stopped
                && !ending.Contains("no integer solution", StringComparison.Ordinal)
                && ending.Length > 0
            )
                ? Columns(sparse, solution)
                : null;
        return FoundColumns.Answer(
            sparse,
            status,
            found,
            Number(said, "Lower bound:") ?? double.NegativeInfinity,
            start,
            (int)(Number(said, "Enumerated nodes:") ?? 0),
            ending.StartsWith("Stopped on time", StringComparison.Ordinal)
        );
    }

    private static double[] Columns(SparseProgram sparse, string[] solution)
    {
        var columns = new double[sparse.Width];
        foreach (var line in solution.Skip(1))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            // Two asterisks before a line mark a value outside its bounds.
            var first = parts is ["**", ..] ? 1 : 0;
            columns[int.Parse(parts[first + 1].AsSpan(1), CultureInfo.InvariantCulture)] =
                double.Parse(parts[first + 2], CultureInfo.InvariantCulture);
        }

        return columns;
    }

    private static double? Number(string said, string name) =>
        said.Split('\n')
            .Where(line => line.StartsWith(name, StringComparison.Ordinal))
            .Select(line =>
                double.TryParse(
                    line.AsSpan(name.Length),
                    CultureInfo.InvariantCulture,
                    out var number
                )
                    ? number
                    : (double?)null
            )
            .LastOrDefault();
}
