using System.Collections.Immutable;
using Credence.Core.Planning.Solving;

namespace Credence.App.Plans.Solving;

/// <summary>One thing that a worker is asked, and how its answer is read.</summary>
internal abstract record SearchQuestion<TAnswer>(MixedProgram Program)
    where TAnswer : class
{
    public virtual CancellationToken Stop => default;

    public virtual CancellationToken Cancellation => default;

    public abstract SearchWord Word { get; }

    public void Write(BinaryWriter to)
    {
        to.Write((byte)Word);
        SolverBytes.Write(to, Program);
        WriteRest(to);
        to.Flush();
    }

    public TAnswer Answer(BinaryReader from)
    {
        while ((SearchWord)from.ReadByte() is SearchWord.Progress)
        {
            Told(from.ReadInt32());
        }

        return Read(from);
    }

    protected virtual void WriteRest(BinaryWriter to) { }

    protected virtual void Told(int nodes) { }

    protected abstract TAnswer Read(BinaryReader from);
}

internal sealed record SolveQuestion(
    MixedProgram Program,
    SolveLimits Limits,
    ImmutableArray<decimal>? Start,
    IProgress<int>? Progress,
    CancellationToken Wanted
) : SearchQuestion<SolvedProgram>(Program)
{
    public override CancellationToken Stop => Limits.Stop;

    public override CancellationToken Cancellation => Wanted;

    public override SearchWord Word => SearchWord.Solve;

    protected override void WriteRest(BinaryWriter to)
    {
        SolverBytes.Write(to, Limits);
        to.Write(Start is not null);
        if (Start is { } start)
        {
            SolverBytes.WriteAll(to, start, to.Write);
        }

        to.Write(Progress is not null);
    }

    protected override void Told(int nodes) => Progress?.Report(nodes);

    protected override SolvedProgram Read(BinaryReader from) => SolverBytes.Solved(from);
}

internal sealed record Relaxation(RelaxedProgram? Relaxed);

internal sealed record RelaxQuestion(MixedProgram Program) : SearchQuestion<Relaxation>(Program)
{
    public override SearchWord Word => SearchWord.Relax;

    protected override Relaxation Read(BinaryReader from) => new(SolverBytes.Relaxed(from));
}

internal sealed record ProbeBounds(ImmutableArray<decimal?> Bounds);

internal sealed record ProbeQuestion(
    MixedProgram Program,
    ImmutableArray<ProgramProbe> Probes,
    decimal MostCost
) : SearchQuestion<ProbeBounds>(Program)
{
    public override SearchWord Word => SearchWord.Probe;

    protected override void WriteRest(BinaryWriter to)
    {
        SolverBytes.WriteAll(to, Probes, probe => SolverBytes.Write(to, probe));
        to.Write(MostCost);
    }

    protected override ProbeBounds Read(BinaryReader from) =>
        new(SolverBytes.All(from, () => SolverBytes.Maybe(from, from.ReadDecimal)));
}
