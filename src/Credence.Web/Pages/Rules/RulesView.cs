using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.Core.Requirements;

namespace Credence.Web.Pages.Rules;

/// <summary>The rule library to browse.</summary>
public sealed record RulesView(
    string Search,
    ImmutableArray<ListedBody> Found,
    int All,
    LibraryEdition Edition,
    ImmutableHashSet<string> Mine
);

public sealed record RuleView(ListedBody Listed, string? MyObligation)
{
    public Body Body => Listed.Body;
}

/// <summary>The text of a report on a wrong rule, to copy or to mail; nothing is sent by itself.</summary>
public sealed record ReportView(ListedBody Listed, string Text)
{
    public string MailTo =>
        $"mailto:?subject={Uri.EscapeDataString($"A rule of {Listed.Body.Name} looks wrong")}&body={Uri.EscapeDataString(Text)}";
}
