using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Practice;
using Credence.Core.Standing;
using Credence.Core.Warnings;
using Credence.Web.Components;
using Credence.Web.Pages.Warnings;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Today;

/// <summary>All that Today says.</summary>
public static class TodayWords
{
    public static string Doctor(Physician physician) =>
        physician.Surname.Length > 0 ? $"Dr. {physician.Surname}" : "Doctor";

    public static string Headline(TodayView view)
    {
        var doctor = Doctor(view.Profile.Physician);
        var overdue = view.In(Status.Overdue).Length + view.ShortBefore.Length;
        if (overdue > 0)
        {
            return overdue == 1
                ? $"One thing is past its date, {doctor}."
                : $"{Say.Capital(Say.Number(overdue))} things are past their date, {doctor}.";
        }

        if (view.In(Status.AtRisk).Length > 0)
        {
            return $"Safe today, {doctor}, and one date is close.";
        }

        if (view.Silent.Length > 0)
        {
            return view.Silent.Length == view.Bodies.Count()
                ? $"A date is missing, {doctor}."
                : $"Safe as far as we can tell, {doctor}.";
        }

        return view.Open.Length == 0
            ? $"Everything is done, {doctor}."
            : $"You are safe today, {doctor}.";
    }

    public static string Lead(TodayView view)
    {
        var sentences = new List<string>();
        if (view.ShortBefore is [var first, ..])
        {
            sentences.Add(
                $"The cycle of {first.Title} that ended {Say.LongDay(first.Previous!.Cycle.End, view.AsOf)} was not closed."
            );
        }

        if (view.In(Status.Overdue) is [var late, ..])
        {
            sentences.Add(
                $"{late.Requirement.Title} at {late.Body.Title} was due {Say.LongDay(late.Requirement.Deadline, view.AsOf)}."
            );
        }
        else if (view.ShortBefore.Length == 0)
        {
            sentences.Add("Nothing is overdue.");
        }

        var wanting = view.Open.Select(row => row.Body.Id).Distinct().Count();
        if (wanting > 0)
        {
            sentences.Add(
                $"{Say.Capital(Say.Count(wanting, "body still wants", "bodies still want"))} something."
            );
        }

        if (view.Silent is { Length: > 0 } silent)
        {
            sentences.Add(
                $"Of {Say.List([.. silent.Select(body => body.Title)])} we can say nothing before a date is filled in."
            );
        }

        return string.Join(" ", sentences);
    }

    public static string NextTitle(OwedRow row, DateOnly asOf) =>
        row.Requirement.Status == Status.Overdue
            ? $"Past its date since {Say.LongDay(row.Requirement.Deadline, asOf)}"
            : $"Next: by {Say.LongDay(row.Requirement.Deadline, asOf)}";

    public static string NextSay(OwedRow row) =>
        $"{row.Requirement.Missing} {Say.Unit(row.Requirement.Rule.Unit, row.Requirement.Missing)} more: {row.Requirement.Title}";

    public static string Days(DateOnly asOf, DateOnly deadline)
    {
        var days = deadline.DayNumber - asOf.DayNumber;
        return days switch
        {
            < 0 => $"{-days} {(days == -1 ? "day" : "days")} late",
            0 => "today",
            1 => "tomorrow",
            < 60 => $"{days} days",
            _ => $"{days / 30} months",
        };
    }

    public static string QuestionNote(Question question) =>
        question.Changes switch
        {
            _ when question.Fact.StartsWith("cycle_ends@", StringComparison.Ordinal) =>
                "Nothing of this body is counted before that.",
            <= 1 => "One requirement waits for this. Until you answer, we count it as due.",
            _ =>
                $"{Say.Capital(Say.Number(question.Changes))} requirements wait for this. Until you answer, we count them as due.",
        };

    public static string RenewedTitle(IReadOnlyList<ObligationStanding> bodies, DateOnly asOf) =>
        bodies.Count == 1
            ? $"Did you renew {bodies[0].Title} on {Say.LongDay(bodies[0].Previous!.Cycle.End, asOf)}?"
            : $"Did you renew {Say.Number(bodies.Count)} cycles that ended before your ledger begins?";

    public static string RenewedText(IReadOnlyList<ObligationStanding> bodies, DateOnly asOf) =>
        bodies.Count == 1
            ? "Your ledger begins after that cycle did, so it cannot tell."
            : $"{Say.List([.. bodies.Select(body => $"{body.Title} ({Say.Day(body.Previous!.Cycle.End)})")])}. One tap settles all of them.";

    public static string OweNote(CheckResult check) =>
        check.MissingIfAnswered.IsZero
            ? "Net of overlap"
            : $"Net of overlap, and up to {check.MissingIfAnswered} more depending on your answers";

    /// <summary>Why the sum of what the bodies lack is more than what is left to earn.</summary>
    public static Sum WhyMissing(TodayView view)
    {
        var short_ = view.Bodies.Where(body => !body.Missing.IsZero).ToList();
        var total = short_.Aggregate(Amount.Zero, (sum, body) => sum + body.Missing);
        var lines = short_
            .Select(body => new SumLine(
                body.Deadline is { } deadline
                    ? $"{body.Title}, by {Say.Day(deadline)}"
                    : body.Title,
                body.Missing
            )
            {
                Href = $"/requirements/{body.Id}",
            })
            .ToList();
        if (total > view.Check.Missing)
        {
            lines.Add(new("Counted more than once", $"− {total.Less(view.Check.Missing)}"));
        }

        return new(lines, new("Left, net of overlap", view.Check.Missing));
    }

    public static string WhySummary(TodayView view)
    {
        var total = view.Bodies.Aggregate(Amount.Zero, (sum, body) => sum + body.Missing);
        return total > view.Check.Missing
            ? $"Why {view.Check.Missing}, not {total}"
            : $"Why {view.Check.Missing}";
    }

    public static string Band(AnnualTarget annual) =>
        annual.BandLow == annual.BandHigh
            ? $"{annual.BandLow}"
            : $"{annual.BandLow} to {annual.BandHigh}";

    public static IEnumerable<Gauge> Gauges(TodayView view)
    {
        return Enum.GetValues<PitfallKind>()
            .Select(kind =>
                PitfallsWords.Gauge(
                    kind,
                    kind == PitfallKind.NoCareerAlignment && view.Profile.Goals.IsEmpty
                        ? null
                        : Pitfall.ValueOf(view.Check.Pitfalls, kind)
                )
            )
            .OrderByDescending(gauge => gauge.Value ?? -1);
    }
}

/// <summary>One of the five habits that cost people: 0 is calm, 100 is trouble; null where it cannot be measured.</summary>
public sealed record Gauge(string Title, int? Value, string Text, string Href, string Link)
{
    public string Color =>
        Value switch
        {
            null => "rest",
            < 34 => "met",
            < 67 => "behind",
            _ => "risk",
        };

    public string Word =>
        Value switch
        {
            null => "",
            < 34 => "fine",
            < 67 => "watch",
            _ => "act",
        };
}
