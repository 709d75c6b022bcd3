namespace Credence.App.Problems;

/// <summary>What can be wrong with a backup, and with the place it is to be restored into.</summary>
public static partial class ProblemCatalog
{
    public static ProblemKind BackupNothingThere { get; } =
        new(
            "backup-nothing-there",
            "There is no Credence database here yet.",
            "Name the folder of the data with --data, or start Credence once."
        );

    public static ProblemKind BackupFileExists { get; } =
        new(
            "backup-file-exists",
            "There is a file of this name already.",
            "Choose another name; a backup never overwrites one."
        );

    public static ProblemKind BackupUnwritable { get; } =
        new("backup-unwritable", "The backup cannot be written: {0}.", "Check the folder.");

    public static ProblemKind BackupUnreadable { get; } =
        new(
            "backup-unreadable",
            "This is not a whole Credence backup: {0}.",
            "Use another copy of the backup; nothing was restored."
        );

    public static ProblemKind BackupDamaged { get; } =
        new(
            "backup-damaged",
            "“{0}” in the backup is not what was put in.",
            "Use another copy of the backup; nothing was restored."
        );

    public static ProblemKind BackupOtherDatabase { get; } =
        new(
            "backup-other-database",
            "The backup is of a {0} database, and the settings name a {1} one.",
            "Set Credence:Database to an empty {0} database, then try again."
        );

    public static ProblemKind BackupNewer { get; } =
        new(
            "backup-newer",
            "The backup was made by a newer Credence.",
            "Update Credence, then try again."
        );

    public static ProblemKind BackupProgramMissing { get; } =
        new(
            "backup-program-missing",
            "{0} is needed for a PostgreSQL database and is not installed.",
            "On Debian or Ubuntu: sudo apt-get install postgresql-client."
        );

    public static ProblemKind RestorePlaceTaken { get; } =
        new(
            "restore-place-taken",
            "There is a Credence database here already.",
            "Restore into an empty place: another folder with --data, or move this one away."
        );
}
