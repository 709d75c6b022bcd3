using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>What a requirement would still miss on the last day of the present cycle.</summary>
public sealed record RequirementOutlook(
    Requirement Rule,
    StandingNode Node,
    Amount Needed,
    Amount Counted,
    Amount Missing,
    DateOnly Deadline
);

/// <summary>What a body would still miss on the last day of its present cycle, if nothing else is done.</summary>
public sealed record BodyOutlook(
    string Obligation,
    string Title,
    Amount Missing,
    int MissingItems,
    ImmutableArray<RequirementOutlook> Requirements
);

/// <summary>
/// Answers "and if I also did this?" for many things thought of, each by the exact allocation of section 3 with it and
/// without it. Every body is asked at the end of its present cycle, so that a card which runs out before then is a need.
/// </summary>
public sealed class Outlook
{
    private readonly PreparedLedger ledger;
    private readonly List<Present> bodies = [];
    private readonly System.Threading.Lock oneAtATime = new();

    public Outlook(CheckInput input)
    {
        var frame = Check.FrameOf(input);
        ledger = frame.Ledger;
        foreach (var obligation in input.Profile.Obligations)
        {
            var answer = ObligationCheck.Of(obligation, frame);
            if (answer is { Standing.Applicable: true, Run: { } run })
            {
                bodies.Add(new Present(answer.Standing, new ObligationRun(obligation, frame), run));
            }
        }

        Now = [.. bodies.Select(body => AtTheEnd(body, ledger))];
    }

    /// <summary>Nothing added.</summary>
    public ImmutableArray<BodyOutlook> Now { get; }

    /// <summary>
    /// What would be missing with these done; what is dated after a body's cycle does not count in it. A body that misses
    /// nothing stays as it is.
    /// </summary>
    public ImmutableArray<BodyOutlook> With(ImmutableArray<CmeActivity> added) => With(added, Now);

    /// <summary>The same where something of it was asked before.</summary>
    /// <param name="known">What was missing with a part of these done: a body that misses nothing there stays as it is.</param>
    public ImmutableArray<BodyOutlook> With(
        ImmutableArray<CmeActivity> added,
        ImmutableArray<BodyOutlook> known
    )
    {
        var outlooks = ImmutableArray.CreateBuilder<BodyOutlook>(bodies.Count);
        // The runs remember what they carried over; several pages of one person may ask at once.
        lock (oneAtATime)
        {
            var more = ledger.With(added);
            for (var at = 0; at < bodies.Count; at++)
            {
                outlooks.Add(
                    IsComplete(known[at]) ? known[at]
                    : added.All(one => one.Date > bodies[at].LastDay) ? Now[at]
                    : AtTheEnd(bodies[at], more)
                );
            }
        }

        return outlooks.MoveToImmutable();
    }

    /// <summary>Where nothing is missing, more leaves nothing missing.</summary>
    private static bool IsComplete(BodyOutlook body) =>
        body.Missing.IsZero
        && body.MissingItems == 0
        && body.Requirements.All(one => one.Missing.IsZero);

    private static BodyOutlook AtTheEnd(Present body, PreparedLedger ledger)
    {
        var run =
            body.Runs.AtItsEnd(
                body.Run.Context.Cycle.End,
                body.Run.Context.Version,
                body.Run.Package?.Id ?? "",
                ledger
            ) ?? body.Run;
        return Of(body.Standing, run.Run);
    }

    private static BodyOutlook Of(ObligationStanding standing, CycleRun run)
    {
        var requirements = ImmutableArray.CreateBuilder<RequirementOutlook>();
        for (var place = 0; place < run.Plan.Count; place++)
        {
            var node = run.Plan[place];
            if (!node.Counts)
            {
                continue;
            }

            var counted = Math.Min(node.Demand, run.Counted[place]);
            requirements.Add(
                new RequirementOutlook(
                    node.Rule,
                    node.Kind,
                    Amount.FromHundredths(node.Demand),
                    Amount.FromHundredths(counted),
                    Amount.FromHundredths(
                        node.Kind == StandingNode.Items
                            ? node.Demand - counted
                            : run.MissingAt[place]
                    ),
                    node.Slot.Deadline
                )
            );
        }

        return new BodyOutlook(
            standing.Id,
            standing.Title,
            Amount.FromHundredths(run.Missing),
            run.MissingItems,
            requirements.ToImmutable()
        );
    }

    private sealed record Present(ObligationStanding Standing, ObligationRun Runs, PackageRun Run)
    {
        public DateOnly LastDay => Runs.LastDayAhead(Run.Context.Cycle.End);
    }
}
