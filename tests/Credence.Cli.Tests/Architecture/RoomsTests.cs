namespace Credence.Cli.Tests.Architecture;

public sealed class RoomsTests
{
    [Theory]
    [InlineData("Credence.Core", "Credence.Core")]
    [InlineData("Credence.App", "Credence.App")]
    [InlineData("Credence.Web", "Credence.Web")]
    [InlineData("credence", "Credence.Cli")]
    public void Every_library_stays_in_its_room(string assembly, string rootNamespace) =>
        Findings.None(Rooms.Violations(CompiledTypes.In(assembly, rootNamespace), Rooms.All));

    [Theory]
    [InlineData("YamlDotNet.Serialization.DeserializerBuilder: its room is Credence.App.Rules")]
    [InlineData("Microsoft.EntityFrameworkCore.DbContext: its room is Credence.App.Store")]
    [InlineData(
        "System.Diagnostics.Process: its room is Credence.App.Programs or Credence.App.Certificates"
    )]
    [InlineData(
        "System.Runtime.InteropServices.DllImportAttribute: its room is Credence.App.Certificates.Recognition or Credence.App.Plans"
    )]
    public void A_library_outside_its_room_is_found(string planted) =>
        Assert.Contains(
            Rooms.Violations(CompiledTypes.In("Credence.Cli.Tests", "Planted.Rooms"), Rooms.All),
            violation => violation == "Planted.Rooms.Ledger.Everywhere uses " + planted
        );

    [Fact]
    public void Every_package_that_a_floor_uses_has_a_room()
    {
        string[] withoutTypesOfTheirOwn =
        [
            "Microsoft.EntityFrameworkCore.Relational",
            "SQLitePCLRaw.bundle_e_sqlite3",
        ];
        var packages = SourceTree
            .Under("src/")
            .Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal))
            .SelectMany(Purity.Packages)
            .Select(reference => reference.Split('"')[1])
            .Except(withoutTypesOfTheirOwn);

        Findings.None(
            packages.Where(package =>
                !Rooms.All.Any(room => package.StartsWith(room.Library, StringComparison.Ordinal))
            )
        );
    }
}
