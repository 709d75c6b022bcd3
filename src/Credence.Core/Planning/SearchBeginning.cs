using System.Collections.Immutable;
using System.Threading;
using Credence.Core.Planning.Solving;

namespace Credence.Core.Planning;

/// <summary>What is known before the first level: which pins hold, how many events can be had, a plan to begin with.</summary>
internal sealed class SearchBeginning(
    PlanProgram program,
    ISolver solver,
    SearchLimits limits,
    CancellationToken cancellation
)
{
    private readonly PlanningModel model = program.Model;
    private PlanPoint? pinned;

    public ImmutableArray<PlanningPin> Pins { get; private set; } = [];

    public ImmutableArray<PlanningPin> Dropped { get; private set; } = [];

    /// <summary>A search was ended by something else, so that pins and events were counted by hand.</summary>
    public bool WasCutOff { get; private set; }

    /// <summary>Holds the pins, or as many as can be held at once, the first ones first.</summary>
    public void HoldPins()
    {
        var all = model.Problem.Pins;
        if (all.IsEmpty)
        {
            return;
        }

        var draft = ProgramDraft.From(program.Draft.Finish());
        var broken = new int[all.Length];
        for (var p = 0; p < all.Length; p++)
        {
            // An earlier pin weighs a little more, so that it is clear which of two goes.
            broken[p] = draft.AddChoice("broken", (all.Length * 2L) + all.Length - p);
            draft.AtLeast("pin", all[p].Units, [.. PinTerms(all[p]), new(broken[p], all[p].Units)]);
        }

        var solved = Solve(draft);
        var units = solved.Columns.IsEmpty ? HeldByHand() : program.UnitsOf(solved.Columns);
        Pins = [.. all.Where(pin => Holds(pin, units))];
        Dropped = [.. all.Where(pin => !Holds(pin, units))];
        pinned = new PlanPoint(model, units);
        foreach (var pin in Pins)
        {
            program.Draft.AtLeast("pin", pin.Units, [.. PinTerms(pin)]);
        }
    }

    private static bool Holds(PlanningPin pin, int[] units) =>
        pin.Options.Sum(option => units[option]) >= pin.Units;

    /// <summary>Where the solver had no time to say: one pin after the other, each at its first place.</summary>
    private int[] HeldByHand()
    {
        var units = new int[model.Problem.Options.Length];
        foreach (var pin in model.Problem.Pins)
        {
            foreach (var option in pin.Options)
            {
                var tried = (int[])units.Clone();
                tried[option] = pin.Units;
                if (HardRules.AreKept(model, tried, []))
                {
                    units = tried;
                    break;
                }
            }
        }

        return units;
    }

    private IEnumerable<ProgramTerm> PinTerms(PlanningPin pin) =>
        pin.Options.Select(option => new ProgramTerm(program.Unit(option), 1));

    /// <summary>The wanted events, or the most that the hard rules and the pins allow.</summary>
    public int MostEvents()
    {
        var problem = model.Problem;
        var events = Enumerable
            .Range(0, problem.Options.Length)
            .Where(o => problem.Choices[problem.Options[o].Choice].Layer == PlanLayer.Event)
            .ToList();
        var most = Math.Min(
            problem.Shape.Events,
            events.Select(o => problem.Options[o].Choice).Distinct().Count()
        );
        if (most == 0)
        {
            return 0;
        }

        var draft = ProgramDraft.From(program.Draft.Finish());
        foreach (var option in events)
        {
            draft.Cost(program.Unit(option), -1);
        }

        var solved = Solve(draft);
        // Where the solver had no time to say, all that are wanted count as missing.
        return solved.Columns.IsEmpty
            ? most
            : (int)events.Sum(option => solved.Columns[program.Unit(option)]);
    }

    /// <summary>A plan to begin with: the better of what the pins need and what was accepted, if that still holds.</summary>
    public PlanPoint From(IReadOnlyList<int>? start)
    {
        var points = new List<PlanPoint>();
        if (pinned is not null)
        {
            // Measured again: only now it is known how many events can be had.
            points.Add(new PlanPoint(model, pinned.Units));
        }

        var nothing = new int[model.Problem.Options.Length];
        foreach (var units in new[] { start?.ToArray(), Accepted(), nothing })
        {
            if (units is not null && HardRules.AreKept(model, units, Pins))
            {
                points.Add(new PlanPoint(model, units));
            }
        }

        return points.Aggregate((one, other) => one.Value.IsBeatenBy(other.Value) ? other : one);
    }

    /// <summary>What of the accepted plan can still be done, as it stands.</summary>
    private int[] Accepted()
    {
        var units = new int[model.Problem.Options.Length];
        foreach (var item in model.Problem.Accepted.Where(item => item.Option >= 0))
        {
            units[item.Option] = item.Units;
        }

        return units;
    }

    private SolvedProgram Solve(ProgramDraft draft)
    {
        var brake = new SolveLimits { SecondsLeft = limits.SecondsLeft };
        var solved = solver.Solve(draft.Finish(), brake, null, null, cancellation);
        WasCutOff |= solved.WasCutOff;
        return solved;
    }
}
