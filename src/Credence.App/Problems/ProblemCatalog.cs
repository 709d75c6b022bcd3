namespace Credence.App.Problems;

/// <summary>
/// Every problem that Credence can name, with its words, in one list; its parts stand in files by theme.
/// The gallery (tests) holds one sample for each code.
/// </summary>
public static partial class ProblemCatalog
{
    public static ProblemKind AndMore { get; } =
        new("and-more", "There are {0} more problems.", "Mend those above first.");

    public static ProblemKind FileMissing { get; } =
        new("file-missing", "The file is not there.", "Check the name, or add the file.");

    public static ProblemKind FileUnreadable { get; } =
        new(
            "file-unreadable",
            "The file cannot be read ({0}).",
            "Check that it is open to you and not in use."
        );

    public static ProblemKind FileTooLarge { get; } =
        new(
            "file-too-large",
            "The file is larger than {0} MB.",
            "Check that it is the right file; split it if it is."
        );

    public static ProblemKind FileNotText { get; } =
        new(
            "file-not-text",
            "This is not a text file in UTF-8 or UTF-16.",
            "Save it again as text in UTF-8."
        );

    public static ProblemKind YamlBroken { get; } =
        new(
            "yaml-broken",
            "The file is broken here: {0}",
            "Look at the quotes, brackets and indentation on this line and the one before."
        );

    public static ProblemKind YamlAlias { get; } =
        new("yaml-alias", "References (* and &) are not read.", "Write the value out.");

    public static ProblemKind YamlTooDeep { get; } =
        new("yaml-too-deep", "The nesting is too deep.", "Use at most {0} levels.");

    public static ProblemKind KeyTwice { get; } =
        new("key-twice", "“{0}” stands here twice.", "Keep one of the two.");

    public static ProblemKind KeyUnknown { get; } =
        new("key-unknown", "“{0}” is not a key here.", "Remove it, or correct its spelling.");

    public static ProblemKind KeyMisspelled { get; } =
        new("key-misspelled", "“{0}” is not a key here.", "Did you mean “{1}”?");

    public static ProblemKind KeyKept { get; } =
        new("key-kept", "“{0}” is not known here; it is kept.", "Nothing needs to be done.");

    public static ProblemKind KeyKeptMisspelled { get; } =
        new(
            "key-kept-misspelled",
            "“{0}” is not known here; it is kept but has no effect.",
            "Did you mean “{1}”?"
        );

    public static ProblemKind KeyMissing { get; } =
        new("key-missing", "“{0}” is missing.", "Add it.");

    public static ProblemKind MapExpected { get; } =
        new("map-expected", "“{0}” should hold keys and values.", "Write it as key: value lines.");

    public static ProblemKind ListExpected { get; } =
        new("list-expected", "“{0}” should be a list.", "Write it as [one, two].");

    public static ProblemKind TextExpected { get; } =
        new("text-expected", "“{0}” should be a single value.", "Write one value after the colon.");

    public static ProblemKind DateUnreadable { get; } =
        new("date-unreadable", "“{0}” is not a date.", "Write it as 2026-03-05.");

    public static ProblemKind AmountUnreadable { get; } =
        new(
            "amount-unreadable",
            "“{0}” is not an amount.",
            "Write a number from 0 to 99999.99 with at most two decimals."
        );

    public static ProblemKind AmountNegative { get; } =
        new("amount-negative", "“{0}” is less than zero.", "Write 0 or more.");

    public static ProblemKind NumberUnreadable { get; } =
        new(
            "number-unreadable",
            "“{0}” is not a whole number from {1} to {2}.",
            "Write such a number."
        );

    public static ProblemKind FlagUnreadable { get; } =
        new("flag-unreadable", "“{0}” is neither true nor false.", "Write true or false.");

    public static ProblemKind ChoiceUnknown { get; } =
        new("choice-unknown", "“{0}” is not one of {1}.", "Choose one of them.");

    public static ProblemKind ChoiceMisspelled { get; } =
        new("choice-misspelled", "“{0}” is not one of {1}.", "Did you mean “{2}”?");
}
