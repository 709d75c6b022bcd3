using System.Collections.Immutable;
using Mono.Cecil;

namespace Credence.Cli.Tests.Architecture;

/// <summary>A library has a room, and is used nowhere else.</summary>
/// <param name="Library">The start of the full names of its types.</param>
/// <param name="Namespaces">The rooms where it is at home; what lies below them counts as well.</param>
public sealed record Room(string Library, ImmutableArray<string> Namespaces);

public static class Rooms
{
    public static readonly ImmutableArray<Room> All =
    [
        new("Microsoft.EntityFrameworkCore", ["Credence.App.Store"]),
        new("Microsoft.Data.Sqlite", ["Credence.App.Store"]),
        new("SQLitePCL", ["Credence.App.Store"]),
        new("Npgsql", ["Credence.App.Store"]),
        // The package is called AWSSDK.S3, its types Amazon.…
        new("AWSSDK", ["Credence.App.Proofs"]),
        new("Amazon", ["Credence.App.Proofs"]),
        new("YamlDotNet", ["Credence.App.Rules"]),
        new("DocumentFormat.OpenXml", ["Credence.App.Tables", "Credence.App.Career"]),
        new("ExcelDataReader", ["Credence.App.Tables"]),
        new("NodaTime", ["Credence.App.Calendar"]),
        new("Microsoft.AspNetCore", ["Credence.Web"]),
        new("QRCoder", ["Credence.Web.Pages.Accounts"]),
        new("System.CommandLine", ["Credence.Cli"]),
        new("Spectre.Console", ["Credence.Cli"]),
        new("System.Diagnostics.Process", ["Credence.App.Programs", "Credence.App.Certificates"]),
        new("ModelContextProtocol", ["Credence.Cli"]),
        new("OpenTelemetry", ["Credence.Web.Running"]),
        new(
            "System.Runtime.InteropServices.DllImportAttribute",
            ["Credence.App.Certificates.Recognition", "Credence.App.Plans"]
        ),
        new("System.Runtime.InteropServices.LibraryImportAttribute", ["Credence.App.Plans"]),
    ];

    public static IEnumerable<string> Violations(
        IEnumerable<TypeDefinition> types,
        IEnumerable<Room> rooms
    ) =>
        types.SelectMany(type =>
            CompiledTypes
                .UsedBy(type)
                .Concat(NativeCalls(type))
                .SelectMany(used =>
                    rooms
                        .Where(room =>
                            used.FullName.StartsWith(room.Library, StringComparison.Ordinal)
                        )
                        .Where(room => !room.Namespaces.Any(home => IsWithin(type.Namespace, home)))
                        .Select(room =>
                            $"{type.FullName} uses {used.FullName}: its room is {string.Join(" or ", room.Namespaces)}"
                        )
                )
                .Distinct()
        );

    /// <summary>A native call leaves no attribute in the compiled type, only a mark.</summary>
    private static IEnumerable<TypeReference> NativeCalls(TypeDefinition type) =>
        type
            .Methods.Where(method => method.IsPInvokeImpl)
            .Select(method => new TypeReference(
                "System.Runtime.InteropServices",
                "DllImportAttribute",
                method.Module,
                method.Module.TypeSystem.CoreLibrary
            ))
            .Concat(type.NestedTypes.SelectMany(NativeCalls));

    private static bool IsWithin(string name, string home) =>
        name == home || name.StartsWith(home + ".", StringComparison.Ordinal);
}
