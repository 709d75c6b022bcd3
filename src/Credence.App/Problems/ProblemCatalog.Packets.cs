namespace Credence.App.Problems;

/// <summary>What can be wrong when documents are made.</summary>
public static partial class ProblemCatalog
{
    public static ProblemKind PacketBodyUnknown { get; } =
        new(
            "packet-body-unknown",
            "“{0}” is not a body that asks for anything now.",
            "The bodies are {1}."
        );

    public static ProblemKind PacketAuditOfOne { get; } =
        new("packet-audit-of-one", "An audit is of one body.", "Say which: {0}.");

    public static ProblemKind PrinterMissing { get; } =
        new(
            "printer-missing",
            "Documents are made with {0}, which is not on this machine.",
            "Install it: sudo apt-get install {1}"
        );

    public static ProblemKind DocumentFailed { get; } =
        new(
            "document-failed",
            "The document could not be made: {0}",
            "Nothing was changed. Try again; if it stays, report it."
        );
}
