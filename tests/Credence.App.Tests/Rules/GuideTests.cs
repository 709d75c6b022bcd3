using System.Text.RegularExpressions;
using Credence.App.Rules;
using Credence.App.Tests.Folder;
using Credence.App.WorkedExamples;

namespace Credence.App.Tests.Rules;

/// <summary>Every sample of the rule author's guide is read; the worked examples of its whole body are run.</summary>
public sealed partial class GuideTests
{
    private static readonly string Guide = Path.Combine(
        Examples.Root,
        "docs/rule-authors-guide.md"
    );

    public static TheoryData<string, int> Samples
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var (kind, line, _) in Read())
            {
                data.Add(kind, line);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_of_the_guide_is_read_without_a_problem(string kind, int line)
    {
        var sample = Read().Single(one => one.Line == line).Text;
        if (kind == "examples")
        {
            return;
        }

        var reading = BodyFiles.Read(Whole(kind, sample));

        Assert.Empty(reading.Problems.Concat(reading.Notices).Select(told => told.ToString()));
        Assert.NotNull(reading.Value);
    }

    [Fact]
    public void The_worked_examples_of_the_guide_come_out_as_it_says()
    {
        using var folder = new TemporaryFolder();
        var body = Read().Single(one => one.Text.Contains("us-zz-smb", StringComparison.Ordinal));
        var examples = Read().Single(one => one.Kind == "examples");
        folder.Write("state-license/us-zz-smb.yaml", body.Text);
        folder.Write("state-license/us-zz-smb.examples.yaml", examples.Text);
        foreach (
            var path in Directory.EnumerateFiles(
                Path.Combine(RuleLibrary.OfProgram.Folder, "vocabulary")
            )
        )
        {
            folder.Write($"vocabulary/{Path.GetFileName(path)}", File.ReadAllText(path));
        }

        var reading = ExampleFile.Read("us-zz-smb", new RuleLibrary(folder.Path));

        Assert.Empty(reading.Problems.Select(problem => problem.ToString()));
        Assert.Equal(2, reading.Value!.Examples.Length);
        Assert.Empty(
            reading.Value.Examples.SelectMany(example => Expectation.Differences(example))
        );
    }

    private static string Whole(string kind, string sample) =>
        kind switch
        {
            "body" => sample,
            "requirement" => Head() + "    requirements:\n" + Under("      - ", sample),
            "cycle" => Head(cycle: "cycle:\n" + Indented("      ", sample))
                + "    requirements: [{id: a, amount: 1, source: [law]}]\n",
            "version" => Head() + Indented("    ", sample),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    private static string Head(string cycle = "cycle: {months: 24}\n") =>
        """
            form: 2
            id: us-zz-board
            name: Board of Zz
            kind: state-license
            last_checked: 2026-11-22
            basis: desk research
            confidence: high
            sources: {law: {title: The law}}
            versions:
              -
            """
        + "\n    "
        + cycle;

    private static string Under(string first, string sample) =>
        first + Indented("        ", sample).TrimStart();

    private static string Indented(string by, string sample) =>
        string.Concat(sample.TrimEnd('\n').Split('\n').Select(line => $"{by}{line}\n"));

    private static IEnumerable<(string Kind, int Line, string Text)> Read()
    {
        var text = File.ReadAllText(Guide);
        return
        [
            .. Fence()
                .Matches(text)
                .Select(match =>
                    (
                        match.Groups["kind"].Value,
                        text.AsSpan(0, match.Index).Count('\n') + 1,
                        match.Groups["text"].Value
                    )
                ),
        ];
    }

    [GeneratedRegex(
        @"^```yaml (?<kind>\w+)\n(?<text>.*?)^```",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Fence();
}
