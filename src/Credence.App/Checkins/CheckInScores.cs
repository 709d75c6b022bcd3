using System.Collections.Immutable;
using Credence.App.Folder;
using Credence.Core.Filter;
using Credence.Core.Ledger;
using Credence.Core.Planning;

namespace Credence.App.Checkins;

/// <summary>What formats are worth to this physician, by the ratings of a check-in.</summary>
internal static class CheckInScores
{
    /// <summary>What each format that was rated now is worth to this physician.</summary>
    public static ImmutableSortedDictionary<string, int> Of(
        OpenedCheckIn opened,
        ImmutableArray<CmeActivity> rated
    )
    {
        var before = opened.Dossier.Ledger;
        return rated
            .Where((one, at) => one.Rating != before[at].Rating && one.Format.Length > 0)
            .Select(one => one.Format)
            .Distinct()
            .ToImmutableSortedDictionary(
                format => format,
                format =>
                    RatedValue.Of(new Candidate { Id = format, Format = format }, rated).Value,
                StringComparer.Ordinal
            );
    }

    /// <summary>Candidates without a value of their own, or with one that an earlier check-in gave them, take the new one.</summary>
    public static CandidateList Valued(
        this CandidateList list,
        OpenedCheckIn opened,
        ImmutableSortedDictionary<string, int> scores,
        List<string> said
    )
    {
        foreach (var (format, score) in scores)
        {
            var earlier = opened
                .Past.Select(one => one.Scores.TryGetValue(format, out var was) ? was : 0)
                .LastOrDefault(was => was > 0);
            var moved = list
                .Candidates.Where(one =>
                    one.Format == format
                    && (one.Strategic is null || one.Strategic == earlier)
                    && StrategicValue.Of(one) != score
                )
                .ToList();
            foreach (var candidate in moved)
            {
                list = list.Holding(candidate with { Strategic = score });
            }

            if (moved.Count > 0)
            {
                said.Add(
                    $"Format {format}: worth {score} of 10 to you, was {StrategicValue.Of(moved[0])}; that concerns {moved.Count} {(moved.Count == 1 ? "candidate" : "candidates")}."
                );
            }
        }

        return list;
    }
}
