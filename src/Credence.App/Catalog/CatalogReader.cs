using System.Collections.Immutable;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Rules.Yaml;
using Credence.App.Tables;
using Credence.Core.Credits;
using Credence.Core.Planning;
using Credence.Core.Requirements;

namespace Credence.App.Catalog;

/// <summary>Reads the files of a catalog one after the other; what points from one to another is checked at the end.</summary>
internal sealed class CatalogReader(
    KnownWords words,
    IReadOnlySet<string> formats,
    ProblemList problems
)
{
    private readonly ImmutableArray<CatalogEntry>.Builder entries =
        ImmutableArray.CreateBuilder<CatalogEntry>();
    private readonly ImmutableArray<CatalogCluster>.Builder clusters =
        ImmutableArray.CreateBuilder<CatalogCluster>();
    private readonly ImmutableArray<CatalogResource>.Builder resources =
        ImmutableArray.CreateBuilder<CatalogResource>();
    private readonly ImmutableArray<CareerField>.Builder tried =
        ImmutableArray.CreateBuilder<CareerField>();
    private readonly ImmutableArray<CreditClaim>.Builder claims =
        ImmutableArray.CreateBuilder<CreditClaim>();
    private readonly ImmutableArray<HospitalQuestion>.Builder questions =
        ImmutableArray.CreateBuilder<HospitalQuestion>();
    private readonly HashSet<string> ids = [];
    private readonly List<(string Id, string Place)> pointedAt = [];
    private readonly List<(string Id, string Place)> aimedAt = [];

    public static (string Word, Confidence Is)[] Confidences { get; } =
    [("high", Confidence.High), ("medium", Confidence.Medium), ("low", Confidence.Low)];

    public static (string Word, CreditsBasis Is)[] Bases { get; } =
    [
        ("found", CreditsBasis.Found),
        ("rule", CreditsBasis.Rule),
        ("estimate", CreditsBasis.Estimate),
        ("band", CreditsBasis.Band),
    ];

    public void Read(YamlFields file)
    {
        foreach (var item in file.FieldsList("candidates"))
        {
            var entry = Entry(item);
            if (Once(item, entry.Id))
            {
                entries.Add(entry);
            }
        }

        foreach (var item in file.FieldsList("clusters"))
        {
            var cluster = Cluster(item);
            if (Once(item, cluster.Cluster.Id))
            {
                clusters.Add(cluster);
            }
        }

        foreach (var item in file.FieldsList("resources"))
        {
            var resource = Resource(item);
            if (Once(item, resource.Id))
            {
                resources.Add(resource);
            }
        }

        Each(file, "fields", CatalogWorkReader.Field, one => one.Id, tried);
        Each(file, "claims", item => CatalogWorkReader.Claim(item, words), one => one.Id, claims);
        Each(
            file,
            "questions",
            item => CatalogWorkReader.Question(item, this),
            one => one.Id,
            questions
        );
        file.RefuseOthers();
    }

    private void Each<T>(
        YamlFields file,
        string key,
        Func<YamlFields, T> read,
        Func<T, string> idOf,
        ImmutableArray<T>.Builder into
    )
    {
        foreach (var item in file.FieldsList(key))
        {
            var one = read(item);
            if (Once(item, $"{key} {idOf(one)}"))
            {
                into.Add(one);
            }
        }
    }

    /// <summary>Null never; what points to nothing is a problem.</summary>
    public CatalogContents Whole(IReadOnlySet<string> bodies)
    {
        foreach (var (id, place) in pointedAt.Where(one => !ids.Contains(one.Id)))
        {
            Unknown(id, place, ids);
        }

        foreach (var (id, place) in aimedAt.Where(one => !bodies.Contains(one.Id)))
        {
            Unknown(id, place, bodies);
        }

        return new(entries.ToImmutable(), clusters.ToImmutable(), resources.ToImmutable())
        {
            Fields = tried.ToImmutable(),
            Claims = claims.ToImmutable(),
            Questions = questions.ToImmutable(),
        };
    }

    private void Unknown(string id, string place, IEnumerable<string> known)
    {
        if (DidYouMean.Nearest(id, known) is { } meant)
        {
            problems.Add(ProblemCatalog.CatalogIdMisspelled, place, id, meant);
        }
        else
        {
            problems.Add(ProblemCatalog.CatalogIdUnknown, place, id);
        }
    }

    private bool Once(YamlFields item, string id)
    {
        if (id.Length == 0 || ids.Add(id))
        {
            return id.Length > 0;
        }

        problems.Add(ProblemCatalog.IdTwice, item.Here, id);
        return false;
    }

    private CatalogEntry Entry(YamlFields fields)
    {
        var bands = CatalogFigures.Bands(fields, words);
        var price = fields.Fields("price");
        var once = price is null ? null : CatalogFigures.Price(price, "once");
        var member = price is null ? null : CatalogFigures.Price(price, "member");
        var offered = fields.Fields("offered");
        var candidate = Candidate(fields, bands, once, price, offered);
        var basis = fields.Choice("credits_basis", Bases) ?? CreditsBasis.Unknown;
        var entry = new CatalogEntry
        {
            Candidate = candidate,
            Specialties = [.. fields.Texts("specialties").Where(code => code != "any")],
            Bands = bands,
            Basis = basis,
            CreditsYear = fields.Number("credits_year", 1990, 2100),
            Ceiling = fields.Fields("credits_max") is { } ceiling
                ? CatalogFigures.Ceiling(ceiling)
                : null,
            Price = once,
            MemberPrice = member,
            PriceNote = price?.Text("note") ?? "",
            UsualMonths = offered is null ? [] : CatalogFigures.UsualMonths(offered),
            LengthDays = fields.Number("length_days", 1, 31),
            AimedAt = fields.Texts("aimed_at"),
            Url = fields.Text("url") ?? "",
            Found = fields.Texts("found"),
            AsOf = fields.Number("as_of", 1990, 2100) ?? 0,
            Confidence = fields.Choice("confidence", Confidences) ?? Confidence.Low,
            Note = fields.Text("note") ?? "",
        };
        if (entry.AsOf == 0)
        {
            fields.Missing("as_of");
        }

        foreach (var body in entry.AimedAt)
        {
            aimedAt.Add((body, fields.PlaceOf("aimed_at")));
        }

        offered?.RefuseOthers();
        price?.RefuseOthers();
        fields.RefuseOthers();
        return entry;
    }

    internal Candidate Candidate(
        YamlFields fields,
        ImmutableArray<CreditBand> bands,
        PriceBand? once,
        YamlFields? price,
        YamlFields? offered
    )
    {
        var format = fields.Text("format") ?? "";
        if (format.Length > 0 && !formats.Contains(format))
        {
            problems.Add(
                ProblemCatalog.ChoiceUnknown,
                fields.PlaceOf("format"),
                format,
                string.Join(", ", formats.Order(StringComparer.Ordinal))
            );
        }

        var lines = LedgerText.Credits(
            fields.Text("credits") ?? "",
            words,
            () => fields.PlaceOf("credits"),
            problems
        );
        return new()
        {
            Id = fields.RequiredText("id") ?? "",
            Title = fields.RequiredText("title") ?? "",
            Provider = fields.Text("provider") ?? "",
            Mode = fields.Choice("mode", CandidateReader.Modes) ?? CandidateMode.Block,
            Format = format,
            Lines = lines.IsEmpty
                ? [.. bands.Select(band => new CreditLine(band.Type, band.Low))]
                : lines,
            Portions = LedgerText.Topics(
                fields.Text("topics") ?? "",
                () => fields.PlaceOf("topics"),
                problems
            ),
            Hours = fields.Amount("hours") ?? Amount.Zero,
            PriceOnce = once?.High ?? Money.Zero,
            PricePerUnit = price?.Money("unit") ?? Money.Zero,
            Allowance = fields.Flag("allowance") ?? false,
            UnitsPerMonth = fields.Number("units_per_month", 0, 1000) ?? 1,
            PracticeLinked = fields.Flag("practice_linked") ?? false,
            Offered = new Offered { From = offered?.Month("from"), To = offered?.Month("to") },
            DaysOff = fields.Amount("days_off") ?? Amount.Zero,
            Strategic = fields.Number("strategic", 1, 10),
            Outputs = fields.Texts("outputs"),
            DurationMonths = fields.Number("duration_months", 1, 60) ?? 1,
        };
    }

    private CatalogCluster Cluster(YamlFields fields)
    {
        var id = fields.RequiredText("id") ?? "";
        var needs = fields.Texts("needs");
        var next = fields.Texts("next");
        var standIns = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>();
        if (fields.Fields("or") is { } or)
        {
            foreach (var entry in or.Map.Entries)
            {
                standIns[entry.Key] = or.Texts(entry.Key);
            }
        }

        var place = fields.Here;
        foreach (
            var part in needs
                .Concat(next)
                .Concat(standIns.Keys)
                .Concat(standIns.Values.SelectMany(x => x))
        )
        {
            pointedAt.Add((part, place));
        }

        var cluster = new CatalogCluster(
            new Cluster(id, fields.Text("title") ?? "", fields.Text("claim") ?? "", needs),
            standIns.ToImmutable(),
            next,
            fields.Texts("for")
        );
        fields.RefuseOthers();
        return cluster;
    }

    private static CatalogResource Resource(YamlFields fields)
    {
        _ = fields.Text("cost");
        _ = fields.Text("note");
        var resource = new CatalogResource(
            fields.RequiredText("id") ?? "",
            fields.RequiredText("title") ?? "",
            fields.Text("provider") ?? "",
            fields.Text("kind") ?? "",
            fields.Text("what") ?? "",
            fields.Texts("topics"),
            fields.Text("url") ?? "",
            fields.Number("as_of", 1990, 2100) ?? 0,
            fields.Choice("confidence", Confidences) ?? Confidence.Low
        );
        fields.RefuseOthers();
        return resource;
    }
}
