using System.Collections.Immutable;
using Mono.Cecil;

namespace Credence.Cli.Tests.Architecture;

/// <summary>Core reasons and does nothing else: no file, network, process, task, clock or chance, and exact numbers.</summary>
public static class Purity
{
    private static readonly ImmutableArray<string> Namespaces =
    [
        "System.IO",
        "System.Net",
        "System.Threading.Tasks",
    ];

    private static readonly ImmutableHashSet<string> Types =
    [
        "System.Console",
        "System.AppContext",
        "System.Random",
        "System.TimeProvider",
        "System.TimeZoneInfo",
        "System.Security.Cryptography.RandomNumberGenerator",
        "System.Diagnostics.Process",
        "System.Diagnostics.Stopwatch",
        "System.Threading.Thread",
        "System.Threading.ThreadPool",
        "System.Threading.Timer",
        "System.Double",
        "System.Single",
        "System.Half",
    ];

    private static readonly ImmutableHashSet<string> Members =
    [
        "System.DateTime.get_Now",
        "System.DateTime.get_UtcNow",
        "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow",
        "System.Guid.NewGuid",
        "System.Guid.CreateVersion7",
    ];

    public static IEnumerable<string> Violations(IEnumerable<TypeDefinition> types) =>
        types.SelectMany(type =>
            CompiledTypes
                .UsedBy(type)
                .Where(used =>
                    Types.Contains(used.FullName) || Namespaces.Any(name => IsWithin(used, name))
                )
                .Select(used => $"{type.FullName} uses {used.FullName}")
                .Concat(
                    CompiledTypes
                        .CalledBy(type)
                        .Select(called => $"{called.DeclaringType.FullName}.{called.Name}")
                        .Where(member => Members.Contains(member) || AsksTheMachine(member))
                        .Select(called => $"{type.FullName} calls {called}")
                )
                .Distinct()
        );

    /// <summary>The compiler's own references, so that a package cannot come in by a side door.</summary>
    public static IEnumerable<string> ForeignReferences(IEnumerable<string> referenced) =>
        referenced.Where(name =>
            name != "netstandard" && !name.StartsWith("System.", StringComparison.Ordinal)
        );

    public static IEnumerable<string> Packages(SourceFile project) =>
        project
            .Lines.Where(line => line.Text.Contains("<PackageReference", StringComparison.Ordinal))
            .Select(line => $"{project.Path}:{line.Number}: {line.Text.Trim()}");

    /// <summary>The compiler itself asks for the thread in every iterator.</summary>
    private static bool AsksTheMachine(string member) =>
        member.StartsWith("System.Environment.", StringComparison.Ordinal)
        && member != "System.Environment.get_CurrentManagedThreadId";

    private static bool IsWithin(TypeReference type, string name) =>
        CompiledTypes.OutermostNamespace(type) is var own
        && (own == name || own.StartsWith(name + ".", StringComparison.Ordinal));
}
