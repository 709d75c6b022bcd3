using System.Collections.Immutable;
using Credence.Core.Dates;
using Credence.Core.Planning;

namespace Credence.Core.YearEnds;

/// <summary>Why a candidate is another one next year.</summary>
public enum CandidateStep
{
    /// <summary>Offered again, its months or days a year later.</summary>
    Again,

    /// <summary>Left out: it was dropped.</summary>
    LeftOut,

    /// <summary>Of the highest value: it is what something leads on to.</summary>
    LedTo,
}

/// <summary>One candidate as it will be.</summary>
/// <param name="From">The title of what leads on to it; empty otherwise.</param>
/// <param name="IsNew">It was none of one's own candidates before.</param>
public sealed record NextCandidate(
    Candidate After,
    CandidateStep Step,
    string From = "",
    bool IsNew = false
);

/// <summary>What the answers make of goals and candidates for the year that follows; nothing is written.</summary>
public sealed record NextYear
{
    private const int HighestValue = 10;
    private const int TopValue = 9;

    /// <summary>52 weeks: the same weekdays, a guess until the days are announced.</summary>
    private const int DaysOn = 364;

    public required DateSpan Year { get; init; }

    public required ImmutableArray<GoalOutcome> Goals { get; init; }

    /// <summary>Only those that change.</summary>
    public required ImmutableArray<NextCandidate> Candidates { get; init; }

    /// <summary>Titles to be leveled up for which nothing of more weight was found.</summary>
    public required ImmutableArray<string> NothingHigher { get; init; }

    /// <summary>Next year by the answers; where nothing is said, by evidence and ratings.</summary>
    /// <param name="others">What could be led on to besides one's own candidates, such as the catalog, best first.</param>
    public static NextYear Of(
        YearEndReview review,
        YearEndAnswers answers,
        ImmutableArray<Candidate> own,
        IEnumerable<Candidate> others
    )
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(answers);
        var start = review.Year.Start.AddMonths(12);
        var decisions = review.Groups.ToDictionary(
            group => group,
            group => answers.Decisions.GetValueOrDefault(group.Key, group.Suggested)
        );
        var dropped = decisions
            .Where(pair => pair.Value == Decision.Drop)
            .Select(pair => pair.Key)
            .ToList();
        var next = own.Select(one =>
                dropped.Exists(group => group.Is(one))
                    ? new NextCandidate(
                        one with
                        {
                            Status = CandidateStatus.Banned,
                            Month = null,
                        },
                        CandidateStep.LeftOut
                    )
                    : new NextCandidate(Again(one, start), CandidateStep.Again)
            )
            .ToList();
        var nothing = ImmutableArray.CreateBuilder<string>();
        foreach (
            var group in decisions
                .Where(pair => pair.Value == Decision.LevelUp)
                .Select(pair => pair.Key)
        )
        {
            if (!LeadOn(group, next, others))
            {
                nothing.Add(group.Title.Length > 0 ? group.Title : group.Format);
            }
        }

        return new NextYear
        {
            Year = new DateSpan(start, start.AddMonths(12).AddDays(-1)),
            Goals = [.. review.Goals.Select(one => GoalOutcome.Of(one.Goal, answers, 1))],
            Candidates =
            [
                .. next.Where(one =>
                    one.IsNew || own.First(before => before.Id == one.After.Id) != one.After
                ),
            ],
            NothingHigher = nothing.ToImmutable(),
        };
    }

    private static bool LeadOn(
        DoneGroup group,
        List<NextCandidate> next,
        IEnumerable<Candidate> others
    )
    {
        bool LeadsOn(Candidate one) =>
            !group.Is(one)
            && one.Status != CandidateStatus.Banned
            && StrategicValue.Of(one) is var value
            && (value > group.Strategic || value >= TopValue)
            && one.Portions.SelectMany(portion => portion.Topics)
                .Any(topic => group.Topics.Contains(topic));

        var place = next.FindIndex(one => one.Step == CandidateStep.LedTo && LeadsOn(one.After));
        if (place >= 0)
        {
            return true;
        }

        var found = next.Select((one, at) => (one, at))
            .Where(pair => pair.one.Step == CandidateStep.Again && LeadsOn(pair.one.After))
            .OrderByDescending(pair => StrategicValue.Of(pair.one.After))
            .ThenBy(pair => pair.one.After.Id, StringComparer.Ordinal)
            .Select(pair => (int?)pair.at)
            .FirstOrDefault();
        if (found is { } own)
        {
            next[own] = new NextCandidate(
                next[own].After with
                {
                    Strategic = HighestValue,
                },
                CandidateStep.LedTo,
                group.Title
            );
            return true;
        }

        var ids = next.Select(one => one.After.Id).ToHashSet();
        if (others.FirstOrDefault(one => LeadsOn(one) && !ids.Contains(one.Id)) is { } other)
        {
            next.Add(
                new NextCandidate(
                    other with
                    {
                        Strategic = HighestValue,
                    },
                    CandidateStep.LedTo,
                    group.Title,
                    IsNew: true
                )
            );
            return true;
        }

        return false;
    }

    /// <summary>Offered in the new year: what lay wholly before it is moved on by whole years; what was insisted on is open again.</summary>
    private static Candidate Again(Candidate one, DateOnly start)
    {
        var again =
            one.Status == CandidateStatus.Pinned
                ? one with
                {
                    Status = CandidateStatus.Open,
                    Month = null,
                }
                : one;
        var offered = one.Offered;
        if (!offered.Dates.IsEmpty)
        {
            return offered.Dates.Any(span => span.End >= start)
                ? again
                : again with
                {
                    Offered = new Offered
                    {
                        Dates = [.. offered.Dates.Select(span => On(span, start))],
                    },
                };
        }

        if (!offered.Months.IsEmpty)
        {
            return offered.Months.Any(month => month >= start)
                ? again
                : again with
                {
                    Offered = new Offered
                    {
                        Months =
                        [
                            .. offered.Months.Select(month =>
                                month.AddMonths(Months(offered.Months.Max(), start))
                            ),
                        ],
                    },
                };
        }

        if (offered.To is { } to && to < start)
        {
            var months = Months(to, start);
            return again with
            {
                Offered = new Offered
                {
                    From = offered.From?.AddMonths(months),
                    To = to.AddMonths(months),
                },
            };
        }

        return again;
    }

    /// <summary>So many whole years, in months, that the last month lies in the new year.</summary>
    private static int Months(DateOnly last, DateOnly start)
    {
        var months = 0;
        while (last.AddMonths(months) < start)
        {
            months += 12;
        }

        return months;
    }

    private static DateSpan On(DateSpan span, DateOnly start)
    {
        var days = 0;
        while (span.End.AddDays(days) < start)
        {
            days += DaysOn;
        }

        return new DateSpan(span.Start.AddDays(days), span.End.AddDays(days));
    }
}
