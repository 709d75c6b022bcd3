using System.Collections.Immutable;
using System.Globalization;

namespace Credence.Core.Planning;

/// <summary>
/// Streams that no level but the last tie can tell apart, as one: what they give together in a month is shared out so
/// that the first is filled before the next, which takes no more steps than the sum does and comes first in the last tie.
/// </summary>
internal sealed class AlikeStreams
{
    private readonly ImmutableArray<int>[] membersOf;

    public AlikeStreams(PlanningModel model)
    {
        var problem = model.Problem;
        membersOf =
        [
            .. Enumerable.Range(0, problem.Options.Length).Select(o => ImmutableArray.Create(o)),
        ];
        var marked = Marked(problem);
        var asked = Asked(model);
        Groups =
        [
            .. Enumerable
                .Range(0, problem.Choices.Length)
                .Where(c => problem.Choices[c].IsStream && CanShare(problem, c, marked))
                .GroupBy(c => Signature(model, c, asked), StringComparer.Ordinal)
                .Where(group => group.Skip(1).Any())
                .Select(group => group.OrderBy(c => problem.Choices[c].Place).ToImmutableArray()),
        ];
        foreach (var group in Groups)
        {
            for (var at = 0; at < problem.Choices[group[0]].OptionCount; at++)
            {
                var options = group
                    .Select(c => problem.Choices[c].FirstOption + at)
                    .ToImmutableArray();
                foreach (var option in options)
                {
                    membersOf[option] = option == options[0] ? options : [];
                }
            }
        }
    }

    /// <summary>Two or more choices each, in the order of the last tie.</summary>
    public ImmutableArray<ImmutableArray<int>> Groups { get; }

    /// <summary>The options that an option stands for: itself, its group's month, or none where another stands for it.</summary>
    public ImmutableArray<int> StandsFor(int option) => membersOf[option];

    /// <summary>Whether another choice stands for this one.</summary>
    public bool Follows(int choice) => Groups.Any(group => group[1..].Contains(choice));

    /// <summary>Fills the first of a group before the next.</summary>
    public void ShareOut(PlanningProblem problem, int[] units)
    {
        foreach (var members in membersOf.Where(members => members.Length > 1))
        {
            var left = members.Sum(option => units[option]);
            foreach (var option in members)
            {
                units[option] = Math.Min(left, problem.Options[option].MaximumUnits);
                left -= units[option];
            }
        }
    }

    private static bool CanShare(PlanningProblem problem, int number, HashSet<int> marked)
    {
        var choice = problem.Choices[number];
        return choice is { OptionCount: > 0, PriceOnce: 0 }
            && !marked.Contains(number)
            && Options(problem, choice)
                .All(option =>
                    option.MaximumUnits == problem.Options[choice.FirstOption].MaximumUnits
                );
    }

    /// <summary>Choices that something names: they are no one's like.</summary>
    private static HashSet<int> Marked(PlanningProblem problem) =>
        [
            .. problem.Pins.Select(pin => pin.Choice),
            .. problem
                .Accepted.Where(item => item.Option >= 0)
                .Select(item => problem.Options[item.Option].Choice),
            .. problem.Clusters.SelectMany(cluster => cluster.Needs),
            .. problem.Choices.SelectMany(choice => choice.After),
            .. Enumerable
                .Range(0, problem.Choices.Length)
                .Where(c => !problem.Choices[c].After.IsEmpty),
        ];

    /// <summary>By option: in which rows of the bodies a unit counts, and how much.</summary>
    private static Dictionary<int, List<string>> Asked(PlanningModel model)
    {
        var asked = new Dictionary<int, List<string>>();
        for (var body = 0; body < model.Bodies.Length; body++)
        {
            var rows = model.Bodies[body].Rows;
            for (var row = 0; row < rows.Count; row++)
            {
                foreach (var unit in rows[row].Units)
                {
                    if (!asked.TryGetValue(unit.Option, out var list))
                    {
                        asked.Add(unit.Option, list = []);
                    }

                    list.Add(Words(body, row, unit.Each));
                }
            }
        }

        return asked;
    }

    private static string Signature(
        PlanningModel model,
        int number,
        Dictionary<int, List<string>> asked
    )
    {
        var problem = model.Problem;
        var choice = problem.Choices[number];
        var parts = new List<string>
        {
            Words(choice.Credits, choice.Hours, choice.DaysOff, choice.PricePerUnit),
            Words(choice.WorthTimesThree, (int)choice.Layer),
            Words([.. choice.AlignedTimesThree]),
            $"{choice.Candidate.PracticeLinked} {choice.Candidate.Allowance}",
        };
        for (var o = choice.FirstOption; o < choice.FirstOption + choice.OptionCount; o++)
        {
            var option = problem.Options[o];
            parts.Add(Words(option.Month, option.StartMonth, model.Load(option)));
            parts.Add(option.Allowances.ToString(CultureInfo.InvariantCulture));
            parts.AddRange(asked.GetValueOrDefault(o) ?? []);
        }

        return string.Join('|', parts);
    }

    private static IEnumerable<PlanningOption> Options(
        PlanningProblem problem,
        PlanningChoice choice
    ) =>
        Enumerable
            .Range(choice.FirstOption, choice.OptionCount)
            .Select(option => problem.Options[option]);

    private static string Words(params ReadOnlySpan<long> numbers)
    {
        var words = new string[numbers.Length];
        for (var n = 0; n < words.Length; n++)
        {
            words[n] = numbers[n].ToString(CultureInfo.InvariantCulture);
        }

        return string.Join(' ', words);
    }
}
