using System.Collections.Immutable;
using Credence.Core.Ledger;
using Credence.Core.Planning;

namespace Credence.Core.Filter;

/// <summary>
/// What a candidate is worth for a career, 1 to 10: as the candidate says, else by its format (engine.md section 5),
/// moved by the physician's own ratings of that format: a star above or below three on average is a point, two at most.
/// </summary>
/// <param name="Start">Before the ratings.</param>
/// <param name="Ratings">How many of one's own ratings moved it.</param>
public sealed record RatedValue(int Value, int Start, int Ratings, bool SaidByCandidate)
{
    private const int MostMoved = 2;
    private const int MiddleRating = 3;

    public static RatedValue Of(Candidate candidate, ImmutableArray<CmeActivity> ledger) =>
        Of(candidate, RatingsOf(ledger)[candidate.Format]);

    /// <summary>The stars given so far, by format.</summary>
    internal static ILookup<string, int> RatingsOf(ImmutableArray<CmeActivity> ledger) =>
        ledger
            .Where(activity => activity.Rating is not null)
            .ToLookup(activity => activity.Format, activity => activity.Rating!.Value);

    internal static RatedValue Of(Candidate candidate, IEnumerable<int> ratings)
    {
        if (candidate.Strategic is { } said)
        {
            return new(said, said, 0, true);
        }

        var start = StrategicValue.Of(candidate);
        var stars = ratings.Select(rating => rating - MiddleRating).ToList();
        if (stars.Count == 0)
        {
            return new(start, start, 0, false);
        }

        var sum = stars.Sum();
        var moved = Math.Clamp(
            Math.Sign(sum) * ((Math.Abs(sum) * 2) + stars.Count) / (2 * stars.Count),
            -MostMoved,
            MostMoved
        );
        return new(Math.Clamp(start + moved, 1, 10), start, stars.Count, false);
    }
}
