using System.CommandLine;
using Credence.Cli.Commands;

namespace Credence.Cli;

public static class Program
{
    public static int Main(string[] arguments) => Root().Parse(arguments).Invoke();

    public static RootCommand Root() =>
        new("Credence: what every body asks of a physician, what counts, what is missing, and why.")
        {
            Serve.Command(),
        };
}
