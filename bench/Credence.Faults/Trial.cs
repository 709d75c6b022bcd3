namespace Credence.Faults;

/// <summary>One fault after the other in a warm process of its own, which is begun anew when a fault has spoiled it.</summary>
/// <param name="noticed">How often each test noticed a fault so far: such tests are asked earlier.</param>
internal sealed class Trial(string folder, Habits habits, int[] noticed) : IDisposable
{
    private WorkerProcess? warm;

    public Notice Of(Fault fault)
    {
        var touching = habits.Touching(fault);
        if (touching.Count == 0 && !habits.IsAtFirstUse(fault))
        {
            return Notice.Untouched;
        }

        var answer = habits.IsAtFirstUse(fault) ? AskCold(fault) : AskWarm(fault, touching);
        return answer[0] switch
        {
            "passed" => Notice.ByNone,
            "endless" => Notice.ByEndlessLoop,
            _ => Notice.ByTest,
        };
    }

    public void Dispose() => warm?.Dispose();

    private string[] AskWarm(Fault fault, IEnumerable<int> tests)
    {
        var answer = AskWarmOnce(fault, tests);
        if (answer[0] != "spoiled")
        {
            return answer;
        }

        // Whether this fault spoils what is kept between tests, or one before it did, only a new process tells.
        warm?.Dispose();
        return AskWarmOnce(fault, tests);
    }

    private string[] AskWarmOnce(Fault fault, IEnumerable<int> tests)
    {
        if (warm is null or { Ended: true })
        {
            warm?.Dispose();
            warm = new(folder, Switch.None);
        }

        var answer = Ask(warm, fault, tests.OrderBy(Cost));
        if (answer[0] == "spoiled")
        {
            warm.Dispose();
        }

        return answer;
    }

    /// <summary>What is computed once must be computed with the fault on, so in a new process.</summary>
    private string[] AskCold(Fault fault)
    {
        using var own = new WorkerProcess(folder, fault.Id);
        var all = Enumerable.Range(0, habits.Count);
        return Ask(
            own,
            fault,
            all.OrderByDescending(test => habits.IsBeside(fault, test)).ThenBy(Cost)
        );
    }

    private string[] Ask(WorkerProcess worker, Fault fault, IEnumerable<int> tests)
    {
        var (question, allowed) = habits.Trial(fault, tests);
        var answer = worker.Ask(question, allowed).Split(' ');
        if (answer is ["noticed", var test])
        {
            Interlocked.Increment(ref noticed[int.Parse(test)]);
        }

        return answer;
    }

    private double Cost(int test) => (habits.MillisecondsOf(test) + 0.3) / (1 + noticed[test]);
}
