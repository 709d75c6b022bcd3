using System.Collections.Immutable;
using Credence.App.Catalog;
using Credence.App.Dossiers;
using Credence.App.Filter;
using Credence.Core.Planning;

namespace Credence.App.Themes;

/// <summary>Something to read up on a theme with.</summary>
/// <param name="IsMine">It is one of the own candidates already.</param>
public sealed record ReviewFound(Candidate Candidate, bool IsMine);

/// <summary>
/// A targeted review for a theme: what is about its topics, own candidates and catalog together, the closest first, of
/// those the short ones.
/// Where the theme has no topic, its longer words are looked for in the titles.
/// </summary>
public sealed class FindReview(JudgePractice judge)
{
    private const int Shown = 6;
    private const int LongWord = 5;
    private const long ShortHours = 1200;

    private static readonly ImmutableHashSet<string> TooLarge =
    [
        "conference",
        "certificate-program",
        "qi-project",
        "teaching",
        "sponsored-dinner",
    ];

    public ImmutableArray<ReviewFound> Of(Dossier dossier, CaseTheme theme)
    {
        var own = dossier.Practice.Candidates.Candidates;
        var mine = own.Select(one => one.Id).ToHashSet();
        var words = theme
            .Words.Split(
                [' ', ',', '.', ';', ':', '-', '/', '(', ')'],
                StringSplitOptions.RemoveEmptyEntries
            )
            .Where(word => word.Length >= LongWord)
            .ToList();
        return
        [
            .. own.Where(Reviews)
                .Concat(
                    judge
                        .Catalog(dossier, one => !mine.Contains(one.Id) && Reviews(one))
                        .Where(one => one.Entry.IsFor(dossier.Profile.Physician))
                        .Select(one => one.Judgment.Candidate)
                )
                .Select((one, rank) => (Candidate: one, Fit: Fit(one, theme, words), Rank: rank))
                .OrderByDescending(one => one.Fit)
                .ThenBy(one => one.Candidate.Hours.Hundredths > ShortHours)
                .ThenBy(one => one.Rank)
                .Take(Shown)
                .Select(one => new ReviewFound(one.Candidate, mine.Contains(one.Candidate.Id))),
        ];

        bool Reviews(Candidate candidate) =>
            !TooLarge.Contains(candidate.Format)
            && candidate.Status != CandidateStatus.Banned
            && Fit(candidate, theme, words) > 0;
    }

    private static long Fit(Candidate candidate, CaseTheme theme, List<string> words) =>
        TopicFit.Closeness(candidate, theme.Topics)
        + (
            10
            * words.Count(word =>
                candidate.Title.Contains(word, StringComparison.OrdinalIgnoreCase)
            )
        );
}
