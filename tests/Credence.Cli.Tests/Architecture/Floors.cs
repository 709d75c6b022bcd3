using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Credence.Cli.Tests.Architecture;

/// <summary>Core ← App ← Web and Cli; the one arrow sideways is Cli → Web, for `serve`.</summary>
public static partial class Floors
{
    private static readonly ImmutableDictionary<string, ImmutableHashSet<string>> Allowed =
        new Dictionary<string, ImmutableHashSet<string>>
        {
            ["Credence.Core"] = [],
            ["Credence.App"] = ["Credence.Core"],
            ["Credence.Web"] = ["Credence.App", "Credence.Core"],
            ["credence"] = ["Credence.App", "Credence.Core", "Credence.Web"],
        }.ToImmutableDictionary();

    public static IEnumerable<string> Violations(string assembly, IEnumerable<string> referenced) =>
        referenced
            .Where(name => name.StartsWith("Credence", StringComparison.OrdinalIgnoreCase))
            .Where(name => !Allowed[assembly].Contains(name))
            .Select(name => $"{assembly} → {name}");

    public static IEnumerable<string> References(SourceFile project) =>
        ProjectReference().Matches(project.Text).Select(match => match.Groups["name"].Value);

    [GeneratedRegex("""<ProjectReference Include="[^"]*?(?<name>[^/\\"]+)\.csproj"\s*/?>""")]
    private static partial Regex ProjectReference();
}
