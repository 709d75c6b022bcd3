using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.App.Inbox;
using Credence.App.Rules;
using Credence.Web.Rendering;
using LedgerFeature = Credence.Web.Pages.Ledger.LedgerFeature;

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
        IFormCollection? typed = null
    )
    {
        var fields =
            typed?.Typed()
            ?? (
                file.Rows is [var row]
                    ? LedgerFeature.AsShown(row.Cells)
                    : ImmutableDictionary<string, string>.Empty
            );
        return new()
        {
            File = file,
            Number = inbox.Waiting.IndexOf(file) + 1,
            Of = inbox.Waiting.Length,
            Other = InboxView.Other(file, inbox, dossier.Entries),
            Form = LedgerFeature.Form(library, fields),
            HasPicture = file.Read is { Pages: > 0 },
        };
    }
}
