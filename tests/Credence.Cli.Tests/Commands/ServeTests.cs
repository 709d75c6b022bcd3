using Credence.Cli.Commands;

namespace Credence.Cli.Tests.Commands;

public sealed class ServeTests
{
    [Fact]
    public void Serve_listens_on_this_machine_only_unless_told_otherwise()
    {
        var parsed = Program.Root().Parse(["serve"]);

        Assert.Empty(parsed.Errors);
        Assert.Equal("http://127.0.0.1:5080", parsed.GetValue<string>("--urls"));
    }

    [Fact]
    public void Serve_listens_where_it_is_told()
    {
        var parsed = Program.Root().Parse(["serve", "--urls", "http://127.0.0.1:5099"]);

        Assert.Equal("http://127.0.0.1:5099", parsed.GetValue<string>("--urls"));
        Assert.NotEqual(Serve.DefaultUrls, parsed.GetValue<string>("--urls"));
    }
}
