namespace Credence.Cli.Tests.Architecture;

public sealed class FolderCyclesTests
{
    [Theory]
    [InlineData("Credence.Core", "Credence.Core")]
    [InlineData("Credence.App", "Credence.App")]
    [InlineData("Credence.Web", "Credence.Web")]
    [InlineData("credence", "Credence.Cli")]
    public void Folders_inside_a_floor_point_one_way(string assembly, string rootNamespace) =>
        Findings.None(
            FolderCycles.Violations(CompiledTypes.In(assembly, rootNamespace), rootNamespace)
        );

    [Fact]
    public void A_circle_of_folders_is_found() =>
        Assert.Equal(
            [
                "Allocation → Ledger is part of a circle: Allocator uses Claim",
                "Ledger → Allocation is part of a circle: Claim uses Allocator",
            ],
            FolderCycles.Violations(
                CompiledTypes.In("Credence.Cli.Tests", "Planted.Circle"),
                "Planted.Circle"
            )
        );
}
