using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.App.Rules.Yaml;
using Credence.App.Tables;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Planning;

namespace Credence.App.Folder;

/// <summary>A whole candidates.yaml.</summary>
public sealed record CandidateList(
    ImmutableArray<Candidate> Candidates,
    ImmutableArray<Cluster> Clusters
)
{
    public static CandidateList None { get; } = new([], []);

    public ImmutableArray<KeptKey> Kept { get; init; } = [];

    public bool IsEmpty => Candidates.IsEmpty && Clusters.IsEmpty && Kept.IsEmpty;
}

/// <summary>Reads candidates.yaml.</summary>
public static class CandidateReader
{
    public const string FileName = "candidates.yaml";

    public static CandidateList? Read(
        string text,
        string file,
        KnownWords words,
        ProblemList problems
    )
    {
        var before = problems.Count;
        if (
            YamlReader.Read(text, file, problems) is not { } value
            || YamlFields.Of(value, file, file, problems) is not { } fields
        )
        {
            return null;
        }

        var kept = new KeptKeys();
        var ids = new HashSet<string>();
        var candidates = ImmutableArray.CreateBuilder<Candidate>();
        foreach (var item in fields.FieldsList("candidates"))
        {
            var candidate = One(item, words, kept);
            candidates.Add(candidate);
            Once(item, candidate.Id, ids);
        }

        var clusters = ImmutableArray.CreateBuilder<Cluster>();
        foreach (var item in fields.FieldsList("clusters"))
        {
            var cluster = new Cluster(
                item.RequiredText("id") ?? "",
                item.Text("title") ?? "",
                item.Text("claim") ?? "",
                item.Texts("needs")
            );
            clusters.Add(cluster);
            kept.Keep(item, $"clusters/{cluster.Id}");
            Once(item, $"cluster {cluster.Id}", ids);
        }

        kept.Keep(fields, "");
        return problems.Count > before
            ? null
            : new CandidateList(candidates.ToImmutable(), clusters.ToImmutable())
            {
                Kept = kept.All,
            };
    }

    private static void Once(YamlFields item, string id, HashSet<string> ids)
    {
        if (!ids.Add(id))
        {
            item.Problems.Add(ProblemCatalog.IdTwice, item.Here, id);
        }
    }

    private static Candidate One(YamlFields fields, KnownWords words, KeptKeys kept)
    {
        var (once, perUnit) = Price(fields);
        var usual = new Candidate { Id = "" };
        var candidate = new Candidate
        {
            Id = fields.RequiredText("id") ?? "",
            Title = fields.Text("title") ?? "",
            Provider = fields.Text("provider") ?? "",
            Mode = fields.Choice("mode", Modes) ?? usual.Mode,
            Format = fields.Text("format") ?? "",
            Lines = LedgerText.Credits(
                fields.Text("credits") ?? "",
                words,
                () => fields.PlaceOf("credits"),
                fields.Problems
            ),
            Portions = LedgerText.Topics(
                fields.Text("topics") ?? "",
                () => fields.PlaceOf("topics"),
                fields.Problems
            ),
            Hours = fields.Amount("hours") ?? Amount.Zero,
            PriceOnce = once,
            PricePerUnit = perUnit,
            Allowance = fields.Flag("allowance") ?? false,
            UnitsPerMonth = fields.Number("units_per_month", 0, 1000) ?? 1,
            PracticeLinked = fields.Flag("practice_linked") ?? false,
            Offered = fields.Fields("offered") is { } offered
                ? OfferedWhen(offered, kept, fields.Text("id") ?? "")
                : new Offered(),
            DaysOff = fields.Amount("days_off") ?? Amount.Zero,
            Strategic = fields.Number("strategic", 1, 10),
            Outputs = fields.Texts("outputs"),
            Aligns = Aligns(fields),
            Cluster = fields.Text("cluster") ?? "",
            After = fields.Texts("after"),
            DurationMonths = fields.Number("duration_months", 1, 60) ?? 1,
            Status = fields.Choice("status", Statuses) ?? usual.Status,
            Month = fields.Month("month"),
        };
        kept.Keep(fields, $"candidates/{candidate.Id}");
        return candidate;
    }

    public static (string Word, CandidateMode Is)[] Modes { get; } =
    [
        ("stream", CandidateMode.Stream),
        ("block", CandidateMode.Block),
        ("event", CandidateMode.Event),
        ("project", CandidateMode.Project),
    ];

    public static (string Word, CandidateStatus Is)[] Statuses { get; } =
    [
        ("open", CandidateStatus.Open),
        ("pinned", CandidateStatus.Pinned),
        ("banned", CandidateStatus.Banned),
    ];

    /// <summary>A bare number is paid once.</summary>
    private static (Money Once, Money PerUnit) Price(YamlFields fields)
    {
        if (fields.Value("price") is not YamlMap)
        {
            return (fields.Money("price") ?? Money.Zero, Money.Zero);
        }

        var price = fields.Fields("price")!;
        var parts = (price.Money("once") ?? Money.Zero, price.Money("unit") ?? Money.Zero);
        price.RefuseOthers();
        return parts;
    }

    private static Offered OfferedWhen(YamlFields fields, KeptKeys kept, string id)
    {
        var months = ImmutableArray.CreateBuilder<DateOnly>();
        foreach (var item in fields.Items("months"))
        {
            if (item is YamlText text && fields.MonthOf(text) is { } month)
            {
                months.Add(month);
            }
        }

        var dates = ImmutableArray.CreateBuilder<DateSpan>();
        foreach (var item in fields.FieldsList("dates"))
        {
            if (item.Span() is { } span)
            {
                dates.Add(span);
            }
        }

        var from = fields.Month("from");
        var to = fields.Month("to");
        var ways =
            (from is null && to is null ? 0 : 1)
            + (months.Count == 0 ? 0 : 1)
            + (dates.Count == 0 ? 0 : 1);
        if (ways > 1)
        {
            fields.Problems.Add(ProblemCatalog.OfferedTwice, fields.Here);
        }

        fields.InOrder(from, to);
        kept.Keep(fields, $"candidates/{id}/offered");
        return new Offered
        {
            From = from,
            To = to,
            Months = months.ToImmutable(),
            Dates = dates.ToImmutable(),
        };
    }

    private static ImmutableDictionary<string, int>? Aligns(YamlFields fields)
    {
        if (fields.Value("aligns") is null || fields.Fields("aligns") is not { } given)
        {
            return null;
        }

        var aligns = ImmutableDictionary.CreateBuilder<string, int>();
        foreach (var entry in given.Map.Entries)
        {
            if (given.Number(entry.Key, 0, 3) is { } strength)
            {
                aligns[entry.Key] = strength;
            }
        }

        return aligns.ToImmutable();
    }
}
