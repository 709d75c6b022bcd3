namespace Credence.Cli.Tests.Architecture;

/// <summary>Every command has a page beside it, Commands/Check.md for `credence check`, and no page is without its command.</summary>
public static class CommandPages
{
    public static IEnumerable<string> Violations(
        IEnumerable<string> commands,
        IEnumerable<SourceFile> pages
    )
    {
        var named = pages.ToDictionary(
            page => Path.GetFileNameWithoutExtension(page.Path),
            StringComparer.Ordinal
        );
        var expected = commands.ToDictionary(FileName, StringComparer.Ordinal);
        return
        [
            .. expected
                .Where(pair => !named.ContainsKey(pair.Key))
                .Select(pair => $"credence {pair.Value} has no page {pair.Key}.md"),
            .. named
                .Where(pair => !expected.ContainsKey(pair.Key))
                .Select(pair => $"{pair.Value.Path} is the page of no command"),
            .. expected
                .Where(pair =>
                    named.TryGetValue(pair.Key, out var page) && !Opens(page, pair.Value)
                )
                .Select(pair =>
                    $"{named[pair.Key].Path} does not open with '# credence {pair.Value}'"
                ),
        ];
    }

    private static bool Opens(SourceFile page, string command) =>
        page.Text.StartsWith($"# credence {command}\n", StringComparison.Ordinal);

    private static string FileName(string command) =>
        string.Concat(
            command.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..])
        );
}
