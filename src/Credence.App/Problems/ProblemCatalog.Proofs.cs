namespace Credence.App.Problems;

/// <summary>What can be wrong with proofs, the inbox and official transcripts.</summary>
public static partial class ProblemCatalog
{
    public static ProblemKind ProofMissing { get; } =
        new(
            "proof-missing",
            "There is no file “{0}” among your proofs.",
            "Check its name in the ledger, or bring the file."
        );

    public static ProblemKind ProofGone { get; } =
        new(
            "proof-gone",
            "The file “{0}” is recorded, but its content is not in the store.",
            "Check that the folder or bucket of the proofs is whole, or bring the file again."
        );

    public static ProblemKind ProofChanged { get; } =
        new(
            "proof-changed",
            "The file “{0}” is not what was filed: its content changed in the store.",
            "Bring it back from a backup, or bring the file again."
        );

    public static ProblemKind ProofsUnreachable { get; } =
        new(
            "proofs-unreachable",
            "The proofs cannot be reached ({0}).",
            "Check the folder or bucket in the setting Credence:Proofs, and that it is open to Credence."
        );

    public static ProblemKind PathLong { get; } =
        new(
            "path-long",
            "The path of this file has more than {0} letters.",
            "Give the file or its folder a shorter name."
        );

    public static ProblemKind FileNotWaiting { get; } =
        new(
            "file-not-waiting",
            "There is no such file in the inbox.",
            "Open the inbox and see what waits there now."
        );

    public static ProblemKind FiledAlready { get; } =
        new(
            "filed-already",
            "This file is filed already, with {0}.",
            "Nothing needs to be done; undo takes it back."
        );

    public static ProblemKind NothingTicked { get; } =
        new("nothing-ticked", "No activity of this file is ticked.", "Tick at least one.");

    public static ProblemKind HasProof { get; } =
        new(
            "has-proof",
            "“{0}” has a proof already: {1}.",
            "Keep the one that is there, or say that this one is to take its place."
        );

    public static ProblemKind ReadingFailed { get; } =
        new(
            "reading-failed",
            "The file could not be read, and that is our fault. The file is safe.",
            "Type the fields yourself; the file stays as their proof."
        );

    public static ProblemKind NoPicture { get; } =
        new(
            "no-picture",
            "There is no picture of this page.",
            "Open the file itself to look at it."
        );

    public static ProblemKind TooManyFiles { get; } =
        new(
            "too-many-files",
            "These are more than {0} files at once.",
            "Bring the rest with a second go."
        );

    public static ProblemKind TooFast { get; } =
        new(
            "too-fast",
            "So many files came in a short time that the rest was left out.",
            "Wait a minute, then bring the rest."
        );

    public static ProblemKind LoggedAlready { get; } =
        new(
            "logged-already",
            "This is in the ledger already: {0}.",
            "Nothing needs to be done; if it is another activity, add it by hand."
        );

    public static ProblemKind SameCertificate { get; } =
        new(
            "same-certificate",
            "It shows the same certificate as {0}.",
            "Nothing needs to be done: one of the two is enough."
        );

    public static ProblemKind NotACertificate { get; } =
        new(
            "not-a-certificate",
            "It looks like a receipt, an agenda or a flyer, not like a certificate.",
            "If it proves something, add the entry by hand."
        );

    public static ProblemKind OtherPerson { get; } =
        new(
            "other-person",
            "It is in another name: {0}",
            "If it is yours, add that name to other_names in profile.yaml; else leave it out."
        );

    public static ProblemKind ReadingIncomplete { get; } =
        new(
            "reading-incomplete",
            "Its {0} could not be read.",
            "Add the entry by hand; the file may go to proofs/."
        );

    public static ProblemKind TranscriptEmpty { get; } =
        new(
            "transcript-empty",
            "No activity could be found in this transcript.",
            "Save it from its site as CSV, Excel or PDF, and bring that file."
        );

    public static ProblemKind TranscriptLineMissing { get; } =
        new(
            "transcript-line-missing",
            "That line is not in this transcript.",
            "Open the transcript again and see what stands there now."
        );
}
