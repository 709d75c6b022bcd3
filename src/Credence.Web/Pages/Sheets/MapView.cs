using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Core.Standing;

namespace Credence.Web.Pages.Sheets;

/// <summary>One line of a list with what stands at its right.</summary>
public sealed record MapLine(string What, string Much);

/// <summary>The one event that anchors the year.</summary>
/// <param name="IsSettled">Done, or in the accepted plan; else one that could be.</param>
public sealed record MapEvent(string Title, string When, string Facts, bool IsSettled);

/// <summary>One hour, two jobs: what is owed, what would do it, and which goal it serves.</summary>
public sealed record MapOverlap(string Owed, string Do, string Gives);

/// <summary>A body's line: what it asks in a few words, by when, a year, and where that stands.</summary>
public sealed record MapBody(string Title, string Rule, string By, string AYear, string Today);

/// <summary>The year on one page. What is earned is told as earned, what is planned as planned.</summary>
public sealed record MapView
{
    public required Profile Profile { get; init; }

    public required CheckResult Check { get; init; }

    public required ImmutableArray<CmeActivity> Ledger { get; init; }

    public required ImmutableArray<Candidate> Candidates { get; init; }

    /// <summary>Null: nothing was accepted yet.</summary>
    public AcceptedPlan? Plan { get; init; }

    public required Func<string, string> Name { get; init; }

    public Physician Physician => Profile.Physician;

    public DateSpan Year
    {
        get
        {
            var start = Profile.Planning.Start ?? new DateOnly(Check.AsOf.Year, 1, 1);
            return new(start, start.AddMonths(12).AddDays(-1));
        }
    }

    public string Title =>
        Year.Start.Month == 1
            ? $"CME map {Year.Start.Year}"
            : $"CME map {Year.Start.Year}/{Year.End.Year % 100:D2}";

    /// <summary>What was done in the year, to the day.</summary>
    public ImmutableArray<CmeActivity> Done =>
        [.. Ledger.Where(activity => Year.Contains(activity.Date) && activity.Date <= Check.AsOf)];

    public Amount Earned => SheetWords.Sum(Done.Select(activity => activity.Amount));

    /// <summary>Earned against the upper end of what is enough, in whole percent.</summary>
    public int Percent =>
        Check.Annual.BandHigh.IsZero
            ? 100
            : (int)Math.Min(100, Earned.Hundredths * 100 / Check.Annual.BandHigh.Hundredths);

    public IEnumerable<MapBody> Bodies =>
        Check
            .Obligations.Where(body => body.Applicable)
            .Select(body => new MapBody(
                body.Title,
                MapWords.Rule(body),
                body.Deadline?.ToString("MMM d, yyyy") ?? "",
                Check.Annual.ByBody.FirstOrDefault(one => one.Obligation == body.Id) is { } annual
                    ? annual.Buffered.ToString()
                    : "",
                SheetWords.Credits(body)
            ));

    public ImmutableArray<MapLine> Monthly => MapWords.Monthly(this);

    public ImmutableArray<MapLine> DeepDives => MapDeepDives.Of(this);

    public MapEvent? Event => MapWords.Event(this);

    public ImmutableArray<MapOverlap> Overlaps => MapWords.Overlaps(this);

    /// <summary>Planned items that still stand, with their candidates.</summary>
    internal IEnumerable<(AcceptedItem Item, Candidate Candidate)> Planned =>
        from item in Plan?.Items ?? []
        where !item.Dropped
        let candidate = Candidates.FirstOrDefault(one => one.Id == item.Candidate)
        where candidate is not null
        select (item, candidate);

    internal static Amount CreditsOf(Candidate candidate) =>
        candidate
            .Lines.Where(line => !line.Type.GivesNoCredit)
            .OrderBy(line => line.Type.IsMoc)
            .ThenByDescending(line => line.Amount.Hundredths)
            .Select(line => line.Amount)
            .FirstOrDefault();
}
