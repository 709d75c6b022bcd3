using System.Collections.Immutable;
using Credence.App.Certificates;
using Credence.App.Ledger;
using Credence.App.Proofs;
using Credence.Core.Ledger;
using Credence.Core.Problems;

namespace Credence.App.Inbox;

/// <summary>What the inbox has to say about a file, each its own answer.</summary>
public enum InboxAnswer
{
    /// <summary>It is being read; or nobody reads just now.</summary>
    Reading,

    /// <summary>Every field was read and none is doubtful.</summary>
    Sure,

    /// <summary>Something is doubtful or missing.</summary>
    Look,

    /// <summary>The very same file stands with an entry already.</summary>
    SameFile,

    /// <summary>Another waiting file shows the same certificate.</summary>
    SameCertificate,

    /// <summary>An entry of the ledger tells of the same activity.</summary>
    SameActivity,

    /// <summary>It names somebody else.</summary>
    OtherName,

    NotACertificate,

    /// <summary>Plain text, such as what a mail says: somebody reads it, the program does not.</summary>
    Words,
    Locked,
    Unreadable,
}

/// <summary>An activity that a file proves, as it would come into the ledger.</summary>
/// <param name="Number">Its place in the file, from 0.</param>
/// <param name="Activity">Null while something is still to be filled in.</param>
/// <param name="Like">The entry that tells of it already; empty where there is none.</param>
public sealed record ProposedRow(
    int Number,
    RowRead Read,
    ActivityCells Cells,
    CmeActivity? Activity,
    ImmutableArray<Problem> Unfinished,
    string Like
)
{
    public bool IsSure =>
        Activity is { Lines.IsEmpty: false }
        && Cells[ActivityCells.TitleColumn].Length > 0
        && Read.Cells.All(cell => cell.IsSure);
}

/// <summary>A file that waits, with what was read from it and what stands beside it in the ledger.</summary>
public sealed record WaitingFile
{
    public required InboxItem Item { get; init; }

    public required Proof Proof { get; init; }

    /// <summary>Null while it is being read.</summary>
    public SheetRead? Read { get; init; }

    public ImmutableArray<ProposedRow> Rows { get; init; } = [];

    public required InboxAnswer Answer { get; init; }

    /// <summary>The entry or the waiting file that the answer speaks of.</summary>
    public string Other { get; init; } = "";

    public string Id => Item.Id;

    public bool HasMany => Rows.Length > 1;

    /// <summary>One tap files it, alone or with all others like it.</summary>
    public bool IsSure => Answer == InboxAnswer.Sure;

    public bool IsRead => Read is not null;

    public bool IsCertificate =>
        Read?.Kind is ReadingKind.Certificate or ReadingKind.Card or ReadingKind.Transcript;
}

/// <summary>All that came in and waits, in the order it came; and what went to the trash.</summary>
public sealed record InboxStanding(
    ImmutableArray<WaitingFile> Waiting,
    ImmutableArray<InboxItem> Trash
)
{
    public int StillReading => Waiting.Count(file => !file.IsRead);

    public ImmutableArray<WaitingFile> Sure => [.. Waiting.Where(file => file.IsSure)];
}
