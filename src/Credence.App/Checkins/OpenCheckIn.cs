using System.Collections.Immutable;
using Credence.App.Catalog;
using Credence.App.Dossiers;
using Credence.App.Filter;
using Credence.Core.Calendar;
using Credence.Core.Checkins;
using Credence.Core.Dates;
using Credence.Core.Planning;

namespace Credence.App.Checkins;

/// <summary>A planned item that could give way, and what could come in its place.</summary>
public sealed record SwapOffer(PlannedWork Work, ImmutableArray<Candidate> Instead)
{
    private static readonly string[] InPersonFormats = ["conference", "simulation", "workshop"];

    public static bool IsInPerson(Candidate candidate) =>
        candidate.Mode == CandidateMode.Event
        || !candidate.DaysOff.IsZero
        || InPersonFormats.Contains(candidate.Format);
}

/// <summary>A check-in before it is made: what is known by itself, and what could be changed.</summary>
public sealed record OpenedCheckIn
{
    public required Dossier Dossier { get; init; }

    public required CheckInFacts Facts { get; init; }

    /// <summary>Oldest first.</summary>
    public required ImmutableArray<CheckInRecord> Past { get; init; }

    /// <summary>Planned items that ask for travel or days off, each with what could replace it from a chair.</summary>
    public required ImmutableArray<SwapOffer> Offers { get; init; }

    /// <summary>Ended quarters wait to be looked at; false where only the time up to today is left.</summary>
    public required bool IsDue { get; init; }

    public CheckInPeriod Period => Facts.Period;
}

/// <summary>Fills in a check-in from what a person recorded; writes nothing.</summary>
public sealed class OpenCheckIn(CatalogLibrary catalog)
{
    private const int MostOffers = 3;
    private const int MostInstead = 4;

    /// <param name="untilToday">Look at the time up to today also where a quarter that ended waits.</param>
    public OpenedCheckIn Run(Dossier dossier, bool untilToday)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var past = CheckInRecord.All(dossier.Account);
        var looked = past.Select(one => one.Span.End)
            .Where(day => day <= dossier.AsOf)
            .ToImmutableArray();
        var start = JudgePractice.YearStart(dossier);
        var begins = Begins(dossier, start);
        var due = CheckInPeriod.Due(start, dossier.AsOf, looked, begins);
        var period =
            due is null || untilToday
                ? CheckInPeriod.UntilToday(start, dossier.AsOf, looked, begins)
                : due;
        return new()
        {
            Dossier = dossier,
            Past = past,
            IsDue = due is not null,
            Offers = Offers(dossier, start),
            Facts = LookBack.Of(
                new CheckInInput
                {
                    Period = period,
                    Practice = new CalendarInput
                    {
                        Profile = dossier.Profile,
                        Check = dossier.Check,
                        Ledger = dossier.Ledger,
                        Candidates = dossier.Practice.Candidates.Candidates,
                        Plan = dossier.Practice.Plan?.Plan,
                    },
                }
            ),
        };
    }

    /// <summary>A quarter has ended and nobody looked at it yet.</summary>
    public static CheckInPeriod? Due(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var start = JudgePractice.YearStart(dossier);
        return CheckInPeriod.Due(
            start,
            dossier.AsOf,
            [
                .. CheckInRecord
                    .All(dossier.Account)
                    .Select(one => one.Span.End)
                    .Where(day => day <= dossier.AsOf),
            ],
            Begins(dossier, start)
        );
    }

    /// <summary>
    /// The first sign of this year: an entry, or the day the plan was accepted; in its first quarter the last one of the
    /// year before is still to be looked at.
    /// </summary>
    private static DateOnly? Begins(Dossier dossier, DateOnly start)
    {
        var from = dossier.AsOf < start.AddMonths(3) ? start.AddMonths(-3) : start;
        var first = dossier
            .Ledger.Where(one => one.Date >= from && one.Date <= dossier.AsOf)
            .Select(one => (DateOnly?)one.Date)
            .Min();
        var accepted = dossier.Practice.Plan?.Plan.Accepted;
        return first is null || accepted < first ? accepted ?? first : first;
    }

    private ImmutableArray<SwapOffer> Offers(Dossier dossier, DateOnly start)
    {
        var candidates = dossier.Practice.Candidates.Candidates;
        var work = PlannedWork.Of(dossier.Practice.Plan?.Plan, candidates, dossier.Ledger);
        var planned = work.Select(one => one.Candidate.Id).ToHashSet();
        return
        [
            .. work.Where(one =>
                    SwapOffer.IsInPerson(one.Candidate)
                    && MonthSteps.LastOfMonth(one.Month) > dossier.AsOf
                )
                .OrderBy(one => one.Month)
                .Take(MostOffers)
                .Select(one => new SwapOffer(
                    one,
                    [.. Instead(one.Candidate, candidates, planned, start).Take(MostInstead)]
                )),
        ];
    }

    /// <summary>Own candidates first, then the catalog's, those with more of the same topics first.</summary>
    private IEnumerable<Candidate> Instead(
        Candidate travel,
        ImmutableArray<Candidate> own,
        HashSet<string> planned,
        DateOnly start
    )
    {
        var topics = travel.Portions.SelectMany(one => one.Topics).ToHashSet();
        var known = own.Select(one => one.Id).ToHashSet();
        return own.Where(one => !planned.Contains(one.Id))
            .Concat(
                catalog
                    .Contents.Entries.Where(entry => !known.Contains(entry.Id))
                    .Select(entry => CatalogCandidate.Of(entry, start))
            )
            .Where(one =>
                one.Mode != CandidateMode.Stream
                && !one.Lines.IsEmpty
                && !SwapOffer.IsInPerson(one)
                && Shared(one) > 0
            )
            .OrderBy(one => known.Contains(one.Id) ? 0 : 1)
            .ThenByDescending(Shared)
            .ThenBy(one => one.Title, StringComparer.Ordinal);

        int Shared(Candidate other) =>
            other.Portions.SelectMany(one => one.Topics).Distinct().Count(topics.Contains);
    }
}
