using System.Collections.Immutable;
using System.Xml.Linq;
using Mono.Cecil;

namespace Credence.Cli.Tests.Architecture;

/// <summary>Names are in the field's words, public words of Core are explained, and a file is read in one sitting.</summary>
public static class Naming
{
    public const int LongestFile = 400;

    private static readonly ImmutableArray<string> Empty =
    [
        "Manager",
        "Helper",
        "Helpers",
        "Util",
        "Utils",
        "Utilities",
        "Service",
        "Dto",
    ];

    public static IEnumerable<string> EmptyNames(IEnumerable<TypeDefinition> types) =>
        types
            .Select(type => type.Name.Split('`')[0])
            .Where(name => Empty.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>The names in an enumeration explain it.</summary>
    public static IEnumerable<string> Unexplained(
        IEnumerable<TypeDefinition> types,
        XDocument documentation
    )
    {
        var explained = documentation
            .Descendants("member")
            .Where(member => !string.IsNullOrWhiteSpace(member.Element("summary")?.Value))
            .Select(member => (string)member.Attribute("name")!)
            .ToImmutableHashSet(StringComparer.Ordinal);
        return types
            .Where(type =>
                type is { IsPublic: true, IsEnum: false }
                && !explained.Contains("T:" + type.FullName)
            )
            .Select(type => type.FullName);
    }

    public static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) =>
        files
            .Where(file => Path.GetExtension(file.Path) is ".cs" or ".razor" or ".css" or ".js")
            .Where(file => !file.Path.Contains("/Migrations/", StringComparison.Ordinal))
            .Where(file => !Path.GetFileName(file.Path).Contains(".min.", StringComparison.Ordinal))
            .Where(file => file.Lines.Count() > LongestFile)
            .Select(file => $"{file.Path}: {file.Lines.Count()} lines");
}
