using Credence.App.Problems;

namespace Credence.Cli.Tests.Architecture;

public sealed class ProblemCodesTests
{
    [Fact]
    public void Every_problem_has_its_own_code_and_whole_sentences()
    {
        Assert.NotEmpty(ProblemCodes.InCatalog);
        Findings.None(ProblemCodes.Unclear(ProblemCodes.InCatalog));
    }

    [Fact]
    public void A_code_used_twice_an_odd_code_and_a_missing_remedy_are_found() =>
        Assert.Equal(
            [
                "date-odd stands 2 times",
                "Date Odd is not a code",
                "date-silent does not say what is wrong and what to do in whole sentences",
            ],
            ProblemCodes.Unclear([
                new ProblemKind("date-odd", "It is odd.", "Mend it."),
                new ProblemKind("date-odd", "It is odd again.", "Mend it."),
                new ProblemKind("Date Odd", "It is odd.", "Mend it."),
                new ProblemKind("date-silent", "It is odd.", ""),
            ])
        );

    [Fact]
    public void Every_problem_has_its_sample_in_the_tests() =>
        Findings.None(
            ProblemCodes.WithoutSample(
                ProblemCodes.InCatalog,
                SourceTree
                    .Files.Where(file => file.Path.StartsWith("tests/", StringComparison.Ordinal))
                    .Where(file => !file.Path.Contains("/Architecture/", StringComparison.Ordinal))
            )
        );

    [Fact]
    public void A_code_without_a_sample_is_found() =>
        Assert.Equal(
            ["date-odd"],
            ProblemCodes.WithoutSample(
                [
                    new ProblemKind("date-odd", "It is odd.", "Mend it."),
                    new ProblemKind("key-odd", "Odd.", "Mend it."),
                ],
                [
                    new SourceFile(
                        "tests/Gallery.cs",
                        "profile.yaml:1: Odd. Mend it. [key-odd] date-oddly"
                    ),
                ]
            )
        );
}
