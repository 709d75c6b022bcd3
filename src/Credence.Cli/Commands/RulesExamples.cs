using Credence.App.Rules;
using Credence.App.WorkedExamples;
using Credence.Cli.Output;

namespace Credence.Cli.Commands;

public static class RulesExamples
{
    public static int Run(string[] bodies, RuleLibrary library, Terminal terminal)
    {
        var (held, wrong) = (0, 0);
        foreach (var id in bodies.Length == 0 ? [.. library.Ids] : bodies)
        {
            var reading = ExampleFile.Read(id, library);
            foreach (var problem in reading.Problems)
            {
                terminal.Answer.WriteLine(problem);
                wrong++;
            }

            foreach (var example in reading.Value?.Examples ?? [])
            {
                var differences = Expectation.Differences(example);
                if (differences.IsEmpty)
                {
                    held++;
                    continue;
                }

                wrong++;
                terminal.Answer.WriteLine($"{id}: {example.Name}");
                foreach (var difference in differences)
                {
                    terminal.Answer.WriteLine($"  {difference}");
                }
            }
        }

        terminal.Answer.WriteLine($"{held} examples hold, {wrong} do not");
        return wrong == 0 ? ExitCode.Done : ExitCode.Short;
    }
}
