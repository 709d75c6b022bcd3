using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Credence.Core.Credits;
using Credence.Core.Planning;
using Credence.Core.Wording;

namespace Credence.Core.Filter;

/// <summary>The four answers in sentences.</summary>
internal static partial class JudgmentWords
{
    public static string Goal(ImmutableArray<GoalServed> served, int goals, Unknown unknown) =>
        served.IsEmpty && unknown.HasFlag(Unknown.Topics) && goals > 0
            ? "Not known: it does not say what it is about."
        : served.IsEmpty
            ? goals switch
            {
                0 => "You have not named a goal yet.",
                1 => "No. Not the one you have.",
                _ => $"No. None of your {InSentence.Number(goals)}.",
            }
        : $"Yes: {InSentence.List([.. served.Select(Toward)])}.";

    public static string Need(
        ImmutableArray<BodyServed> bodies,
        ImmutableArray<BodyServed>? afterPlan,
        CandidateAsDone done,
        Unknown unknown
    )
    {
        if (done.IsOver)
        {
            return "No: it is over.";
        }

        if (bodies.IsEmpty && unknown.HasFlag(Unknown.Credits))
        {
            return "Not known: nobody said how many credits it carries.";
        }

        if (bodies.IsEmpty)
        {
            return "No. Nothing that is still open needs it.";
        }

        var where = $"Yes: {InSentence.List([.. bodies.Select(At)])}.";
        return afterPlan switch
        {
            null => where,
            { IsEmpty: true } => $"{where} What you have planned closes it without this.",
            { } left when Same(left, bodies) => $"{where} Your plan does not cover it.",
            { } left => $"{where} After your plan: {InSentence.List([.. left.Select(At)])}.",
        };
    }

    public static string Output(ImmutableArray<string> outputs, string format) =>
        outputs.IsEmpty ? "Nothing that you could show."
        : outputs is ["certificate"]
            ? format == "certificate-program" ? "A credential with a name."
                : "A certificate of completion."
        : $"{InSentence.Capital(InSentence.List([.. outputs.Select(Thing)]))}.";

    public static string Worth(WorthAnswer worth, Candidate candidate, CandidateAsDone done)
    {
        var parts = new List<string>();
        if (worth.CreditsPerHour is { } rate)
        {
            parts.Add($"{Plain(rate)} {(rate == 1 ? "credit" : "credits")} an hour");
        }

        parts.Add(
            worth.Price is not { } price ? "price not known"
            : price == Money.Zero ? "free"
            : worth.CostPerCredit is { } cost ? $"${Dollars(cost)} a credit"
            : $"${price} and no credit"
        );
        parts.Add($"value {worth.Strategic.Value} of 10");
        var text = $"{InSentence.Capital(string.Join(", ", parts))}.";
        var streamed =
            candidate.Mode == CandidateMode.Stream && done.Units > 0
                ? $" Reckoned as {done.Units} units to the end of your year."
                : "";
        return text + Moved(worth.Strategic) + streamed;
    }

    private static string Moved(RatedValue value) =>
        value.Ratings == 0 || value.Value == value.Start
            ? ""
            : $" Your own ratings of this format moved the value from {value.Start}.";

    private static string Toward(GoalServed goal) =>
        goal.Aligned.IsZero
            ? $"“{Short(goal.Statement)}”"
            : $"{Credits(goal.Aligned)} toward “{Short(goal.Statement)}”";

    private static string At(BodyServed body)
    {
        var what =
            body.Credits.IsZero ? Items(body.Items)
            : body.Items == 0 ? $"{body.Credits}"
            : $"{body.Credits} and {Items(body.Items)}";
        // The topic says more than the body's total where one requirement is closed by it.
        var topics = body
            .Requirements.Where(one => one.Amount == body.Credits && !one.CountsItems)
            .Select(one => one.Title)
            .ToList();
        return topics.Count == 1 && topics[0].Length > 0
            ? $"{what} at {body.Title} ({topics[0]})"
            : $"{what} at {body.Title}";
    }

    private static bool Same(ImmutableArray<BodyServed> one, ImmutableArray<BodyServed> other) =>
        one.Length == other.Length
        && one.Zip(other)
            .All(pair =>
                pair.First.Obligation == pair.Second.Obligation
                && pair.First.Credits == pair.Second.Credits
                && pair.First.Items == pair.Second.Items
            );

    private static string Thing(string output) =>
        output switch
        {
            "certificate" => "a certificate",
            "project" => "a finished project",
            "abstract" => "an abstract",
            "presentation" => "a presentation",
            "role" => "a role",
            _ => output,
        };

    /// <summary>A statement without its "By December 2026", cut at a word.</summary>
    public static string Short(string statement)
    {
        const int Enough = 60;
        var text = Deadline().Replace(statement, "${rest}").TrimEnd('.');
        if (text.Length <= Enough)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', Enough);
        return text[..(cut > 20 ? cut : Enough)].TrimEnd(',', ' ') + " …";
    }

    [GeneratedRegex(
        @"^(by|within|before|until|in) [^,.]{2,30}?,? (?<rest>(I|my) .*)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Deadline();

    private static string Credits(Amount amount) =>
        $"{amount} {(amount == Amount.Whole(1) ? "credit" : "credits")}";

    private static string Items(int count) =>
        count == 1 ? "1 certificate or activity" : $"{count} certificates or activities";

    private static string Plain(decimal number) =>
        number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Dollars(decimal amount) =>
        amount == decimal.Truncate(amount)
            ? amount.ToString("0", CultureInfo.InvariantCulture)
            : amount.ToString("0.00", CultureInfo.InvariantCulture);
}
