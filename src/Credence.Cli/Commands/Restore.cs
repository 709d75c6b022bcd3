using System.CommandLine;
using Credence.Cli.Output;

namespace Credence.Cli.Commands;

public static class Restore
{
    public static Command Command()
    {
        var file = new Argument<string>("FILE") { Description = "The backup to put back." };
        var data = Backup.Data();
        var command = new Command("restore", "Put a backup into an empty place.") { file, data };
        command.SetAction(
            async (parsed, cancellation) =>
                Backup.Tell(
                    Terminal.OfProcess(),
                    "Restored",
                    await Backup
                        .Place(parsed.GetValue(data))
                        .Restore.From(parsed.GetValue(file)!, cancellation)
                )
        );
        return command;
    }
}
