using Credence.App.Warnings;
using Credence.Core.Warnings;
using Credence.Web.Pages.Today;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Warnings;

/// <summary>All that the page of the five habits says.</summary>
public static class PitfallsWords
{
    /// <summary>To a helper, who is refused what the physician might find.</summary>
    public const string WithoutGoals =
        " You do not see the physician's goals, so this was sought without them; asked by the physician there may be such a plan.";

    public static string Slug(PitfallKind kind) => PitfallName.Slug(kind);

    public static PitfallKind? Kind(string? slug) => PitfallName.Kind(slug);

    public static string Title(PitfallKind kind) => PitfallName.Title(kind);

    public static string What(PitfallKind kind) =>
        kind switch
        {
            PitfallKind.LastMinutePanic =>
                "How much of the nearest date's credits would fall into its last two months.",
            PitfallKind.RandomSelection =>
                "Credits of the last year, planned ones too, that serve no requirement and no goal.",
            PitfallKind.NoTracking =>
                "Credits of the last year without a proof, or entered more than a month later.",
            PitfallKind.NoCareerAlignment =>
                "How far the credits of this year are from what you set out to do.",
            _ => "How far the fullest month stands above an average one.",
        };

    public static Gauge Gauge(PitfallKind kind, int? value) =>
        new(Title(kind), value, What(kind), $"/pitfalls#{Slug(kind)}", "Why, and the way out");

    public static string Heading(PitfallsView view) =>
        view.Wanting.Length switch
        {
            0 => "Nothing is slipping.",
            1 => $"One thing to look at: {Title(view.Wanting[0].Now.Kind).ToLowerInvariant()}.",
            _ => $"{Say.Capital(Say.Number(view.Wanting.Length))} things to look at.",
        };

    public static string Lead(PitfallsView view) =>
        view.Wanting.IsEmpty
            ? "Five habits that cost physicians money and sleep, measured every day. All five are calm."
            : "Five habits that cost physicians money and sleep. Each shows its cause and, where a plan helps, one button: you see what would change before it counts.";

    public static string Trend(WatchedPitfall one) =>
        $"{Title(one.Now.Kind)}: "
        + string.Join(", ", one.Trend.Select(point => $"{point.Day:MMM d} {point.Value}"))
        + ".";

    /// <summary>Since the first point that is known.</summary>
    public static string Moved(WatchedPitfall one)
    {
        if (one.Now.Value is null || one.Trend.Length < 2)
        {
            return "No earlier months to compare with yet.";
        }

        var (first, last) = (one.Trend[0], one.Trend[^1]);
        return last.Value == first.Value ? $"As it was at the end of {first.Day:MMMM}."
            : last.Value < first.Value ? $"Down from {first.Value} at the end of {first.Day:MMMM}."
            : $"Up from {first.Value} at the end of {first.Day:MMMM}.";
    }

    public static string Effect(PitfallEffect effect, PitfallKind kind, DateOnly asOf)
    {
        var when = effect.On == asOf ? "today" : $"by {Say.LongDay(effect.On, asOf)}";
        var title = Title(kind);
        return effect.After < effect.Before
                ? $"{title} {when}: {effect.Before} without it, {effect.After} with it."
            : effect.After == effect.Before
                ? kind == PitfallKind.NoTracking
                        ? "It puts the time for it into your plan and onto your calendar; the number falls as the proofs are filed."
                    : $"{title} stays at {effect.After} {when}: the plan has done what it can."
            : $"{title} would rise from {effect.Before} to {effect.After} {when}; keeping the plan is the better choice for it.";
    }
}
