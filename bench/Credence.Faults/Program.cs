namespace Credence.Faults;

/// <summary>
/// How many of the faults that Stryker wrote into Core are noticed by Core's tests: scripts/mutate prepares the folder
/// and calls this. A process stays warm, switches one fault on after the other, and runs the tests that touch it.
/// </summary>
public static class Program
{
    public static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["wire", var core, var log, var list]:
                var written = Wiring.Route(core);
                Fault.Write(list, StrykerLog.Faults(log).Where(one => written.Contains(one.Id)));
                return 0;
            case ["work", var tests, var fault]:
                new Worker(tests).Serve(int.Parse(fault));
                return 0;
            case ["count", var tests, var list, var passed, var sample, var seed, .. var places]:
                var faults = Fault.Read(list);
                var drawn = Draw.Of(faults, int.Parse(sample), int.Parse(seed), places);
                Console.Error.WriteLine($"{drawn.Length} of {faults.Length} faults drawn");
                var outcomes = new Trials(tests).Of(drawn);
                Console.WriteLine(Summary.Of(faults, outcomes));
                File.WriteAllLines(passed, Summary.Passed(outcomes));
                return 0;
            default:
                Console.Error.WriteLine(
                    "wire CORE.dll LOG FAULTS | count TESTS FAULTS PASSED SAMPLE SEED [FOLDER|FILE…] | work TESTS FAULT"
                );
                return 2;
        }
    }
}
