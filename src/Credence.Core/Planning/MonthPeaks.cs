using Credence.Core.Planning.Solving;

namespace Credence.Core.Planning;

/// <summary>
/// What a whole item puts on top of a month, as rows that hold for whole plans and cut off split ones: an item and the
/// streams that the year's shape asks beside it, above the mean of the months (engine.md section 5, evenness).
/// </summary>
internal static class MonthPeaks
{
    /// <summary>Adds a month's row, where any item is great enough to have one.</summary>
    /// <param name="most">The total load of the open months is at most this.</param>
    public static void Add(PlanProgram program, int month, int above, long unit, long most)
    {
        var model = program.Model;
        var shape = model.MonthShapeOf(month);
        var (hours, credits) = LeastLoad(model, shape);
        var mean = (long)model.OpenMonths * credits;
        // What is left under the mean when the streams stay at their minimum.
        var room = (most * credits) - (model.OpenMonths * hours * model.HourScale * shape.Minimum);
        if (room < 0)
        {
            return;
        }

        var lowered = shape.Lowered.ToDictionary(entry => entry.Option, entry => entry.Minimum);
        var terms = new List<ProgramTerm>();
        var options = model.Problem.Options;
        for (var o = 0; o < options.Length; o++)
        {
            if (!options[o].Loads(month) || model.Problem.Choices[options[o].Choice].IsStream)
            {
                continue;
            }

            var adds =
                (mean * model.Load(options[o]))
                - (model.OpenMonths * hours * lowered.GetValueOrDefault(o));
            var over = adds > room ? adds - room : Math.Min(adds, 0);
            if (over != 0)
            {
                terms.Add(new ProgramTerm(program.Unit(o), -over));
            }
        }

        if (terms.Exists(term => term.Amount < 0))
        {
            terms.Add(new ProgramTerm(above, unit * credits));
            if (program.Under[month] is { } under && hours > 0)
            {
                terms.Add(new ProgramTerm(under.Column, model.OpenMonths * hours * under.Unit));
            }

            program.Draft.AtLeast("peak", 0, [.. terms]);
        }
    }

    /// <summary>The least load that a credit of the month's streams brings, as a fraction.</summary>
    private static (long Load, long Credits) LeastLoad(PlanningModel model, MonthShape shape)
    {
        (long Load, long Credits) least = (0, 1);
        var first = true;
        foreach (var option in shape.Streams)
        {
            var place = model.Problem.Options[option];
            var load = model.Load(place);
            var credits = model.HourScale * model.Problem.Choices[place.Choice].Credits;
            if (first || load * least.Credits < least.Load * credits)
            {
                var shared = PlanProgram.Gcd(load, credits);
                least = (load / shared, credits / shared);
                first = false;
            }
        }

        return least;
    }
}
