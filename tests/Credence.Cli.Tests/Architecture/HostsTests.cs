namespace Credence.Cli.Tests.Architecture;

public sealed class HostsTests
{
    [Theory]
    [InlineData("Credence.Web", "Credence.Web")]
    [InlineData("credence", "Credence.Cli")]
    public void Pages_and_commands_build_no_domain_objects(string assembly, string rootNamespace) =>
        Findings.None(
            Hosts.Violations(
                CompiledTypes.In(assembly, rootNamespace),
                CompiledTypes.In("Credence.Core", "Credence.Core")
            )
        );

    [Fact]
    public void A_page_that_builds_a_domain_object_is_found() =>
        Assert.Equal(
            ["Planted.Hosts.Page builds Credence.Core.Problems.Problem"],
            Hosts.Violations(
                CompiledTypes.In("Credence.Cli.Tests", "Planted.Hosts"),
                CompiledTypes.In("Credence.Core", "Credence.Core")
            )
        );
}
