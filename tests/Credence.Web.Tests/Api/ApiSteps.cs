using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Credence.Web.Running;
using Credence.Web.Tests.Inbox;

namespace Credence.Web.Tests.Api;

/// <summary>
/// One request to the API that is right, as somebody would send it. In its path and its body <c>{name=place}</c> is
/// what an earlier step kept under that place, else the word itself.
/// </summary>
/// <param name="Keeps">"name=member.0.member": what of the answer later steps ask for.</param>
/// <param name="Refusal">The code of the problem that is the right answer here; null where it is done.</param>
public sealed partial record ApiStep(
    string Method,
    string Path,
    string Json = "",
    string Keeps = "",
    string? Refusal = null
)
{
    /// <summary>A file sent as a form; null: JSON.</summary>
    public (string Name, byte[] Bytes)? File { get; init; }

    /// <summary>As in the table of endpoints, without the constraints of its parameters.</summary>
    public string Key => As ?? $"{Method} {Place().Replace(Path.Split('?')[0], "{$1}")}";

    /// <summary>The code of a problem that is right as well: without the goals that helpers do not see.</summary>
    public string? Or { get; init; }

    /// <summary>Where the path does not say it by itself.</summary>
    public string? As { get; init; }

    public string PathWith(IReadOnlyDictionary<string, string> kept) => With(Path, kept);

    public string JsonWith(IReadOnlyDictionary<string, string> kept) => With(Json, kept);

    private static string With(string text, IReadOnlyDictionary<string, string> kept) =>
        Place()
            .Replace(text, one => kept.GetValueOrDefault(one.Groups[2].Value, one.Groups[2].Value));

    [GeneratedRegex(@"\{([a-z*]+)=([^}]*)\}")]
    private static partial Regex Place();
}

/// <summary>A walk through every address of the API, for the internist of the demo in April 2026.</summary>
internal static class ApiSteps
{
    private const string Entry =
        """{"cells":{"date":"2026-03-01","title":"Airway rounds","credits":"2 ama-pra-1"}}""";

    private const string Candidate =
        """{"title":"Ultrasound workshop","mode":"block","credits":"6 ama-pra-1","topics":"ultrasound","hours":6,"price":300}""";

    private const string List =
        """{"name":"x.csv","text":"Date,Activity,Credits,Type\n2026-01-15,Asthma,3,Cat 1\n"}""";

    private const string YearEnd =
        """{"goals":{"revenue":"go-on"},"sentence":"I lead more.","decisions":{}}""";

    private static readonly string Transcript = Convert.ToBase64String(
        Encoding.UTF8.GetBytes("Date,Activity,Credits,Type\n2026-02-12,Another course,2,Cat 1\n")
    );

    public static readonly ApiStep[] All =
    [
        // Where one stands.
        new("GET", "/check"),
        new("GET", "/today"),
        new("GET", "/requirements"),
        new("GET", "/requirements/{id=dea}"),
        new("GET", "/questions"),
        new("POST", "/questions", """{"fact":"sees_minors","answer":true}"""),
        new("POST", "/what-if", """{"add":[{"body":"us-ks-bha-md"}],"drop":["hospital"]}"""),
        new("POST", "/what-if/accept", """{"add":[{"body":"us-wy-bom"}],"drop":[]}"""),
        new("GET", "/pitfalls"),
        new("GET", "/rules"),
        new("GET", "/rules/{id=us-ks-bha-md}"),
        new("GET", "/doubts"),
        // The ledger.
        new("POST", "/ledger", Entry, "entry=id"),
        new("GET", "/ledger"),
        new("GET", "/ledger/{id=entry}", Keeps: "seen=seen"),
        new("PATCH", "/ledger/{id=entry}", """{"seen":{s=seen},"cells":{"note":"by hand"}}"""),
        new("DELETE", "/ledger/{id=entry}"),
        new("GET", "/ledger/trash"),
        new("POST", "/ledger/{id=entry}/restore"),
        new("GET", "/ledger/proof"),
        new("POST", "/ledger/import/preview", List),
        new("POST", "/ledger/import", List, "imported=change"),
        new("POST", "/changes/{number=imported}/undo"),
        new("POST", "/changes/undo"),
        new("GET", "/changes"),
        // The inbox.
        new("POST", "/ledger", Entry.Replace("Airway", "Sepsis"), "again=id"),
        new("POST", "/inbox", Keeps: "file=brought.0.id")
        {
            File = ("airway.pdf", SamplePdf.Certificate("Airway Update", "March 14, 2026")),
        },
        new("GET", "/inbox"),
        new("GET", "/inbox/{id=file}/page/{page=1}"),
        new("GET", "/inbox"),
        new("POST", "/inbox/{id=file}/unlock", """{"password":"x"}"""),
        new("DELETE", "/inbox/{id=file}"),
        new("POST", "/inbox/{id=file}/restore"),
        new(
            "POST",
            "/inbox/{id=file}/confirm",
            """{"rows":[{"date":"2026-03-14","title":"Airway Update","credits":"1.5 ama-pra-1"}]}""",
            "proved=entries.0"
        ),
        new("GET", "/ledger/{id=proved}", Keeps: "proof=cells.proof"),
        new("GET", "/{path=proof}") { As = "GET /proofs/{**path}" },
        new("POST", "/inbox", Keeps: "second=brought.0.id")
        {
            File = ("rounds.pdf", SamplePdf.Certificate("Airway rounds", "March 1, 2026")),
        },
        new("POST", "/inbox/{id=second}/attach", """{"entry":"{e=again}"}"""),
        new("POST", "/inbox", Keeps: "third=brought.0.id")
        {
            File = ("nothing.pdf", SamplePdf.Of((12, "Not a certificate"))),
        },
        new("DELETE", "/inbox/{id=third}"),
        new("GET", "/inbox"),
        new("POST", "/inbox/{id=third}/purge"),
        new(
            "POST",
            "/reconcile",
            $$"""{"name":"official.csv","source":"other","base64":"{{Transcript}}"}""",
            "transcript=id"
        ),
        new("GET", "/reconcile"),
        new("GET", "/reconcile/{id=transcript}"),
        new("POST", "/reconcile/{id=transcript}/settle", """{"line":0,"how":"ignored"}"""),
        new("DELETE", "/reconcile/{id=transcript}"),
        // Who asks for credits.
        new("GET", "/obligations"),
        new("POST", "/obligations", """{"body":"us-ks-bha-md","licensed_on":"2020-05-01"}"""),
        new("PATCH", "/obligations/{id=us-ks-bha-md}", """{"number":"04-123"}"""),
        new("GET", "/obligations"),
        new("DELETE", "/obligations/{id=us-ks-bha-md}"),
        // Time, money, the plan.
        new("GET", "/time-and-money"),
        new("PATCH", "/time-and-money", """{"hours_per_month":9}"""),
        new("PUT", "/allowances/{id=university}", """{"money":800,"to":"2026-06-30"}"""),
        new("DELETE", "/allowances/{id=university}"),
        new("POST", "/time-away", """{"from":"2026-08-01","to":"2026-08-14","why":"Leave"}"""),
        new("DELETE", "/time-away/{from=2026-08-01}"),
        new("PUT", "/protected-time", """{"weekday":"monday","start":"07:00"}"""),
        new("GET", "/catalog"),
        new("POST", "/catalog/{id=ada-diabetes-is-primary}/add", "{}"),
        new("GET", "/candidates"),
        new("POST", "/candidates", Candidate),
        new("PATCH", "/candidates/{id=ultrasound-workshop}", """{"hours":7}"""),
        new("POST", "/candidates/{id=ultrasound-workshop}/decide", """{"status":"banned"}"""),
        new("DELETE", "/candidates/{id=ultrasound-workshop}"),
        new("POST", "/filter", """{"candidates":["coding"],"flyer":"Sepsis course, 4 credits"}"""),
        new("GET", "/plan"),
        new("POST", "/plan", "{}"),
        new("GET", "/plan/progress"),
        new("POST", "/plan/accept", "{}"),
        new("GET", "/plan"),
        new("GET", "/time-and-money"),
        new("DELETE", "/plan/progress"),
        new("POST", "/pitfalls/{kind=drifting}/repair", "{}") { Or = "no-better-plan" },
        new("GET", "/calendar"),
        new("GET", "/calendar.ics"),
        // Goals and career.
        new("GET", "/goals"),
        new(
            "POST",
            "/goals",
            """{"statement":"Teach","topics":["medical-education"],"target_credits":4}"""
        ),
        new("GET", "/goals", Keeps: "goal=goals.3.id"),
        new("PATCH", "/goals/{id=goal}", """{"priority":1}"""),
        new("POST", "/goals/help", """{"what":"teach more","who":"residents"}"""),
        new("GET", "/goals/matrix"),
        new("GET", "/goals/suggested"),
        new("DELETE", "/goals/{id=goal}"),
        new("GET", "/clusters"),
        new("POST", "/clusters", """{"title":"Mine","claim":"Teaches","parts":["coding"]}"""),
        new(
            "PUT",
            "/clusters/{id=mine}",
            """{"title":"Mine","claim":"Teaches well","parts":["coding"]}"""
        ),
        new("POST", "/clusters/{id=obesity-metabolic}/follow", "{}"),
        new(
            "POST",
            "/clusters/{id=obesity-metabolic}/swap",
            """{"from":"blackburn-obesity","to":"columbia-obesity"}"""
        ),
        new("DELETE", "/clusters/{id=mine}"),
        new("POST", "/fields", """{"title":"Wound care","topics":["wound-care"]}"""),
        new("GET", "/fields"),
        new("POST", "/fields/{id=1}/take", """{"candidate":"coding"}"""),
        new("POST", "/fields/{id=1}/verdict", """{"energized":"yes","sentence":"More of it."}"""),
        new("GET", "/goals/suggested"),
        new("GET", "/fields"),
        new("DELETE", "/fields/{id=1}"),
        new("POST", "/themes", """{"words":"Falls after sedation","topics":["geriatrics"]}"""),
        new("GET", "/themes"),
        new("POST", "/themes/{id=1}/again", "{}"),
        new("POST", "/themes/{id=1}/review", """{"candidate":"coding"}"""),
        new(
            "POST",
            "/themes/{id=1}/make",
            """{"claim":"teaching-self-recorded","hours":1,"day":"2026-04-20"}"""
        ),
        new("GET", "/themes"),
        new("DELETE", "/themes/{id=1}"),
        new("GET", "/claims"),
        new("PUT", "/hospital/{id=what-is-paid}", """{"name":"Lakeside","money":4000,"days":5}"""),
        new("GET", "/hospital"),
        new("DELETE", "/hospital/{id=what-is-paid}"),
        // Check-in and year-end.
        new("GET", "/checkins/next"),
        new("POST", "/checkins", """{"ratings":{"L1":4},"what_moved":"Sepsis."}""", "checkin=id"),
        new("GET", "/checkins"),
        new("DELETE", "/checkins/{id=checkin}"),
        new("GET", "/year-ends"),
        new("GET", "/year-ends/{year=2026}"),
        new("GET", "/year-ends/{year=2025}"),
        new("POST", "/year-ends/{year=2026}/preview", YearEnd),
        new("PUT", "/year-ends/{year=2026}", YearEnd),
        new("POST", "/year-ends/{year=2026}/set-up", YearEnd),
        // Documents, programs, mails.
        new("GET", "/packet"),
        new("GET", "/packet.pdf"),
        new("GET", "/map.pdf"),
        new("GET", "/transcript.pdf"),
        new("GET", "/export/{file=ledger.csv}"),
        new("GET", "/narrative"),
        new("POST", "/calendar/feeds", """{"name":"Phone"}""", "feed=id"),
        new("GET", "/calendar/feeds"),
        new("DELETE", "/calendar/feeds/{id=feed}"),
        new("POST", "/tokens", """{"name":"Sheet","scope":"read"}""", "token=id"),
        new("GET", "/tokens"),
        new("DELETE", "/tokens/{id=token}"),
        new("GET", "/reminders"),
        new("PUT", "/reminders", """{"hour":8,"off":["claim-by"]}"""),
        new("GET", "/mail-in"),
        new("POST", "/mail-in", "{}", Refusal: "mail-in-off"),
        new("DELETE", "/mail-in"),
        new("POST", "/folder/import", $$"""{"base64":"{{Folder()}}"}"""),
    ];

    /// <summary>What can be read at any time, without printing.</summary>
    public static IEnumerable<ApiStep> Reads =>
        All.Where(one =>
            one is { Method: "GET", Keeps: "" }
            && !one.Path.Contains('=')
            && !one.Path.EndsWith(".pdf", StringComparison.Ordinal)
        );

    /// <summary>More of what has many forms: bodies of every kind, by themselves and among what is owed.</summary>
    public static IEnumerable<ApiStep> Wider =>
        Bodies
            .Select(body => new ApiStep("GET", $"/rules/{{id={body}}}"))
            .Append(
                new(
                    "POST",
                    "/what-if",
                    $$"""{"add":[{{string.Join(',', Bodies.Select(body => $$"""{"body":"{{body}}"}"""))}}],"drop":[]}"""
                )
            );

    private static readonly string[] Bodies =
    [
        "tpl-acls",
        "tpl-trauma-panel",
        "us-abp",
        "us-abu",
        "us-ca-mbc",
        "us-ga-gcmb",
        "us-ks-bha-md",
        "us-mn-bmp",
        "us-nj-bme",
        "us-or-omb",
        "us-tx-tmb",
        "us-wi-meb-do",
    ];

    private static string Folder()
    {
        using var bytes = new MemoryStream();
        ZipFile.CreateFromDirectory(PrepareStore.ExampleFolder, bytes);
        return Convert.ToBase64String(bytes.ToArray());
    }
}
