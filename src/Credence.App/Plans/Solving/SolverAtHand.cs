using Credence.App.Problems;
using Credence.App.Programs;
using Credence.Core.Planning.Solving;

namespace Credence.App.Plans.Solving;

/// <summary>
/// The solver of this machine: the library, in a process beside ours where one can be started; else the program; else a
/// sentence how to install it.
/// </summary>
public static class SolverAtHand
{
    public static Outcome<ISolver> Find() => Find(CbcInProcess.IsThere, CbcProgram.Find);

    public static Outcome<ISolver> Find(bool withLibrary, Func<ISolver?> program) =>
        withLibrary ? Outcome<ISolver>.Of(OwnProgram.CanWork ? new CbcApart() : new CbcInProcess())
        : program() is { } found ? Outcome<ISolver>.Of(found)
        : Outcome<ISolver>.Not(ProblemCatalog.SolverMissing.At("plan"));
}
