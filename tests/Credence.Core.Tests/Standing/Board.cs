using Credence.Core.Credits;
using Credence.Core.Obligations;
using Credence.Core.Requirements;
using Credence.Core.Standing;

namespace Credence.Core.Tests.Standing;

/// <summary>A body with one version of two-year cycles, and what it asks, in a line each.</summary>
internal static class Board
{
    public static Obligation Asking(params Requirement[] asks) => Asking("board", asks);

    /// <summary>Two years to May 31, 2027.</summary>
    public static Obligation Asking(string id, params Requirement[] asks) =>
        new()
        {
            Id = id,
            Body = new Body
            {
                Id = id,
                Name = "The " + id,
                Versions = [new BodyVersion { Cycle = new CycleRule(), Requirements = [.. asks] }],
            },
            CycleEnds = new DateOnly(2027, 5, 31),
        };

    /// <param name="types">Codes with spaces between; empty: any.</param>
    /// <param name="topics">Codes with spaces between; empty: any.</param>
    public static Requirement Credits(
        string id,
        decimal amount,
        string? within = null,
        string types = "",
        string topics = ""
    ) =>
        new()
        {
            Id = id,
            Title = "Title of " + id,
            Amount = [new AmountCase(null, Of(amount))],
            Within = within,
            Accepts = [.. Words(types).Select(CreditType.Read)],
            Topics = [.. Words(topics).Select(code => new Topic(code))],
        };

    public static Requirement Card(string id, Window? window = null, string topics = "") =>
        Credits(id, 1, topics: topics) with
        {
            Unit = CreditUnit.Certificate,
            Window = window ?? Window.Cycle.Instance,
        };

    public static Requirement When(this Requirement asked, Condition condition) =>
        asked with
        {
            When = condition,
        };

    public static Requirement In(this Requirement asked, Window window) =>
        asked with
        {
            Window = window,
        };

    public static Requirement By(this Requirement asked, params DeadlineForm[] deadlines) =>
        asked with
        {
            Deadlines = [.. deadlines],
        };

    public static Requirement Capped(
        this Requirement asked,
        decimal most,
        string types = "",
        string topics = "",
        string formats = "",
        CapSpan per = CapSpan.Cycle
    ) =>
        asked with
        {
            Caps = asked.Caps.Add(
                new Cap(
                    "",
                    [.. Words(types).Select(CreditType.Read)],
                    [.. Words(formats)],
                    [.. Words(topics).Select(code => new Topic(code))],
                    Of(most),
                    per
                )
            ),
        };

    public static Obligation Ending(this Obligation tie, string day) =>
        tie with
        {
            CycleEnds = DateOnly.Parse(day),
        };

    /// <summary>No end is given: the rule must fix it.</summary>
    public static Obligation EndingByRule(this Obligation tie, CycleRule rule) =>
        tie.Cycles(_ => rule) with
        {
            CycleEnds = null,
        };

    public static Obligation Licensed(this Obligation tie, string day) =>
        tie with
        {
            LicensedOn = DateOnly.Parse(day),
        };

    /// <summary>Changes the only version.</summary>
    public static Obligation Rules(this Obligation tie, Func<BodyVersion, BodyVersion> change) =>
        tie with
        {
            Body = tie.Body with { Versions = [change(tie.Body.Versions[0])] },
        };

    public static Obligation Cycles(this Obligation tie, Func<CycleRule, CycleRule> change) =>
        tie.Rules(version => version with { Cycle = change(version.Cycle) });

    public static CycleCalendar CalendarOn(this Obligation tie, string day) =>
        new(tie, Person.On(day).Is, DateOnly.Parse(day));

    public static Amount Of(decimal credits) => Amount.From(credits)!.Value;

    private static string[] Words(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
