using System.Collections.Immutable;
using Credence.Core.Allocation;
using Credence.Core.Calendar;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Ledger;
using Credence.Core.Planning;
using Credence.Core.Standing;

namespace Credence.Core.Checkins;

/// <summary>Fills in a check-in from what was recorded; nobody is asked for a number that is known.</summary>
public static class LookBack
{
    /// <summary>A fair pace is said in quarters of a credit.</summary>
    private const long PaceStep = 25;

    public static CheckInFacts Of(CheckInInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var practice = input.Practice;
        var span = input.Period.Span;
        var start = practice.Start;
        var year = practice.Check.Annual.BandLow;
        var all = practice
            .Ledger.Where(one => one.Date <= input.AsOf)
            .DistinctBy(one => one.Id)
            .OrderBy(one => one.Date)
            .ToImmutableArray();
        var earned = all.Where(one => span.Contains(one.Date)).ToImmutableArray();
        var work = PlannedWork.Of(practice.Plan, practice.Candidates, practice.Ledger);
        var lagging = Lagging(practice, work);
        var soFar = CheckInFacts.Sum(all.Where(one => one.Date >= start));
        var pace = start > input.AsOf ? Amount.Zero : Pace(year, new(start, input.AsOf));
        var wanted = Wanted(practice, span);
        return new CheckInFacts
        {
            Period = input.Period,
            AsOf = input.AsOf,
            HasPlan = practice.Plan is { Items.IsEmpty: false },
            Planned = Credits(wanted),
            Earned = earned,
            FairPace = Pace(year, span),
            EarnedThisYear = soFar,
            FairPaceThisYear = pace,
            SteadyPlanned = Credits(wanted.Where(one => one.Layer == PlanLayer.Micro)),
            SteadyDone = CheckInFacts.Sum(Steady(practice, earned)),
            Lagging = lagging,
            Goals = Goals(practice, all, span, start),
            Done = Done(practice, earned),
            Blocks = Blocks(practice, span, earned, work),
            NotDone = NotDone(practice, span, work),
            Verdict = OnTrack.Of(
                practice.Check,
                lagging,
                soFar,
                pace,
                year,
                practice.Plan is { Items.IsEmpty: false }
            ),
        };
    }

    private static ImmutableArray<LaggingRequirement> Lagging(
        CalendarInput practice,
        ImmutableArray<PlannedWork> work
    ) =>
        [
            .. practice
                .Check.Obligations.Where(body => body.Applicable)
                .SelectMany(body =>
                    body.Requirements.Where(one =>
                            one.Status is Status.Overdue or Status.AtRisk or Status.Behind
                        )
                        .Select(one => new LaggingRequirement(body, one, Next(one, practice, work)))
                )
                .OrderBy(one => one.Requirement.Status)
                .ThenBy(one => one.Requirement.Deadline),
        ];

    private static PlannedWork? Next(
        RequirementStanding requirement,
        CalendarInput practice,
        ImmutableArray<PlannedWork> work
    ) =>
        work.Where(one => MonthSteps.LastOfMonth(one.Month) >= practice.AsOf)
            .Where(one =>
                requirement.Rule.Topics.Any(topic =>
                    one.Candidate.Portions.Any(portion => portion.Topics.Contains(topic))
                )
            )
            .OrderBy(one => one.Month)
            .FirstOrDefault();

    private static List<PlannedWork> Wanted(CalendarInput practice, DateSpan span)
    {
        var byId = practice.Candidates.DistinctBy(one => one.Id).ToDictionary(one => one.Id);
        return
        [
            .. (practice.Plan?.Items ?? [])
                .Where(item => !item.Dropped && span.Contains(item.Month))
                .Where(item => byId.ContainsKey(item.Candidate))
                .Select(item => new PlannedWork(item, byId[item.Candidate])),
        ];
    }

    private static Amount Credits(IEnumerable<PlannedWork> work) =>
        work.Aggregate(Amount.Zero, (sum, one) => sum + one.Credits);

    /// <summary>The entries that are units of a small steady source, by title.</summary>
    private static IEnumerable<CmeActivity> Steady(
        CalendarInput practice,
        ImmutableArray<CmeActivity> earned
    )
    {
        var streams = practice
            .Candidates.Where(one => one.Mode == CandidateMode.Stream)
            .Select(one => one.Title.Trim())
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return earned.Where(one => streams.Contains(one.Title.Trim()));
    }

    private static ImmutableArray<GoalMoved> Goals(
        CalendarInput practice,
        ImmutableArray<CmeActivity> all,
        DateSpan span,
        DateOnly start
    )
    {
        var elapsed = Math.Clamp(practice.AsOf.DayNumber - start.DayNumber + 1, 0, 365);
        return
        [
            .. practice.Profile.Goals.Select(goal => new GoalMoved(
                goal,
                AlignedCredits.Earned(goal, all, span.Start, span.End),
                AlignedCredits.Earned(goal, all, start, practice.AsOf),
                Amount.FromHundredths(goal.TargetCredits.Hundredths * elapsed / 365)
            )),
        ];
    }

    private static ImmutableArray<ActivityDone> Done(
        CalendarInput practice,
        ImmutableArray<CmeActivity> earned
    )
    {
        var counted = practice
            .Check.Obligations.SelectMany(body => body.Requirements)
            .SelectMany(one => one.Allocations)
            .Where(line => line.Activity is not null)
            .GroupBy(line => line.Activity!.Value)
            .ToDictionary(
                lines => lines.Key,
                lines => lines.Aggregate(Amount.Zero, (most, line) => Amount.Max(most, line.Amount))
            );
        return
        [
            .. earned.Select(one => new ActivityDone(
                one,
                [
                    .. practice
                        .Profile.Goals.Where(goal =>
                            StrategicValue.Alignment(
                                one.Goals,
                                one.Portions.Select(portion => portion.Topics),
                                goal
                            ) > 0
                        )
                        .Select(goal => goal.Id),
                ],
                counted.GetValueOrDefault(one.Id)
            )),
        ];
    }

    private static ImmutableArray<BlockKept> Blocks(
        CalendarInput practice,
        DateSpan span,
        ImmutableArray<CmeActivity> earned,
        ImmutableArray<PlannedWork> work
    )
    {
        var free = new FreeDays(
            practice.Profile,
            [.. work.Where(one => one.Days is not null).Select(one => one.Days!.Value)]
        );
        return
        [
            .. ProtectedBlocks
                .Of(practice, free, [])
                .Where(block => span.Contains(block.FirstDay) && block.FirstDay <= practice.AsOf)
                .OrderBy(block => block.FirstDay)
                .Select(block => new BlockKept(
                    block.FirstDay,
                    block.Start ?? default,
                    Sign(block.FirstDay, earned)
                )),
        ];
    }

    /// <summary>An entry of the block's own day first, else of its week, Monday to Sunday.</summary>
    private static CmeActivity? Sign(DateOnly day, ImmutableArray<CmeActivity> earned)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return earned
            .Where(one => one.Date >= monday && one.Date <= monday.AddDays(6))
            .OrderBy(one => Math.Abs(one.Date.DayNumber - day.DayNumber))
            .FirstOrDefault();
    }

    private static ImmutableArray<PlannedNotDone> NotDone(
        CalendarInput practice,
        DateSpan span,
        ImmutableArray<PlannedWork> work
    ) =>
        [
            .. work.Where(one =>
                    span.Contains(one.Month) && MonthSteps.LastOfMonth(one.Month) <= practice.AsOf
                )
                .GroupBy(one => one.Candidate.Id)
                .Select(same => new PlannedNotDone(same.First(), same.Sum(one => one.Item.Units))),
        ];

    /// <summary>The share of a year's credits that falls into a span, month by month.</summary>
    private static Amount Pace(Amount year, DateSpan span)
    {
        // In 1/10,000 of a month, so that a part of a month counts by its days.
        var months = 0L;
        for (
            var month = new DateOnly(span.Start.Year, span.Start.Month, 1);
            month <= span.End;
            month = month.AddMonths(1)
        )
        {
            var last = MonthSteps.LastOfMonth(month);
            var from = month > span.Start ? month : span.Start;
            var to = last < span.End ? last : span.End;
            months += 10_000L * (to.DayNumber - from.DayNumber + 1) / last.Day;
        }

        return Amount
            .FromHundredths(((year.Hundredths * months) + 60_000) / 120_000)
            .DownTo(PaceStep);
    }
}
