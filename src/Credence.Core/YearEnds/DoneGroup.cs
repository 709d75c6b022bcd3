using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Planning;
using Credence.Core.Practice;

namespace Credence.Core.YearEnds;

/// <summary>What becomes of a way of learning next year.</summary>
public enum Decision
{
    Keep,
    Drop,

    /// <summary>Something of more weight on the same topics instead.</summary>
    LevelUp,
}

/// <summary>
/// What was done under one title, or several small things of one format: the unit of "keep, drop, level up".
/// </summary>
/// <param name="Key"><c>title:</c> or <c>format:</c> and what it is.</param>
/// <param name="Rating">The mean of the physician's own ratings, rounded; null where none was given.</param>
/// <param name="Goals">Ids of the goals it served.</param>
public sealed record DoneGroup(
    string Key,
    string Title,
    string Format,
    ImmutableArray<CmeActivity> Entries,
    Amount Credits,
    Amount Hours,
    int? Rating,
    ImmutableArray<string> Goals
)
{
    private const int Most = 12;
    private const int Waste = 2;
    private const int Excellent = 5;
    private static readonly Amount ByItself = Amount.Whole(4);

    public ImmutableHashSet<Topic> Topics =>
        [.. Entries.SelectMany(entry => entry.Portions).SelectMany(portion => portion.Topics)];

    /// <summary>From the ratings: what was waste goes, what was excellent and served a goal leads on, the rest stays.</summary>
    public Decision Suggested =>
        Rating <= Waste ? Decision.Drop
        : Rating >= Excellent && !Goals.IsEmpty ? Decision.LevelUp
        : Decision.Keep;

    /// <summary>Most credits first; single small things by format, and what is too many to be asked about left out.</summary>
    public static ImmutableArray<DoneGroup> All(
        ImmutableArray<CmeActivity> done,
        ImmutableArray<Goal> goals
    )
    {
        var named = done.Where(entry => entry.Title.Trim().Length > 0)
            .GroupBy(entry => entry.Title.Trim(), StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1 || group.Any(entry => entry.Amount >= ByItself))
            .ToList();
        var taken = named.SelectMany(group => group).ToHashSet();
        var byFormat = done.Where(entry => !taken.Contains(entry) && entry.Format.Length > 0)
            .GroupBy(entry => entry.Format);
        return
        [
            .. named
                .Select(group => Of($"title:{group.Key.ToLowerInvariant()}", group.Key, group))
                .Concat(byFormat.Select(group => Of($"format:{group.Key}", "", group)))
                .OrderByDescending(group => group.Credits)
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Take(Most),
        ];

        DoneGroup Of(string key, string title, IEnumerable<CmeActivity> entries)
        {
            ImmutableArray<CmeActivity> all = [.. entries];
            var ratings = all.Select(entry => entry.Rating).OfType<int>().ToList();
            return new DoneGroup(
                key,
                title,
                all[^1].Format,
                all,
                YearEndReview.Sum(all.Select(entry => entry.Amount)),
                YearEndReview.Sum(all.Select(entry => entry.Hours ?? entry.Amount)),
                ratings.Count == 0
                    ? null
                    : ((2 * ratings.Sum()) + ratings.Count) / (2 * ratings.Count),
                [
                    .. goals
                        .Where(goal =>
                            all.Any(entry =>
                                StrategicValue.Alignment(
                                    entry.Goals,
                                    entry.Portions.Select(portion => portion.Topics),
                                    goal
                                ) > 0
                            )
                        )
                        .Select(goal => goal.Id),
                ]
            );
        }
    }

    /// <summary>Whether a candidate is what was done here.</summary>
    public bool Is(Candidate candidate) =>
        Title.Length > 0
            ? candidate.Title.Trim().Equals(Title, StringComparison.OrdinalIgnoreCase)
            : Entries.Any(entry =>
                entry.Title.Trim().Length > 0
                && entry
                    .Title.Trim()
                    .Equals(candidate.Title.Trim(), StringComparison.OrdinalIgnoreCase)
            );

    /// <summary>What its format is worth to a career (engine.md section 5).</summary>
    public int Strategic => StrategicValue.Of(new Candidate { Id = Key, Format = Format });
}
