using System.Globalization;
using System.Text.Json.Nodes;
using Credence.App.Problems;
using Credence.App.Profiles;

namespace Credence.App.Allowances;

/// <summary>The <c>planning</c> place of a profile while it is changed, short forms written out.</summary>
internal static class PlanningDraft
{
    /// <summary>The id that the short form of a single allowance goes by.</summary>
    private const string Only = "hospital";

    public static JsonObject Planning(this ProfileDraft draft) => draft.Tree.Section("planning");

    /// <summary>All allowances as a list; a short one is written out at its end, where it is read.</summary>
    public static JsonArray Allowances(this ProfileDraft draft)
    {
        var planning = draft.Planning();
        var all = planning.List("allowances");
        if (planning["allowance"] is JsonObject only)
        {
            planning.Remove("allowance");
            var written = new JsonObject { ["id"] = (string?)only["id"] ?? Only };
            foreach (var (key, value) in only.Where(pair => pair.Key != "id"))
            {
                written[key] = value?.DeepClone();
            }

            all.Add(written);
        }

        return all;
    }

    /// <summary>The hours as a map of months, where only one number stood.</summary>
    public static JsonObject Hours(this ProfileDraft draft)
    {
        var planning = draft.Planning();
        if (planning["hours_per_month"] is JsonObject months)
        {
            return months;
        }

        var made = new JsonObject();
        if (planning["hours_per_month"] is { } usual)
        {
            made["default"] = usual.ToString();
        }

        planning["hours_per_month"] = made;
        return made;
    }

    /// <summary>Null stays as it is, empty is taken away.</summary>
    public static void Money(this JsonObject place, string key, string? typed, ProblemList problems)
    {
        if (typed is null)
        {
            return;
        }

        if (typed.Trim().Length > 0 && Core.Credits.Money.Read(typed) is null)
        {
            problems.Add(ProblemCatalog.MoneyUnreadable, key, typed.Trim());
            return;
        }

        place.Put(key, Core.Credits.Money.Read(typed)?.ToString());
    }

    public static void Amount(
        this JsonObject place,
        string key,
        string? typed,
        string field,
        ProblemList problems
    )
    {
        if (typed is null)
        {
            return;
        }

        if (typed.Trim().Length > 0 && Core.Credits.Amount.Read(typed) is null)
        {
            problems.Add(ProblemCatalog.AmountUnreadable, field, typed.Trim());
            return;
        }

        place.Put(key, Core.Credits.Amount.Read(typed)?.ToString());
    }

    public static void Number(
        this JsonObject place,
        string key,
        string? typed,
        int from,
        int to,
        ProblemList problems
    )
    {
        if (typed is null)
        {
            return;
        }

        if (
            typed.Trim().Length > 0
            && !(
                int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= from
                && number <= to
            )
        )
        {
            problems.Add(ProblemCatalog.NumberUnreadable, key, typed.Trim(), $"{from}", $"{to}");
            return;
        }

        place.Put(key, typed);
    }
}
