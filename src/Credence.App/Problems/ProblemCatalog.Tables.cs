namespace Credence.App.Problems;

/// <summary>What can be wrong with a table, whatever its format, and with the rows of a ledger.</summary>
public static partial class ProblemCatalog
{
    public static ProblemKind FileOldLetters { get; } =
        new(
            "file-old-letters",
            "The file is not UTF-8; it was read with the letters of older Windows programs.",
            "Check names with accents, and save it as UTF-8 next time."
        );

    public static ProblemKind QuoteOpen { get; } =
        new(
            "quote-open",
            "A quotation mark opens here and never closes.",
            "Close it, or write \"\" for a mark that belongs to the text."
        );

    public static ProblemKind TableMissing { get; } =
        new("table-missing", "There is no table in this file.", "Begin each row with |.");

    public static ProblemKind TableTooLong { get; } =
        new("table-too-long", "The table has more than {0} rows.", "Split it.");

    public static ProblemKind SheetBroken { get; } =
        new(
            "sheet-broken",
            "This is not an Excel file that can be opened.",
            "Open it in a spreadsheet program and save it again as .xlsx, without a password."
        );

    public static ProblemKind HeadingMissing { get; } =
        new(
            "heading-missing",
            "There is no column “{0}”.",
            "Begin the table with a row of column names."
        );

    public static ProblemKind ColumnTwice { get; } =
        new("column-twice", "The column “{0}” stands there twice.", "Rename one of the two.");

    public static ProblemKind ColumnKept { get; } =
        new(
            "column-kept",
            "The column “{0}” is not known; it is kept.",
            "Nothing needs to be done."
        );

    public static ProblemKind ColumnKeptMisspelled { get; } =
        new(
            "column-kept-misspelled",
            "The column “{0}” is not known; it is kept but has no effect.",
            "Did you mean “{1}”?"
        );

    public static ProblemKind DateMissing { get; } =
        new("date-missing", "The activity has no date.", "Write the day it ended, as 2026-03-05.");

    public static ProblemKind IdTwice { get; } =
        new("id-twice", "The id “{0}” stands there twice.", "Give each one its own id.");

    public static ProblemKind CreditUnreadable { get; } =
        new(
            "credit-unreadable",
            "“{0}” is not an amount with its credit type.",
            "Write it as 8 ama-pra-1; several as 8 ama-pra-1; 8 moc-part2."
        );

    public static ProblemKind CreditTypeUnknown { get; } =
        new(
            "credit-type-unknown",
            "“{0}” is not a credit type.",
            "Use a code such as ama-pra-1 or aoa-1a; the rule library lists them all."
        );

    public static ProblemKind CreditTypeMisspelled { get; } =
        new("credit-type-misspelled", "“{0}” is not a credit type.", "Did you mean “{1}”?");

    public static ProblemKind CreditTypeTwice { get; } =
        new(
            "credit-type-twice",
            "The credit type “{0}” stands in this cell twice.",
            "Write one amount for each type."
        );

    public static ProblemKind TopicUnreadable { get; } =
        new(
            "topic-unreadable",
            "“{0}” is not a topic with its amount.",
            "Write it as ethics:1; two topics of the same credits as pain-management+ethics:2."
        );

    public static ProblemKind PortionsOverAmount { get; } =
        new(
            "portions-over-amount",
            "The topics take {0} credits, but the activity has only {1}.",
            "Lower the amounts behind the topics, or correct the credits."
        );

    public static ProblemKind ReferenceUnreadable { get; } =
        new(
            "reference-unreadable",
            "“{0}” does not name a requirement.",
            "Write it as body/requirement, for example us-oh-smbo/total."
        );

    public static ProblemKind ReferenceUnknown { get; } =
        new(
            "reference-unknown",
            "“{0}” names no body and requirement of this profile; it has no effect.",
            "Correct it, or leave it if the body is yours no longer."
        );

    public static ProblemKind LedgerWordMisspelled { get; } =
        new(
            "ledger-word-misspelled",
            "“{0}” is not a {1} that is known here; it is kept and counts for nothing.",
            "Did you mean “{2}”?"
        );

    public static ProblemKind MoneyUnreadable { get; } =
        new("money-unreadable", "“{0}” is not an amount of dollars.", "Write it as 595 or 595.50.");

    public static ProblemKind RatingUnreadable { get; } =
        new("rating-unreadable", "“{0}” is not a rating.", "Write a whole number from 1 to 5.");
}
