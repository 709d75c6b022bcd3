using System.Collections.Immutable;
using Credence.App.Certificates;

namespace Credence.App.Tests.Certificates.Layouts;

/// <summary>What a drawn sheet truly says.</summary>
public sealed record SheetTruth
{
    public required ReadingKind Kind { get; init; }

    public string? Name { get; init; }

    public string? Title { get; init; }

    public string? Provider { get; init; }

    public DateOnly? Date { get; init; }

    public DateOnly? Expires { get; init; }

    /// <summary>"6.5 ama-pra-1", in any order.</summary>
    public ImmutableArray<string> Credits { get; init; } = [];

    public ImmutableArray<string> Topics { get; init; } = [];

    public ImmutableArray<SheetTruth> Activities { get; init; } = [];
}

/// <summary>A sheet as a page designer would write it, with its truth. Pages are parted by the style sheet.</summary>
public sealed record DrawnSheet(string Layout, string Html, SheetTruth Truth, bool IsWide = false);
