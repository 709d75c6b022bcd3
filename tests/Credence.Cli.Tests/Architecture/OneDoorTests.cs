namespace Credence.Cli.Tests.Architecture;

/// <summary>Whose data a page or an endpoint works on is decided in one place, and nowhere assumed.</summary>
public sealed class OneDoorTests
{
    [Fact]
    public void No_page_and_no_endpoint_assumes_the_local_person() =>
        Findings.None(
            SourceTree
                .Under("src/Credence.Web/")
                .Where(file =>
                    !file.Path.StartsWith("src/Credence.Web/Access/", StringComparison.Ordinal)
                    && !file.Path.EndsWith("/PrepareStore.cs", StringComparison.Ordinal)
                )
                .Where(file =>
                    file.Text.Contains("Author.Local", StringComparison.Ordinal)
                    || file.Text.Contains("PersonId.Local", StringComparison.Ordinal)
                )
                .Select(file => $"{file.Path} names the local person: ask the Caller")
        );
}
