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
}
