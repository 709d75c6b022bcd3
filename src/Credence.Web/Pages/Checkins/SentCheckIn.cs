using System.Collections.Immutable;
using System.Globalization;
using Credence.App.Checkins;

namespace Credence.Web.Pages.Checkins;

/// <summary>The answers of a check-in as its form sends them; what is not understood is as if it was not said.</summary>
internal static class SentCheckIn
{
    private const int LongestSentence = 500;

    public static CheckInAnswers Of(IFormCollection form, OpenedCheckIn opened) =>
        new()
        {
            UntilToday = Text(form, "until") == "today",
            Ratings = Ratings(form, opened),
            Blocks = Blocks(form, opened),
            WhatMoved = Sentence(form, "what_moved"),
            WhatBroke = Sentence(form, "what_broke"),
            HoursPerMonth = Said(form, "hours"),
            LighterMonth = Said(form, "lighter"),
            Steady = Said(form, "steady"),
            Protected = Said(form, "protected"),
            Items =
            [
                .. opened
                    .Offers.Select(one => one.Work.Candidate.Id)
                    .Distinct()
                    .Select(id => (Id: id, Wish: Text(form, $"item-{id}")))
                    .Where(one => one.Wish.Length > 0)
                    .Select(one => new ItemWish(one.Id, one.Wish == "-" ? "" : one.Wish)),
            ],
        };

    /// <summary>What is said of one entry holds for those of the same title in these months.</summary>
    private static ImmutableSortedDictionary<string, int> Ratings(
        IFormCollection form,
        OpenedCheckIn opened
    )
    {
        var ratings = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (
            var same in opened.Facts.Earned.GroupBy(
                one => one.Title.Trim(),
                StringComparer.OrdinalIgnoreCase
            )
        )
        {
            var typed = same.Select(one => Text(form, $"rate-{one.Id.Value}"))
                .LastOrDefault(text => text.Length > 0);
            if (
                !int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var stars)
                || stars is < 1 or > 5
            )
            {
                continue;
            }

            foreach (var one in same.Where(one => one.Rating != stars))
            {
                ratings[one.Id.Value] = stars;
            }
        }

        return ratings.ToImmutable();
    }

    private static ImmutableSortedDictionary<DateOnly, string> Blocks(
        IFormCollection form,
        OpenedCheckIn opened
    )
    {
        var all = Text(form, "block-all");
        var blocks = ImmutableSortedDictionary.CreateBuilder<DateOnly, string>();
        foreach (var block in opened.Facts.Blocks)
        {
            var said = Text(form, $"block-{block.Day:yyyy-MM-dd}");
            said = said.Length == 0 && block.Sign is null ? all : said;
            if (BlockAnswer.Knows(said))
            {
                blocks[block.Day] = said;
            }
        }

        return blocks.ToImmutable();
    }

    private static string Text(IFormCollection form, string field) => form[field].ToString().Trim();

    private static string? Said(IFormCollection form, string field) =>
        Text(form, field) is { Length: > 0 } text ? text : null;

    private static string Sentence(IFormCollection form, string field) =>
        Text(form, field) is var text && text.Length > LongestSentence
            ? text[..LongestSentence]
            : text;
}
