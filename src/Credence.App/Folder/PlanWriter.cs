using Credence.App.Rules.Yaml;

namespace Credence.App.Folder;

/// <summary>Writes plan.yaml in its canonical form.</summary>
public static class PlanWriter
{
    public static string Write(PlanDocument document)
    {
        var yaml = new YamlOut();
        yaml.Day("accepted", document.Plan.Accepted);
        yaml.Lines(
            "items",
            document.Plan.Items.Select(
                (item, at) =>
                    new InlineMap(document.Kept)
                        .Word("candidate", item.Candidate)
                        .Month("month", item.Month)
                        .Month("start_month", item.StartMonth)
                        .Plain("units", $"{item.Units}")
                        .Flag("pinned", item.Pinned)
                        .Words("done", item.Done)
                        .Flag("dropped", item.Dropped)
                        .Day("since", item.Since)
                        .Done($"items/{at}")
            )
        );
        yaml.Kept(document.Kept, "");
        return yaml.ToString();
    }
}
