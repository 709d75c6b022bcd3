using Mono.Cecil;

namespace Credence.Cli.Tests.Architecture;

public sealed class FloorsTests
{
    [Theory]
    [InlineData("Credence.Core", "Credence.Core")]
    [InlineData("Credence.App", "Credence.App")]
    [InlineData("Credence.Web", "Credence.Web")]
    [InlineData("credence", "Credence.Cli")]
    public void References_point_down(string assembly, string project)
    {
        var compiled = AssemblyDefinition
            .ReadAssembly(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"))
            .MainModule.AssemblyReferences.Select(reference => reference.Name);
        var written = Floors.References(
            SourceTree.Under($"src/{project}/{project}.csproj").Single()
        );

        Findings.None(Floors.Violations(assembly, compiled));
        Findings.None(Floors.Violations(assembly, written));
    }

    [Fact]
    public void A_reference_that_points_up_is_found()
    {
        var project = new SourceFile(
            "src/Credence.App/Credence.App.csproj",
            """<ProjectReference Include="../Credence.Web/Credence.Web.csproj" />"""
        );

        Assert.Equal(
            ["Credence.App → Credence.Web"],
            Floors.Violations("Credence.App", Floors.References(project))
        );
        Assert.Equal(
            ["Credence.Web → credence"],
            Floors.Violations("Credence.Web", ["Credence.App", "credence"])
        );
    }
}
