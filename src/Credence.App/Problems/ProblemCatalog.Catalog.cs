namespace Credence.App.Problems;

/// <summary>What can be wrong with the catalog, with candidates, with goals, and with a flyer.</summary>
public static partial class ProblemCatalog
{
    public static ProblemKind CatalogIdUnknown { get; } =
        new(
            "catalog-id-unknown",
            "“{0}” is neither in the catalog nor in the rule library.",
            "Correct the id, or add the entry it names."
        );

    public static ProblemKind CatalogIdMisspelled { get; } =
        new(
            "catalog-id-misspelled",
            "“{0}” is neither in the catalog nor in the rule library.",
            "Did you mean “{1}”?"
        );

    public static ProblemKind BandUnreadable { get; } =
        new(
            "band-unreadable",
            "“{0}” should be a low and a high figure.",
            "Write it as [100, 200], the lower one first."
        );

    public static ProblemKind CandidateMissing { get; } =
        new(
            "candidate-missing",
            "“{0}” is neither one of your candidates nor in the catalog.",
            "Look it up in the catalog, or type it in."
        );

    public static ProblemKind CandidateMisspelled { get; } =
        new(
            "candidate-misspelled",
            "“{0}” is neither one of your candidates nor in the catalog.",
            "Did you mean “{1}”?"
        );

    public static ProblemKind CandidateTwice { get; } =
        new(
            "candidate-twice",
            "“{0}” is one of your candidates already.",
            "Change the one you have."
        );

    public static ProblemKind GoalMissing { get; } =
        new("goal-missing", "“{0}” is not one of your goals.", "Choose it from your goals.");

    public static ProblemKind ClusterMissing { get; } =
        new(
            "cluster-missing",
            "“{0}” is neither one of your clusters nor in the catalog.",
            "Choose it from the list."
        );

    public static ProblemKind ClusterTwice { get; } =
        new("cluster-twice", "You follow “{0}” already.", "Look at it among your clusters.");

    public static ProblemKind PartUnknown { get; } =
        new(
            "part-unknown",
            "“{0}” is not one of your candidates, not in your ledger and not in the catalog.",
            "Choose it from the list, or add it to your candidates first."
        );

    public static ProblemKind PivotMissing { get; } =
        new(
            "pivot-missing",
            "“{0}” is not a field that you are trying.",
            "Choose it from the list."
        );

    public static ProblemKind PivotBegun { get; } =
        new(
            "pivot-begun",
            "You are trying “{0}” already.",
            "Open it; after your verdict it can be begun again."
        );

    public static ProblemKind ThemeMissing { get; } =
        new("theme-missing", "“{0}” is not one of your case themes.", "Choose it from the list.");

    public static ProblemKind QuestionMissing { get; } =
        new("question-missing", "“{0}” is not one of the questions.", "Choose it from the list.");

    public static ProblemKind ClaimMissing { get; } =
        new(
            "claim-missing",
            "“{0}” is not a way of claiming credit that fits here.",
            "Choose one of those that are shown."
        );

    public static ProblemKind TypedAmountUnreadable { get; } =
        new(
            "typed-amount-unreadable",
            "“{0}” is not a number that we can read here.",
            "Write a figure such as 8 or 1.5."
        );
}
