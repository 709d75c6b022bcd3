namespace Credence.Core.Planning;

/// <summary>Whether units keep the rules that no plan may break (engine.md section 5, Hard).</summary>
internal static class HardRules
{
    public static bool AreKept(
        PlanningModel model,
        int[] units,
        IReadOnlyCollection<PlanningPin> pins
    )
    {
        var problem = model.Problem;
        for (var o = 0; o < units.Length; o++)
        {
            if (units[o] < 0 || units[o] > problem.Options[o].MaximumUnits)
            {
                return false;
            }
        }

        var sums = new PlanSums(model, units);
        return HoursFit(model, sums)
            && !(problem.Means.OwnMoney < sums.OwnMoney)
            && sums.DaysFit()
            && OnceOnly(problem, sums)
            && InOrder(problem, units, sums)
            && Together(problem, units)
            && pins.All(pin => pin.Options.Any(option => units[option] >= pin.Units));
    }

    private static bool HoursFit(PlanningModel model, PlanSums sums)
    {
        for (var month = 1; month <= 12; month++)
        {
            if (sums.Load[month] > model.Problem.Hours[month - 1] * model.HourScale)
            {
                return false;
            }
        }

        return true;
    }

    private static bool OnceOnly(PlanningProblem problem, PlanSums sums)
    {
        var events = 0L;
        for (var c = 0; c < problem.Choices.Length; c++)
        {
            if (!problem.Choices[c].IsStream && sums.ChosenUnits[c] > 1)
            {
                return false;
            }

            events += problem.Choices[c].Layer == PlanLayer.Event ? sums.ChosenUnits[c] : 0;
        }

        return events <= problem.Shape.Events;
    }

    private static bool InOrder(PlanningProblem problem, int[] units, PlanSums sums)
    {
        for (var o = 0; o < units.Length; o++)
        {
            if (units[o] == 0)
            {
                continue;
            }

            foreach (var first in problem.Choices[problem.Options[o].Choice].After)
            {
                if (
                    sums.ChosenUnits[first] == 0
                    || !Before(problem, units, first, problem.Options[o].StartMonth)
                )
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Whether what must come first is done in a month before this one.</summary>
    public static bool Before(PlanningProblem problem, int[] units, int first, int month)
    {
        var choice = problem.Choices[first];
        for (var o = choice.FirstOption; o < choice.FirstOption + choice.OptionCount; o++)
        {
            if (units[o] > 0 && problem.Options[o].Month < month)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Together(PlanningProblem problem, int[] units)
    {
        Span<int> running = stackalloc int[13];
        for (var o = 0; o < units.Length; o++)
        {
            var option = problem.Options[o];
            if (
                units[o] == 0
                || problem.Choices[option.Choice].Candidate.Mode != CandidateMode.Project
            )
            {
                continue;
            }

            for (var month = option.StartMonth; month <= option.Month; month++)
            {
                if (++running[month] > problem.ProjectsAtOnce)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
