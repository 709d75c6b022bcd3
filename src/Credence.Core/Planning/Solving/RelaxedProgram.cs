using System.Collections.Immutable;

namespace Credence.Core.Planning.Solving;

/// <summary>
/// A program's least cost when whole numbers may be split, in a solver's inexact numbers: a bound for the whole ones, and
/// by how much each unit of a column away from its bound raises it.
/// </summary>
public sealed record RelaxedProgram(decimal Value, ImmutableArray<decimal> ReducedCosts);

/// <summary>What if a column were held between other bounds?</summary>
public readonly record struct ProgramProbe(int Column, long Lower, long? Upper);
