using System.Collections.Immutable;
using Credence.Core.Ledger;

namespace Credence.Core.Career;

/// <summary>A sentence or line of a CV with the ledger entries it rests on; one that rests on none is under way and says so.</summary>
public sealed record Claim(string Text, ImmutableArray<ActivityId> Entries);

/// <summary>What was done toward one aim: a sentence for the paragraph and the lines for a CV.</summary>
/// <param name="Title">The goal in a few words, or the field of medicine.</param>
public sealed record Theme(string Title, Claim Sentence, ImmutableArray<Claim> Lines);

/// <summary>
/// What was really done, as a CV would say it: by theme, the goals first. Nothing planned is in it; a project that has
/// begun is named as under way, and as nothing else.
/// </summary>
public sealed record Narrative(
    DateOnly AsOf,
    string Opening,
    ImmutableArray<Theme> Themes,
    ImmutableArray<Claim> UnderWay
)
{
    /// <summary>What clusters whose every part is done let one say.</summary>
    public ImmutableArray<Claim> Earned { get; init; } = [];

    /// <summary>The paragraph by itself, to be pasted and changed.</summary>
    public string Paragraph =>
        string.Join(
            " ",
            Themes
                .Select(theme => theme.Sentence.Text)
                .Concat(Earned.Select(claim => claim.Text))
                .Concat(UnderWay.Select(claim => claim.Text + "."))
                .Prepend(Opening)
                .Where(text => text.Length > 0)
        );
}
