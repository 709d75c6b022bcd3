using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Planning.Solving;

namespace Credence.Core.Planning;

/// <summary>Turns found units into a plan that people can read.</summary>
internal sealed class PlanReport(SearchOutcome outcome, ISolver solver)
{
    private readonly PlanningModel model = outcome.Model;
    private readonly PlanningProblem problem = outcome.Model.Problem;
    private readonly int[] units = outcome.Best.Units;

    public YearPlan Plan()
    {
        var reasons = new PlanReasons(model, outcome.Best);
        var own = OwnMoneyByChoice();
        return new YearPlan
        {
            Problem = problem,
            Units = [.. units],
            Value = outcome.Best.Value,
            SolverName = solver.Name,
            SolverVersion = solver.Version,
            Items = Items(reasons, own),
            Dropped = [.. Dropped()],
            Goals =
            [
                .. problem.Goals.Select(
                    (goal, g) =>
                        new GoalInPlan(
                            goal.Id,
                            Amount.FromHundredths(goal.Target),
                            Amount.FromHundredths(
                                (goal.EarnedTimesThree + outcome.Best.Aligned(g)) / 3
                            )
                        )
                ),
            ],
            Levels = [.. outcome.Levels.Select(Level)],
            Shortfalls = new PlanShortfalls(model, outcome.Best, outcome.Levels).All(),
            Rejected = new Rejections(outcome).All(),
            DroppedPins =
            [
                .. problem.LostPins,
                .. outcome.DroppedPins.Select(pin => new DroppedPin(
                    pin.Candidate,
                    pin.Month == 0 ? null : problem.FirstDay(pin.Month),
                    new Rejections(outcome).Of(pin)
                )),
            ],
            Totals = Totals(),
            WasCutOff = outcome.WasCutOff,
        };
    }

    private LevelInPlan Level(LevelOutcome level) =>
        new(
            level.Name,
            PlanScales.Of(level.Name, level.Value, outcome.Best.Value),
            level.Bound == long.MinValue
                ? null
                : PlanScales.Of(level.Name, level.Bound, outcome.Best.Value),
            level.Proven
        );

    private ImmutableArray<PlanItem> Items(PlanReasons reasons, Money[] own)
    {
        var charged = new HashSet<int>();
        return
        [
            .. Enumerable
                .Range(0, units.Length)
                .Where(o => units[o] > 0)
                .OrderBy(o => problem.Options[o].Month)
                .ThenBy(o => o)
                .Select(o => Item(o, reasons, own, charged.Add(problem.Options[o].Choice))),
        ];
    }

    private PlanItem Item(int o, PlanReasons reasons, Money[] own, bool first)
    {
        var option = problem.Options[o];
        var choice = problem.Choices[option.Choice];
        var price = (choice.PricePerUnit * units[o]) + (first ? choice.PriceOnce : 0);
        return new PlanItem
        {
            Candidate = choice.Candidate,
            Layer = choice.Layer,
            Option = o,
            Month = problem.FirstDay(option.Month),
            StartMonth = problem.FirstDay(option.StartMonth),
            Dates = option.Dates,
            Units = units[o],
            Credits = Amount.FromHundredths(units[o] * choice.Credits),
            Hours = Amount.FromHundredths(units[o] * choice.Hours),
            DaysOff = Amount.FromHundredths(units[o] * choice.DaysOff),
            Price = Money.FromCents(price),
            OwnMoney = own[o],
            Change = ChangeOf(o, choice),
            Pinned = outcome.Pins.Any(pin => pin.Options.Contains(o)),
            Why = reasons.Of(o),
        };
    }

    /// <summary>Allowances pay first what comes first; the rest is own money.</summary>
    private Money[] OwnMoneyByChoice()
    {
        var own = new Money[units.Length];
        var left = new long[model.Payers.Length];
        for (var p = 0; p < left.Length; p++)
        {
            for (var a = 0; a < problem.Means.Allowances.Length; a++)
            {
                left[p] += outcome.Best.Sums.Paid.By[p, a];
            }
        }

        var charged = new HashSet<int>();
        foreach (
            var o in Enumerable
                .Range(0, units.Length)
                .Where(o => units[o] > 0)
                .OrderBy(o => problem.Options[o].Month)
                .ThenBy(o => o)
        )
        {
            var option = problem.Options[o];
            var choice = problem.Choices[option.Choice];
            var each = (choice.PricePerUnit * units[o]) + (choice.IsStream ? 0 : choice.PriceOnce);
            var sum = Charge(model.PayersAt(option), each);
            if (choice.IsStream && charged.Add(option.Choice))
            {
                sum += Charge(model.PayersOf(option.Choice), choice.PriceOnce);
            }

            own[o] = Money.FromCents(sum);
        }

        return own;

        long Charge(ulong payers, long price)
        {
            var payer = model.Payers.IndexOf(payers);
            var paid = Math.Min(left[payer], price);
            left[payer] -= paid;
            return price - paid;
        }
    }

    private ItemChange ChangeOf(int o, PlanningChoice choice)
    {
        var accepted = problem.Accepted.Where(item => item.Candidate == choice.Id).ToList();
        return accepted.Exists(item => item.Option == o) ? ItemChange.Kept
            : accepted.Count == 0 || (choice.IsStream && !accepted.Exists(Lost)) ? ItemChange.New
            : ItemChange.Moved;
    }

    private bool Lost(KeptItem item) => item.Option < 0 || units[item.Option] < item.Units;

    /// <summary>Lost items whose candidate stands nowhere else either, and months of streams that are gone.</summary>
    private IEnumerable<DroppedItem> Dropped() =>
        problem
            .Accepted.Where(Lost)
            .Where(item =>
                !problem.Choices.Any(choice =>
                    choice.Id == item.Candidate
                    && !choice.IsStream
                    && Enumerable
                        .Range(choice.FirstOption, choice.OptionCount)
                        .Any(o => units[o] > 0)
                )
            )
            .Select(item => new DroppedItem(
                item.Candidate,
                problem.FirstDay(item.Month),
                item.Units
            ));

    private PlanTotals Totals()
    {
        var months = ImmutableArray.CreateBuilder<MonthTotals>(12);
        var sums = outcome.Best.Sums;
        var (allCredits, allHours) = (0L, 0L);
        for (var month = 1; month <= 12; month++)
        {
            var (credits, hours) = (0L, 0L);
            for (var o = 0; o < units.Length; o++)
            {
                if (units[o] > 0 && problem.Options[o].Month == month)
                {
                    var choice = problem.Choices[problem.Options[o].Choice];
                    credits += units[o] * choice.Credits;
                    hours += units[o] * choice.Hours;
                }
            }

            (allCredits, allHours) = (allCredits + credits, allHours + hours);
            months.Add(
                new MonthTotals(
                    problem.FirstDay(month),
                    Amount.FromHundredths(credits),
                    Amount.FromHundredths(hours),
                    sums.Load[month] / (100m * model.HourScale),
                    Amount.FromHundredths(problem.Hours[month - 1])
                )
            );
        }

        return new PlanTotals(
            Amount.FromHundredths(allCredits),
            Amount.FromHundredths(allHours),
            Money.FromCents(sums.Price),
            Money.FromCents(sums.OwnMoney),
            months.ToImmutable()
        );
    }
}
