using System.Collections.Immutable;

namespace Credence.Core.Planning;

/// <summary>
/// A plan made without any solver: the most promising candidates one after the other, each at the first place where it
/// makes the year better. It is there at once, however little time the search is given; a search that has all its time
/// finds better beginnings itself.
/// </summary>
internal sealed class YearByHand
{
    private const int EachThing = 3;

    private readonly PlanningModel model;
    private readonly ImmutableArray<PlanningPin> pins;
    private PlanPoint best;

    private YearByHand(PlanningModel model, ImmutableArray<PlanningPin> pins, PlanPoint start) =>
        (this.model, this.pins, best) = (model, pins, start);

    /// <summary>At least as good as the start; the start itself where more is planned in it than what is pinned.</summary>
    public static PlanPoint Of(
        PlanningModel model,
        ImmutableArray<PlanningPin> pins,
        PlanPoint start
    )
    {
        if (start.Units.Count(units => units > 0) > pins.Length)
        {
            return start;
        }

        var year = new YearByHand(model, pins, start);
        year.Fill(PromisingChoices.Of(model, start, EachThing));
        return year.best;
    }

    /// <summary>Deadlines first; then what the year is built around, the streams beside it, and what has still room.</summary>
    private void Fill(ImmutableArray<int> choices)
    {
        var great = choices.Where(c =>
            model.Problem.Choices[c].Layer is PlanLayer.Event or PlanLayer.DeepDive
        );
        var streams = choices.Where(c => model.Problem.Choices[c].IsStream);
        Take(choices, (one, other) => other.Law < one.Law);
        Take(
            great,
            (one, other) => (other.Law, other.Structure).CompareTo((one.Law, one.Structure)) < 0
        );
        Take(streams, (one, other) => one.IsBeatenBy(other));
        Take(choices, (one, other) => one.IsBeatenBy(other));
    }

    private void Take(IEnumerable<int> choices, Func<PlanValue, PlanValue, bool> isBetter)
    {
        foreach (var c in choices)
        {
            var choice = model.Problem.Choices[c];
            for (var o = choice.FirstOption; o < choice.FirstOption + choice.OptionCount; o++)
            {
                while (HasRoom(o) && IsTaken(o, isBetter))
                {
                    // One unit more.
                }
            }
        }
    }

    private bool HasRoom(int option)
    {
        var place = model.Problem.Options[option];
        return best.Units[option] < place.MaximumUnits
            && (
                model.Problem.Choices[place.Choice].IsStream
                || best.Sums.ChosenUnits[place.Choice] == 0
            );
    }

    private bool IsTaken(int option, Func<PlanValue, PlanValue, bool> isBetter)
    {
        var units = (int[])best.Units.Clone();
        units[option]++;
        if (!HardRules.AreKept(model, units, pins))
        {
            return false;
        }

        var found = new PlanPoint(model, units);
        if (!isBetter(best.Value, found.Value))
        {
            return false;
        }

        best = found;
        return true;
    }
}
