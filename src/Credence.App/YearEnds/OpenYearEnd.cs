using System.Collections.Concurrent;
using System.Collections.Immutable;
using Credence.App.Catalog;
using Credence.App.Checks;
using Credence.App.Folder;
using Credence.App.Practice;
using Credence.App.Rules;
using Credence.App.Store;
using Credence.Core.Dates;
using Credence.Core.Planning;
using Credence.Core.Requirements;
using Credence.Core.Standing;
using Credence.Core.YearEnds;

namespace Credence.App.YearEnds;

/// <summary>A year to look back on.</summary>
/// <param name="Record">What was kept of it; null where nobody looked back yet.</param>
/// <param name="SetsUpNext">It is the planning year, so the next one can be made from it.</param>
public sealed record OpenedYear(YearEndReview Review, YearEndRecord? Record, bool SetsUpNext)
{
    public int Year => Review.Year.Start.Year;
}

/// <summary>
/// Looks back on a year of what a person recorded. The review is kept until something is recorded, the rules change, or
/// another day is asked for.
/// </summary>
public sealed class OpenYearEnd(FormCheck check, RuleLibrary library, CatalogLibrary catalog)
{
    private const int Kept = 256;
    private const int MonthsToLookBack = 3;
    private const int FirstYear = 1900;

    private readonly ConcurrentDictionary<(PersonId, int), Known> known = new();

    /// <summary>
    /// The first day of the year that an audit is about: the planning year, or in its first months the one before where
    /// that one has entries and nobody looked back on it.
    /// </summary>
    public static DateOnly YearToLookAt(RecordedPractice practice, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(practice);
        var start = Start(practice, asOf);
        var before = start.AddMonths(-12);
        return
            practice.Profile.Profile.Planning.Start is null
            && asOf < start.AddMonths(MonthsToLookBack)
            && practice.Activities.Any(entry => entry.Date >= before && entry.Date < start)
            && YearEndRecord.Of(practice.Account, before.Year) is null
            ? before
            : start;
    }

    /// <summary>Null where the year has not begun.</summary>
    public OpenedYear? Run(RecordedPractice practice, DateOnly asOf, int year)
    {
        ArgumentNullException.ThrowIfNull(practice);
        if (year < FirstYear || year > asOf.Year)
        {
            return null;
        }

        var start = new DateOnly(year, Start(practice, asOf).Month, 1);
        if (start > asOf)
        {
            return null;
        }

        var key = (practice.Account.Person, year);
        if (
            known.GetValueOrDefault(key) is not { } found
            || !ReferenceEquals(found.Practice, practice)
            || found.AsOf != asOf
            || found.Edition != library.Edition
        )
        {
            found = new(practice, asOf, library.Edition, Review(practice, asOf, start));
            if (known.Count >= Kept)
            {
                known.Clear();
            }

            known[key] = found;
        }

        return new OpenedYear(
            found.Review,
            YearEndRecord.Of(practice.Account, year),
            start == YearToLookAt(practice, asOf)
        );
    }

    /// <summary>What the answers make of the year that follows; nothing is written.</summary>
    public NextYear Next(RecordedPractice practice, YearEndReview review, YearEndAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(practice);
        ArgumentNullException.ThrowIfNull(review);
        var start = review.Year.Start.AddMonths(12);
        var physician = practice.Profile.Profile.Physician;
        return NextYear.Of(
            review,
            answers,
            practice.Candidates.Candidates,
            catalog
                .Contents.Entries.Where(entry =>
                    entry.Candidate.Mode != CandidateMode.Event
                    && !entry.Candidate.Lines.IsEmpty
                    && entry.Price is not null
                    && entry.IsFor(physician)
                )
                .Select(entry => CatalogCandidate.Of(entry, start))
                .OrderByDescending(StrategicValue.Of)
                .ThenBy(one => one.PriceOnce)
                .ThenBy(one => one.Id, StringComparer.Ordinal)
        );
    }

    /// <summary>What the next year asks, checked on its first day (never before today) with everything earned so far.</summary>
    public CheckResult CheckNext(RecordedPractice practice, DateOnly asOf, ProfileDocument profile)
    {
        ArgumentNullException.ThrowIfNull(practice);
        ArgumentNullException.ThrowIfNull(profile);
        var start = profile.Profile.Planning.Start ?? asOf;
        return Check.Of(
            check.Input(practice, start > asOf ? start : asOf) with
            {
                Profile = profile.Profile,
                Planned = [],
            }
        );
    }

    private static DateOnly Start(RecordedPractice practice, DateOnly asOf) =>
        practice.Profile.Profile.Planning.Start ?? new DateOnly(asOf.Year, 1, 1);

    private YearEndReview Review(RecordedPractice practice, DateOnly asOf, DateOnly start)
    {
        var review = YearEndReview.Of(
            check.Input(practice, asOf),
            new DateSpan(start, start.AddMonths(12).AddDays(-1))
        );
        // Goals belong to the year they were made for.
        return start == YearToLookAt(practice, asOf) ? review : review with { Goals = [] };
    }

    private sealed record Known(
        RecordedPractice Practice,
        DateOnly AsOf,
        LibraryEdition Edition,
        YearEndReview Review
    );
}
