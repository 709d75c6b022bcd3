using Credence.App.Rules;
using Credence.App.Tests.Folder;

namespace Credence.App.Tests.Rules;

public sealed class DoubtsPageTests
{
    private static readonly string Committed = Path.Combine(Examples.Root, "docs/doubts.md");

    /// <summary>After a change of the rules: run once with CREDENCE_ACCEPT=1, or `credence rules doubts > docs/doubts.md`.</summary>
    [Fact]
    public void The_doubts_page_is_the_one_made_from_the_files()
    {
        var page = DoubtsPage.Of(RuleLibrary.OfProgram);
        if (Environment.GetEnvironmentVariable("CREDENCE_ACCEPT") == "1")
        {
            File.WriteAllText(Committed, page);
        }

        Assert.Equal(page, File.ReadAllText(Committed));
    }

    [Fact]
    public void Doubts_that_matter_come_first_and_figures_without_a_source_are_counted()
    {
        var body = BodyFiles.Whole(
            BodyFiles.FormTwo(
                "[{id: a, title: Alpha, amount: 1, source: none found}, {id: b, amount: 1, source: [law]}]",
                doubts: "[{id: d, text: A matter of taste., affects: []}, {id: e, text: Perhaps two., affects: [b], matters: true}]"
            )
        );

        var page = DoubtsPage.Of([body], new("2026.11.22", new DateOnly(2026, 11, 22)));

        Assert.Contains("| doubts | 2 |\n| of these, doubts that matter | 1 |", page);
        Assert.Contains("| figures without a source | 1 |", page);
        Assert.EndsWith(
            """
            ## Board of Zz

            `us-zz-board`, confidence high, last checked 2026-11-22.

            - **Matters**: Perhaps two. (`b`)
            - A matter of taste.
            - **No source found** for Alpha (`a`).

            """,
            page
        );
    }
}
