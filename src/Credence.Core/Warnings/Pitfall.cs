using Credence.Core.Standing;

namespace Credence.Core.Warnings;

/// <summary>The five habits that cost physicians their year (engine.md section 6).</summary>
public enum PitfallKind
{
    LastMinutePanic,
    RandomSelection,
    NoTracking,
    NoCareerAlignment,
    OverloadedMonth,
}

/// <summary>One indicator on a day: 0 good to 100 bad, and the cause in a sentence with its numbers.</summary>
/// <param name="Value">Null where there is nothing to measure, such as alignment without goals.</param>
public sealed record Pitfall(PitfallKind Kind, int? Value, string Cause)
{
    /// <summary>From here on it wants a person.</summary>
    public const int Watch = 34;

    public bool WantsAPerson => Value >= Watch;

    public static int ValueOf(Credence.Core.Standing.Pitfalls pitfalls, PitfallKind kind) =>
        kind switch
        {
            PitfallKind.LastMinutePanic => pitfalls.LastMinutePanic,
            PitfallKind.RandomSelection => pitfalls.RandomSelection,
            PitfallKind.NoTracking => pitfalls.NoTracking,
            PitfallKind.NoCareerAlignment => pitfalls.NoCareerAlignment,
            _ => pitfalls.OverloadedMonth,
        };

    public static Pitfall Of(PitfallKind kind, CheckResult check) =>
        new(
            kind,
            kind == PitfallKind.NoCareerAlignment && check.PitfallCauses.Goals.IsEmpty
                ? null
                : ValueOf(check.Pitfalls, kind),
            PitfallWords.Cause(kind, check)
        );
}
