using System.Collections.Immutable;

namespace Credence.Core.Planning;

/// <summary>
/// What a month's streams should come to: the minimum and its practice-linked part, lowered by each event, deep dive
/// and running deep-dive project to the hours it leaves (engine.md section 5, structure).
/// </summary>
internal sealed class MonthShape
{
    public MonthShape(PlanningModel model, int month)
    {
        Month = month;
        var problem = model.Problem;
        var hours = problem.Hours[month - 1];
        var asks = month >= problem.FirstOpenMonth && hours > 0;
        Minimum = asks ? problem.Shape.MicroMinimum : 0;
        Streams =
        [
            .. OptionsIn(
                problem,
                (option, choice) => choice.IsStream && option.Month == month && choice.Credits > 0
            ),
        ];
        Linked =
        [
            .. Streams.Where(option =>
                problem.Choices[problem.Options[option].Choice].Candidate.PracticeLinked
            ),
        ];
        PracticeLinked = asks && Linked.Length > 0 ? problem.Shape.MicroPracticeLinked : 0;
        Maximum = month >= problem.FirstOpenMonth ? problem.Shape.MicroMaximum : long.MaxValue;
        var lowered = ImmutableArray.CreateBuilder<(int, long, long)>();
        for (var o = 0; o < problem.Options.Length; o++)
        {
            var option = problem.Options[o];
            if (
                problem.Choices[option.Choice].Layer is not (PlanLayer.DeepDive or PlanLayer.Event)
                || !option.Loads(month)
            )
            {
                continue;
            }

            var left = Math.Max(0, (hours * model.HourScale) - model.Load(option));
            var all = Math.Max(0, (Minimum * model.HourScale) - left);
            var part = Math.Max(0, (PracticeLinked * model.HourScale) - left);
            if (all > 0 || part > 0)
            {
                lowered.Add((o, all, part));
            }
        }

        Lowered = lowered.ToImmutable();
    }

    public int Month { get; }

    public long Minimum { get; }

    public long PracticeLinked { get; }

    public long Maximum { get; }

    public ImmutableArray<int> Streams { get; }

    public ImmutableArray<int> Linked { get; }

    /// <summary>By how much an option lowers the minimum and its practice-linked part, times the model's hour scale.</summary>
    public ImmutableArray<(int Option, long Minimum, long PracticeLinked)> Lowered { get; }

    /// <summary>Credits by which the month is under or over: hundredths times the model's hour scale.</summary>
    public long Miss(PlanningModel model, IReadOnlyList<int> units) =>
        Under(model, units)
        + (
            Maximum == long.MaxValue
                ? 0
                : model.HourScale * Math.Max(0, Sum(model.Problem, units, Streams) - Maximum)
        );

    public long Under(PlanningModel model, IReadOnlyList<int> units)
    {
        var scale = model.HourScale;
        var minimum = (scale * Minimum) - Lowered.Sum(entry => units[entry.Option] * entry.Minimum);
        var part =
            (scale * PracticeLinked)
            - Lowered.Sum(entry => units[entry.Option] * entry.PracticeLinked);
        var streams = scale * Sum(model.Problem, units, Streams);
        var linked = scale * Sum(model.Problem, units, Linked);
        return Math.Max(0, Math.Max(minimum - streams, part - linked));
    }

    private static long Sum(
        PlanningProblem problem,
        IReadOnlyList<int> units,
        ImmutableArray<int> options
    ) =>
        options.Sum(option =>
            units[option] * problem.Choices[problem.Options[option].Choice].Credits
        );

    private static IEnumerable<int> OptionsIn(
        PlanningProblem problem,
        Func<PlanningOption, PlanningChoice, bool> wanted
    )
    {
        for (var o = 0; o < problem.Options.Length; o++)
        {
            var option = problem.Options[o];
            if (wanted(option, problem.Choices[option.Choice]))
            {
                yield return o;
            }
        }
    }
}
