namespace Credence.Core.Planning;

/// <summary>What given units add up to: hours by month, money, days. Exact.</summary>
internal sealed class PlanSums
{
    private readonly PlanningModel model;

    public PlanSums(PlanningModel model, IReadOnlyList<int> units)
    {
        this.model = model;
        var problem = model.Problem;
        Load = new long[13];
        ChosenUnits = new long[problem.Choices.Length];
        Payable = new long[model.Payers.Length];
        DaysAsked = new long[model.DayPayers.Length];
        for (var o = 0; o < units.Count; o++)
        {
            if (units[o] == 0)
            {
                continue;
            }

            var option = problem.Options[o];
            var choice = problem.Choices[option.Choice];
            ChosenUnits[option.Choice] += units[o];
            for (var month = option.Month - option.LoadMonths + 1; month <= option.Month; month++)
            {
                Load[month] += units[o] * model.Load(option);
            }

            if (choice.DaysOff > 0)
            {
                DaysAsked[model.DayPayers.IndexOf(option.Allowances)] += units[o] * choice.DaysOff;
            }

            Hours += units[o] * choice.Hours;
            var price = choice.PricePerUnit * units[o] + (choice.IsStream ? 0 : choice.PriceOnce);
            Pay(model.PayersAt(option), price);
        }

        for (var c = 0; c < problem.Choices.Length; c++)
        {
            if (ChosenUnits[c] > 0 && problem.Choices[c].IsStream)
            {
                Pay(model.PayersOf(c), problem.Choices[c].PriceOnce);
            }
        }

        Price = Payable.Sum();
        Paid = AllowanceFlow.Of(
            model.Payers,
            Payable,
            [.. problem.Means.Allowances.Select(allowance => allowance.Money)]
        );
    }

    /// <summary>By month 1..12, hundredths of hours times the model's scale.</summary>
    public long[] Load { get; }

    public long[] ChosenUnits { get; }

    /// <summary>All hours, days off included, in hundredths.</summary>
    public long Hours { get; }

    public long Price { get; }

    /// <summary>The most that allowances can pay of it.</summary>
    public long Employer => Paid.Given;

    public AllowanceFlow Paid { get; }

    public long OwnMoney => Price - Employer;

    private long[] Payable { get; }

    private long[] DaysAsked { get; }

    private void Pay(ulong payers, long price) => Payable[model.Payers.IndexOf(payers)] += price;

    /// <summary>Whether the allowances can give all days off.</summary>
    public bool DaysFit() =>
        !model.Problem.Means.DaysLimited || DaysTaken().Given == DaysAsked.Sum();

    public AllowanceFlow DaysTaken() =>
        AllowanceFlow.Of(
            model.DayPayers,
            DaysAsked,
            [.. model.Problem.Means.Allowances.Select(allowance => allowance.Days)]
        );
}
