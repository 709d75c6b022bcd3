namespace Credence.App.Problems;

/// <summary>What can be wrong with a file that should prove something. Each waits in the inbox until it is settled.</summary>
public static partial class ProblemCatalog
{
    public static ProblemKind ProofEmpty { get; } =
        new("proof-empty", "The file is empty.", "Save or download it again.");

    public static ProblemKind ProofPassword { get; } =
        new(
            "proof-password",
            "The file is locked with a password.",
            "Give the password, or save a copy without one."
        );

    public static ProblemKind ProofPasswordWrong { get; } =
        new("proof-password-wrong", "That password does not open the file.", "Try it again.");

    public static ProblemKind ProofDamaged { get; } =
        new(
            "proof-damaged",
            "The file is damaged or was cut off, and cannot be opened.",
            "Download or scan it again."
        );

    public static ProblemKind ProofFormatUnknown { get; } =
        new(
            "proof-format-unknown",
            "This is neither a PDF nor a picture: it looks like {0}.",
            "Give a PDF, JPEG, PNG, TIFF, WebP or HEIC file."
        );

    public static ProblemKind ProofIsWords { get; } =
        new(
            "proof-is-words",
            "These are words only, such as those of a mail; there is no sheet to read.",
            "Read them and type what they prove, or give the certificate itself."
        );

    public static ProblemKind ProofTooLarge { get; } =
        new(
            "proof-too-large",
            "The file is larger than {0}.",
            "Scan it at 300 dots per inch or less."
        );

    public static ProblemKind ProofTooSlow { get; } =
        new(
            "proof-too-slow",
            "Reading the file took more than its share of time or memory and was stopped.",
            "Print it to a new PDF, or take a photo of the page."
        );

    public static ProblemKind ProofWithoutWords { get; } =
        new(
            "proof-without-words",
            "No words could be read on it.",
            "Take the picture again, with more light and straight from above."
        );

    public static ProblemKind ProofOtherProfession { get; } =
        new(
            "proof-other-profession",
            "This certificate is made out to {0}, who is not named as an MD or DO.",
            "Credence keeps the credits of physicians only; ask the provider for a physician's certificate."
        );

    public static ProblemKind ProgramMissing { get; } =
        new(
            "program-missing",
            "Reading this needs {0}, which is not on this machine.",
            "Install it: sudo apt-get install {1}"
        );
}
