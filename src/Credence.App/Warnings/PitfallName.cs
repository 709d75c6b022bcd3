using Credence.Core.Warnings;

namespace Credence.App.Warnings;

/// <summary>What the five indicators are called, by people and by programs.</summary>
public static class PitfallName
{
    /// <summary>As it stands in an address and in JSON.</summary>
    public static string Slug(PitfallKind kind) =>
        kind switch
        {
            PitfallKind.LastMinutePanic => "last-minute",
            PitfallKind.RandomSelection => "random-picks",
            PitfallKind.NoTracking => "untracked",
            PitfallKind.NoCareerAlignment => "drifting",
            _ => "overloaded-month",
        };

    public static PitfallKind? Kind(string? slug) =>
        Enum.GetValues<PitfallKind>()
            .Where(kind => Slug(kind) == slug)
            .Select(kind => (PitfallKind?)kind)
            .FirstOrDefault();

    public static string Title(PitfallKind kind) =>
        kind switch
        {
            PitfallKind.LastMinutePanic => "Last-minute work",
            PitfallKind.RandomSelection => "Random picks",
            PitfallKind.NoTracking => "Untracked credits",
            PitfallKind.NoCareerAlignment => "Drifting from goals",
            _ => "One overloaded month",
        };
}
