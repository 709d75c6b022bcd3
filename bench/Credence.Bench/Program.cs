using BenchmarkDotNet.Running;

namespace Credence.Bench;

public static class Program
{
    public static void Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["allocations", .. var rest]:
                Allocations.Print(withCbc: !rest.Contains("--ours"));
                break;
            case ["checks"]:
                Checks.Print();
                break;
            case ["population", var physicians]:
                for (var i = 1; i <= int.Parse(physicians); i++)
                {
                    Console.Out.Write(Physicians.PopulationLine(i, 100) + "\n");
                }

                break;
            case ["plans", .. var rest]:
                Plans.Print(
                    rest.Where(word => int.TryParse(word, out _)).Select(int.Parse),
                    seeds: rest.Contains("--seeds") ? 3 : 1,
                    plainly: rest.Contains("--plainly")
                );
                break;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
                break;
        }
    }
}
