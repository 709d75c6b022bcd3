using Credence.App.Rules;
using Credence.Cli.Output;

namespace Credence.Cli.Commands;

public static class RulesValidate
{
    public static int Run(string[] paths, RuleLibrary library, bool json, Terminal terminal)
    {
        CheckedFile[] files =
            paths.Length == 0
                ? [.. library.Ids.Select(id => new CheckedFile(id, library.Find(id)!))]
                : [.. RuleFiles.Check(paths, library.Words)];
        var problems = library
            .ReadWords()
            .Problems.AddRange(files.SelectMany(file => file.Reading.Problems));
        var notices = files.SelectMany(file => file.Reading.Notices).ToArray();
        if (json)
        {
            JsonAnswer.Write(
                terminal,
                writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteNumber("files", files.Length);
                    ProblemOutput.Write(writer, "problems", problems);
                    ProblemOutput.Write(writer, "notices", notices);
                    writer.WriteEndObject();
                }
            );
        }
        else
        {
            foreach (var problem in problems)
            {
                terminal.Answer.WriteLine(problem);
            }

            foreach (var notice in notices)
            {
                terminal.Answer.WriteLine($"Note: {notice}");
            }

            terminal.Answer.WriteLine(
                $"{Of(files.Length, "file")}, {Of(problems.Length, "problem")}, {Of(notices.Length, "note")}"
            );
        }

        return problems.IsEmpty ? ExitCode.Done : ExitCode.Short;
    }

    private static string Of(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
