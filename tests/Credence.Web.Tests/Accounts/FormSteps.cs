using System.IO.Compression;
using System.Text;
using Credence.Web.Running;
using Credence.Web.Tests.Inbox;

namespace Credence.Web.Tests.Accounts;

/// <summary>One form of a page, as somebody fills it.</summary>
/// <param name="Key">The address it is sent to, as in the table of endpoints.</param>
/// <param name="On">
/// The page it stands on, whose values are sent along; "answer": what the step before showed. Empty, or where the form is
/// not there just now: it is sent by itself, to <see cref="Path"/>.
/// </param>
public sealed record FormStep(string Key, string On, params (string Name, string Value)[] Typed)
{
    /// <summary>Whether something is recorded; else it asks, shows, or is about what is no part of the record.</summary>
    public bool Records { get; init; } = true;

    /// <summary>Where it is sent without its page.</summary>
    public string? Path { get; init; }

    public (string Name, byte[] Bytes)? File { get; init; }
}

/// <summary>A walk through every form on a record, for the internist of the demo in April 2026. {activity}: the last entry made.</summary>
internal static class FormSteps
{
    private const string List = "Date,Activity,Credits,Type\n2026-01-15,Asthma,3,Cat 1\n";

    private static readonly byte[] Transcript = Encoding.UTF8.GetBytes(
        "Date,Activity,Credits,Type\n2026-02-12,Another course,2,Cat 1\n"
    );

    public static readonly FormStep[] All =
    [
        // The ledger.
        new(
            "/ledger/add",
            "/ledger/add",
            ("title", "Airway rounds"),
            ("date", "04/16/2026"),
            ("amount", "1.5"),
            ("type", "ama-pra-1")
        ),
        new("/ledger/{id}", "/ledger/{activity}", ("note", "By hand")),
        new("/ledger/{id}/void", "/ledger/{activity}"),
        new("/ledger/{id}/restore", "/ledger/trash"),
        new("/changes/undo", "", ("change", "{sequence}")) { Path = "/changes/undo" },
        new("/ledger/import", "/ledger/import", ("text", List)) { Records = false },
        new("/ledger/import/accept", "answer"),
        new("/ledger/import", "/ledger/import") { Records = false, File = ("all.zip", Folder()) },
        // All of it is there already.
        new("/ledger/import/folder", "answer") { Records = false },
        // The inbox.
        new("/inbox", "/inbox")
        {
            File = ("airway.pdf", SamplePdf.Certificate("Airway Update", "March 14, 2026")),
        },
        new("/inbox/{id}/unlock", "", ("password", "x"))
        {
            Records = false,
            Path = "/inbox/none/unlock",
        },
        new("/inbox/{id}/throw", "/inbox/{file}"),
        new("/inbox/{id}/back", "/inbox"),
        new("/inbox/sure", "") { Records = false, Path = "/inbox/sure" },
        new("/inbox/{id}/confirm", "") { Records = false, Path = "/inbox/none/confirm" },
        new("/inbox/shared", "")
        {
            Path = "/inbox/shared",
            File = ("rounds.pdf", SamplePdf.Certificate("Grand rounds", "March 2, 2026")),
        },
        new("/inbox/{id}/attach", "") { Records = false, Path = "/inbox/none/attach" },
        new("/inbox", "/inbox") { File = ("nothing.pdf", SamplePdf.Of((12, "Not a certificate"))) },
        new("/inbox/{id}/throw", "/inbox/{file}"),
        new("/inbox/{id}/purge", "/inbox"),
        new("/reconcile", "/reconcile", ("source", "other")) { File = ("all.csv", Transcript) },
        new("/reconcile/{id}/settle", "answer", ("how", "ignored")) { Records = false },
        new("/reconcile/{id}/drop", "answer"),
        // What is owed.
        new("/questions", "/you", ("is", "yes")),
        new("/renewed", "") { Records = false, Path = "/renewed" },
        new("/rules/news", "") { Records = false, Path = "/rules/news" },
        new("/requirements/{id}/dates", "/requirements/dea/dates", ("number", "FN-123")),
        new("/requirements/{id}/settle", "", ("requirement", "x"))
        {
            Records = false,
            Path = "/requirements/dea/settle",
        },
        new("/requirements/{id}/package", "", ("package", "x"))
        {
            Records = false,
            Path = "/requirements/dea/package",
        },
        new("/requirements/{id}/confirm", "", ("requirement", "x"))
        {
            Records = false,
            Path = "/requirements/dea/confirm",
        },
        new("/requirements/{id}/drop", "/requirements/hospital/dates"),
        new("/what-if", "", ("add", "us-wy-bom")) { Path = "/what-if" },
        new("/bodies/add", "", ("name", "Our hospital")) { Records = false, Path = "/bodies/add" },
        new("/bodies/new", "/bodies/new", ("name", "Our hospital")) { Records = false },
        new("/bodies/{id}/edit", "") { Records = false, Path = "/bodies/none/edit" },
        new("/you", "/you", ("born", "1980-01-02")),
        new("/you/certificates", "/you") { Records = false },
        new(
            "/you/training",
            "/you",
            ("training_from", "07/01/2020"),
            ("training_to", "06/30/2023")
        ),
        new("/you/leave", "/you", ("leave_from", "03/01/2026"), ("leave_to", "05/31/2026")),
        new("/you/awards", "/you", ("award_from", "03/01/2025")),
        new("/you/registrations", "/you", ("registration_to", "01/31/2029")),
        // Time, money, the plan.
        new(
            "/time-and-money/allowances",
            "/time-and-money",
            ("name", "Own chair"),
            ("money", "999"),
            ("from", "01/01/2026"),
            ("to", "12/31/2026")
        ),
        new("/time-and-money/allowances/drop", "/time-and-money"),
        new("/time-and-money/hours", "/time-and-money", ("budget", "4321")),
        new(
            "/time-and-money/away",
            "/time-and-money",
            ("from", "08/01/2026"),
            ("to", "08/14/2026"),
            ("why", "Leave")
        ),
        new("/time-and-money/away/drop", "/time-and-money"),
        new(
            "/time-and-money/protected",
            "/time-and-money",
            ("weekday", "monday"),
            ("start", "07:00"),
            ("block_hours", "3")
        ),
        new("/catalog/{id}/add", "/catalog/ada-diabetes-is-primary", ("anyway", "yes")),
        new(
            "/candidates/new",
            "/candidates/new",
            ("title", "Ultrasound workshop"),
            ("credits", "6 ama-pra-1"),
            ("mode", "block"),
            ("hours", "6"),
            ("price", "300")
        ),
        new("/candidates/{id}", "/candidates/ultrasound-workshop", ("hours", "7")),
        new("/candidates/{id}/decide", "/candidates/ultrasound-workshop", ("status", "banned")),
        new("/candidates/{id}/drop", "/candidates/ultrasound-workshop"),
        new("/candidates/import", "")
        {
            Records = false,
            Path = "/candidates/import",
            File = ("x.yaml", "no"u8.ToArray()),
        },
        new("/filter/flyer", "/filter", ("text", "Sepsis course, 4 credits")) { Records = false },
        new("/filter/typed", "") { Records = false, Path = "/filter/typed" },
        new("/plan/make", "/plan") { Records = false, Path = "/plan/make" },
        new("/plan/accept", "/plan") { Records = false, Path = "/plan/accept" },
        new("/plan/change", "/plan", ("candidate", "coding"), ("act", "ban")) { Records = false },
        new("/plan/dismiss", "/plan") { Records = false, Path = "/plan/dismiss" },
        new("/plan/stop", "") { Records = false, Path = "/plan/stop" },
        new("/plan/on", "") { Records = false, Path = "/plan/on" },
        new("/pitfalls/{kind}/repair", "/pitfalls")
        {
            Records = false,
            Path = "/pitfalls/drifting/repair",
        },
        new("/pitfalls/{kind}/accept", "/pitfalls")
        {
            Records = false,
            Path = "/pitfalls/drifting/accept",
        },
        new("/pitfalls/keep", "") { Records = false, Path = "/pitfalls/keep" },
        // Goals and career.
        new(
            "/goals/new",
            "/goals/new",
            ("statement", "Teach"),
            ("topics", "medical-education"),
            ("do", "save")
        ),
        new("/goals/{id}", "/goals/{goal}", ("priority", "2"), ("do", "save")),
        new("/goals/{id}/drop", "/goals/{goal}"),
        new("/narrative", "/narrative", ("paragraph", "I lead."), ("form", "bio"))
        {
            Records = false,
            Path = "/narrative",
        },
        new(
            "/career/clusters/new",
            "/career/clusters/new",
            ("title", "Mine"),
            ("claim", "Teaches"),
            ("part", "coding")
        ),
        new("/career/clusters/{id}/change", "/career/clusters/mine/change", ("claim", "Leads")),
        new("/career/clusters/{id}/follow", "/career/clusters/obesity-metabolic"),
        new(
            "/career/clusters/{id}/swap",
            "",
            ("from", "blackburn-obesity"),
            ("to", "columbia-obesity")
        )
        {
            Path = "/career/clusters/obesity-metabolic/swap",
        },
        new("/career/clusters/{id}/drop", "") { Path = "/career/clusters/mine/drop" },
        new("/career/fields", "", ("title", "Wound care"), ("topics", "wound-care"))
        {
            Path = "/career/fields",
        },
        new("/career/fields/{id}/take", "", ("candidate", "coding"))
        {
            Records = false,
            Path = "/career/fields/1/take",
        },
        new(
            "/career/fields/{id}/verdict",
            "/career/fields/1",
            ("energized", "yes"),
            ("sentence", "More of it.")
        )
        {
            Path = "/career/fields/1/verdict",
        },
        new("/career/fields/{id}/drop", "") { Path = "/career/fields/1/drop" },
        new(
            "/career/themes",
            "/career/themes",
            ("words", "Falls after sedation"),
            ("topics", "geriatrics")
        ),
        new("/career/themes/{id}/again", "/career/themes"),
        new("/career/themes/{id}/review", "", ("candidate", "coding"))
        {
            Path = "/career/themes/1/review",
        },
        new(
            "/career/themes/{id}/make",
            "",
            ("for", "teaching-self-recorded"),
            ("claim", "teaching-self-recorded"),
            ("hours", "1"),
            ("day", "04/20/2026")
        )
        {
            Path = "/career/themes/1/make",
            Records = false,
        },
        new("/career/themes/{id}/drop", "") { Path = "/career/themes/1/drop" },
        new("/career/hospital/{id}", "", ("name", "Lakeside"), ("money", "4000"), ("days", "5"))
        {
            Path = "/career/hospital/what-is-paid",
        },
        // Check-in and year-end.
        new("/checkin", "/checkin", ("what_moved", "Sepsis.")),
        new("/checkin/{id}/again", "") { Records = false, Path = "/checkin/none/again" },
        new("/checkin/{id}/not", "") { Records = false, Path = "/checkin/none/not" },
        new("/checkin/{id}/accept", "") { Records = false, Path = "/checkin/none/accept" },
        new("/checkin/{id}/keep", "") { Records = false, Path = "/checkin/none/keep" },
        new("/checkin/{id}/drop", "/checkin/{checkin}"),
        new("/year-end/{year}", "/year-end/2026", ("sentence", "I lead more."), ("do", "keep"))
        {
            Records = false,
        },
        // Who else, and what goes out.
        new("/welcome", "") { Records = false, Path = "/welcome" },
        new("/delegates", "/delegates", ("name", "Lou"), ("scope", "Log")) { Records = false },
        new("/delegates/scope", "", ("id", "none"), ("scope", "Most"))
        {
            Records = false,
            Path = "/delegates/scope",
        },
        new("/delegates/revoke", "", ("id", "none"))
        {
            Records = false,
            Path = "/delegates/revoke",
        },
        new("/shares", "/shares", ("kind", "standing"), ("label", "Office")) { Records = false },
        new("/shares/{id}/revoke", "") { Records = false, Path = "/shares/none/revoke" },
        new("/reminders", "/reminders", ("hour", "9")) { Records = false },
        new("/mail-in", "") { Records = false, Path = "/mail-in" },
        new("/mail-in/revoke", "") { Records = false, Path = "/mail-in/revoke" },
        new("/tokens", "/tokens", ("name", "Sheet"), ("scope", "read")) { Records = false },
        new("/tokens/{id}/revoke", "/tokens") { Records = false },
        new("/calendar/feeds", "/calendar", ("name", "Phone")) { Records = false },
        new("/calendar/feeds/{id}/revoke", "/calendar") { Records = false },
    ];

    private static byte[] Folder()
    {
        using var bytes = new MemoryStream();
        ZipFile.CreateFromDirectory(PrepareStore.ExampleFolder, bytes);
        return bytes.ToArray();
    }
}
