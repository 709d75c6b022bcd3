namespace Credence.App.Store;

/// <summary>What an entry of the journal is about.</summary>
public enum SubjectKind
{
    /// <summary>The text of <c>profile.yaml</c>; one a person.</summary>
    Profile,

    /// <summary>A body file of one's own; its id is the path in the folder.</summary>
    Body,

    /// <summary>A row of the ledger; its id is the row's.</summary>
    Activity,

    /// <summary>The text of <c>candidates.yaml</c>; one a person.</summary>
    Candidates,

    /// <summary>The text of <c>plan.yaml</c>; one a person.</summary>
    Plan,

    /// <summary>A line of <c>more.jsonl</c> that is no history; its id is a number.</summary>
    More,

    /// <summary>A file that proves something; its id is its path in the folder.</summary>
    Proof,

    /// <summary>A file that came in and what became of it; its id is the upload's.</summary>
    Inbox,

    /// <summary>An official transcript and how its lines were settled; its id is a number.</summary>
    Transcript,

    /// <summary>A quarterly look back with its answers; its id is a number.</summary>
    CheckIn,

    /// <summary>A year looked back on, with the answers given; its id is the year.</summary>
    YearEnd,

    /// <summary>A field that was tried, and the verdict; its id is a number.</summary>
    PivotTest,

    /// <summary>A theme of one's cases, without anything of a patient; its id is a number.</summary>
    CaseTheme,

    /// <summary>What one's hospital answered; its id is the question's.</summary>
    Resource,
}

/// <summary>One thing that a person recorded, through all its changes.</summary>
public readonly record struct Subject(SubjectKind Kind, string Id)
{
    public const int MaximumLength = 400;

    public static Subject Profile { get; } = new(SubjectKind.Profile, "");

    public static Subject Candidates { get; } = new(SubjectKind.Candidates, "");

    public static Subject Plan { get; } = new(SubjectKind.Plan, "");

    public static Subject Body(string path) => new(SubjectKind.Body, path);

    public static Subject Activity(string id) => new(SubjectKind.Activity, id);

    public static Subject More(string id) => new(SubjectKind.More, id);

    public static Subject Proof(string path) => new(SubjectKind.Proof, path);

    public static Subject Inbox(string upload) => new(SubjectKind.Inbox, upload);

    public static Subject Transcript(string id) => new(SubjectKind.Transcript, id);

    public static Subject CheckIn(string id) => new(SubjectKind.CheckIn, id);

    public static Subject YearEnd(int year) => new(SubjectKind.YearEnd, $"{year}");

    public static Subject PivotTest(string id) => new(SubjectKind.PivotTest, id);

    public static Subject CaseTheme(string id) => new(SubjectKind.CaseTheme, id);

    public static Subject Resource(string question) => new(SubjectKind.Resource, question);

    /// <summary>Whether the folder form has a place for it besides the lines of its history.</summary>
    public bool HasItsFile =>
        Kind
            is not (
                SubjectKind.More
                or SubjectKind.Inbox
                or SubjectKind.Transcript
                or SubjectKind.CheckIn
                or SubjectKind.YearEnd
                or SubjectKind.PivotTest
                or SubjectKind.CaseTheme
                or SubjectKind.Resource
            );

    public override string ToString() =>
        Id.Length > 0
            ? Id
            : System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName($"{Kind}");
}
