using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Filter;
using Credence.Core.Ledger;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Core.Requirements;
using Credence.Core.Tests.Standing;

namespace Credence.Core.Tests.Filter;

/// <summary>A physician with two bodies and one goal on April 21, 2026, who is asked about one candidate.</summary>
internal static class FilterCase
{
    public static readonly Goal CriticalCare = new()
    {
        Id = "critical-care",
        Statement = "I manage septic shock.",
        Kind = "clinical-depth",
        Topics = [new Topic("critical-care"), new Topic("sepsis")],
        TargetCredits = Amount.Whole(20),
        Priority = 3,
    };

    /// <summary>The state misses 50, of which 4 in opioids; the hospital 10 and a card by the end of the year.</summary>
    public static readonly Person Jordan = Person.On("2026-04-21") with
    {
        Ties =
        [
            Board
                .Asking(
                    "state",
                    Board.Credits("total", 50, types: "ama-pra-1 ama-pra-2"),
                    Board.Credits("opioids", 4, within: "total", topics: "opioids")
                )
                .Ending("2027-06-30"),
            Board
                .Asking(
                    "hospital",
                    Board.Credits("total", 10, types: "ama-pra-1"),
                    Board.Card("acls", new Window.Valid(24, false), "life-support")
                )
                .Ending("2026-12-31"),
        ],
        Goals = [CriticalCare],
        Wishes = new()
        {
            Start = new DateOnly(2026, 1, 1),
            HoursPerMonth = Amount.Whole(10),
            Budget = Dollars(1000),
        },
    };

    /// <summary>A free course without hours, called "It".</summary>
    /// <param name="credits">"8 ama-pra-1"; empty: none.</param>
    /// <param name="topics">"sepsis:6; billing"; without an amount: the whole of it.</param>
    public static Candidate It(string credits, string topics = "")
    {
        var written = Jordan.Did("2026-01-01", credits, topics).Ledger[0];
        return new Candidate
        {
            Id = "it",
            Title = "It",
            Lines = written.Lines,
            Portions = written.Portions,
        };
    }

    public static Candidate Course(string credits, string topics = "") =>
        It(credits, topics) with
        {
            Format = "course",
            Hours = Amount.Whole(8),
            PriceOnce = Dollars(800),
            Outputs = ["certificate"],
        };

    public static Judgment Judged(
        this Person person,
        Candidate candidate,
        Unknown unknown = Unknown.None
    ) => new CandidateJudge(person.Input()).Of(candidate, unknown);

    public static Judgment Judged(this Candidate candidate, Unknown unknown = Unknown.None) =>
        Jordan.Judged(candidate, unknown);

    public static Candidate On(this Candidate candidate, string from, string to) =>
        candidate with
        {
            Mode = CandidateMode.Event,
            Offered = new() { Dates = [new(DateOnly.Parse(from), DateOnly.Parse(to))] },
        };

    public static Person DidOnce(this Person person, string date, string credits, string title) =>
        person.Did(date, credits, also: one => one with { Title = title });

    /// <summary>What is written down for a day still to come.</summary>
    public static Person Planning(this Person person, string date, string credits, string title)
    {
        var planned = person.Plans(date, credits);
        return planned with { Planned = [.. planned.Planned[..^1], Titled(planned.Planned[^1])] };

        CmeActivity Titled(CmeActivity one) => one with { Title = title, Provider = "SHM" };
    }

    public static Money Dollars(int dollars) => Money.FromCents(dollars * 100L);

    /// <summary>"state 12, hospital 10".</summary>
    public static string Said(this ImmutableArray<BodyServed> bodies) =>
        string.Join(
            ", ",
            bodies.Select(body =>
                $"{body.Obligation} {body.Credits}{(body.Items > 0 ? $" +{body.Items}" : "")}"
            )
        );
}
