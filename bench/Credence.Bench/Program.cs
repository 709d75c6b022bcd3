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
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
                break;
        }
    }
}
