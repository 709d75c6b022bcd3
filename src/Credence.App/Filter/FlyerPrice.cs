using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Credence.App.Imports;
using Credence.Core.Credits;

namespace Credence.App.Filter;

/// <summary>What it costs to take part: one price, free, or a question with every price that stands there.</summary>
internal static partial class FlyerPrice
{
    public static Money? Read(
        ImmutableArray<string> lines,
        ImmutableArray<FlyerFact>.Builder facts,
        ImmutableArray<FlyerQuestion>.Builder questions
    )
    {
        var found = lines
            .Where(line => !OtherMoney().IsMatch(line))
            .SelectMany(line =>
                Dollars()
                    .Matches(line)
                    .Select(match => (Price: Money.Read(match.Groups["n"].Value), Line: line))
            )
            .Where(one => one.Price is not null)
            .ToList();
        var prices = found.Select(one => one.Price!.Value).Distinct().ToList();
        var free = lines.FirstOrDefault(line => Free().IsMatch(line));
        if (prices.Count == 1 && free is null)
        {
            facts.Add(new("price", $"${prices[0]}", found[0].Line, Certainty.Sure));
            return prices[0];
        }

        if (prices.Count == 0 && free is not null)
        {
            facts.Add(new("price", "free", free, Certainty.Sure));
            return Money.Zero;
        }

        questions.Add(
            prices.Count == 0
                ? new("price", "What does it cost? Until you say so, it is reckoned as free.", [])
                : new(
                    "price",
                    "It names more than one price. Which is yours?",
                    [
                        .. found
                            .Select(one => one.Line)
                            .Concat(free is null ? [] : [free])
                            .Distinct()
                            .Select(line => line.Length <= 100 ? line : line[..100] + "…"),
                    ]
                )
        );
        return null;
    }

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"(\$|USD) ?(?<n>\d{1,3}(,\d{3})+(\.\d{2})?|\d{1,6}(\.\d{2})?)\b", Plain)]
    private static partial Regex Dollars();

    [GeneratedRegex(
        @"\b(free of charge|no charge|at no cost|complimentary|free registration|registration is free|free to attend|(fee|price|cost|registration|tuition) ?: ?(free|none))\b",
        Plain
    )]
    private static partial Regex Free();

    [GeneratedRegex(
        @"\b(hotel|per night|room rate|parking|late fee|cancel\w*|refund\w*|deposit|grant|gift card|honorari\w+|prize|raffle|save \$|discount)\b",
        Plain
    )]
    private static partial Regex OtherMoney();
}
