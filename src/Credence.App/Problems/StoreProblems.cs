namespace Credence.App.Problems;

/// <summary>What can be wrong with a change to somebody's data, and with the database itself.</summary>
public static partial class ProblemCatalog
{
    public static ProblemKind ChangedMeanwhile { get; } =
        new(
            "changed-meanwhile",
            "This was changed meanwhile.",
            "Look at what stands there now, then make your change again."
        );

    public static ProblemKind EntryMissing { get; } =
        new("entry-missing", "There is no entry “{0}”.", "Check its id in the ledger.");

    public static ProblemKind EntryExists { get; } =
        new(
            "entry-exists",
            "There is an entry “{0}” already.",
            "Leave the id out, or choose another one."
        );

    public static ProblemKind EntryInTrash { get; } =
        new("entry-in-trash", "“{0}” is in the trash.", "Restore it first.");

    public static ProblemKind EntryNotInTrash { get; } =
        new("entry-not-in-trash", "“{0}” is not in the trash.", "Nothing needs to be done.");

    public static ProblemKind EntryPurged { get; } =
        new(
            "entry-purged",
            "“{0}” was removed for good.",
            "It cannot come back; enter it again under another id."
        );

    public static ProblemKind ChangeMissing { get; } =
        new("change-missing", "There is no change number {0}.", "Check it in the change log.");

    public static ProblemKind ChangeUndone { get; } =
        new("change-undone", "Change {0} is undone already.", "Nothing needs to be done.");

    public static ProblemKind NothingToUndo { get; } =
        new("nothing-to-undo", "There is nothing to undo.", "Nothing needs to be done.");

    public static ProblemKind ChangedSince { get; } =
        new(
            "changed-since",
            "Change {0} cannot be undone: what it touched was changed again later.",
            "Undo the later change first, or correct the entry by hand."
        );

    public static ProblemKind NothingChanged { get; } =
        new("nothing-changed", "Nothing is different.", "Nothing needs to be done.");

    public static ProblemKind TextNotStorable { get; } =
        new(
            "text-not-storable",
            "The text holds characters that no text file may hold.",
            "Type the text again instead of copying it."
        );

    public static ProblemKind PersonErased { get; } =
        new(
            "person-erased",
            "This account was erased on {0}.",
            "It cannot be used again; begin a new one."
        );

    public static ProblemKind DatabaseCorrupt { get; } =
        new(
            "database-corrupt",
            "The database file is damaged or is not a Credence database.",
            "Put a backup in its place, or move the file away to begin a new one."
        );

    public static ProblemKind DatabaseLocked { get; } =
        new(
            "database-locked",
            "Another program holds the database.",
            "Close it (another Credence, a database tool, a sync program), then try again."
        );

    public static ProblemKind DatabaseReadOnly { get; } =
        new(
            "database-read-only",
            "The database cannot be written.",
            "Make the file and its folder writable for you, then try again."
        );

    public static ProblemKind DatabaseFull { get; } =
        new("database-full", "The disk is full.", "Make room, then try again; nothing was lost.");

    public static ProblemKind DatabaseUnreachable { get; } =
        new(
            "database-unreachable",
            "The database cannot be opened: {0}.",
            "Check the folder or the setting Credence:Database, and that its server runs."
        );

    public static ProblemKind DatabaseNewer { get; } =
        new(
            "database-newer",
            "The database was written by a newer Credence.",
            "Update Credence, then try again."
        );

    public static ProblemKind HistoryBroken { get; } =
        new(
            "history-broken",
            "This line of history does not fit what stands before it.",
            "Bring back the file as it was exported, or remove the lines about “{0}”."
        );

    public static ProblemKind HistoryLeftOut { get; } =
        new(
            "history-left-out",
            "The folder's history was left out: this account has its own.",
            "Nothing needs to be done; to keep both, import into an empty account."
        );

    public static ProblemKind EntryRenamed { get; } =
        new(
            "entry-renamed",
            "“{0}” stands for another activity here; this one is now “{1}”.",
            "Nothing needs to be done."
        );
}
