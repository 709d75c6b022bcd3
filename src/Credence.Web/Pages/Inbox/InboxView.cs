using System.Collections.Immutable;
using Credence.App.Inbox;
using Credence.App.Ledger;
using Credence.Core.Problems;
using Credence.Web.Pages.Ledger;

namespace Credence.Web.Pages.Inbox;

/// <summary>The inbox as it stands.</summary>
public sealed record InboxView(
    InboxStanding Inbox,
    ImmutableArray<LedgerEntry> Ledger,
    ImmutableArray<Problem> Problems
)
{
    /// <summary>The entry or file that an answer speaks of, by its title.</summary>
    public static string Other(
        WaitingFile file,
        InboxStanding inbox,
        ImmutableArray<LedgerEntry> ledger
    ) =>
        ledger.FirstOrDefault(entry => entry.Id == file.Other) is { } entry
            ? $"“{LedgerWords.Title(entry)}”, {LedgerWords.Day(entry.Activity, entry.Cells["date"])}"
            : inbox.Waiting.FirstOrDefault(one => one.Id == file.Other)?.Item.Name ?? "another one";
}

/// <summary>One file beside its form.</summary>
public sealed record FileView
{
    public required WaitingFile File { get; init; }

    /// <summary>Where it stands among those that wait, from 1.</summary>
    public required int Number { get; init; }

    public required int Of { get; init; }

    public required string Other { get; init; }

    /// <summary>What stands in the fields: as read, or as typed.</summary>
    public required EntryView Form { get; init; }

    public FilingPreview? Preview { get; init; }

    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>Whether a browser can be shown the page.</summary>
    public required bool HasPicture { get; init; }

    public string Id => File.Id;

    public ProposedRow? Row => File.Rows is [var only] ? only : null;

    /// <summary>The places of the fields on the first page that has any, numbered as the fields are.</summary>
    public ImmutableArray<(int Number, CellRead Cell)> Places =>
        [
            .. Fields
                .Select((column, at) => (Number: at + 1, Cell: Row?.Read[column]))
                .Where(place => place.Cell is { Box.Length: 4 } cell && cell.Page == ShownPage)
                .Select(place => (place.Number, place.Cell!)),
        ];

    public int ShownPage =>
        File
            .Rows.SelectMany(row => row.Read.Cells)
            .Where(cell => cell.Page > 0)
            .Select(cell => cell.Page)
            .DefaultIfEmpty(1)
            .Min();

    public static readonly string[] Fields =
    [
        "title",
        "provider",
        "date",
        "credits",
        "topics",
        "expires",
        SheetRead.NoteColumn,
    ];
}
