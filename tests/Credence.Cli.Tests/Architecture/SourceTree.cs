namespace Credence.Cli.Tests.Architecture;

/// <summary>One text file of the project, its path from the root with forward slashes.</summary>
public sealed record SourceFile(string Path, string Text)
{
    public IEnumerable<(int Number, string Text)> Lines =>
        Text.Split('\n').Select((line, index) => (index + 1, line.TrimEnd('\r')));
}

/// <summary>The files of the project as somebody who clones it would see them.</summary>
public static class SourceTree
{
    private static readonly HashSet<string> NotOurs =
    [
        "bin",
        "obj",
        "artifacts",
        ".git",
        "node_modules",
        "TestResults",
        ".vs",
        ".idea",
    ];

    /// <summary>Files we carry as their authors made them.</summary>
    private const string OthersWork = ".min.js";

    private static readonly HashSet<string> Text =
    [
        ".cs",
        ".razor",
        ".csproj",
        ".props",
        ".slnx",
        ".json",
        ".md",
        ".yaml",
        ".yml",
        ".csv",
        ".txt",
        ".css",
        ".js",
        ".html",
        ".svg",
        ".sh",
        ".editorconfig",
        ".gitattributes",
        ".gitignore",
        "",
    ];

    private static readonly Lazy<IReadOnlyList<SourceFile>> Whole = new(() => [.. Below(Root!)]);

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> Files => Whole.Value;

    public static IEnumerable<SourceFile> Under(params string[] folders) =>
        Files.Where(file =>
            folders.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal))
        );

    private static IEnumerable<SourceFile> Below(string folder)
    {
        foreach (
            var path in Directory
                .EnumerateFiles(folder)
                .Where(path => Text.Contains(Path.GetExtension(path)) && !path.EndsWith(OthersWork))
        )
        {
            yield return new SourceFile(
                Path.GetRelativePath(Root, path).Replace('\\', '/'),
                File.ReadAllText(path)
            );
        }

        foreach (
            var child in Directory
                .EnumerateDirectories(folder)
                .Where(child => !NotOurs.Contains(Path.GetFileName(child)))
        )
        {
            foreach (var file in Below(child))
            {
                yield return file;
            }
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Credence.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new DirectoryNotFoundException("Credence.slnx is above no test program.");
    }
}
