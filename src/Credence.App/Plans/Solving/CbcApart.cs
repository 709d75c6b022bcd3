using System.Collections.Immutable;
using Credence.Core.Planning.Solving;

namespace Credence.App.Plans.Solving;

/// <summary>
/// COIN CBC in a process beside ours. The library ends its process where one of its assertions fails; what was asked is
/// then asked again without cuts and heuristics, and left unproven where that breaks it, too.
/// </summary>
public sealed class CbcApart : ISolver
{
    private static readonly SearchWorkers OfProgram = new(() => SearchProcess.Start());
    private static readonly CbcInProcess Here = new();

    private readonly SearchWorkers workers;

    /// <summary>A worker gets ready while the year is still being read.</summary>
    public CbcApart()
        : this(OfProgram) => workers.GetReady();

    internal CbcApart(SearchWorkers workers) => this.workers = workers;

    public string Name => Here.Name;

    public string Version => Here.Version;

    public SolvedProgram Solve(
        MixedProgram program,
        SolveLimits limits,
        ImmutableArray<decimal>? start = null,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var question = new SolveQuestion(program, limits, start, progress, cancellation);
        return workers.Ask(question)
            ?? workers.Ask(question with { Limits = limits with { Lean = true } })
            ?? FoundColumns.Answer(
                new SparseProgram(program),
                SolveStatus.Stopped,
                null,
                double.NegativeInfinity,
                start is { } given && program.IsKeptBy(given) ? given : null,
                0,
                bySeconds: false
            ) with
            {
                WasCutOff = true,
            };
    }

    public RelaxedProgram? Relax(MixedProgram program) =>
        workers.Ask(new RelaxQuestion(program))?.Relaxed;

    public ImmutableArray<decimal?> Probe(
        MixedProgram program,
        ImmutableArray<ProgramProbe> probes,
        decimal wanted
    ) => workers.Ask(new ProbeQuestion(program, probes, wanted))?.Bounds ?? [];
}
