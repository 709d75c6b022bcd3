using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Planning;

namespace Credence.Core.Warnings;

/// <summary>What a repair stands on: the year, where things may go, and what is planned from now on.</summary>
internal sealed class RepairGround
{
    // A plan that changes in more places than this is a new plan.
    public const int MostMoves = 3;

    private readonly PlanningYear year;
    private readonly CandidatePlaces places;

    public RepairGround(RepairInput input)
    {
        Input = input;
        year = PlanningYear.Of(input.Planning);
        places = new CandidatePlaces(year, input.Planning.Profile.Planning);
        Work =
        [
            .. PlannedWork
                .Of(input.Planning.Accepted, input.Planning.Candidates, input.Planning.Ledger)
                .Where(one => MonthSteps.LastOfMonth(one.Month) >= AsOf),
        ];
    }

    public RepairInput Input { get; }

    public ImmutableArray<PlannedWork> Work { get; }

    public DateOnly AsOf => Input.Planning.AsOf;

    public bool HasCandidates =>
        Input.Planning.Candidates.Any(one => one.Status != CandidateStatus.Banned);

    /// <summary>Neither refused, nor planned, nor done.</summary>
    public bool IsOpen(Candidate candidate) =>
        candidate.Status != CandidateStatus.Banned
        && Work.All(one => one.Candidate.Id != candidate.Id)
        && Input.Planning.Ledger.All(one =>
            !string.Equals(
                one.Title.Trim(),
                candidate.Title.Trim(),
                StringComparison.OrdinalIgnoreCase
            )
        );

    public RepairStep? Move(PlannedWork one, Func<DateOnly, bool> wanted) =>
        First(one.Candidate, month => month != one.Month && wanted(month), one) is { } month
            ? new(one.Candidate.Id, month)
            : null;

    /// <summary>The first month still to come in which it is offered and has its hours.</summary>
    /// <param name="there">Where it is planned already: its own hours are free for it.</param>
    public DateOnly? First(
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
                        Input.Means.Months.FirstOrDefault(time => time.Month == year.FirstDay(one))
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

    /// <summary>It serves as a certificate or an activity, whatever becomes of its credits.</summary>
    public bool IsACard(Candidate candidate) =>
        Input.Check.Obligations.Any(body =>
            body.Applicable
            && body.Requirements.Any(one =>
                one.Rule.CountsItems
                && one.Rule.Topics.Any(topic =>
                    candidate.Portions.Any(portion => portion.Topics.Contains(topic))
                )
            )
        );
}
