using Credence.Core.Credits;

namespace Credence.Web.Components;

/// <summary>A column that adds up: every number shown opens to one.</summary>
public sealed record Sum(IReadOnlyList<SumLine> Lines, SumLine? Total);

public sealed record SumLine(string Text, string Figure)
{
    public SumLine(string text, Amount figure)
        : this(text, figure.ToString()) { }

    public string Note { get; init; } = "";

    public string Href { get; init; } = "";
}
