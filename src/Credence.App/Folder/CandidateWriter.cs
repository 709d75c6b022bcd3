using System.Collections.Immutable;
using Credence.App.Rules.Yaml;
using Credence.App.Tables;
using Credence.Core.Credits;
using Credence.Core.Planning;

namespace Credence.App.Folder;

/// <summary>Writes candidates.yaml in its canonical form.</summary>
public static class CandidateWriter
{
    public static string Write(CandidateList list)
    {
        var yaml = new YamlOut();
        yaml.Blocks("candidates", list.Candidates, one => Candidate(yaml, one, list.Kept));
        yaml.Lines(
            "clusters",
            list.Clusters.Select(cluster =>
                new InlineMap(list.Kept)
                    .Word("id", cluster.Id)
                    .Word("title", cluster.Title)
                    .Word("claim", cluster.Claim)
                    .Words("needs", cluster.Needs)
                    .Done($"clusters/{cluster.Id}")
            )
        );
        yaml.Kept(list.Kept, "");
        return yaml.ToString();
    }

    private static void Candidate(YamlOut yaml, Candidate candidate, ImmutableArray<KeptKey> kept)
    {
        var path = $"candidates/{candidate.Id}";
        yaml.Word("id", candidate.Id);
        yaml.Word("title", candidate.Title);
        yaml.Word("provider", candidate.Provider);
        yaml.Plain(
            "mode",
            Array.Find(CandidateReader.Modes, pair => pair.Is == candidate.Mode).Word
        );
        yaml.Word("format", candidate.Format);
        yaml.Word("credits", LedgerText.Credits(candidate.Lines));
        yaml.Word("topics", LedgerText.Topics(candidate.Portions));
        Unless(candidate.Hours == Amount.Zero, "hours", $"{candidate.Hours}");
        if (candidate.PricePerUnit != Money.Zero)
        {
            yaml.Plain("price", $"{{once: {candidate.PriceOnce}, unit: {candidate.PricePerUnit}}}");
        }
        else
        {
            Unless(candidate.PriceOnce == Money.Zero, "price", $"{candidate.PriceOnce}");
        }

        Unless(!candidate.Allowance, "allowance", "true");
        Unless(candidate.UnitsPerMonth == 1, "units_per_month", $"{candidate.UnitsPerMonth}");
        Unless(!candidate.PracticeLinked, "practice_linked", "true");
        yaml.Inline("offered", Offered(candidate.Offered, kept, $"{path}/offered"));
        Unless(candidate.DaysOff == Amount.Zero, "days_off", $"{candidate.DaysOff}");
        Unless(candidate.Strategic is null, "strategic", $"{candidate.Strategic}");
        yaml.Words("outputs", candidate.Outputs);
        if (candidate.Aligns is { } aligns)
        {
            yaml.Plain("aligns", Aligns(aligns));
        }

        yaml.Word("cluster", candidate.Cluster);
        yaml.Words("after", candidate.After);
        Unless(candidate.DurationMonths == 1, "duration_months", $"{candidate.DurationMonths}");
        Unless(
            candidate.Status == CandidateStatus.Open,
            "status",
            Array.Find(CandidateReader.Statuses, pair => pair.Is == candidate.Status).Word
        );
        yaml.Month("month", candidate.Month);
        yaml.Kept(kept, path);

        void Unless(bool usual, string key, string value)
        {
            if (!usual)
            {
                yaml.Plain(key, value);
            }
        }
    }

    /// <summary>An empty map is written too: it says that it serves no goal.</summary>
    private static string Aligns(ImmutableDictionary<string, int> aligns) =>
        YamlOut.Inline(
            aligns
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => (pair.Key, $"{pair.Value}"))
        );

    private static string Offered(Offered offered, ImmutableArray<KeptKey> kept, string path) =>
        new InlineMap(kept)
            .Month("from", offered.From)
            .Month("to", offered.To)
            .Plain(
                "months",
                offered.Months.IsEmpty
                    ? null
                    : YamlOut.Flow(offered.Months.Select(month => $"{month:yyyy-MM}"))
            )
            .Plain(
                "dates",
                offered.Dates.IsEmpty
                    ? null
                    : YamlOut.Flow(
                        offered.Dates.Select(span =>
                            $"{{from: {span.Start:yyyy-MM-dd}, to: {span.End:yyyy-MM-dd}}}"
                        )
                    )
            )
            .Done(path);
}
