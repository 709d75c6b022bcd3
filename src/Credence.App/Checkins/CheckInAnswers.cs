using System.Collections.Immutable;

namespace Credence.App.Checkins;

/// <summary>What became of a protected block, as the physician says.</summary>
public static class BlockAnswer
{
    public const string Held = "held";

    /// <summary>By code, with the words that a page and a record show.</summary>
    public static readonly ImmutableArray<(string Code, string Words)> All =
    [
        (Held, "Held"),
        ("short-staffed", "Short-staffed"),
        ("called-in", "Called in"),
        ("own-choice", "My choice"),
    ];

    public static bool Knows(string code) => All.Any(one => one.Code == code);

    public static string Words(string code) => All.FirstOrDefault(one => one.Code == code).Words;
}

/// <summary>What should become of a planned item: it stays, it goes, or something else comes in its place.</summary>
/// <param name="For">One of the own candidates or an entry of the catalog; empty: nothing.</param>
public sealed record ItemWish(string Candidate, string For);

/// <summary>What a physician says in a check-in; everything may be left out.</summary>
public sealed record CheckInAnswers
{
    /// <summary>Look at the time up to today, although a quarter that ended waits.</summary>
    public bool UntilToday { get; init; }

    /// <summary>1 to 5 by ledger entry.</summary>
    public ImmutableSortedDictionary<string, int> Ratings { get; init; } =
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>By day, with a code of <see cref="BlockAnswer"/>.</summary>
    public ImmutableSortedDictionary<DateOnly, string> Blocks { get; init; } =
        ImmutableSortedDictionary<DateOnly, string>.Empty;

    public string WhatMoved { get; init; } = "";

    public string WhatBroke { get; init; } = "";

    /// <summary>Null: as it is.</summary>
    public string? HoursPerMonth { get; init; }

    /// <summary>As 2026-07: a month with half the hours. Null: none.</summary>
    public string? LighterMonth { get; init; }

    /// <summary>Credits of small steady sources a month. Null: as it is.</summary>
    public string? Steady { get; init; }

    /// <summary>As "tuesday 07:00". Null: as it is.</summary>
    public string? Protected { get; init; }

    public ImmutableArray<ItemWish> Items { get; init; } = [];
}
