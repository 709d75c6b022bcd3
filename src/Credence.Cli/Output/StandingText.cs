using Credence.Core.Allocation;
using Credence.Core.Ledger;
using Credence.Core.Standing;

namespace Credence.Cli.Output;

/// <summary>
/// A check for people: the answer first, then each body on a line with its status, what is missing and by when,
/// then its requirements; on request every credit with why it counts, or why not.
/// </summary>
public sealed class StandingText(
    Terminal terminal,
    CheckResult result,
    IReadOnlyDictionary<ActivityId, CmeActivity> ledger,
    bool why
)
{
    private const int StatusWidth = 15;
    private const int AmountWidth = 17;
    private const int DayWidth = 12;

    private int NameWidth => terminal.Width - StatusWidth - AmountWidth - DayWidth;

    private bool IsNarrow => NameWidth < 24;

    public void Write(string name)
    {
        var who = name.Length > 0 ? name + ", " : "";
        Line($"{who}as of {Words.Day(result.AsOf)}");
        Line("");
        foreach (var sentence in Answer.Of(result))
        {
            Wrapped(sentence);
        }

        foreach (var standing in result.Obligations)
        {
            Line("");
            Body(standing);
        }

        Questions();
        if (why)
        {
            Uncounted();
        }

        Line("");
        Wrapped(Answer.Year(result.Annual));
    }

    private void Body(ObligationStanding standing)
    {
        if (!standing.Applicable)
        {
            Row(standing.Title, "owes nothing", null, "", "");
            Note("  ", standing.Refusal);
            return;
        }

        if (standing.Cycle is null)
        {
            Row(standing.Title, "no dates yet", null, "", "");
            Note("  ", standing.Refusal);
            return;
        }

        Row(
            standing.Title,
            Words.Of(standing.Status),
            standing.Status,
            Answer.LacksInShort(standing.Missing, standing.MissingItems),
            DayOf(standing) is { } day ? Words.Day(day) : ""
        );
        Note("  ", standing.Refusal);
        Previous(standing);
        foreach (var requirement in standing.Requirements)
        {
            if (why || requirement.Status != Status.NotApplicable)
            {
                Requirement(standing, requirement);
            }
        }
    }

    /// <summary>The end of the cycle; where something was due before, the day it was due.</summary>
    private static DateOnly? DayOf(ObligationStanding standing) =>
        standing
            .Requirements.Where(one => one.Status == Status.Overdue)
            .Select(one => (DateOnly?)one.Deadline)
            .Min()
        ?? standing.Deadline;

    private void Previous(ObligationStanding standing)
    {
        // One that began before the ledger is asked about below, with the other questions.
        if (standing.Previous is { State: PreviousState.Short } previous)
        {
            Note(
                "  ",
                $"The cycle that ended {Words.Day(previous.Cycle.End)} is short: {Answer.Lacks(previous.Missing, previous.MissingItems)}."
            );
        }
    }

    private void Requirement(ObligationStanding standing, RequirementStanding requirement)
    {
        var depth = Depth(standing, requirement);
        var indent = new string(' ', 2 * depth);
        Row(
            indent + (requirement.Title.Length > 0 ? requirement.Title : requirement.Id),
            Words.Of(requirement.Status),
            requirement.Status,
            requirement.Status == Status.NotApplicable
                ? ""
                : $"{requirement.Counted} of {requirement.Needed}",
            requirement.Deadline == standing.Deadline ? "" : Words.Day(requirement.Deadline)
        );
        var under = indent + "  ";
        Note(under, requirement.SetByUser ? "The amount is set by you." : "");
        Note(under, requirement.MetByText);
        Note(under, requirement.Confirm.Length > 0 ? $"To confirm: {requirement.Confirm}" : "");
        if (why || requirement.Status == Status.Unsettled)
        {
            Note(under, requirement.Doubt.Length > 0 ? $"In doubt: {requirement.Doubt}" : "");
        }

        Note(
            under,
            requirement.DidYouDoThis ? "Did you do this already? Say so in the profile." : ""
        );
        if (why)
        {
            foreach (var line in requirement.Allocations)
            {
                var named = line.Activity is { } id ? $"{Named(id)}: " : "";
                Note(under, $"+{line.Amount} {named}{line.Why}");
            }
        }
    }

    private static int Depth(ObligationStanding standing, RequirementStanding requirement)
    {
        var depth = 1;
        var parent = requirement.Rule.Within;
        while (parent is not null && depth < 6)
        {
            depth++;
            parent = standing.Requirements.FirstOrDefault(other => other.Id == parent)?.Rule.Within;
        }

        return depth;
    }

    private void Questions()
    {
        if (result.Questions.IsEmpty)
        {
            return;
        }

        Line("");
        Line("Questions that could change this:");
        foreach (var question in result.Questions)
        {
            // A fact with a colon is no attribute that could be written into a profile as it stands.
            var fact = question.Fact.Contains(':') ? "" : $" ({question.Fact})";
            Note("  ", question.Text + fact);
        }
    }

    private void Uncounted()
    {
        if (result.Uncounted.IsEmpty)
        {
            return;
        }

        Line("");
        Line("Credits that do not count:");
        foreach (var one in result.Uncounted)
        {
            var title = result.Obligations.FirstOrDefault(body => body.Id == one.Obligation)?.Title;
            Note(
                "  ",
                $"{one.Amount} of {Named(one.Activity)}{(title is null ? "" : $" at {title}")}: {Words.Of(one.Reason)}."
            );
        }
    }

    private string Named(ActivityId id) =>
        ledger.TryGetValue(id, out var activity)
            ? $"{activity.Title} ({id}, {Words.Day(activity.Date)})"
            : id.Value;

    private void Row(string name, string status, Status? colored, string amount, string day)
    {
        if (IsNarrow)
        {
            Line(name);
            var indent = new string(' ', name.Length - name.TrimStart().Length + 4);
            string[] parts = [status, amount, day];
            Line(indent + string.Join(", ", parts.Where(part => part.Length > 0)));
            return;
        }

        var depth = name.Length - name.TrimStart().Length;
        var names = Lines.Wrap(name, NameWidth - 2, new string(' ', depth)).ToArray();
        var text =
            Lines.Fit(names.Length > 0 ? names[0] : "", NameWidth)
            + Colored(Lines.Fit(status, StatusWidth), colored)
            + Lines.Fit(amount, AmountWidth)
            + day;
        Line(text.TrimEnd());
        foreach (var more in names.Skip(1))
        {
            Line("  " + more);
        }
    }

    private string Colored(string text, Status? status)
    {
        if (!terminal.Color || status is not { } known)
        {
            return text;
        }

        var code = known switch
        {
            Status.Met or Status.Waived or Status.OnPace => "32",
            Status.Overdue or Status.AtRisk => "31",
            Status.NotApplicable or Status.NotYetDue => "2",
            _ => "33",
        };
        return $"\e[{code}m{text}\e[0m";
    }

    private void Note(string indent, string text)
    {
        if (text.Length > 0)
        {
            foreach (var line in Lines.Wrap(text, terminal.Width, indent + "  "))
            {
                Line(line);
            }
        }
    }

    private void Wrapped(string text)
    {
        foreach (var line in Lines.Wrap(text, terminal.Width))
        {
            Line(line);
        }
    }

    private void Line(string text) => terminal.Answer.WriteLine(text);
}
