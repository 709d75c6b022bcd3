using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.App.Inbox;
using Credence.App.Rules;
using Credence.Core.Ledger;
using Credence.Web.Pages.Ledger;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Inbox;

/// <summary>Puts one waiting file and its form together.</summary>
internal static class FileViews
{
    /// <param name="typed">What was sent; null = what was read.</param>
    public static FileView Of(
        WaitingFile file,
        InboxStanding inbox,
        Dossier dossier,
        RuleLibrary library,
        PreviewFiling preview,
        IFormCollection? typed = null
    )
    {
        var fields =
            typed?.Typed()
            ?? (
                file.Rows is [var row]
                    ? EntryForm.AsShown(row.Cells)
                    : ImmutableDictionary<string, string>.Empty
            );
        return new()
        {
            File = file,
            Number = inbox.Waiting.IndexOf(file) + 1,
            Of = inbox.Waiting.Length,
            Other = InboxView.Other(file, inbox, dossier.Entries),
            Form = EntryForm.Blank(library, fields),
            HasPicture = file.Read is { Pages: > 0 },
            Preview = Counted(file, dossier, preview),
        };
    }

    /// <summary>What the rows that are new would count for; null where none is.</summary>
    private static FilingPreview? Counted(
        WaitingFile file,
        Dossier dossier,
        PreviewFiling preview
    ) =>
        file
            .Rows.Where(row => row.Like.Length == 0)
            .Select(row => row.Activity)
            .OfType<CmeActivity>()
            .ToList()
            is { Count: > 0 } fresh
            ? preview.Run(dossier, fresh)
            : null;
}
