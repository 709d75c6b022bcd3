using Credence.App.Imports;
using Credence.App.Ledger;
using Credence.App.Practice;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Import;

/// <summary>All that bringing a list says.</summary>
public static class ImportWords
{
    public const string Gone =
        "That file is no longer at hand. Please choose it once more; nothing was changed.";

    public static string Lead(ImportReview view)
    {
        var parts = new List<string>
        {
            $"{Say.Capital(Say.Count(view.Fresh, "entry is", "entries are"))} new.",
        };
        if (view.Known > 0)
        {
            parts.Add(
                $"{Say.Capital(Say.Number(view.Known))} {(view.Known == 1 ? "is" : "are")} in your ledger already and will not come twice."
            );
        }

        if (view.Alike > 0)
        {
            parts.Add(
                $"{Say.Capital(Say.Number(view.Alike))} {(view.Alike == 1 ? "looks" : "look")} like a duplicate: tick only what really is another activity."
            );
        }

        parts.Add("Nothing is saved yet.");
        return string.Join(" ", parts);
    }

    public static string Match(PreviewedRow row) =>
        row.Match switch
        {
            ListMatch.AlreadyThere => $"In your ledger, {row.Like}",
            ListMatch.LooksLike => $"Looks like {row.Like}",
            ListMatch.TwiceInList => "Twice in this list",
            _ when row.Activity is null => "New, unfinished",
            _ => "New",
        };

    public static string Topics(PreviewedRow row, Func<string, string> name) =>
        row.Activity is { } read
            ? string.Join(
                ", ",
                read.Portions.SelectMany(portion => portion.Topics)
                    .Select(topic => name(topic.Code))
                    .Distinct()
            )
            : row.Cells["topics"].Replace(";", ", ", StringComparison.Ordinal);

    public static string Color(PreviewedRow row) =>
        row.Match switch
        {
            ListMatch.AlreadyThere => "rest",
            ListMatch.LooksLike or ListMatch.TwiceInList => "ask",
            _ when row.Activity is null => "behind",
            _ => "met",
        };

    public static string Icon(PreviewedRow row) => Color(row) is "met" ? "log" : Color(row);

    public static string How(Certainty certainty) =>
        certainty == Certainty.Sure ? "Sure"
        : certainty == Certainty.PleaseLook ? "Please look"
        : "Not read, kept as written";

    public static string Done(ActivitiesImported done)
    {
        var text = done.Added.IsEmpty
            ? "Nothing new in that list."
            : $"{Say.Capital(Say.Count(done.Added.Length, "entry", "entries"))} added.";
        return done.Unfinished.IsEmpty
            ? text
            : $"{text} {Say.Capital(Say.Number(done.Unfinished.Length))} of them still {(done.Unfinished.Length == 1 ? "needs" : "need")} something.";
    }

    public static string FolderDone(FolderImported done) =>
        done.Change is null
            ? "You had all of it already."
            : $"Brought in: {Say.Count(done.Added, "thing", "things")} added, {Say.Count(done.Changed, "one", "ones")} changed.";
}
