namespace Credence.App.Problems;

/// <summary>What can be wrong around the calendar.</summary>
public static partial class ProblemCatalog
{
    public static ProblemKind CalendarNotRemembered { get; } =
        new(
            "calendar-not-remembered",
            "What went into the calendar could not be kept, because the folder cannot be written.",
            "Make the folder writable, so that the next file can also take events away."
        );
}
