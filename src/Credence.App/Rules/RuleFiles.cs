using Credence.App.Problems;
using Credence.App.Rules.Yaml;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>A body file that was looked at, with what was found.</summary>
public sealed record CheckedFile(string Path, Reading<Body> Reading);

/// <summary>Finds and reads the body files a person names: files, folders, or bodies of the library by id.</summary>
public static class RuleFiles
{
    /// <summary>Reads each file; a folder stands for every body file in it and below.</summary>
    public static IEnumerable<CheckedFile> Check(IEnumerable<string> paths, RuleWords words)
    {
        var reader = new BodyFileReader(words);
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                yield return new CheckedFile(path, Read(path, reader));
                continue;
            }

            foreach (var file in In(path))
            {
                yield return new CheckedFile(file, Read(file, reader));
            }
        }
    }

    /// <summary>A body named by its file or by its id in the library.</summary>
    public static Reading<Body> Named(string name, RuleLibrary library)
    {
        if (!File.Exists(name) && library.Find(name) is { } known)
        {
            return known;
        }

        if (File.Exists(name) || name.EndsWith(".yaml", StringComparison.Ordinal))
        {
            return Read(name, library.Reader);
        }

        var problems = new ProblemList();
        if (library.Nearest(name) is { } near)
        {
            problems.Add(ProblemCatalog.BodyMisspelled, name, name, near);
        }
        else
        {
            problems.Add(ProblemCatalog.BodyUnknown, name, name);
        }

        return problems.Give<Body>(null);
    }

    private static Reading<Body> Read(string path, BodyFileReader reader)
    {
        var problems = new ProblemList();
        var tree = YamlReader.ReadFile(path, path, problems);
        return problems.Give(tree is null ? null : reader.Read(tree, path, problems));
    }

    private static IEnumerable<string> In(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Where(path =>
                !path.EndsWith(RuleLibrary.ExamplesEnding, StringComparison.Ordinal)
                && Path.GetFileName(Path.GetDirectoryName(path)) != "vocabulary"
            )
            .Order(StringComparer.Ordinal);
}
