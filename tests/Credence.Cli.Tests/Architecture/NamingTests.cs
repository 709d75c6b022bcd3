using System.Xml.Linq;

namespace Credence.Cli.Tests.Architecture;

public sealed class NamingTests
{
    [Theory]
    [InlineData("Credence.Core", "Credence.Core")]
    [InlineData("Credence.App", "Credence.App")]
    [InlineData("Credence.Web", "Credence.Web")]
    [InlineData("credence", "Credence.Cli")]
    public void No_type_has_a_name_that_says_nothing(string assembly, string rootNamespace) =>
        Findings.None(Naming.EmptyNames(CompiledTypes.In(assembly, rootNamespace)));

    [Fact]
    public void Every_public_word_of_Core_is_explained() =>
        Findings.None(
            Naming.Unexplained(
                CompiledTypes.In("Credence.Core", "Credence.Core"),
                XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Credence.Core.xml"))
            )
        );

    [Fact]
    public void A_file_is_read_in_one_sitting() =>
        Findings.None(Naming.TooLong(SourceTree.Under("src/")));

    [Fact]
    public void An_empty_name_an_unexplained_word_and_a_long_file_are_found()
    {
        var planted = CompiledTypes.In("Credence.Cli.Tests", "Planted.Naming");

        Assert.Equal(["CreditManager"], Naming.EmptyNames(planted));
        Assert.Equal(
            ["Planted.Naming.CreditManager"],
            Naming.Unexplained(
                planted,
                XDocument.Parse(
                    """<doc><members><member name="T:Planted.Naming.Credit"><summary>One.</summary></member></members></doc>"""
                )
            )
        );
        Assert.Equal(
            ["src/Long.cs: 401 lines"],
            Naming.TooLong([
                new SourceFile("src/Long.cs", new string('\n', 400)),
                new SourceFile("src/Short.cs", ""),
            ])
        );
    }
}
