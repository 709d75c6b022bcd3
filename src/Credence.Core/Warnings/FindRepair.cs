using System.Collections.Immutable;
using Credence.Core.Allowances;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Goals;
using Credence.Core.Ledger;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Core.Standing;

namespace Credence.Core.Warnings;

/// <summary>What a repair is found from.</summary>
public sealed record RepairInput
{
    public required PlanningInput Planning { get; init; }

    public required CheckResult Check { get; init; }

    public required YearMeans Means { get; init; }

    /// <summary>What could be taken up beyond the own candidates, best first.</summary>
    public ImmutableArray<Candidate> Offered { get; init; } = [];
}

/// <summary>
/// Finds the few wishes that lessen a pitfall (product, pitfalls: the fix is a proposal of the planner). The planner then
/// does the rest with the fewest changes, and the physician sees the difference first.
/// </summary>
public sealed class FindRepair
{
    private const int MostMoves = 3;
    private const int MinutesForAProof = 10;

    /// <summary>Two hours of it at a time are enough for anybody.</summary>
    private const int MostProofs = 12;

    private readonly RepairInput input;
    private readonly PlanningYear year;
    private readonly CandidatePlaces places;
    private readonly ImmutableArray<PlannedWork> work;

    private FindRepair(RepairInput input)
    {
        this.input = input;
        year = PlanningYear.Of(input.Planning);
        places = new CandidatePlaces(year, input.Planning.Profile.Planning);
        work =
        [
            .. PlannedWork
                .Of(input.Planning.Accepted, input.Planning.Candidates, input.Planning.Ledger)
                .Where(one => MonthSteps.LastOfMonth(one.Month) >= AsOf),
        ];
    }

    private DateOnly AsOf => input.Planning.AsOf;

    public static Repair For(PitfallKind kind, RepairInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var find = new FindRepair(input);
        return kind switch
        {
            PitfallKind.LastMinutePanic => find.Earlier(),
            PitfallKind.RandomSelection => find.WithoutStrays(),
            PitfallKind.NoTracking => find.CatchUp(),
            PitfallKind.NoCareerAlignment => find.TowardTheGoal(),
            _ => find.Lighter(),
        };
    }

    private Repair Earlier()
    {
        if (input.Check.PitfallCauses.NearestDeadline is not { } deadline)
        {
            return Repair.None("Nothing is missing, so there is nothing to move.");
        }

        var early = deadline.AddMonths(-2);
        if (work.IsEmpty)
        {
            return Candidates
                ? Repair.Of($"Make a plan that keeps {deadline:MMMM} calm", new RepairTry())
                : Repair.None(
                    "There is nothing to plan with yet: take a few courses from the catalog."
                );
        }

        var steps = work.Where(one =>
                one.Candidate.Mode is CandidateMode.Block or CandidateMode.Project
                && MonthSteps.LastOfMonth(one.Month) > early
                && one.Month <= deadline
            )
            .OrderByDescending(one => one.Credits)
            .Select(one => Move(one, month => MonthSteps.LastOfMonth(month) <= early))
            .OfType<RepairStep>()
            .Take(MostMoves)
            .ToImmutableArray();
        var sooner = input
            .Planning.Candidates.Where(one =>
                IsOpen(one) && one.Mode is CandidateMode.Block or CandidateMode.Project
            )
            .OrderByDescending(one => CandidateChoices.AsActivity(one, default).Amount)
            .Select(one =>
                First(one, month => MonthSteps.LastOfMonth(month) <= early) is { } month
                    ? new RepairStep(one.Id, month)
                    : null
            )
            .FirstOrDefault(step => step is not null);
        return Repair.Of(
            "Move the work forward",
            new RepairTry(),
            steps.IsEmpty ? null : new RepairTry(steps),
            sooner is null ? null : new RepairTry(sooner)
        );
    }

    private Repair WithoutStrays()
    {
        var stray = BlamedTitle
            .Of(input.Check.PitfallCauses.Stray)
            .Select(one => work.FirstOrDefault(item => item.Candidate.Id == one.Candidate))
            .OfType<PlannedWork>()
            // A small steady source fills the month's minimum; without it another would.
            .Where(one => one.Candidate.Mode != CandidateMode.Stream && !IsACard(one.Candidate))
            .Take(MostMoves)
            .ToList();
        if (input.Check.PitfallCauses.Stray.IsEmpty)
        {
            return Repair.None("Nothing to repair.");
        }

        var steady = BlamedTitle
            .Of(input.Check.PitfallCauses.Stray)
            .Select(one => one.Candidate)
            .Where(id =>
                work.Any(one =>
                    one.Candidate.Id == id && one.Candidate.Mode == CandidateMode.Stream
                )
            );

        var least = input.Planning.Profile.Planning.MicroMinimum;
        var repair = Repair.Of(
            "Plan without what serves nothing",
            [
                stray.Count == 0
                    ? null
                    : new RepairTry([
                        .. stray.Select(one => new RepairStep(one.Candidate.Id, null)),
                    ]),
                least.IsZero || work.IsEmpty
                    ? null
                    : new RepairTry([.. steady.Take(1).Select(id => new RepairStep(id, null))])
                    {
                        SteadyMinimum = Amount.FromHundredths(least.Hundredths / 2).DownTo(100),
                    },
                .. TowardTheGoal().Tries,
            ]
        );
        return repair.CanHelp
            ? repair
            : Repair.None("What is done stays in the record; nothing planned is random.");
    }

    /// <summary>An hour or two for the proofs that are missing, in the plan and so on the calendar.</summary>
    private Repair CatchUp()
    {
        var bare = input
            .Check.PitfallCauses.Untracked.Where(one => one.Activity.Proof.Length == 0)
            .ToList();
        if (bare.Count == 0)
        {
            return Repair.None(
                input.Check.PitfallCauses.Untracked.IsEmpty
                    ? "Nothing to repair."
                    : "What was logged late keeps its date; the next ones count from the day you log them."
            );
        }

        var some = Math.Min(bare.Count, MostProofs);
        var halves = ((some * MinutesForAProof) + 29) / 30;
        var month = new DateOnly(AsOf.Year, AsOf.Month, 1);
        if (MonthSteps.LastOfMonth(AsOf).DayNumber - AsOf.DayNumber < 7)
        {
            month = month.AddMonths(1);
        }

        var candidate = new Candidate
        {
            Id = $"file-proofs-{month:yyyy-MM}",
            Title =
                some == 1 ? "File the missing proof"
                : some < bare.Count ? $"File {some} of the missing proofs"
                : $"File the {some} missing proofs",
            Provider = "Own record",
            Hours = Amount.FromHundredths(halves * 50L),
            Offered = new Offered { Months = [month, month.AddMonths(1)] },
            Aligns = ImmutableDictionary<string, int>.Empty,
        };
        return input.Planning.Candidates.Any(one => one.Id == candidate.Id)
            ? Repair.None("The time for it is among your candidates already.")
            : Repair.Of(
                $"Set aside {(halves == 1 ? "half an hour" : halves == 2 ? "an hour" : $"{candidate.Hours} hours")} for it in {month:MMMM}",
                new RepairTry(new RepairStep(candidate.Id, month, candidate))
            );
    }

    private Repair TowardTheGoal()
    {
        var last = input
            .Check.PitfallCauses.Goals.Where(one => one.Earned < one.Due)
            .OrderBy(one => one.Earned.Hundredths * 1_000 / Math.Max(1, one.Due.Hundredths))
            .FirstOrDefault();
        if (last is null)
        {
            return Repair.None("Every goal has its share by now.");
        }

        var goal = last.Goal;
        var known = input.Planning.Candidates.Select(one => one.Id).ToHashSet();
        var repair = Repair.Of(
            "Put something for it into the plan",
            new[]
            {
                Best(goal, input.Planning.Candidates.Where(IsOpen)),
                Sooner(goal),
                Best(goal, input.Offered.Where(one => !known.Contains(one.Id))),
            }
                .OfType<RepairStep>()
                .Select(step => new RepairTry(step))
        );
        return repair.CanHelp
            ? repair
            : Repair.None(
                "Nothing that you could do or that the catalog knows would move it sooner."
            );
    }

    /// <summary>Neither refused, nor planned, nor done.</summary>
    private bool IsOpen(Candidate candidate) =>
        candidate.Status != CandidateStatus.Banned
        && work.All(one => one.Candidate.Id != candidate.Id)
        && input.Planning.Ledger.All(one =>
            !string.Equals(
                one.Title.Trim(),
                candidate.Title.Trim(),
                StringComparison.OrdinalIgnoreCase
            )
        );

    /// <summary>Most credits toward the goal, in the first month that has the hours.</summary>
    private RepairStep? Best(Goal goal, IEnumerable<Candidate> candidates) =>
        candidates
            .Where(one => one.Mode is CandidateMode.Block or CandidateMode.Project)
            .Select(one => (Candidate: one, Aligned: Aligned(goal, one)))
            .Where(one => !one.Aligned.IsZero)
            .OrderByDescending(one => one.Aligned)
            .Select(one =>
                First(one.Candidate, _ => true) is { } month
                    ? new RepairStep(
                        one.Candidate.Id,
                        month,
                        input.Planning.Candidates.Any(known => known.Id == one.Candidate.Id)
                            ? null
                            : one.Candidate
                    )
                    : null
            )
            .FirstOrDefault(step => step is not null);

    private RepairStep? Sooner(Goal goal) =>
        work.Where(one =>
                one.Candidate.Mode is CandidateMode.Block or CandidateMode.Project
                && !Aligned(goal, one.Candidate).IsZero
            )
            .OrderBy(one => one.Month)
            .Select(one => Move(one, month => month < one.Month))
            .FirstOrDefault(step => step is not null);

    private static Amount Aligned(Goal goal, Candidate candidate) =>
        GoalAlignment.Credits(goal, candidate, CandidateChoices.AsActivity(candidate, default), 1);

    private Repair Lighter()
    {
        var value = input.Check.Pitfalls.OverloadedMonth;
        if (value == 0 || input.Check.PitfallCauses.Fullest is not { } fullest)
        {
            return Repair.None("Nothing to repair.");
        }

        if (MonthSteps.LastOfMonth(fullest.Month) < AsOf)
        {
            return Repair.None(
                $"{fullest.Month:MMMM} is behind you. As the other months fill, it stands out less."
            );
        }

        var there = work.Where(one =>
                one.Month == fullest.Month
                && one.Candidate.Mode is CandidateMode.Block or CandidateMode.Project
            )
            .OrderByDescending(one => one.Load)
            .ToList();
        var steps = there
            .Select(one => Move(one, month => month != fullest.Month))
            .OfType<RepairStep>()
            .ToList();
        var hours = Amount.FromHundredths(input.Check.PitfallCauses.MeanHours.Hundredths * 3 / 2);
        var room = input.Means.Months.FirstOrDefault(one => one.Month == fullest.Month)?.Room;
        return
            Repair.Of(
                "Even the months out",
                [
                    // The smaller things first: what is largest makes the same peak wherever it goes.
                    steps.Count < 2
                        ? null
                        : new RepairTry([.. steps.Skip(1)]),
                    room > hours.DownTo(100)
                        ? new RepairTry { Month = fullest.Month, HoursInMonth = hours.DownTo(100) }
                        : null,
                    room is { } full && full.Hundredths >= 200
                        ? new RepairTry
                        {
                            Month = fullest.Month,
                            HoursInMonth = Amount.FromHundredths(full.Hundredths / 2).DownTo(100),
                        }
                        : null,
                    .. steps.Take(2).Select(step => new RepairTry(step)),
                ]
            )
                is { CanHelp: true } repair
            ? repair
            : Repair.None($"What fills {fullest.Month:MMMM} has fixed days.");
    }

    private RepairStep? Move(PlannedWork one, Func<DateOnly, bool> wanted) =>
        First(one.Candidate, month => month != one.Month && wanted(month), one) is { } month
            ? new(one.Candidate.Id, month)
            : null;

    /// <summary>The first month still to come in which it is offered and has its hours.</summary>
    /// <param name="there">Where it is planned already: its own hours are free for it.</param>
    private DateOnly? First(
        Candidate candidate,
        Func<DateOnly, bool> wanted,
        PlannedWork? there = null
    )
    {
        foreach (var place in places.Of(candidate))
        {
            var month = year.FirstDay(place.Month);
            var share = Amount.FromHundredths(
                CandidatePlaces.Load(candidate) / Math.Max(1, place.LoadMonths)
            );
            if (
                wanted(month)
                && Enumerable
                    .Range(place.StartMonth, place.Month - place.StartMonth + 1)
                    .All(one =>
                        input.Means.Months.FirstOrDefault(time => time.Month == year.FirstDay(one))
                            is { } time
                        && time.Room.Less(time.All.Less(there?.LoadIn(time.Month) ?? default))
                            >= share
                    )
            )
            {
                return month;
            }
        }

        return null;
    }

    private bool Candidates =>
        input.Planning.Candidates.Any(one => one.Status != CandidateStatus.Banned);

    /// <summary>It serves as a certificate or an activity, whatever becomes of its credits.</summary>
    private bool IsACard(Candidate candidate) =>
        input.Check.Obligations.Any(body =>
            body.Applicable
            && body.Requirements.Any(one =>
                one.Rule.CountsItems
                && one.Rule.Topics.Any(topic =>
                    candidate.Portions.Any(portion => portion.Topics.Contains(topic))
                )
            )
        );
}
