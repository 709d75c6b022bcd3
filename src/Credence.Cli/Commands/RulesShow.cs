using Credence.App.Rules;
using Credence.App.Rules.Text;
using Credence.Cli.Output;

namespace Credence.Cli.Commands;

public static class RulesShow
{
    public static int Run(string id, RuleLibrary library, bool json, Terminal terminal)
    {
        var reading = RuleFiles.Named(id, library);
        terminal.Tell(reading.Problems, []);
        if (reading.Value is not { } body)
        {
            return ExitCode.BadInput;
        }

        if (json)
        {
            JsonAnswer.Write(terminal, writer => BodyJson.Write(writer, body));
            return ExitCode.Done;
        }

        foreach (var section in new BodyText(library.Words).Of(body))
        {
            terminal.Answer.WriteLine(section.Title);
            Tell(section, terminal);
            terminal.Answer.WriteLine();
        }

        return ExitCode.Done;
    }

    /// <summary>The names in one column, the words wrapped in the other.</summary>
    private static void Tell(RuleSection section, Terminal terminal)
    {
        const int Margin = 2;
        var names = section.Aspects.Select(aspect => aspect.Name.Length).DefaultIfEmpty(0).Max();
        var column = names == 0 ? 0 : names + 2;
        foreach (var (name, text) in section.Aspects)
        {
            var label = name.PadRight(column);
            foreach (var line in Lines.Wrap(text, terminal.Width - Margin - column))
            {
                terminal.Answer.WriteLine($"{new string(' ', Margin)}{label}{line}");
                label = new string(' ', label.Length);
            }
        }
    }
}
