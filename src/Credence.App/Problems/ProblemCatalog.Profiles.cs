namespace Credence.App.Problems;

/// <summary>What can be wrong with what somebody types about themselves and their bodies.</summary>
public static partial class ProblemCatalog
{
    public static ProblemKind ObligationMissing { get; } =
        new(
            "obligation-missing",
            "“{0}” is not one of your bodies.",
            "Choose it from your requirements, or add it first."
        );

    public static ProblemKind ObligationTwice { get; } =
        new(
            "obligation-twice",
            "“{0}” is one of your bodies already.",
            "Change the one you have, or give this one another short name."
        );

    public static ProblemKind NoSuchDay { get; } =
        new("no-such-day", "{0} has {1} days.", "Did you mean {2}?");

    public static ProblemKind TypedDateUnreadable { get; } =
        new(
            "typed-date-unreadable",
            "“{0}” is not a date that we can read.",
            "Write it as month, day and year: 06/30/2027."
        );

    public static ProblemKind FieldEmpty { get; } =
        new("field-empty", "{0} is still empty.", "Fill it in, then save again.");

    public static ProblemKind BodyNotFound { get; } =
        new(
            "body-not-found",
            "No body goes by “{0}”.",
            "Type part of its name and choose from the list, or describe it yourself."
        );
}
