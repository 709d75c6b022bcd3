using System.Collections.Immutable;
using Credence.Core.Planning.Solving;

namespace Credence.Core.Planning;

/// <summary>
/// The year as a mixed integer program that grows level by level: the hard rules first, then what each level measures.
/// Every column knows its value for given units, so that any plan found elsewhere can be handed over as a start.
/// </summary>
internal sealed class PlanProgram
{
    private readonly List<Func<PlanPoint, long>> valueOf = [];
    private readonly AlikeStreams alike;
    private readonly int firstUnit;
    private readonly int[] used;
    private readonly Dictionary<int, int> kept = [];

    public PlanProgram(PlanningModel model)
    {
        Model = model;
        var problem = model.Problem;
        firstUnit = Draft.Columns;
        alike = new AlikeStreams(model);
        for (var o = 0; o < problem.Options.Length; o++)
        {
            var all = alike.StandsFor(o);
            Add(
                Draft.AddWhole($"x{o}", 0, all.Sum(one => problem.Options[one].MaximumUnits)),
                point => all.Sum(one => point.Units[one])
            );
        }

        used = new int[problem.Choices.Length];
        Array.Fill(used, -1);
        HardRows.Add(this);
    }

    public PlanningModel Model { get; }

    public PlanningProblem Problem => Model.Problem;

    /// <summary>Another one where something is tried that may not stay.</summary>
    public ProgramDraft Draft { get; set; } = new();

    /// <summary>Cents in a unit of money, what everything costs in it, and what allowances pay.</summary>
    public long MoneyUnit { get; set; } = 1;

    public ImmutableArray<ProgramTerm> Prices { get; set; } = [];

    public ImmutableArray<int> PaidByOthers { get; set; } = [];

    /// <summary>By month: what a month's streams are short of, and the unit it is told in; null where nothing is asked.</summary>
    public (int Column, long Unit)?[] Under { get; } = new (int, long)?[13];

    /// <summary>Streams that count as one until the last tie: the column of the first stands for all.</summary>
    public AlikeStreams Alike => alike;

    public int Unit(int option) => firstUnit + option;

    public int Add(int column, Func<PlanPoint, long> value)
    {
        valueOf.Add(value);
        return column;
    }

    /// <summary>An amount from zero up, in the unit its rows speak of.</summary>
    public int AddAmount(string name, long? upper, Func<PlanPoint, long> value) =>
        Add(Draft.Add(name, 0, upper), value);

    /// <summary>The same where the amount is a whole number in its unit: searches may decide on it.</summary>
    public int AddCount(string name, long? upper, Func<PlanPoint, long> value) =>
        Add(Draft.AddWhole(name, 0, upper), value);

    /// <summary>Terms that add up to 1 where a choice is made at all: its places, or for a stream whether it runs.</summary>
    public IEnumerable<ProgramTerm> Chosen(int choice)
    {
        var one = Problem.Choices[choice];
        if (one.IsStream)
        {
            return [new ProgramTerm(Runs(choice), 1)];
        }

        return used[choice] >= 0
            ? [new ProgramTerm(used[choice], 1)]
            : Enumerable
                .Range(one.FirstOption, one.OptionCount)
                .Select(option => new ProgramTerm(Unit(option), 1));
    }

    /// <summary>Whether a column says that something is chosen at all.</summary>
    public bool IsChosen(int column) => Array.IndexOf(used, column) >= 0;

    /// <summary>1 where a choice with more than one place has one.</summary>
    public int AddChosen(int choice) =>
        used[choice] = Add(
            Draft.AddChoice($"y{choice}"),
            point => point.Sums.ChosenUnits[choice] > 0 ? 1 : 0
        );

    /// <summary>Whether a stream runs in any month; every month by itself ties it, which keeps the bound tight.</summary>
    private int Runs(int choice)
    {
        if (used[choice] >= 0)
        {
            return used[choice];
        }

        var one = Problem.Choices[choice];
        var column = Add(
            Draft.AddChoice($"y{choice}"),
            point => point.Sums.ChosenUnits[choice] > 0 ? 1 : 0
        );
        used[choice] = column;
        var all = ImmutableArray.CreateBuilder<ProgramTerm>();
        all.Add(new ProgramTerm(column, -1));
        for (var o = one.FirstOption; o < one.FirstOption + one.OptionCount; o++)
        {
            all.Add(new ProgramTerm(Unit(o), 1));
            Draft.AtMost(
                "runs",
                0,
                new ProgramTerm(Unit(o), 1),
                new ProgramTerm(column, -Problem.Options[o].MaximumUnits)
            );
        }

        Draft.AtLeast("runs somewhere", 0, all.ToImmutable());
        return column;
    }

    /// <summary>1 where an item of the accepted plan keeps its month and units.</summary>
    public int Kept(int item)
    {
        if (kept.TryGetValue(item, out var column))
        {
            return column;
        }

        var accepted = Problem.Accepted[item];
        if (Problem.Options[accepted.Option].MaximumUnits == 1)
        {
            column = Unit(accepted.Option);
        }
        else
        {
            column = Add(
                Draft.AddChoice("kept"),
                point => point.Units[accepted.Option] >= accepted.Units ? 1 : 0
            );
            Draft.AtMost(
                "kept",
                0,
                new ProgramTerm(column, accepted.Units),
                new ProgramTerm(Unit(accepted.Option), -1)
            );
        }

        kept.Add(item, column);
        return column;
    }

    /// <summary>The columns of a plan, as a start for the search.</summary>
    public ImmutableArray<decimal> ColumnsOf(PlanPoint point)
    {
        var columns = ImmutableArray.CreateBuilder<decimal>(valueOf.Count);
        foreach (var value in valueOf)
        {
            columns.Add(value(point));
        }

        return columns.MoveToImmutable();
    }

    /// <summary>Whether a plan is one of those that the program speaks of now.</summary>
    public bool Holds(PlanPoint point) => Draft.Finish().IsKeptBy(ColumnsOf(point));

    public int[] UnitsOf(ImmutableArray<decimal> columns)
    {
        var units = new int[Problem.Options.Length];
        for (var o = 0; o < units.Length; o++)
        {
            units[o] = (int)decimal.Round(columns[Unit(o)]);
        }

        alike.ShareOut(Problem, units);
        return units;
    }

    public static long Gcd(long one, long other)
    {
        var (a, b) = (Math.Abs(one), Math.Abs(other));
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }

    /// <summary>The greatest unit in which all amounts are whole; 1 where there are none.</summary>
    public static long UnitOf(IEnumerable<long> amounts) => Math.Max(1, amounts.Aggregate(0L, Gcd));
}

/// <summary>A plan with everything that is computed of it.</summary>
internal sealed class PlanPoint(PlanningModel model, int[] units)
{
    public int[] Units => units;

    public PlanSums Sums { get; } = new(model, units);

    public PlanValue Value { get; } = PlanEvaluation.Of(model, units);

    public long TotalLoad => Sums.Load.Sum();

    public long CreditsAt(int option) =>
        units[option] * model.Problem.Choices[model.Problem.Options[option].Choice].Credits;

    /// <summary>Aligned credits of everything chosen for a goal, in hundredths times three.</summary>
    public long Aligned(int goal)
    {
        var sum = 0L;
        for (var c = 0; c < Sums.ChosenUnits.Length; c++)
        {
            sum += Sums.ChosenUnits[c] * model.Problem.Choices[c].AlignedTimesThree[goal];
        }

        return sum;
    }

    public BodyProgress Body(int number) => Value.Bodies[number];
}
