using System.Collections.Immutable;
using Credence.Core.Allocation;
using Credence.Core.Dates;
using Credence.Core.Obligations;
using Credence.Core.Requirements;
using Credence.Core.Standing;

namespace Credence.Core.YearEnds;

/// <summary>
/// Finds for every requirement of the cycles that touch a year the day its last needed credit came in: the same check as
/// on the cycle's last day, with the ledger cut off at earlier and earlier days.
/// </summary>
internal sealed class ClosingDays(CheckInput input, DateSpan year)
{
    private const int MostCycles = 40;

    /// <summary>By deadline, then in the order of the bodies.</summary>
    public ImmutableArray<ClosedRequirement> All() =>
        [
            .. input
                .Profile.Obligations.SelectMany(Of)
                .DistinctBy(one => (one.Requirement, one.Deadline))
                .OrderBy(one => one.Deadline),
        ];

    /// <summary>What is asked once and was missed is asked again later; it is told at its own deadline.</summary>
    private IEnumerable<ClosedRequirement> Of(Obligation obligation)
    {
        var found = Found(obligation).ToList();
        return found
            .Where(one =>
                !one.IsOnce
                || found.TrueForAll(other =>
                    other.Closed.Requirement != one.Closed.Requirement
                    || other.Closed.Deadline >= one.Closed.Deadline
                )
            )
            .Select(one => one.Closed);
    }

    private IEnumerable<(ClosedRequirement Closed, bool IsOnce)> Found(Obligation obligation)
    {
        var day = input.AsOf;
        for (var cycle = 0; cycle < MostCycles && day >= year.Start; cycle++)
        {
            var look = new Look(obligation, input, day);
            foreach (var one in look.Whole.Requirements.Where(Touches))
            {
                yield return (Told(look, one), one.Rule.Window is Window.Once);
            }

            if (look.Whole.Cycle is not { } span || span.Start <= year.Start)
            {
                yield break;
            }

            day = span.Start.AddDays(-1);
        }
    }

    private bool Touches(RequirementStanding one) =>
        one.Deadline >= year.Start
        && one.Window.Overlaps(year)
        && one.Status != Status.NotApplicable;

    private ClosedRequirement Told(Look look, RequirementStanding one)
    {
        var isMet = IsMet(one);
        var byCredits = isMet && one.MetBy is null or MetBy.Credits && !one.Needed.IsZero;
        var on = byCredits ? look.ClosedOn(one) : null;
        var state =
            on is not null ? ClosedState.Closed
            : isMet ? ClosedState.Settled
            : one.Deadline <= input.AsOf && !one.DidYouDoThis ? ClosedState.Short
            : ClosedState.Open;
        return new ClosedRequirement(
            new(look.Whole.Id, one.Id),
            look.Whole.Title,
            one.Title,
            one.Deadline,
            state,
            on,
            one.Needed,
            isMet ? default
                : one.Missing.IsZero ? one.Shortfall
                : one.Missing,
            one.Rule.Unit,
            on is { } day ? look.TitleOn(day) : ""
        );
    }

    private static bool IsMet(RequirementStanding one) =>
        one.Status is Status.Met or Status.Waived or Status.Confirm
        || (one.Shortfall.IsZero && one.Missing.IsZero);

    /// <summary>One body on the last day of one cycle, as it would be with only the first part of the ledger.</summary>
    private sealed class Look
    {
        private readonly Obligation obligation;
        private readonly CheckInput input;
        private readonly ImmutableArray<DateOnly> days;
        private readonly Dictionary<int, ObligationStanding> known = [];

        public Look(Obligation obligation, CheckInput input, DateOnly day)
        {
            this.obligation = obligation;
            this.input = input with
            {
                AsOf = day,
                Planned = [],
                Ledger = [.. input.Ledger.Where(entry => entry.Date <= day)],
            };
            days = [.. this.input.Ledger.Select(entry => entry.Date).Distinct().Order()];
            Whole = With(days.Length);
        }

        public ObligationStanding Whole { get; }

        /// <summary>Of several things on one day the one with the most credits.</summary>
        public string TitleOn(DateOnly day) =>
            input
                .Ledger.Where(entry => entry.Date == day)
                .OrderByDescending(entry => entry.Amount)
                .Select(entry => entry.Title)
                .FirstOrDefault("");

        /// <summary>Null where it would be met with nothing in the ledger at all.</summary>
        public DateOnly? ClosedOn(RequirementStanding one)
        {
            var (without, with) = (0, days.Length);
            if (IsMetWith(without, one))
            {
                return null;
            }

            while (with - without > 1)
            {
                var middle = without + ((with - without) / 2);
                (without, with) = IsMetWith(middle, one) ? (without, middle) : (middle, with);
            }

            return days[with - 1];
        }

        private bool IsMetWith(int first, RequirementStanding one) =>
            With(first)
                .Requirements.FirstOrDefault(other =>
                    other.Id == one.Id && other.Deadline == one.Deadline
                )
                is { } found
            && IsMet(found);

        /// <summary>With the entries of the first so many days.</summary>
        private ObligationStanding With(int first)
        {
            if (!known.TryGetValue(first, out var standing))
            {
                var cut =
                    first == days.Length
                        ? input
                        : input with
                        {
                            Ledger =
                            [
                                .. input.Ledger.Where(entry =>
                                    first > 0 && entry.Date <= days[first - 1]
                                ),
                            ],
                        };
                standing = ObligationCheck.Of(obligation, Check.FrameOf(cut)).Standing;
                known[first] = standing;
            }

            return standing;
        }
    }
}
