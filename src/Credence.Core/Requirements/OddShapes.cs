using System.Collections.Immutable;
using Credence.Core.Credits;

namespace Credence.Core.Requirements;

/// <summary>Something that meets requirements in full without credits (engine.md section 3b).</summary>
/// <param name="When">Null: only shown in words, never applied.</param>
/// <param name="Meets">Empty: all requirements but <paramref name="Except"/>.</param>
public sealed record Substitute(
    string Id,
    string Title,
    Condition? When,
    ImmutableArray<string> Meets,
    ImmutableArray<string> Except,
    ImmutableArray<string> Sources
);

public enum GrantPer
{
    Fact,
    TrainingYear,
    TrainingMonth,
}

/// <summary>An activity that exists for one body only, dated as the fact behind it (60 credits on passing).</summary>
/// <param name="OverYears">More than 1: the amount is split evenly, one part a year from the fact's date.</param>
public sealed record Grant(
    string Id,
    string Title,
    Condition When,
    Amount Amount,
    ImmutableArray<CreditType> Types,
    ImmutableArray<Topic> Topics,
    GrantPer Per,
    Amount? PartTime,
    int OverYears,
    ImmutableArray<string> Sources
);

/// <summary>A class of activities whose credit is multiplied before this body counts it.</summary>
/// <param name="RateHundredths">200 = double.</param>
/// <param name="Max">Only the first so many source credits, in ledger order; null = no limit.</param>
public sealed record CreditRate(
    string Id,
    ImmutableArray<CreditType> Types,
    ImmutableArray<string> Formats,
    ImmutableArray<Topic> Topics,
    long RateHundredths,
    Amount? Max,
    string Note,
    ImmutableArray<string> Sources
)
{
    /// <summary>Whose credit is multiplied; null: everybody's. An unknown fact: not multiplied, and asked.</summary>
    public Condition? When { get; init; }
}

/// <summary>The type a credit is entered under at this body (AMA Category 1 as AOA 2-A).</summary>
public sealed record CountsAs(CreditType From, CreditType As, ImmutableArray<string> Sources)
{
    /// <summary>Only activities of these formats; empty: all.</summary>
    public ImmutableArray<string> Formats { get; init; } = [];

    /// <summary>Whose credit; null: everybody's. An unknown fact: not entered so, and asked.</summary>
    public Condition? When { get; init; }
}

/// <summary>Credits of an ended cycle that count in the next one only.</summary>
/// <param name="Max">Null: no limit is known.</param>
/// <param name="Types">Only these types; empty = all.</param>
/// <param name="Except">Requirements they cannot serve.</param>
/// <param name="Back">Fills an earlier cycle (carry-back).</param>
public sealed record CarryOver(
    bool Allowed,
    Amount? Max,
    bool KeepTopics,
    ImmutableArray<CreditType> Types,
    ImmutableArray<string> Except,
    bool Back,
    string Note,
    ImmutableArray<string> Sources
)
{
    /// <summary>
    /// Only these requirements take them, and what an ended cycle did not put on these is left over, also where it
    /// counted in their parents: the hours count in the cycle they are earned in or the next one. Empty: all.
    /// </summary>
    public ImmutableArray<string> Into { get; init; } = [];

    /// <summary>Only what was earned in the last so many months of the ended cycle; null: in all of it.</summary>
    public int? LastMonths { get; init; }

    /// <summary>A doubt that matters: what is complete by carried credits only stays unsettled. Empty: none.</summary>
    public string Doubt { get; init; } = "";

    public static CarryOver None { get; } = new(false, Amount.Zero, false, [], [], false, "", []);
}
