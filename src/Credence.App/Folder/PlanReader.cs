using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.App.Rules.Yaml;
using Credence.Core.Planning;

namespace Credence.App.Folder;

/// <summary>A whole plan.yaml.</summary>
public sealed record PlanDocument(AcceptedPlan Plan, ImmutableArray<KeptKey> Kept);

/// <summary>Reads plan.yaml, what was accepted.</summary>
public static class PlanReader
{
    public const string FileName = "plan.yaml";

    public static PlanDocument? Read(string text, string file, ProblemList problems)
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
        var accepted = fields.Date("accepted");
        var items = ImmutableArray.CreateBuilder<AcceptedItem>();
        foreach (var item in fields.FieldsList("items"))
        {
            var candidate = item.RequiredText("candidate");
            var month = item.Month("month");
            if (item.Value("month") is null)
            {
                item.Missing("month");
            }

            var accept = new AcceptedItem(
                candidate ?? "",
                month ?? default,
                item.Month("start_month"),
                item.Number("units", 0, 1000) ?? 1,
                item.Flag("pinned") ?? false,
                item.Texts("done"),
                item.Flag("dropped") ?? false
            )
            {
                Since = item.Date("since"),
            };
            kept.Keep(item, $"items/{items.Count}");
            items.Add(accept);
        }

        kept.Keep(fields, "");
        return problems.Count > before
            ? null
            : new PlanDocument(new AcceptedPlan(accepted, items.ToImmutable()), kept.All);
    }
}
