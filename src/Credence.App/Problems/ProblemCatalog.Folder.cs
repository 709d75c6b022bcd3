namespace Credence.App.Problems;

/// <summary>What can be wrong with a folder and its profile.</summary>
public static partial class ProblemCatalog
{
    public static ProblemKind FolderMissing { get; } =
        new("folder-missing", "There is no such folder.", "Check the name.");

    public static ProblemKind ImportIntoFile { get; } =
        new(
            "import-into-file",
            "This is a file; activities are brought into a folder.",
            "Name the list first and the folder after it."
        );

    public static ProblemKind FormUnknown { get; } =
        new(
            "form-unknown",
            "This is form {0}; this version reads form 1.",
            "Use a newer version of Credence."
        );

    public static ProblemKind FormMissing { get; } =
        new(
            "form-missing",
            "The profile does not say which form it is written in; it was read as form 1.",
            "Write “form: 1” as its first line."
        );

    public static ProblemKind LedgerTwice { get; } =
        new(
            "ledger-twice",
            "There is more than one ledger: {0}.",
            "Keep the one that is up to date and move the others away."
        );

    public static ProblemKind LedgerNone { get; } =
        new(
            "ledger-none",
            "There is no ledger here; nothing is counted.",
            "Add ledger.csv, or your own list as ledger-as-kept.csv."
        );

    public static ProblemKind LedgerNotOwn { get; } =
        new(
            "ledger-not-own",
            "The ledger of this folder is {0}; activities can only be added to ledger.csv.",
            "Export the folder first: the copy has a ledger.csv."
        );

    public static ProblemKind FolderNotEmpty { get; } =
        new(
            "folder-not-empty",
            "The folder is there already and is not empty.",
            "Name a new folder, or empty this one."
        );

    public static ProblemKind PathOutside { get; } =
        new(
            "path-outside",
            "“{0}” is not inside this folder.",
            "Copy the file into the folder and name it from there."
        );

    public static ProblemKind BirthdayUnreadable { get; } =
        new(
            "birthday-unreadable",
            "“{0}” is not a birthday.",
            "Write it as 1984-05-17, or --05-17 without the year."
        );

    public static ProblemKind NpiWrong { get; } =
        new(
            "npi-wrong",
            "“{0}” is not an NPI: its check digit does not fit.",
            "Compare its ten digits with your NPI record."
        );

    public static ProblemKind MonthUnreadable { get; } =
        new("month-unreadable", "“{0}” is not a month.", "Write it as 2026-03.");

    public static ProblemKind TimeUnreadable { get; } =
        new("time-unreadable", "“{0}” is not a time of day.", "Write it as \"13:00\".");

    public static ProblemKind SpanBackward { get; } =
        new("span-backward", "It ends on {1}, before it begins on {0}.", "Correct one of the two.");

    public static ProblemKind BodyMissing { get; } =
        new(
            "body-missing",
            "This obligation names no body.",
            "Add body: with an id of the rule library, or custom: with a file of your own."
        );

    public static ProblemKind BodyTwice { get; } =
        new(
            "body-twice",
            "This obligation has both body and custom.",
            "Keep one of them; two bodies are two obligations."
        );

    public static ProblemKind BodyUnknown { get; } =
        new(
            "body-unknown",
            "“{0}” is not in the rule library.",
            "Find its id with: credence rules list."
        );

    public static ProblemKind BodyBroken { get; } =
        new(
            "body-broken",
            "The rule library's own file for “{0}” cannot be read: {1}",
            "Report it; until then leave this obligation out."
        );

    public static ProblemKind BodyMisspelled { get; } =
        new("body-misspelled", "“{0}” is not in the rule library.", "Did you mean “{1}”?");

    public static ProblemKind IdUnusable { get; } =
        new("id-unusable", "“{0}” cannot be an id.", "Use letters, digits and dashes.");

    public static ProblemKind RequirementUnknown { get; } =
        new(
            "requirement-unknown",
            "“{0}” is not a requirement of {1}; it has no effect.",
            "Its requirements are {2}."
        );

    public static ProblemKind AnswerMisspelled { get; } =
        new(
            "answer-misspelled",
            "“{0}” is neither a requirement of {1} nor a fact about you; it has no effect.",
            "Did you mean “{2}”?"
        );

    public static ProblemKind PackageUnknown { get; } =
        new(
            "package-unknown",
            "“{0}” is not a package of {1}; it has no effect.",
            "Its packages are {2}."
        );

    public static ProblemKind AttributeUnknown { get; } =
        new(
            "attribute-unknown",
            "No rule asks for “{0}”; it is kept but has no effect.",
            "Check its spelling."
        );

    public static ProblemKind AttributeMisspelled { get; } =
        new(
            "attribute-misspelled",
            "No rule asks for “{0}”; it is kept but has no effect.",
            "Did you mean “{1}”?"
        );

    public static ProblemKind SpecialtyUnknown { get; } =
        new(
            "specialty-unknown",
            "“{0}” is not a known specialty; rules by specialty will not find it.",
            "Check its spelling."
        );

    public static ProblemKind SpecialtyMisspelled { get; } =
        new(
            "specialty-misspelled",
            "“{0}” is not a known specialty; rules by specialty will not find it.",
            "Did you mean “{1}”?"
        );

    public static ProblemKind BodyNotInline { get; } =
        new(
            "body-not-inline",
            "“{0}” is a file, and a population has none.",
            "Write the body itself under custom."
        );

    public static ProblemKind CheckFailed { get; } =
        new(
            "check-failed",
            "Credence itself failed on this physician ({0}).",
            "Report it, with the line, names taken out."
        );

    public static ProblemKind OutputUnwritable { get; } =
        new(
            "output-unwritable",
            "The file cannot be written: {0}.",
            "Check the folder and the space that is left."
        );

    public static ProblemKind OfferedTwice { get; } =
        new(
            "offered-twice",
            "“offered” says more than one of from/to, months and dates.",
            "Keep one of the three."
        );

    public static ProblemKind JsonBroken { get; } =
        new("json-broken", "“{0}” is not a JSON object.", "Correct the line or remove it.");

    public static ProblemKind TimeZoneUnknown { get; } =
        new(
            "timezone-unknown",
            "“{0}” is not a time zone this machine knows; its own is used.",
            "Write it as America/New_York."
        );
}
