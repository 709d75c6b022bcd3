using Credence.App.Plans;
using Credence.Core.Credits;
using Credence.Core.Planning;

namespace Credence.Cli.Output;

/// <summary>A plan for people: month by month, why, what was left out, and what is proven.</summary>
public sealed class PlanText(Terminal terminal, YearPlan plan)
{
    private const int MonthWidth = 10;

    public void Write()
    {
        Say($"Your year from {plan.Start:MMMM yyyy}: {Sums()}");
        Shortfalls();
        Streams();
        Months();
        Goals();
        Dropped();
        LeftOut();
        Levels();
    }

    private string Sums()
    {
        var money =
            plan.Totals.Price == Money.Zero
                ? "nothing to pay"
                : $"${plan.Totals.Price}, ${plan.Totals.OwnMoney} of it your own";
        return $"{plan.Totals.Credits} credits in {plan.Totals.Hours} hours, {money}.";
    }

    private void Shortfalls()
    {
        foreach (var one in plan.Shortfalls)
        {
            var kind = one.Level == DemandLevel.Law ? "Short" : "Behind the year's share";
            Say(
                $"{kind}: {one.Body}, {one.Title}: {one.Amount} by {Words.Day(one.Deadline)}. {one.Fix}"
            );
        }

        foreach (var pin in plan.DroppedPins)
        {
            var month = pin.Month is { } day ? $" in {day:MMMM}" : "";
            Say($"Not held: {pin.Candidate}{month} is pinned, but {Against(pin.Reason)}.");
        }
    }

    private static string Against(RejectionReason reason) =>
        reason switch
        {
            RejectionReason.NotOffered => "it is not offered then",
            RejectionReason.Money => "there is not enough money for it",
            RejectionReason.DaysOff => "there are not enough days off for it",
            RejectionReason.Prerequisite => "what must come first cannot be done before it",
            RejectionReason.Banned => "it is also left out",
            _ => "there are not enough hours for it beside the other pins",
        };

    private void Streams()
    {
        var streams = plan
            .Items.Where(item => item.Layer == PlanLayer.Micro)
            .GroupBy(item => item.Candidate.Id)
            .ToList();
        if (streams.Count == 0)
        {
            return;
        }

        Head("Month by month");
        foreach (var stream in streams)
        {
            var first = stream.First();
            Say(
                $"  {first.Candidate.Title}: {Total(stream)} credits ({string.Join(", ", stream.Select(item => $"{item.Month:MMM} {item.Credits}"))})"
            );
        }
    }

    private static Amount Total(IEnumerable<PlanItem> items) =>
        items.Aggregate(Amount.Zero, (sum, item) => sum + item.Credits);

    private void Months()
    {
        Head("The plan");
        foreach (var month in plan.Totals.ByMonth)
        {
            var items = plan
                .Items.Where(item => item.Month == month.Month && item.Layer != PlanLayer.Micro)
                .ToList();
            var steady = Total(
                plan.Items.Where(item => item.Month == month.Month && item.Layer == PlanLayer.Micro)
            );
            Say(
                $"{month.Month:MMM yyyy}".PadRight(MonthWidth)
                    + $"{month.Credits} credits, {decimal.Round(month.Load, 1):0.#} of {month.Offered} hours"
                    + (steady.IsZero ? "" : $", {steady} steady")
            );
            foreach (var item in items)
            {
                Item(item);
            }
        }
    }

    private void Item(PlanItem item)
    {
        var when =
            item.Dates is { } dates ? $"{dates.Start:MMM d}–{dates.End:MMM d}"
            : item.StartMonth != item.Month ? $"{item.StartMonth:MMM}–{item.Month:MMM}"
            : "";
        var change = item.Change == ItemChange.Moved ? " (moved)" : "";
        Say(
            $"  {PlanWords.Of(item.Layer), -9} {item.Candidate.Title}{change}: {item.Credits} credits{(when.Length > 0 ? $", {when}" : "")}"
                + (item.Price == Money.Zero ? "" : $", ${item.Price}")
        );
        foreach (
            var line in Lines.Wrap(
                string.Join("; ", item.Why.Select(why => why.Text)),
                terminal.Width,
                "            "
            )
        )
        {
            terminal.Answer.WriteLine(line);
        }
    }

    private void Goals()
    {
        if (plan.Goals.IsEmpty)
        {
            return;
        }

        Head("Goals");
        foreach (var goal in plan.Goals)
        {
            Say($"  {goal.Id}: {goal.Aligned} of {goal.Target} credits");
        }
    }

    private void Dropped()
    {
        if (plan.Dropped.IsEmpty)
        {
            return;
        }

        Head("No longer in the plan");
        foreach (var item in plan.Dropped)
        {
            Say($"  {item.Candidate} in {item.Month:MMMM}");
        }
    }

    private void LeftOut()
    {
        if (plan.Rejected.IsEmpty)
        {
            return;
        }

        Head("Left out");
        foreach (var one in plan.Rejected)
        {
            Say($"  {one.Candidate}: {PlanWords.Sentence(one)}");
        }
    }

    private void Levels()
    {
        Head(plan.Proven ? "Proven: there is no better plan" : "How good it is");
        foreach (var level in plan.Levels)
        {
            var proof = level.Proven
                ? "proven best"
                : $"not proven: at best {(level.Bound is { } bound ? $"{bound:0.##}" : "unknown")}";
            Say($"  {level.Name, -9} {level.Value, 10:0.##}  {proof}");
        }

        Say($"  found with {plan.SolverName} {plan.SolverVersion}");
    }

    private void Head(string words)
    {
        terminal.Answer.WriteLine();
        terminal.Answer.WriteLine(words);
    }

    private void Say(string text)
    {
        var indent = text[..(text.Length - text.TrimStart().Length)];
        foreach (var line in Lines.Wrap(text, terminal.Width, indent))
        {
            terminal.Answer.WriteLine(line);
        }
    }
}
