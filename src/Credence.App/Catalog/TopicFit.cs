using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Planning;

namespace Credence.App.Catalog;

/// <summary>How much of an activity is about some topics.</summary>
internal static class TopicFit
{
    /// <summary>
    /// In a hundred: how much of it is about the first topic (half where it names others before), the other topics at a
    /// third.
    /// </summary>
    public static long Closeness(Candidate candidate, ImmutableArray<string> topics)
    {
        if (candidate.Portions.IsEmpty || topics.IsEmpty)
        {
            return 0;
        }

        var own = new Topic(topics[0]);
        var others = topics.Skip(1).Select(code => new Topic(code)).ToHashSet();
        var (sum, whole) = (0L, 0L);
        foreach (var portion in candidate.Portions)
        {
            var weight = portion.Amount?.Hundredths ?? Math.Max(100, Credits(candidate).Hundredths);
            whole += weight;
            sum +=
                portion.Topics.FirstOrDefault() == own ? weight * 100
                : portion.Topics.Contains(own) ? weight * 50
                : portion.Topics.Any(others.Contains) ? weight * 33
                : 0;
        }

        return whole == 0 ? 0 : sum / whole;
    }

    /// <summary>The credits of one unit.</summary>
    public static Amount Credits(Candidate candidate) =>
        new CmeActivity
        {
            Id = new ActivityId(candidate.Id),
            Date = DateOnly.MinValue,
            Lines = candidate.Lines,
        }.Amount;
}
