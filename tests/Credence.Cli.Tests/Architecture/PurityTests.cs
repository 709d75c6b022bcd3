using Mono.Cecil;

namespace Credence.Cli.Tests.Architecture;

public sealed class PurityTests
{
    [Fact]
    public void Core_touches_no_file_network_process_task_clock_or_chance() =>
        Findings.None(Purity.Violations(CompiledTypes.In("Credence.Core", "Credence.Core")));

    [Theory]
    [InlineData("System.IO.File")]
    [InlineData("System.DateTime.get_Now")]
    [InlineData("System.Random")]
    [InlineData("System.Environment.get_MachineName")]
    [InlineData("System.Threading.Tasks.Task")]
    [InlineData("System.Double")]
    [InlineData("System.Diagnostics.Process")]
    public void What_is_not_pure_is_found(string planted) =>
        Assert.Contains(
            Purity.Violations(CompiledTypes.In("Credence.Cli.Tests", "Planted.Impure")),
            violation => violation.EndsWith(planted, StringComparison.Ordinal)
        );

    [Fact]
    public void Core_references_the_framework_and_nothing_else()
    {
        var core = AssemblyDefinition.ReadAssembly(
            Path.Combine(AppContext.BaseDirectory, "Credence.Core.dll")
        );

        Findings.None(
            Purity.ForeignReferences(
                core.MainModule.AssemblyReferences.Select(reference => reference.Name)
            )
        );
        Findings.None(
            SourceTree.Under("src/Credence.Core/Credence.Core.csproj").SelectMany(Purity.Packages)
        );
    }

    [Fact]
    public void A_package_in_Core_is_found()
    {
        var project = new SourceFile(
            "src/Credence.Core/Credence.Core.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup>
                <PackageReference Include="NodaTime" />
              </ItemGroup>
            </Project>
            """
        );

        Assert.Equal(
            ["src/Credence.Core/Credence.Core.csproj:3: <PackageReference Include=\"NodaTime\" />"],
            Purity.Packages(project)
        );
        Assert.Equal(
            ["NodaTime"],
            Purity.ForeignReferences(["System.Runtime", "NodaTime", "System.Collections"])
        );
    }
}
