using System.Collections.Immutable;
using Credence.Core.Problems;

namespace Credence.App.Problems;

/// <summary>
/// Collects what is wrong (problems) and what is only worth knowing (notices) while something is read,
/// so that all of it is told at once. After some hundred of them the rest is only counted.
/// </summary>
public sealed class ProblemList
{
    private const int Enough = 100;

    private readonly List<Problem> problems = [];
    private readonly List<Problem> notices = [];

    public int Count { get; private set; }

    public bool Any => Count > 0;

    /// <summary>So much is wrong that words for more of it would not be told.</summary>
    public bool IsFull => problems.Count >= Enough || notices.Count >= Enough;

    public void Add(Problem problem)
    {
        Count++;
        if (problems.Count < Enough)
        {
            problems.Add(problem);
        }
    }

    public void Add(ProblemKind kind, string place, params ReadOnlySpan<string> found) =>
        Add(kind.At(place, found));

    /// <summary>The same thing at several places is told once, at the first; after some hundred nothing more is told.</summary>
    public void Notice(Problem notice)
    {
        if (notices.Count >= Enough)
        {
            return;
        }

        if (!notices.Exists(other => other.Code == notice.Code && other.Wrong == notice.Wrong))
        {
            notices.Add(notice);
        }
    }

    public void Notice(ProblemKind kind, string place, params ReadOnlySpan<string> found) =>
        Notice(kind.At(place, found));

    public void AddAll(ProblemList other)
    {
        foreach (var problem in other.problems)
        {
            Add(problem);
        }

        Count += other.Count - other.problems.Count;
        other.notices.ForEach(Notice);
    }

    public ImmutableArray<Problem> Problems =>
        Count > problems.Count
            ?
            [
                .. problems,
                ProblemCatalog.AndMore.At(problems[^1].Place, $"{Count - problems.Count}"),
            ]
            : [.. problems];

    public ImmutableArray<Problem> Notices => [.. notices];

    /// <summary>The value only where nothing was wrong.</summary>
    public Reading<T> Give<T>(T? value)
        where T : class => new(Any ? null : value, Problems, Notices);
}

/// <summary>What reading gave: a value, or everything that is wrong; and what is worth knowing.</summary>
public sealed record Reading<T>(
    T? Value,
    ImmutableArray<Problem> Problems,
    ImmutableArray<Problem> Notices
)
    where T : class;
