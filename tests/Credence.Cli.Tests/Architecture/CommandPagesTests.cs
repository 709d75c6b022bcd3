namespace Credence.Cli.Tests.Architecture;

public sealed class CommandPagesTests
{
    [Fact]
    public void Every_command_has_its_page_and_every_page_its_command() =>
        Findings.None(
            CommandPages.Violations(
                Program.Root().Subcommands.Select(command => command.Name),
                SourceTree
                    .Under("src/Credence.Cli/Commands/")
                    .Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal))
            )
        );

    [Fact]
    public void A_missing_page_a_stray_page_and_a_wrong_title_are_found() =>
        Assert.Equal(
            [
                "credence what-if has no page WhatIf.md",
                "Commands/Old.md is the page of no command",
                "Commands/Check.md does not open with '# credence check'",
            ],
            CommandPages.Violations(
                ["check", "what-if", "serve"],
                [
                    new SourceFile("Commands/Check.md", "Checks."),
                    new SourceFile("Commands/Old.md", "# credence old\n"),
                    new SourceFile("Commands/Serve.md", "# credence serve\n"),
                ]
            )
        );
}
