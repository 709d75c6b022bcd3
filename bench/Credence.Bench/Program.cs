using BenchmarkDotNet.Running;

namespace Credence.Bench;

public static class Program
{
    public static async Task Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["allocations", .. var rest]:
                Allocations.Print(withCbc: !rest.Contains("--ours"));
                break;
            case ["checks"]:
                Checks.Print();
                break;
            case ["pages", .. var rest]:
                await Pages.Print(rest.FirstOrDefault());
                break;
            case ["population", var physicians]:
                for (var i = 1; i <= int.Parse(physicians); i++)
                {
                    Console.Out.Write(Physicians.PopulationLine(i, 100) + "\n");
                }

                break;
            case ["plans", .. var rest]:
                Plans.Print(
                    rest.TakeWhile(word => int.TryParse(word, out _)).Select(int.Parse),
                    new Plans.Asked(
                        First: After(rest, "--first", 1),
                        Seeds: After(rest, "--seeds", 1),
                        Plainly: After(rest, "--plainly", 0),
                        Once: rest.Contains("--once"),
                        Brake: After(rest, "--brake", 20)
                    )
                );
                break;
            case ["year", var folder, var size, var seed]:
                Console.WriteLine(PlanYears.Write(folder, int.Parse(size), int.Parse(seed)));
                break;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
                break;
        }
    }

    private static int After(string[] words, string name, int otherwise) =>
        Array.IndexOf(words, name) is >= 0 and var at ? int.Parse(words[at + 1]) : otherwise;
}
