using System.Collections.Immutable;

namespace Credence.Core.Planning;

/// <summary>
/// Every level of a choice of units, exact (engine.md section 5). Law and pace in hundredths of credits; the others on
/// whole scales of their own, so that nothing is rounded.
/// </summary>
public sealed record PlanValue
{
    /// <summary>One of value is this many.</summary>
    public const long ValueScale = 3_000_000;

    public required long Law { get; init; }

    public required long Pace { get; init; }

    /// <summary>Misses in hundredths of their weight, times the hour scale.</summary>
    public required long Structure { get; init; }

    /// <summary>Net value times <see cref="ValueScale"/>.</summary>
    public required long Value { get; init; }

    public required int Change { get; init; }

    /// <summary>In hundredths of hours times the evenness scale.</summary>
    public required long Evenness { get; init; }

    public required long Order { get; init; }

    /// <summary>Hundredths of a structure's weight, and of an evenness's hour, are counted this many times.</summary>
    public required long StructureScale { get; init; }

    public required long EvennessScale { get; init; }

    internal ImmutableArray<BodyProgress> Bodies { get; init; } = [];

    /// <summary>Whether the other is better: the first level that differs decides.</summary>
    public bool IsBeatenBy(PlanValue other) => Compare(other, 7) > 0;

    /// <summary>Above zero where the other is better on the first so many levels.</summary>
    public int Compare(PlanValue other, int levels)
    {
        ReadOnlySpan<long> mine = [Law, Pace, Structure, -Value, Change, Evenness, Order];
        ReadOnlySpan<long> others =
        [
            other.Law,
            other.Pace,
            other.Structure,
            -other.Value,
            other.Change,
            other.Evenness,
            other.Order,
        ];
        for (var level = 0; level < levels; level++)
        {
            if (mine[level] != others[level])
            {
                return mine[level] > others[level] ? 1 : -1;
            }
        }

        return 0;
    }
}

/// <summary>Computes every level of given units.</summary>
internal static class PlanEvaluation
{
    public const int MissWeight = 500;
    public const int BandMonth = 9;
    private const long GoalWeight = 10 * 100;
    private const long WorthWeight = 100 * 100;
    private const long ClusterWeight = 60 * 30_000;
    private const long HourWeight = 4 * 300;
    private const long ChangeWeight = 25 * PlanValue.ValueScale;

    public static PlanValue Of(PlanningModel model, int[] units)
    {
        var sums = new PlanSums(model, units);
        var bodies = model.Bodies.Select(body => BodyProgress.Of(body, units)).ToImmutableArray();
        var change = Changes(model.Problem, units);
        return new PlanValue
        {
            Law = bodies.Sum(body => body.Law),
            Pace = bodies.Sum(body => body.Pace) + BandShort(model.Problem, units),
            Structure = Structure(model, units),
            Value = Value(model, units, sums) - (change * ChangeWeight),
            Change = change,
            Evenness = Evenness(model, units, sums),
            Order = Order(model.Problem, units),
            StructureScale = model.HourScale,
            EvennessScale = EvennessScale(model),
            Bodies = bodies,
        };
    }

    public static long EvennessScale(PlanningModel model) =>
        4 * model.HourScale * Math.Max(1, model.OpenMonths);

    public static long GoalCost(PlanningProblem problem, PlanningGoal goal) =>
        GoalWeight * goal.Priority * problem.Means.Career;

    public static long WorthOf(PlanningProblem problem, PlanningChoice choice) =>
        WorthWeight * choice.WorthTimesThree * problem.Means.Career;

    public static long ClusterWorth(PlanningProblem problem) =>
        ClusterWeight * problem.Means.Career;

    /// <summary>A cent of one's own; the employer's counts a tenth.</summary>
    public static long CentCost(PlanningProblem problem) => 30 * problem.Means.Money;

    public static long EmployerCentCost(PlanningProblem problem) => 3 * problem.Means.Money;

    public static long HourCost(PlanningProblem problem) => HourWeight * problem.Means.Time;

    public static long ChangeCost => ChangeWeight;

    public static long BandShort(PlanningProblem problem, IReadOnlyList<int> units)
    {
        var credits = problem.BandEarned;
        for (var o = 0; o < units.Count; o++)
        {
            if (problem.Options[o].Month <= BandMonth)
            {
                credits += units[o] * problem.Choices[problem.Options[o].Choice].Credits;
            }
        }

        return Math.Max(0, problem.BandLow - credits);
    }

    public static long Structure(PlanningModel model, IReadOnlyList<int> units)
    {
        var problem = model.Problem;
        Span<int> dives = [0, 0, 0, 0];
        var events = 0;
        for (var o = 0; o < units.Count; o++)
        {
            var layer = problem.Choices[problem.Options[o].Choice].Layer;
            if (layer == PlanLayer.DeepDive)
            {
                dives[(problem.Options[o].Month - 1) / 3] += units[o];
            }

            events += layer == PlanLayer.Event ? units[o] : 0;
        }

        long misses = Math.Max(0, model.EventsWanted - events);
        for (var quarter = 0; quarter < 4; quarter++)
        {
            misses += Math.Max(0, problem.Shape.DeepDives[quarter] - dives[quarter]);
        }

        var sum = misses * MissWeight * model.HourScale;
        for (var month = problem.FirstOpenMonth; month <= 12; month++)
        {
            sum += model.MonthShapeOf(month).Miss(model, units);
        }

        return sum;
    }

    private static long Value(PlanningModel model, IReadOnlyList<int> units, PlanSums sums)
    {
        var problem = model.Problem;
        var value = 0L;
        for (var g = 0; g < problem.Goals.Length; g++)
        {
            var aligned = 0L;
            for (var c = 0; c < problem.Choices.Length; c++)
            {
                aligned += sums.ChosenUnits[c] * problem.Choices[c].AlignedTimesThree[g];
            }

            value +=
                GoalCost(problem, problem.Goals[g])
                * Math.Min(problem.Goals[g].OpenTimesThree, aligned);
        }

        for (var c = 0; c < problem.Choices.Length; c++)
        {
            value += sums.ChosenUnits[c] * WorthOf(problem, problem.Choices[c]);
        }

        var complete = problem.Clusters.Count(cluster =>
            cluster.Needs.All(need => sums.ChosenUnits[need] > 0)
        );
        return value
            + (complete * ClusterWorth(problem))
            - (sums.OwnMoney * CentCost(problem))
            - (sums.Employer * EmployerCentCost(problem))
            - (sums.Hours * HourCost(problem));
    }

    public static int Changes(PlanningProblem problem, IReadOnlyList<int> units) =>
        problem.Accepted.Count(item => item.Option < 0 || units[item.Option] < item.Units);

    private static long Evenness(PlanningModel model, int[] units, PlanSums sums)
    {
        var problem = model.Problem;
        var total = 0L;
        for (var month = problem.FirstOpenMonth; month <= 12; month++)
        {
            total += sums.Load[month];
        }

        var uneven = 0L;
        for (var month = problem.FirstOpenMonth; month <= 12; month++)
        {
            uneven += 4 * Math.Max(0, (sums.Load[month] * model.OpenMonths) - total);
        }

        foreach (var choice in problem.Choices.Where(choice => choice.IsStream))
        {
            var (before, first) = (0L, true);
            for (var month = problem.FirstOpenMonth; month <= 12; month++)
            {
                var load = 0L;
                for (var o = choice.FirstOption; o < choice.FirstOption + choice.OptionCount; o++)
                {
                    load +=
                        problem.Options[o].Month == month
                            ? units[o] * model.Load(problem.Options[o])
                            : 0;
                }

                uneven += first ? 0 : model.OpenMonths * Math.Abs(load - before);
                (before, first) = (load, false);
            }
        }

        return uneven;
    }

    private static long Order(PlanningProblem problem, IReadOnlyList<int> units)
    {
        var sum = 0L;
        for (var o = 0; o < units.Count; o++)
        {
            sum += units[o] * Rank(problem, o);
        }

        return sum;
    }

    public static long Rank(PlanningProblem problem, int option) =>
        (problem.Choices[problem.Options[option].Choice].Place * 12L)
        + problem.Options[option].Month;
}
