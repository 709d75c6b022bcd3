using System.Collections.Immutable;
using Credence.Core.Planning.Solving;

namespace Credence.App.Plans.Solving;

/// <summary>Programs, limits and answers as bytes, between Credence and the process that searches. Names stay at home.</summary>
internal static class SolverBytes
{
    public static void Write(BinaryWriter to, MixedProgram program)
    {
        WriteAll(
            to,
            program.Columns,
            column =>
            {
                to.Write(column.Lower);
                WriteMaybe(to, column.Upper, to.Write);
                to.Write(column.Cost);
                to.Write(column.IsWhole);
            }
        );
        WriteAll(
            to,
            program.Rows,
            row =>
            {
                WriteMaybe(to, row.Lower, to.Write);
                WriteMaybe(to, row.Upper, to.Write);
                WriteAll(
                    to,
                    row.Terms,
                    term =>
                    {
                        to.Write(term.Column);
                        to.Write(term.Amount);
                    }
                );
            }
        );
    }

    public static MixedProgram Program(BinaryReader from) =>
        new(
            All(
                from,
                () =>
                    new ProgramColumn(
                        "",
                        from.ReadInt64(),
                        Maybe(from, from.ReadInt64),
                        from.ReadInt64(),
                        from.ReadBoolean()
                    )
            ),
            All(
                from,
                () =>
                    new ProgramRow(
                        "",
                        Maybe(from, from.ReadInt64),
                        Maybe(from, from.ReadInt64),
                        All(from, () => new ProgramTerm(from.ReadInt32(), from.ReadInt64()))
                    )
            )
        );

    public static void Write(BinaryWriter to, SolveLimits limits)
    {
        WriteMaybe(to, limits.Nodes, to.Write);
        WriteMaybe(to, limits.Seconds, to.Write);
        to.Write(limits.Lean);
        to.Write(limits.Cutless);
        WriteMaybe(to, limits.Step, to.Write);
        to.Write(limits.Thorough);
        WriteMaybe(to, limits.Seed, to.Write);
        WriteMaybe(to, limits.MostCost, to.Write);
    }

    public static SolveLimits Limits(BinaryReader from) =>
        new()
        {
            Nodes = Maybe(from, from.ReadInt32),
            Seconds = Maybe(from, from.ReadDecimal),
            Lean = from.ReadBoolean(),
            Cutless = from.ReadBoolean(),
            Step = Maybe(from, from.ReadInt32),
            Thorough = from.ReadBoolean(),
            Seed = Maybe(from, from.ReadInt32),
            MostCost = Maybe(from, from.ReadDecimal),
        };

    public static void Write(BinaryWriter to, SolvedProgram solved)
    {
        to.Write((int)solved.Status);
        WriteMaybe(to, solved.Value, to.Write);
        WriteMaybe(to, solved.Bound, to.Write);
        WriteAll(to, solved.Columns, to.Write);
        to.Write(solved.Nodes);
        to.Write(solved.BySeconds);
    }

    public static SolvedProgram Solved(BinaryReader from) =>
        new(
            (SolveStatus)from.ReadInt32(),
            Maybe(from, from.ReadDecimal),
            Maybe(from, from.ReadDecimal),
            All(from, from.ReadDecimal),
            from.ReadInt32(),
            from.ReadBoolean()
        );

    public static void Write(BinaryWriter to, RelaxedProgram? relaxed)
    {
        to.Write(relaxed is not null);
        if (relaxed is not null)
        {
            to.Write(relaxed.Value);
            WriteAll(to, relaxed.ReducedCosts, to.Write);
        }
    }

    public static RelaxedProgram? Relaxed(BinaryReader from) =>
        from.ReadBoolean()
            ? new RelaxedProgram(from.ReadDecimal(), All(from, from.ReadDecimal))
            : null;

    public static void Write(BinaryWriter to, ProgramProbe probe)
    {
        to.Write(probe.Column);
        to.Write(probe.Lower);
        WriteMaybe(to, probe.Upper, to.Write);
    }

    public static ProgramProbe Probe(BinaryReader from) =>
        new(from.ReadInt32(), from.ReadInt64(), Maybe(from, from.ReadInt64));

    public static void WriteMaybe<T>(BinaryWriter to, T? value, Action<T> write)
        where T : struct
    {
        to.Write(value.HasValue);
        if (value is { } known)
        {
            write(known);
        }
    }

    public static T? Maybe<T>(BinaryReader from, Func<T> read)
        where T : struct => from.ReadBoolean() ? read() : null;

    public static void WriteAll<T>(BinaryWriter to, ImmutableArray<T> all, Action<T> write)
    {
        to.Write(all.Length);
        foreach (var one in all)
        {
            write(one);
        }
    }

    public static ImmutableArray<T> All<T>(BinaryReader from, Func<T> read)
    {
        var all = ImmutableArray.CreateBuilder<T>(from.ReadInt32());
        while (all.Count < all.Capacity)
        {
            all.Add(read());
        }

        return all.MoveToImmutable();
    }
}
