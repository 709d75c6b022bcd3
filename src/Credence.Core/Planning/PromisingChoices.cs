using System.Collections.Immutable;

namespace Credence.Core.Planning;

/// <summary>
/// The candidates that a good plan is likely to choose from: the best few for each thing that the levels ask for. Whatever
/// was decided already comes along, and so does what must come before.
/// </summary>
internal sealed class PromisingChoices
{
    private const int FewestForRow = 2;
    private const long FarBelowCents = 1_000_000_000;

    private readonly PlanningModel model;
    private readonly int most;
    private readonly long[] worth;
    private readonly SortedSet<int> found = [];

    private PromisingChoices(PlanningModel model, int most)
    {
        (this.model, this.most) = (model, most);
        worth = [.. model.Problem.Choices.Select(Worth)];
    }

    /// <summary>By number, those first that give most for an hour.</summary>
    /// <param name="start">A plan whose choices are among them.</param>
    /// <param name="most">So many for each thing.</param>
    public static ImmutableArray<int> Of(PlanningModel model, PlanPoint start, int most)
    {
        var promising = new PromisingChoices(model, most);
        promising.TakeDecided(start);
        promising.TakeForShape();
        promising.TakeForGoals();
        promising.TakeClusters();
        promising.TakeForBodies();
        promising.TakeWhatComesBefore();
        return
        [
            .. promising
                .found.OrderByDescending(promising.PerHour)
                .ThenBy(c => model.Problem.Choices[c].Place),
        ];
    }

    private PlanningProblem Problem => model.Problem;

    private IEnumerable<int> All => Enumerable.Range(0, Problem.Choices.Length);

    private void TakeDecided(PlanPoint start)
    {
        found.UnionWith(Problem.Pins.Select(pin => pin.Choice));
        found.UnionWith(
            Problem
                .Accepted.Where(item => item.Option >= 0)
                .Select(item => Problem.Options[item.Option].Choice)
        );
        found.UnionWith(All.Where(c => start.Sums.ChosenUnits[c] > 0));
    }

    /// <summary>Where too little is there for a requirement, what gives it most for its cost.</summary>
    private void TakeForBodies()
    {
        foreach (var row in model.Bodies.SelectMany(body => body.Rows))
        {
            var each = new Dictionary<int, long>();
            foreach (var unit in row.Units)
            {
                each[Problem.Options[unit.Option].Choice] = unit.Each;
            }

            var missing = FewestForRow - each.Keys.Count(found.Contains);
            if (missing > 0)
            {
                Take(
                    each.Keys.Where(c => !found.Contains(c)),
                    c => each[c] * FarBelowCents / (1 + Cost(Problem.Choices[c])),
                    missing
                );
            }
        }
    }

    private void TakeForShape()
    {
        Take(All.Where(c => LayerOf(c) == PlanLayer.Event), c => worth[c]);
        for (var quarter = 0; quarter < 4; quarter++)
        {
            var ending = All.Where(c =>
                    LayerOf(c) == PlanLayer.DeepDive
                    && OptionsOf(c).Any(option => (option.Month - 1) / 3 == quarter)
                )
                .ToList();
            Take(ending, c => worth[c]);
            Take(ending, c => -Cost(Problem.Choices[c]));
        }

        var streams = All.Where(c => Problem.Choices[c].IsStream).ToList();
        Take(streams, PerHour);
        Take(streams.Where(c => Problem.Choices[c].Candidate.PracticeLinked), PerHour);
    }

    private void TakeForGoals()
    {
        Take(All, PerHour);
        Take(All.Where(c => LayerOf(c) == PlanLayer.Small), PerHour);
        for (var goal = 0; goal < Problem.Goals.Length; goal++)
        {
            var number = goal;
            var serving = All.Where(c => Problem.Choices[c].AlignedTimesThree[number] > 0).ToList();
            Take(serving, PerHour);
            Take(serving, c => worth[c]);
        }
    }

    /// <summary>The clusters that are worth most with all their parts.</summary>
    private void TakeClusters()
    {
        foreach (
            var cluster in Problem
                .Clusters.OrderByDescending(cluster => cluster.Needs.Sum(need => worth[need]))
                .Take(most / 2)
        )
        {
            found.UnionWith(cluster.Needs);
        }
    }

    private void TakeWhatComesBefore()
    {
        var open = new Queue<int>(found);
        while (open.TryDequeue(out var c))
        {
            foreach (var first in Problem.Choices[c].After.Where(found.Add))
            {
                open.Enqueue(first);
            }
        }
    }

    private void Take(IEnumerable<int> among, Func<int, long> score, int? count = null) =>
        found.UnionWith(
            among.OrderByDescending(score).ThenBy(c => Problem.Choices[c].Place).Take(count ?? most)
        );

    private PlanLayer LayerOf(int choice) => Problem.Choices[choice].Layer;

    private IEnumerable<PlanningOption> OptionsOf(int choice)
    {
        var one = Problem.Choices[choice];
        for (var o = one.FirstOption; o < one.FirstOption + one.OptionCount; o++)
        {
            yield return Problem.Options[o];
        }
    }

    private long PerHour(int choice) =>
        worth[choice] / (100 + Units(choice) * Problem.Choices[choice].Hours);

    /// <summary>All that a stream can give in a year; one of anything else.</summary>
    private long Units(int choice) =>
        Problem.Choices[choice].IsStream ? OptionsOf(choice).Sum(option => option.MaximumUnits) : 1;

    /// <summary>What it adds to the value where it stands alone.</summary>
    private long Worth(PlanningChoice choice, int number)
    {
        var units = Units(number);
        var sum = units * (PlanEvaluation.WorthOf(Problem, choice) - Cost(choice));
        for (var goal = 0; goal < Problem.Goals.Length; goal++)
        {
            sum +=
                PlanEvaluation.GoalCost(Problem, Problem.Goals[goal])
                * Math.Min(
                    Problem.Goals[goal].OpenTimesThree,
                    units * choice.AlignedTimesThree[goal]
                );
        }

        return sum;
    }

    /// <summary>What a unit costs in money and hours, on the value's scale.</summary>
    private long Cost(PlanningChoice choice) =>
        ((choice.PriceOnce + choice.PricePerUnit) * PlanEvaluation.CentCost(Problem) / 3)
        + (choice.Hours * PlanEvaluation.HourCost(Problem));
}
