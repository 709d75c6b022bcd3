using System.Collections.Immutable;
using Credence.App.Candidates;
using Credence.Core.Filter;
using Credence.Core.Problems;
using Credence.Core.Warnings;

namespace Credence.Web.Pages.Candidates;

/// <summary>What the physician could do, best first.</summary>
public sealed record CandidatesView(ImmutableArray<Judgment> Judgments)
{
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>What the list that was just brought came to; null where none was.</summary>
    public CandidatesImported? Imported { get; init; }
}

/// <summary>One candidate, to look at and to change.</summary>
public sealed record CandidateView
{
    /// <summary>Empty for a new one.</summary>
    public string Id { get; init; } = "";

    public Judgment? Judgment { get; init; }

    public bool IsInCatalog { get; init; }

    public required ImmutableDictionary<string, string> Typed { get; init; }

    public required ImmutableArray<(string Value, string Name)> Formats { get; init; }

    public required ImmutableArray<(string Value, string Name)> Topics { get; init; }

    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>What is worth knowing before it is kept or pinned; sent once more it is done anyway.</summary>
    public ImmutableArray<ChoiceWarning> Warnings { get; init; } = [];

    /// <summary>The month of a pin that was warned of; null: it was not about a pin.</summary>
    public string? PinMonth { get; init; }

    public bool IsNew => Id.Length == 0;
}
