using System.Collections.Immutable;
using Credence.App.Filter;
using Credence.Core.Filter;
using Credence.Core.Problems;
using Credence.Core.Warnings;

namespace Credence.Web.Pages.Filter;

/// <summary>Something one can name: own candidates first, then the catalog.</summary>
public sealed record Nameable(string Id, string Title);

/// <summary>What is looked at, side by side, and what can be named.</summary>
public sealed record FilterView
{
    public required ImmutableArray<Judgment> Judgments { get; init; }

    public required ImmutableArray<Nameable> Nameables { get; init; }

    /// <summary>What was typed and found nothing.</summary>
    public string Typed { get; init; } = "";

    public ImmutableArray<Problem> Problems { get; init; } = [];

    public ImmutableHashSet<string> Mine { get; init; } = [];

    public bool IsFull => Judgments.Length >= FilterWords.MostSideBySide;

    public string PageOf(string id) =>
        $"/{(Mine.Contains(id) ? "candidates" : "catalog")}/{Uri.EscapeDataString(id)}";

    /// <summary>The address without one of them.</summary>
    public string Without(string id) =>
        Judgments.Where(one => one.Candidate.Id != id).ToList() is { Count: > 0 } left
            ? $"/filter?{string.Join('&', left.Select(one => $"c={Uri.EscapeDataString(one.Candidate.Id)}"))}"
            : "/filter";
}

/// <summary>A flyer as it was understood, with its answers as far as they go, and the form for the rest.</summary>
public sealed record FlyerView
{
    public required FlyerReading Reading { get; init; }

    public required Judgment? Judgment { get; init; }

    public required ImmutableDictionary<string, string> Typed { get; init; }

    public required ImmutableArray<(string Value, string Name)> Formats { get; init; }

    public required ImmutableArray<(string Value, string Name)> Topics { get; init; }

    public ImmutableArray<Problem> Problems { get; init; } = [];

    public bool IsTyped { get; init; }

    /// <summary>What is worth knowing before it is kept; sent once more it is kept anyway.</summary>
    public ImmutableArray<ChoiceWarning> Warnings { get; init; } = [];
}
