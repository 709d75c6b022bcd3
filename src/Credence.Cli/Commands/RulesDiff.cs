using System.Text.Json;
using Credence.App.Rules;
using Credence.App.Writing;
using Credence.Cli.Output;

namespace Credence.Cli.Commands;

public static class RulesDiff
{
    public static int Run(
        string before,
        string after,
        RuleLibrary library,
        bool json,
        Terminal terminal
    )
    {
        var old = RuleFiles.Named(before, library);
        var now = RuleFiles.Named(after, library);
        terminal.Tell(old.Problems.AddRange(now.Problems), []);
        if (old.Value is null || now.Value is null)
        {
            return ExitCode.BadInput;
        }

        var changes = new RuleDifference(library.Words).Between(old.Value, now.Value);
        if (json)
        {
            JsonAnswer.Write(terminal, writer => Write(writer, changes));
            return ExitCode.Done;
        }

        foreach (var change in changes)
        {
            terminal.Answer.WriteLine(Sentence(change));
        }

        terminal.Answer.WriteLine(
            changes.Length switch
            {
                0 => "Nothing changed.",
                1 => "1 change",
                var count => $"{count} changes",
            }
        );
        return ExitCode.Done;
    }

    private static string Sentence(RuleChange change) =>
        change switch
        {
            { Aspect: "", Before: "" } => $"{change.Part}: new, {change.After}",
            { Aspect: "", After: "" } => $"{change.Part}: gone; it was {change.Before}",
            { Before: "" } => $"{change.Part}: {change.Aspect}: now {change.After}",
            { After: "" } => $"{change.Part}: {change.Aspect}: no longer {change.Before}",
            _ => $"{change.Part}: {change.Aspect}: {change.Before} → {change.After}",
        };

    private static void Write(Utf8JsonWriter json, IEnumerable<RuleChange> changes)
    {
        json.WriteStartObject();
        json.Objects(
            "changes",
            changes,
            change =>
            {
                json.WriteString("part", change.Part);
                json.WriteString("aspect", change.Aspect);
                json.WriteString("before", change.Before);
                json.WriteString("after", change.After);
            }
        );
        json.WriteEndObject();
    }
}
