using System.Collections.Immutable;

namespace Credence.App.Certificates.Reasoning;

/// <summary>The pages of one certificate with all that the witnesses look at.</summary>
internal sealed class SheetFacts
{
    public SheetFacts(
        ImmutableArray<SheetText> pages,
        IReadOnlyCollection<string> physicianNames,
        bool dayFirst
    )
    {
        Pages = pages;
        PhysicianNames = [.. physicianNames];
        DayFirst = dayFirst;
        Labeled = [.. pages.SelectMany(page => LabeledValues.Of(page))];
        Text = string.Join('\n', pages.Select(page => page.All));
    }

    public ImmutableArray<SheetText> Pages { get; }

    public ImmutableArray<string> PhysicianNames { get; }

    public bool DayFirst { get; }

    public ImmutableArray<LabeledValue> Labeled { get; }

    public string Text { get; }

    public IEnumerable<(SheetText Page, Passage Paragraph)> Paragraphs =>
        Pages.SelectMany(page => page.Paragraphs.Select(paragraph => (page, paragraph)));

    public IEnumerable<LabeledValue> WithRole(params ReadOnlySpan<LabelRole> roles)
    {
        var wanted = roles.ToArray();
        return Labeled.Where(labeled => wanted.Contains(labeled.Role));
    }
}
