using System.CommandLine;
using System.Reflection;
using Credence.Cli.Output;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Credence.Cli.Commands;

public static class Mcp
{
    private const string Instructions =
        "Answers about one physician's continuing medical education, from the files of one folder. Figures are exact; "
        + "every rule has a source and the day it was last checked, and the physician's board decides. Never put patient "
        + "data into any field.";

    public static Command Command()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder to answer about." };
        var command = new Command("mcp", "Answer an assistant's questions about a folder.")
        {
            folder,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Run(parsed.GetValue(folder)!, Terminal.OfProcess(), cancellation)
        );
        return command;
    }

    private static async Task<int> Run(
        string folder,
        Terminal terminal,
        CancellationToken cancellation
    )
    {
        if (!Directory.Exists(folder))
        {
            terminal.Say($"There is no folder {folder}. Name the folder that holds profile.yaml.");
            return ExitCode.BadInput;
        }

        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "credence", Version = Version },
            ServerInstructions = Instructions,
            ToolCollection = [.. new McpTools(folder).All()],
        };
        await using var transport = new StdioServerTransport("credence");
        await using var server = McpServer.Create(transport, options);
        await server.RunAsync(cancellation);
        return ExitCode.Done;
    }

    private static string Version =>
        Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "0";
}
