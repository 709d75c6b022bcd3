using System.Collections.Immutable;
using Credence.App.Rules.Yaml;
using Credence.Core.Practice;

namespace Credence.App.Folder;

/// <summary>Writes <c>planning:</c>, whole, where anything in it differs from the usual.</summary>
internal static class WishesWriter
{
    public static void Write(YamlOut yaml, PlanningWishes wishes, ImmutableArray<KeptKey> kept)
    {
        if (
            !kept.Any(key => key.Path.StartsWith("planning", StringComparison.Ordinal))
            && IsUsual(wishes)
        )
        {
            return;
        }

        yaml.Block("planning", () => Members(yaml, wishes, kept));
    }

    /// <summary>Collections compare by identity; what is left after emptying the empty ones compares by value.</summary>
    private static bool IsUsual(PlanningWishes wishes)
    {
        var usual = new PlanningWishes();
        return wishes.HoursInMonth.IsEmpty
            && wishes.Allowances.IsEmpty
            && wishes.Unavailable.IsEmpty
            && wishes with
            {
                HoursInMonth = usual.HoursInMonth,
                Allowances = usual.Allowances,
                Unavailable = usual.Unavailable,
            } == usual;
    }

    private static void Members(YamlOut yaml, PlanningWishes wishes, ImmutableArray<KeptKey> kept)
    {
        yaml.Month("start", wishes.Start);
        yaml.Plain("hours_per_month", Hours(wishes));
        if (wishes.Budget is { } budget)
        {
            yaml.Plain("budget", $"{budget}");
        }

        yaml.Lines("allowances", wishes.Allowances.Select(one => Allowance(one, kept)));
        yaml.Lines(
            "unavailable",
            wishes.Unavailable.Select(
                (one, at) =>
                    new InlineMap(kept)
                        .Day("from", one.Span.Start)
                        .Day("to", one.Span.End)
                        .Word("why", one.Why)
                        .Done($"planning/unavailable/{at}")
            )
        );
        yaml.Plain("buffer_step", $"{wishes.BufferStep}");
        yaml.Plain(
            "micro",
            new InlineMap(kept)
                .Plain("min", $"{wishes.MicroMinimum}")
                .Plain("max", $"{wishes.MicroMaximum}")
                .Plain("practice_linked", $"{wishes.MicroPracticeLinked}")
                .Done("planning/micro")
        );
        yaml.Plain("deep_dives_per_quarter", $"{wishes.DeepDivesPerQuarter}");
        yaml.Plain("events", $"{wishes.Events}");
        yaml.Plain(
            "sliders",
            new InlineMap(kept)
                .Plain("career", $"{wishes.Sliders.Career}")
                .Plain("time", $"{wishes.Sliders.Time}")
                .Plain("money", $"{wishes.Sliders.Money}")
                .Done("planning/sliders")
        );
        if (wishes.Protected is { } time)
        {
            yaml.Plain(
                "protected",
                new InlineMap(kept)
                    .Plain("weekday", time.Weekday.ToString().ToLowerInvariant())
                    .Plain("start", $"\"{time.Start:HH\\:mm}\"")
                    .Plain("hours", $"{time.Hours}")
                    .Plain("every_weeks", $"{time.EveryWeeks}")
                    .Done("planning/protected")
            );
        }

        yaml.Kept(kept, "planning");
    }

    private static string Hours(PlanningWishes wishes) =>
        wishes.HoursInMonth.IsEmpty
            ? $"{wishes.HoursPerMonth}"
            : YamlOut.Inline(
                wishes
                    .HoursInMonth.OrderBy(pair => pair.Key)
                    .Select(pair => ($"{pair.Key:yyyy-MM}", $"{pair.Value}"))
                    .Prepend(("default", $"{wishes.HoursPerMonth}"))
            );

    private static string Allowance(Allowance allowance, ImmutableArray<KeptKey> kept) =>
        new InlineMap(kept)
            .Word("id", allowance.Id)
            .Plain("money", $"{allowance.Money}")
            .Plain("days", $"{allowance.Days}")
            .Day("from", allowance.From)
            .Day("to", allowance.To)
            .Done($"planning/allowances/{allowance.Id}");
}
