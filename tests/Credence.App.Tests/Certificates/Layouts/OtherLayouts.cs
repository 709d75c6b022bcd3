using System.Collections.Immutable;
using System.Globalization;
using Credence.App.Certificates;

namespace Credence.App.Tests.Certificates.Layouts;

/// <summary>Transcripts, cards, and papers that prove nothing.</summary>
public static class OtherLayouts
{
    public static readonly Func<Invented, DrawnSheet>[] All =
    [
        Table,
        WideTable,
        Blocks,
        Card,
        Receipt,
        Agenda,
        Flyer,
        Booking,
        Advertised,
    ];

    private static List<(
        string Title,
        string[] Topics,
        DateOnly Day,
        string Amount,
        string Provider
    )> Rows(Invented i, int count)
    {
        var rows = new List<(string, string[], DateOnly, string, string)>();
        var day = i.Day();
        var used = new HashSet<string>(StringComparer.Ordinal);
        while (rows.Count < count)
        {
            var (title, topics) = i.Activity();
            if (used.Add(title))
            {
                day = day.AddDays(5 + i.Next(60));
                rows.Add((title, topics, day, i.Amount(16), i.Provider()));
            }
        }

        return rows;
    }

    private static SheetTruth Transcript(
        string name,
        List<(string Title, string[] Topics, DateOnly Day, string Amount, string Provider)> rows
    ) =>
        new()
        {
            Kind = ReadingKind.Transcript,
            Name = name,
            Activities =
            [
                .. rows.Select(row => new SheetTruth
                {
                    Kind = ReadingKind.Certificate,
                    Title = row.Title,
                    Date = row.Day,
                    Provider = row.Provider,
                    Credits = [row.Amount + " ama-pra-1"],
                    Topics = [.. row.Topics],
                }),
            ],
        };

    private static DrawnSheet Table(Invented i)
    {
        var (name, printed) = i.Person();
        var rows = Rows(i, 5 + i.Next(16));
        var format = i.Of("MM/dd/yyyy", "MMM d, yyyy", "yyyy-MM-dd");
        var cells = string.Concat(
            rows.Select(row =>
                $"<tr><td>{row.Day.ToString(format, CultureInfo.InvariantCulture)}</td><td style='width:210px'>{row.Title}</td><td style='width:150px'>{row.Provider}</td><td style='text-align:right'>{row.Amount}</td></tr>"
            )
        );
        return new(
            "transcript",
            $"""
            <div style='font-family:Liberation Sans;font-size:10pt'><h2>{i.Of(
                "CME Transcript",
                "Continuing Medical Education Transcript"
            )}</h2><p>{i.Of(
                "Prepared for",
                "Name"
            )}: {printed}</p><p>Period: January 1, 2023 to December 31, 2026</p>
            <table style='border-collapse:collapse' cellpadding=5><thead><tr style='text-align:left'><th>{i.Of(
                "Date",
                "Completion Date"
            )}</th><th>{i.Of("Activity", "Activity Title", "Course")}</th><th>{i.Of(
                "Provider",
                "Sponsor"
            )}</th><th>Credits</th></tr></thead>{cells}<tr><td></td><td>Total</td><td></td><td style='text-align:right'>{rows.Sum(
                row => decimal.Parse(row.Amount, CultureInfo.InvariantCulture)
            )}</td></tr></table><p style='font-size:8pt'>All credits are AMA PRA Category 1 Credits™. Report generated {i.Printed(
                new DateOnly(2026, 11, 2)
            )}.</p></div>
            """,
            Transcript(name, rows)
        );
    }

    private static DrawnSheet WideTable(Invented i)
    {
        var (name, printed) = i.Person();
        var rows = Rows(i, 4 + i.Next(6));
        var cells = string.Concat(
            rows.Select(row =>
                $"<tr style='border-bottom:1px solid #999'><td style='width:250px'>{row.Title}</td><td>Live</td><td>{row.Day:MM/dd/yyyy}</td><td>AMA PRA Category 1</td><td>{row.Amount}</td></tr>"
            )
        );
        return new(
            "wide transcript",
            $"""
            <div style='font-family:Lato;font-size:10pt'><h2>Educational Activity History</h2><p>Learner: {printed}</p>
            <table style='border-collapse:collapse' cellpadding=6><tr style='text-align:left'><th>Title</th><th>Format</th><th>Date Completed</th><th>Credit Type</th><th>Hours</th></tr>{cells}</table><p>Total credits: {rows.Sum(
                row => decimal.Parse(row.Amount, CultureInfo.InvariantCulture)
            )}</p></div>
            """,
            Transcript(name, [.. rows.Select(row => row with { Provider = "" })]),
            IsWide: true
        );
    }

    private static DrawnSheet Blocks(Invented i)
    {
        var (name, printed) = i.Person();
        var rows = Rows(i, 4 + i.Next(3));
        var cells = string.Concat(
            rows.Select(row =>
                $"<div style='margin:14px 0'><div style='font-size:12pt'><b>{row.Title}</b></div><div>{row.Provider}</div><div>Completed {row.Day:MM/dd/yyyy} &nbsp;&nbsp; {row.Amount} AMA PRA Category 1 Credits™</div></div>"
            )
        );
        return new(
            "blocks",
            $"""
            <div style='font-family:Lato;font-size:10pt'><h2>My CME Transcript</h2><p>{printed}</p>{cells}</div>
            """,
            Transcript(name, rows)
        );
    }

    private static DrawnSheet Card(Invented i)
    {
        var (name, _) = i.Person();
        var issue = i.Day();
        var course = i.Of(
            "Basic Life Support (BLS)",
            "Advanced Cardiovascular Life Support (ACLS)",
            "Pediatric Advanced Life Support (PALS)"
        );
        return new(
            "card",
            $"""
            <div style='font-family:Liberation Sans;border:1px solid #555;width:380px;padding:14px;font-size:9pt'><p style='font-size:13pt'><b>{course} Provider</b></p><p style='font-size:10pt'>American Heart Association</p><p style='font-size:12pt'>{name}</p><p>has successfully completed the cognitive and skills evaluations in accordance with the curriculum of the {course} program.</p>
            <table style='width:100%'><tr><td><b>Issue Date</b><br>{issue:MM/dd/yyyy}</td><td><b>{i.Of(
                "Renew By",
                "Recommended Renewal Date"
            )}</b><br>{issue.AddYears(
                2
            ):MM/dd/yyyy}</td></tr><tr><td>Training Center Name<br>Valley Emergency Training</td><td>eCard Code<br>2355{i.Next(
                99999
            )}</td></tr></table></div>
            """,
            new()
            {
                Kind = ReadingKind.Card,
                Name = name,
                Title = course + " Provider",
                Provider = "American Heart Association",
                Date = issue,
                Expires = issue.AddYears(2),
                Credits = ["1 life-support"],
                Topics = ["life-support"],
            }
        );
    }

    private static DrawnSheet Nothing(string layout, string html) =>
        new(layout, html, new() { Kind = ReadingKind.NotACertificate });

    private static DrawnSheet Receipt(Invented i) =>
        Nothing(
            "receipt",
            $"""
            <div style='font-family:Liberation Sans'><h2>{i.Provider()}</h2><h3>Payment Receipt</h3><p>Order number: {i.Next(
                99999
            )}</p><p>Bill to: {i.Person().Printed}</p><p>Order date: {i.Printed(
                i.Day()
            )}</p><table><tr><td>{i.Activity().Title} (6 AMA PRA Category 1 Credits™)</td><td>$395.00</td></tr><tr><td>Tax</td><td>$0.00</td></tr><tr><td>Total paid</td><td>$395.00</td></tr></table><p>Visa ending 4410. Thank you for your purchase.</p></div>
            """
        );

    private static DrawnSheet Agenda(Invented i) =>
        Nothing(
            "agenda",
            $"""
            <div style='font-family:Liberation Sans'><h2>{i.Activity().Title}</h2><p>{i.Long(
                i.Day()
            )}, {i.City()}</p><h3>Agenda</h3><p>7:30 am Registration and breakfast</p><p>8:00 am Welcome and introduction, {i.Person().Printed}</p><p>8:15 am {i.Activity().Title}</p><p>10:00 am Break</p><p>10:15 am {i.Activity().Title}</p><p>12:00 pm Lunch</p><p>1:00 pm Panel discussion</p><p style='font-size:9pt'>{Statements.Designated(
                i,
                i.Provider(),
                "live activity",
                "5.5"
            )}</p></div>
            """
        );

    private static DrawnSheet Flyer(Invented i) =>
        Nothing(
            "flyer",
            $"""
            <div style='font-family:Lato;text-align:center'><p style='font-size:28pt'>{i.Activity().Title}</p><p>Join us {i.Long(
                i.Day()
            )} in {i.City()}</p><p>Earn up to 12 {Statements.Credit}</p><p>Early-bird registration fee $450 until {i.Long(
                i.Day()
            )}</p><p>Register today at www.example.org</p><p style='font-size:9pt'>{Statements.Accredited(
                i,
                i.Provider()
            )}</p></div>
            """
        );

    private static DrawnSheet Booking(Invented i)
    {
        var (name, _) = i.Person();
        return Nothing(
            "booking",
            $"""
            <div style='font-family:Liberation Serif'><p>{i.Provider()}</p><p>{i.Long(
                i.Day()
            )}</p><p>Dear Dr. {name},</p><p>Thank you for registering. You are registered for {i.Activity().Title} on {i.Long(
                i.Day()
            )}. Your confirmation number is {i.Next(
                99999
            )}. The course is designated for 8 {Statements.Credit}; you will receive your certificate after the course.</p><p>We look forward to seeing you.</p><p>Sincerely,<br>{i.Officer()}</p></div>
            """
        );
    }

    /// <summary>Looks like a certificate, but says that it is none.</summary>
    private static DrawnSheet Advertised(Invented i) =>
        Nothing(
            "syllabus",
            $"""
            <div style='font-family:Liberation Sans'><h1>{i.Activity().Title}</h1><p>Course syllabus. Faculty: {i.Officer()}</p><h3>Learning objectives</h3><p>At the conclusion of this activity, participants should be able to recognize, assess and treat.</p><h3>Target audience</h3><p>Physicians in primary care.</p><h3>Credit</h3><p>{Statements.Accredited(
                i,
                i.Provider()
            )} {Statements.Designated(
                i,
                i.Provider(),
                "live activity",
                "4"
            )}</p><p>To claim credit, complete the evaluation online after the course.</p></div>
            """
        );
}
