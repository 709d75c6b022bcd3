using AngleSharp.Dom;

namespace Credence.Web.Tests.Running;

/// <summary>What a browser sends of a form as it stands on the page.</summary>
public static class SentFields
{
    /// <param name="typed">What is sent in the place of the form's own values, and is not among them.</param>
    public static IEnumerable<(string Name, string Value)> Of(
        IElement form,
        IReadOnlyCollection<(string Name, string Value)> typed
    ) =>
        form.QuerySelectorAll("input,select,textarea")
            .Where(field =>
                field.GetAttribute("name") is { Length: > 0 } name
                && !field.HasAttribute("disabled")
                && field.GetAttribute("type") is not "file"
                && typed.All(other => other.Name != name)
                && (
                    field.GetAttribute("type") is not ("checkbox" or "radio")
                    || field.HasAttribute("checked")
                )
            )
            .Select(field =>
                (
                    field.GetAttribute("name")!,
                    field.LocalName switch
                    {
                        "select" => (
                            field.QuerySelector("option[selected]") ?? field.QuerySelector("option")
                        )?.GetAttribute("value") ?? "",
                        "textarea" => field.TextContent,
                        _ => field.GetAttribute("value") ?? "",
                    }
                )
            );
}
