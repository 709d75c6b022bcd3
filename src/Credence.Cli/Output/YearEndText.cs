using Credence.App.Dossiers;
using Credence.App.YearEnds;
using Credence.Core.YearEnds;
using Credence.Web.Pages.YearEnds;

namespace Credence.Cli.Output;

/// <summary>A year looked back on, for a person: compliance, capability, trajectory, and the next year.</summary>
/// <param name="name">The word for a code of the vocabulary.</param>
internal sealed class YearEndText(
    Sheet sheet,
    Dossier dossier,
    YearEndRecord record,
    string title,
    Func<string, string> name
)
{
    public void Write(PreparedYear? next)
    {
        sheet.Say(title);
        sheet.Say(YearEndWords.Lead(record.Requirements, record.Span));
        sheet.Say(
            $"{record.Credits} credits in {record.Hours} hours, ${record.OwnMoney} of your own money."
        );
        Compliance();
        Capability();
        Trajectory();
        Groups();
        if (next is not null)
        {
            Next(next);
        }
        else if (!record.SetUp.IsEmpty)
        {
            sheet.Head($"{record.Year + 1} was made from this");
            foreach (var line in record.SetUp)
            {
                sheet.Say(line, 1);
            }
        }
    }

    private void Compliance()
    {
        sheet.Head($"Compliance: {YearEndWords.Met(record.Requirements)} requirements met");
        var closed = record
            .Requirements.Where(one => one.State == ClosedState.Closed)
            .OrderBy(one => one.On);
        sheet.Table([
            .. closed.Select(one =>
                (
                    Words.Day(one.On!.Value),
                    $"{one.Body}, {one.Title}: {YearEndWords.Closed(one)}{(one.WasScramble ? " (close)" : "")}"
                )
            ),
            .. Of(ClosedState.Settled)
                .Select(one => ("settled", $"{one.Body}, {one.Title}: without credits")),
            .. Of(ClosedState.Short)
                .Select(one =>
                    (
                        Words.Day(one.Deadline),
                        $"{one.Body}, {one.Title}: was due with {YearEndWords.Open(one)}"
                    )
                ),
            .. Of(ClosedState.Open)
                .Select(one =>
                    (
                        "open",
                        $"{one.Body}, {one.Title}: {YearEndWords.Open(one)} by {Words.Day(one.Deadline)}"
                    )
                ),
        ]);
    }

    private IEnumerable<ClosedRequirement> Of(ClosedState state) =>
        record.Requirements.Where(one => one.State == state);

    private void Capability()
    {
        if (record.Goals.IsEmpty)
        {
            return;
        }

        sheet.Head("Capability: each goal against its own evidence");
        foreach (var goal in record.Goals)
        {
            sheet.Say(goal.Statement, 1);
            sheet.Say(
                $"{YearEndWords.Next(goal)}{(goal.Target.IsZero ? "" : $"; {goal.Earned} of {goal.Target} credits")}",
                2
            );
            foreach (var (text, reached) in goal.Evidence)
            {
                sheet.Say($"[{(reached ? "x" : " ")}] {text}", 2);
            }
        }
    }

    private void Trajectory()
    {
        if (record.Changed.IsEmpty && record.Sentence.Length == 0 && record.Outputs.IsEmpty)
        {
            return;
        }

        sheet.Head("Trajectory");
        foreach (var sign in record.Changed)
        {
            sheet.Say(YearEndWords.Sign(sign), 1);
        }

        if (record.Sentence.Length > 0)
        {
            sheet.Say($"“{record.Sentence}”", 1);
        }

        foreach (
            var (_, title) in record
                .Outputs.Where(one => one.Title.Length > 0)
                .DistinctBy(one => one.Title)
        )
        {
            sheet.Say($"To show: {title}", 1);
        }
    }

    private void Groups()
    {
        if (record.Groups.IsEmpty)
        {
            return;
        }

        sheet.Head("Keep, drop, level up");
        sheet.Table(
            record.Groups.Select(one =>
                (
                    YearEndWords.Decided(one.Decision),
                    $"{YearEndWords.Name(one.Title, one.Format, name)}: {YearEndWords.Facts(one.Credits, one.Hours, one.Rating, one.Entries.Length, [])}"
                )
            )
        );
    }

    private void Next(PreparedYear next)
    {
        sheet.Head($"What {record.Year + 1} would start with");
        foreach (var line in next.Lines)
        {
            sheet.Say(line, 1);
        }

        var asked = YearEndWords.Asked(next.Check);
        sheet.Table(asked.Lines.Append(asked.Total!).Select(line => (line.Text, line.Figure)));
        sheet.Say(YearEndWords.Carried(next.Check), 1);
        sheet.Say(
            $"Seen from {Words.Day(dossier.AsOf)}. Nothing is fixed until you set the year up in the app.",
            1
        );
    }
}
