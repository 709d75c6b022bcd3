using Credence.App.Inbox;
using Credence.Core.Wording;
using Credence.Web.Pages.Ledger;
using Credence.Web.Pages.Requirements;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Inbox;

/// <summary>All that the inbox says.</summary>
public static class InboxWords
{
    public static string Lead(InboxStanding inbox) =>
        inbox.Waiting.IsEmpty
            ? "Nothing waits for you. Photograph a certificate, or drop a folder of years; it takes a minute."
            : $"{Say.Capital(Say.Count(inbox.Waiting.Length, "file waits", "files wait"))}. Nothing counts until you confirm.";

    public static string Progress(InboxStanding inbox) =>
        $"Reading: {inbox.Waiting.Length - inbox.StillReading} of {inbox.Waiting.Length} done";

    public static string Taken(UploadsTaken taken)
    {
        var again = taken.Brought.Length - taken.New;
        var words =
            taken.New == 0
                ? ""
                : $"{Say.Capital(Say.Count(taken.New, "file", "files"))} in the inbox.";
        if (again > 0)
        {
            words += $" {Say.Capital(Say.Number(again))} waited there already.";
        }

        if (!taken.Problems.IsEmpty)
        {
            words += $" {taken.Problems[0].Wrong} {taken.Problems[0].Remedy}";
        }

        return words.Trim();
    }

    /// <summary>Color, drawing and words of an answer: always all three.</summary>
    public static (string Color, string Icon, string Word) Mark(InboxAnswer answer) =>
        answer switch
        {
            InboxAnswer.Reading => ("rest", "rest", "Being read"),
            InboxAnswer.Sure => ("met", "met", "Sure"),
            InboxAnswer.Look => ("behind", "behind", "Please look"),
            InboxAnswer.SameFile => ("ask", "ask", "Filed already"),
            InboxAnswer.SameCertificate => ("ask", "ask", "Same certificate twice"),
            InboxAnswer.SameActivity => ("ask", "ask", "Perhaps in your ledger"),
            InboxAnswer.OtherName => ("ask", "ask", "Another name"),
            InboxAnswer.NotACertificate => ("behind", "behind", "Not a certificate"),
            InboxAnswer.Words => ("ask", "ask", "Words to read"),
            InboxAnswer.Locked => ("ask", "ask", "Locked"),
            _ => ("over", "over", "Could not be read"),
        };

    /// <summary>What is so, then the way out.</summary>
    public static string Answer(WaitingFile file, string other) =>
        file.Answer switch
        {
            InboxAnswer.Reading => "It is being read. You can go on; it waits here.",
            InboxAnswer.Sure => "Everything was read, and nothing is doubtful.",
            InboxAnswer.Look when file.Rows.IsEmpty =>
                "It looks like a certificate, but its fields could not be read. Type them; the file stays as the proof.",
            InboxAnswer.Look => ToLookAt(file),
            InboxAnswer.SameFile =>
                $"The very same file is the proof of {other}. Throw this one away, or file it once more if it proves something else.",
            InboxAnswer.SameCertificate =>
                $"It shows the same certificate as {other}. Keep one, and throw the other away.",
            InboxAnswer.SameActivity =>
                $"It looks like {other}: day, title and credits fit. Attach it as its proof, or file it as another activity.",
            InboxAnswer.OtherName =>
                $"{NameWarning(file)} If it is yours, confirm it; else throw it away.",
            InboxAnswer.NotACertificate =>
                "It looks like a receipt, an agenda or a flyer, not like a certificate. If it proves something, type what; else throw it away.",
            InboxAnswer.Words =>
                "It is text, such as the words of a mail. Read it and type what it proves; it stays as the proof. Else throw it away.",
            InboxAnswer.Locked =>
                "It is locked with a password. Type the password and we read it; it is used once and kept nowhere.",
            _ => file.Read?.Error is { } error
                ? $"{error.Wrong} {error.Remedy} The file is safe."
                : "No text could be found on it. The file is safe. Type the five fields, or take the picture again near a window.",
        };

    /// <summary>Which fields to compare, by their names on the form.</summary>
    private static string ToLookAt(WaitingFile file)
    {
        if (file.HasMany)
        {
            return "Some rows are not plain, or are in your ledger already. Tick what is to come in.";
        }

        var row = file.Rows[0];
        string[] fields =
        [
            .. FieldNames
                .Where(field =>
                    row.Read[field.Column] is { } cell
                        ? !cell.IsSure || Warned(field.Column)
                        : field.IsNeeded || Warned(field.Column)
                )
                .Select(field => field.Name),
        ];
        return fields.Length > 0
            ? $"Compare {Say.List(fields)} with the picture."
            : "Compare it with the picture; the day is still to come.";

        bool Warned(string column) => file.Read!.Warnings.Any(warning => warning.Column == column);
    }

    private static readonly (string Column, string Name, bool IsNeeded)[] FieldNames =
    [
        ("title", "the title", true),
        ("provider", "the provider", true),
        ("date", "the date", true),
        ("credits", "the credits", true),
        ("topics", "the topics", false),
        ("expires", "the renew-by date", false),
    ];

    private static string NameWarning(WaitingFile file) =>
        file.Read!.Warnings.First(warning => warning.Column == SheetRead.NameColumn).Text;

    public static string Title(WaitingFile file) =>
        file.Rows switch
        {
            [] => file.Item.Name,
            [var row] => row.Cells["title"] is { Length: > 0 } title ? title : file.Item.Name,
            var rows => $"{file.Item.Name}: {rows.Length} activities",
        };

    /// <param name="name">The name of a code of the vocabulary.</param>
    public static string Summary(WaitingFile file, Func<string, string> name)
    {
        if (file.Rows is not [var row])
        {
            return "";
        }

        var parts = new[]
        {
            LedgerWords.Day(row.Activity, row.Cells["date"]),
            row.Cells["provider"],
            LedgerWords.Credits(row.Activity, row.Cells["credits"], name),
        };
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }

    public static string Filed(FilesConfirmed filed) =>
        filed.Entries.Length == 1
            ? filed.Unfinished.IsEmpty
                ? "Filed with its proof."
                : "Filed, unfinished: it counts nowhere until you complete it."
            : $"{Say.Capital(Say.Count(filed.Entries.Length, "entry", "entries"))} filed with their proof.";

    public static string Counts(CountsHere line) =>
        $"{line.Amount} for {line.Body}: {line.Requirement}";

    public static string CountsNot(FilingPreview preview) =>
        string.Join(
            " ",
            preview
                .CountsNot.Select(line => RequirementsWords.Reason(line.Reason))
                .Distinct()
                .Select(Say.Capital)
        );

    /// <summary>"Sure", or what to look at and why.</summary>
    public static (bool IsSure, string Words) Sureness(
        WaitingFile file,
        ProposedRow? row,
        string column
    )
    {
        var warning = file.Read?.Warnings.FirstOrDefault(one => one.Column == column);
        var cell = row?.Read[column];
        return warning is not null ? (false, $"Please look: {InSentence.Lower(warning.Text)}")
            : cell is null ? (false, "Not found on the sheet")
            : cell.IsSure ? (true, "Sure")
            : (
                false,
                cell.Why.Length > 0
                    ? $"Please look: read from “{Short(cell.Why)}”"
                    : "Please look: not plain on the sheet"
            );
    }

    private static string Short(string text) => text.Length <= 70 ? text : $"{text[..70]}…";
}
