using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Credence.App.Problems;

namespace Credence.Cli.Tests.Architecture;

/// <summary>A code names one problem for good: it is unique, readable, says what to do, and has a sample in the tests.</summary>
public static partial class ProblemCodes
{
    public static ImmutableArray<ProblemKind> InCatalog { get; } =
    [
        .. typeof(ProblemCatalog)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(ProblemKind))
            .Select(property => (ProblemKind)property.GetValue(null)!),
    ];

    public static IEnumerable<string> Unclear(IReadOnlyCollection<ProblemKind> kinds) =>
        [
            .. kinds
                .GroupBy(kind => kind.Code, StringComparer.Ordinal)
                .Where(same => same.Count() > 1)
                .Select(same => $"{same.Key} stands {same.Count()} times"),
            .. kinds
                .Where(kind => !Code().IsMatch(kind.Code))
                .Select(kind => $"{kind.Code} is not a code"),
            .. kinds
                .Where(kind => !Sentence().IsMatch(kind.Wrong) || !Sentence().IsMatch(kind.Remedy))
                .Select(kind =>
                    $"{kind.Code} does not say what is wrong and what to do in whole sentences"
                ),
        ];

    public static IEnumerable<string> WithoutSample(
        IEnumerable<ProblemKind> kinds,
        IEnumerable<SourceFile> tests
    )
    {
        var words = tests
            .SelectMany(file => Words().Matches(file.Text))
            .Select(match => match.Value);
        return kinds.Select(kind => kind.Code).Except(words, StringComparer.Ordinal);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Code();

    [GeneratedRegex("""^[“\p{Lu}{].*([.?!”]|\{\d\})$""", RegexOptions.Singleline)]
    private static partial Regex Sentence();

    [GeneratedRegex("[a-z0-9]+(-[a-z0-9]+)*")]
    private static partial Regex Words();
}
