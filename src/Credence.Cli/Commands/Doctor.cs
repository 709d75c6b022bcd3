using System.CommandLine;
using System.Text.Json;
using Credence.App.Doctor;
using Credence.App.Rules;
using Credence.App.Store;
using Credence.Cli.Output;

namespace Credence.Cli.Commands;

public static class Doctor
{
    public static Command Command()
    {
        var data = Backup.Data();
        var format = Options.Format("text", "json");
        var command = new Command(
            "doctor",
            "What Credence needs on this machine, and what is missing."
        )
        {
            data,
            format,
        };
        command.SetAction(
            async (parsed, cancellation) =>
                Tell(
                    Terminal.OfProcess(),
                    await new ExamineMachine(
                        RuleLibrary.OfProgram,
                        StoreSettings.From(
                            Environment.GetEnvironmentVariable(StoreSettings.Variable),
                            parsed.GetValue(data) ?? DataFolder.Resolve()
                        )
                    ).Look(Need.All, cancellation),
                    parsed.GetValue(format) == "json"
                )
        );
        return command;
    }

    public static int Tell(Terminal terminal, IReadOnlyList<Finding> findings, bool json)
    {
        if (json)
        {
            JsonAnswer.Write(terminal, writer => Write(writer, findings));
        }
        else
        {
            var width = findings.Max(finding => finding.Name.Length);
            foreach (var finding in findings)
            {
                terminal.Answer.WriteLine(
                    $"{(finding.IsWell ? "ok     " : "MISSING")} {finding.Name.PadRight(width)}  {finding.Says}"
                );
                if (finding.Remedy is { } remedy)
                {
                    terminal.Answer.WriteLine($"        {"".PadRight(width)}  {remedy}");
                }
            }
        }

        return findings.All(finding => finding.IsWell) ? ExitCode.Done : ExitCode.Short;
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray();
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("name", finding.Name);
            json.WriteBoolean("well", finding.IsWell);
            json.WriteString("says", finding.Says);
            json.WriteString("remedy", finding.Remedy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
