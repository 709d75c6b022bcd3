using System.Collections.Immutable;

namespace Credence.Core.Planning;

/// <summary>A planning problem with what is computed of it once: each body's rows, loads on one scale, payers.</summary>
internal sealed class PlanningModel
{
    private readonly ImmutableArray<MonthShape> shapes;

    public PlanningModel(PlanningProblem problem)
    {
        Problem = problem;
        var nothing = new int[problem.Options.Length];
        var asking = new List<BodyRows>();
        foreach (var body in problem.Bodies)
        {
            var rows = new BodyRows(body);
            var earned = BodyProgress.Of(rows, nothing);
            EarnedProgress.Add(earned);
            AllBodies.Add(rows);
            // A body that is served by what is earned asks nothing of the plan.
            if (earned.Law > 0 || earned.Pace > 0)
            {
                asking.Add(rows);
            }
        }

        Bodies = [.. asking];
        HourScale = 1;
        foreach (var option in problem.Options)
        {
            HourScale = Lcm(HourScale, option.LoadMonths);
        }

        shapes = [.. Enumerable.Range(1, 12).Select(month => new MonthShape(this, month))];
        DayPayers =
        [
            .. problem
                .Options.Where(option => problem.Choices[option.Choice].DaysOff > 0)
                .Select(option => option.Allowances)
                .Distinct()
                .Order(),
        ];
        EventsWanted = problem.Shape.Events;
        OpenMonths = Math.Max(0, 13 - problem.FirstOpenMonth);
        Payers =
        [
            .. problem
                .Options.Select(PayersAt)
                .Concat(Enumerable.Range(0, problem.Choices.Length).Select(PayersOf))
                .Distinct()
                .Order(),
        ];
    }

    public PlanningProblem Problem { get; }

    public List<BodyRows> AllBodies { get; } = [];

    public List<BodyProgress> EarnedProgress { get; } = [];

    /// <summary>Bodies that ask for more than is earned.</summary>
    public ImmutableArray<BodyRows> Bodies { get; }

    /// <summary>Hours times this are whole in every month.</summary>
    public long HourScale { get; }

    public int OpenMonths { get; }

    /// <summary>The wanted events, or the most that the hard rules allow; known once the search has looked.</summary>
    public int EventsWanted { get; set; }

    /// <summary>The different sets of allowances that can pay something.</summary>
    public ImmutableArray<ulong> Payers { get; }

    /// <summary>The load of one unit in each of its months, on the common scale.</summary>
    public long Load(PlanningOption option) =>
        option.LoadTimesMonths * (HourScale / option.LoadMonths);

    /// <summary>Who can pay a unit at a place.</summary>
    public ulong PayersAt(PlanningOption option) =>
        Problem.Choices[option.Choice].Candidate.Allowance ? option.Allowances : 0;

    /// <summary>Who can pay a stream's price, which falls once: whoever can pay one of its months.</summary>
    public ulong PayersOf(int choice)
    {
        var one = Problem.Choices[choice];
        if (!one.Candidate.Allowance)
        {
            return 0;
        }

        var payers = 0UL;
        for (var option = 0; option < one.OptionCount; option++)
        {
            payers |= Problem.Options[one.FirstOption + option].Allowances;
        }

        return payers;
    }

    /// <summary>The different sets of allowances that can give days off.</summary>
    public ImmutableArray<ulong> DayPayers { get; }

    /// <summary>Month 1..12: what its streams should come to.</summary>
    public MonthShape MonthShapeOf(int month) => shapes[month - 1];

    private static long Lcm(long one, long other)
    {
        var (a, b) = (one, other);
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return one / a * other;
    }
}
