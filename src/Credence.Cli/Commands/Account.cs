using System.CommandLine;
using Credence.App.Accounts;
using Credence.App.Store;
using Credence.App.Store.Accounts;
using Credence.Cli.Output;

namespace Credence.Cli.Commands;

/// <summary>For whoever runs the server: who has an account, and links to make one or to get back into it.</summary>
public static class Account
{
    public static Command Command()
    {
        var command = new Command("account", "Accounts of a server that several people sign in to.")
        {
            Invite(),
            List(),
        };
        return command;
    }

    private static Command Invite()
    {
        var email = new Argument<string>("email") { Description = "Whose account it is to be." };
        var address = new Option<string>("--address")
        {
            Description = "How people reach the server.",
            DefaultValueFactory = _ => Serve.DefaultUrls.Replace("127.0.0.1", "localhost"),
        };
        var data = Backup.Data();
        var command = new Command(
            "invite",
            "A link to make an account, or to get back into one. It works once."
        )
        {
            email,
            address,
            data,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var terminal = Terminal.OfProcess();
                var database = Database(parsed.GetValue(data));
                if (await database.Prepare(cancellation) is { } problem)
                {
                    terminal.Tell([problem], []);
                    return ExitCode.BadInput;
                }

                var link = await new InvitePerson(
                    new KeptLetters(database, TimeProvider.System),
                    new KeptAccounts(database, TimeProvider.System)
                ).Run(parsed.GetValue(email)!, cancellation);
                if (!link.Done)
                {
                    terminal.Tell(link.Problems, []);
                    return ExitCode.BadInput;
                }

                terminal.Answer.WriteLine(parsed.GetValue(address)!.TrimEnd('/') + link.Value.Path);
                terminal.Answer.WriteLine(
                    $"Hand it to them and to nobody else. It works once, for {Words(link.Value.Lasts)}."
                );
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static Command List()
    {
        var data = Backup.Data();
        var command = new Command("list", "Who has an account.") { data };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var terminal = Terminal.OfProcess();
                var database = Database(parsed.GetValue(data));
                if (await database.Prepare(cancellation) is { } problem)
                {
                    terminal.Tell([problem], []);
                    return ExitCode.BadInput;
                }

                foreach (
                    var account in await new KeptAccounts(database, TimeProvider.System).All(
                        cancellation
                    )
                )
                {
                    terminal.Answer.WriteLine(
                        $"{account.Email}  since {account.MadeAt:yyyy-MM-dd}{(account.DeleteAt is { } day ? $", to be deleted on {day:yyyy-MM-dd}" : "")}"
                    );
                }

                return ExitCode.Done;
            }
        );
        return command;
    }

    private static Database Database(string? data) =>
        new(
            StoreSettings.From(
                Environment.GetEnvironmentVariable(StoreSettings.Variable),
                data ?? DataFolder.Resolve()
            )
        );

    private static string Words(TimeSpan lasts) =>
        lasts.TotalHours > 24 ? $"{lasts.TotalDays:0} days" : $"{lasts.TotalMinutes:0} minutes";
}
