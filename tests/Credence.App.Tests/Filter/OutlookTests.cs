using System.Collections.Immutable;
using Credence.App.Rules;
using Credence.App.WorkedExamples;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Standing;

namespace Credence.App.Tests.Filter;

/// <summary>
/// "And if I also did this?" is answered from what is known of the ledger already; it must be what a whole new look at the
/// longer ledger says. Every worked example of the rule library is asked.
/// </summary>
public sealed class OutlookTests
{
    [Fact]
    public void What_is_added_leaves_the_same_missing_as_a_ledger_that_had_it_all_along()
    {
        var asked = 0;
        var different = new List<string>();
        foreach (var id in RuleLibrary.OfProgram.Ids)
        {
            foreach (
                var example in ExampleFile.Read(id, RuleLibrary.OfProgram).Value?.Examples ?? []
            )
            {
                var input = example.Input with { Planned = [] };
                var outlook = new Outlook(input);
                foreach (var added in Added(input, outlook))
                {
                    asked++;
                    var whole = new Outlook(input with { Ledger = input.Ledger.AddRange(added) });
                    if (Missing(outlook.With(added)) != Missing(whole.Now))
                    {
                        different.Add($"{example.Place}, {example.Name}: {added[0].Date}");
                    }
                }
            }
        }

        Assert.Empty(different);
        Assert.True(asked > 1000, $"{asked}");
    }

    /// <summary>One thing soon, one on the first topic that is missing, and three over the years.</summary>
    private static IEnumerable<ImmutableArray<CmeActivity>> Added(CheckInput input, Outlook outlook)
    {
        var topics = outlook
            .Now.SelectMany(body => body.Requirements)
            .Where(one => !one.Missing.IsZero)
            .SelectMany(one => one.Rule.Topics)
            .Take(1)
            .ToImmutableArray();
        yield return [Of(input.AsOf.AddDays(20), 4, [])];
        yield return [Of(input.AsOf.AddDays(9), 2, topics)];
        yield return
        [
            Of(input.AsOf.AddDays(3), 1, topics),
            Of(input.AsOf.AddDays(400), 12, []),
            Of(input.AsOf.AddDays(30), 30, topics),
        ];
    }

    private static CmeActivity Of(DateOnly day, int credits, ImmutableArray<Topic> topics) =>
        new()
        {
            Id = new ActivityId($"added-{day:yyyyMMdd}"),
            Date = day,
            Title = "Something thought of",
            Format = "course",
            Lines =
            [
                new CreditLine(CreditType.Read("ama-pra-1"), Amount.Whole(credits)),
                new CreditLine(CreditType.Read("aoa-1a"), Amount.Whole(credits)),
            ],
            Portions = topics.IsEmpty ? [] : [new Portion(topics, null)],
        };

    private static string Missing(ImmutableArray<BodyOutlook> bodies) =>
        string.Join(
            " | ",
            bodies.Select(body =>
                $"{body.Obligation} {body.Missing} {body.MissingItems}: "
                + string.Join(", ", body.Requirements.Select(one => $"{one.Rule.Id} {one.Missing}"))
            )
        );
}
