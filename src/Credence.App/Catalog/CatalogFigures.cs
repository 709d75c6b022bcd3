using System.Collections.Immutable;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Rules.Yaml;
using Credence.App.Tables;
using Credence.Core.Credits;

namespace Credence.App.Catalog;

/// <summary>Bands, ceilings and months of a catalog entry.</summary>
internal static class CatalogFigures
{
    public static ImmutableArray<CreditBand> Bands(YamlFields fields, KnownWords words)
    {
        if (fields.Fields("credits_band") is not { } given)
        {
            return [];
        }

        var bands = ImmutableArray.CreateBuilder<CreditBand>();
        foreach (var entry in given.Map.Entries)
        {
            var type = CreditType.Read(entry.Key);
            if (!words.IsCreditType(type.Code))
            {
                fields.Problems.Add(
                    ProblemCatalog.CreditTypeUnknown,
                    entry.In(given.File),
                    entry.Key
                );
            }

            if (Amounts(given, entry.Key) is { } band)
            {
                bands.Add(new CreditBand(type, band.Low, band.High));
            }
        }

        return bands.ToImmutable();
    }

    public static CreditCeiling? Ceiling(YamlFields fields)
    {
        var band =
            fields.Has("amount_band") ? Amounts(fields, "amount_band")
            : fields.Amount("amount") is { } amount ? (amount, amount)
            : null;
        var ceiling = band is { } known
            ? new CreditCeiling(
                known.Low,
                known.High,
                fields.Text("type") ?? "",
                fields.Text("per") ?? "",
                fields.Number("year", 1990, 2100)
            )
            : null;
        fields.RefuseOthers();
        return ceiling;
    }

    public static PriceBand? Price(YamlFields fields, string key)
    {
        if (!fields.Has(key))
        {
            return null;
        }

        if (
            fields.Items(key) is [YamlText low, YamlText high]
            && fields.MoneyOf(low) is { } least
            && fields.MoneyOf(high) is { } most
        )
        {
            return InOrder(fields, key, least.CompareTo(most) <= 0)
                ? new PriceBand(least, most)
                : null;
        }

        Pair(fields, key);
        return null;
    }

    public static ImmutableArray<int> UsualMonths(YamlFields fields)
    {
        _ = fields.Flag("all_year");
        var months = ImmutableArray.CreateBuilder<int>();
        foreach (var item in fields.Items("usual_months"))
        {
            if (item is YamlText text && fields.NumberOf(text, 1, 12) is { } month)
            {
                months.Add(month);
            }
        }

        return months.ToImmutable();
    }

    private static (Amount Low, Amount High)? Amounts(YamlFields fields, string key)
    {
        if (
            fields.Items(key) is [YamlText low, YamlText high]
            && fields.AmountOf(low) is { } least
            && fields.AmountOf(high) is { } most
        )
        {
            return InOrder(fields, key, least <= most) ? (least, most) : null;
        }

        Pair(fields, key);
        return null;
    }

    private static bool InOrder(YamlFields fields, string key, bool ordered)
    {
        if (!ordered)
        {
            Pair(fields, key);
        }

        return ordered;
    }

    private static void Pair(YamlFields fields, string key) =>
        fields.Problems.Add(ProblemCatalog.BandUnreadable, fields.PlaceOf(key), key);
}
