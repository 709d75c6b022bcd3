using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Credence.Core.Problems;

namespace Credence.App.Problems;

/// <summary>What a use case gave: its value, or every reason why nothing was changed.</summary>
public sealed record Outcome<T>
    where T : class
{
    private Outcome(T? value, ImmutableArray<Problem> problems) =>
        (Value, Problems) = (value, problems);

    public T? Value { get; }

    /// <summary>Empty exactly where there is a value.</summary>
    public ImmutableArray<Problem> Problems { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    public bool Done => Value is not null;

    /// <summary>True where somebody else was faster: show what stands there now and ask again.</summary>
    public bool IsConflict =>
        Problems.Any(problem => problem.Code == ProblemCatalog.ChangedMeanwhile.Code);

    public static Outcome<T> Of(T value) => new(value, []);

    public static Outcome<T> Not(params ImmutableArray<Problem> problems) =>
        problems.Length > 0
            ? new(null, problems)
            : throw new ArgumentException("A refusal says why.", nameof(problems));

    /// <summary>The same refusal where something else was wanted.</summary>
    public Outcome<TOther> Refused<TOther>()
        where TOther : class => Outcome<TOther>.Not(Problems);
}
