using Credence.App.Certificates;

namespace Credence.App.Tests.Certificates.Layouts;

/// <summary>Sheets that many unlike issuers could have made. None is a copy of a real one.</summary>
public static class CertificateLayouts
{
    public static readonly Func<Invented, DrawnSheet>[] All =
    [
        Framed,
        Form,
        Captions,
        Letter,
        Portal,
        JointWithGrant,
        Sessions,
        Osteopathic,
        FamilyPhysicians,
        WithPoints,
        AttendanceOnly,
        Signed,
        Sidebar,
        RoyalCollege,
        TwoColumns,
        Plain,
    ];

    private static SheetTruth Truth(
        string name,
        (string Title, string[] Topics) activity,
        string provider,
        DateOnly date,
        params string[] credits
    ) =>
        new()
        {
            Kind = ReadingKind.Certificate,
            Name = name,
            Title = activity.Title,
            Provider = provider,
            Date = date,
            Credits = [.. credits],
            Topics = [.. activity.Topics],
        };

    private static DrawnSheet Framed(Invented i)
    {
        var (name, printed) = i.Person();
        var (activity, provider, day, amount) = (i.Activity(), i.Provider(), i.Day(), i.Amount());
        var last = day.AddDays(i.Next(4));
        var when = last == day ? i.Long(day) : i.Span(day, last);
        return new(
            "framed",
            $"""
            <div style='border:6px double #234;padding:26px;text-align:center;height:520px;font-family:Liberation Serif'>
            <p style='font-size:15pt'>{provider}</p><p style='font-size:30pt;margin:8px'>{i.Of(
                "Certificate of Completion",
                "Certificate of Participation",
                "CERTIFICATE OF CREDIT"
            )}</p>
            <p>{i.Of(
                "This is to certify that",
                "hereby certifies that",
                "This certificate is presented to"
            )}</p><p style='font-size:22pt;margin:6px'>{printed}</p>
            <p>{i.Of(
                "has participated in the live activity titled",
                "has successfully completed the course entitled",
                "participated in the educational activity"
            )}</p>
            <p style='font-size:17pt;margin:6px'><b>{i.Of(
                "“" + activity.Title + "”",
                activity.Title
            )}</b></p><p>{i.Of("held", "on")} {when}{i.Of("", " in " + i.City())}</p>
            <p>and is awarded {amount} {Statements.Credit}</p>
            <p style='font-size:9pt;text-align:left'>{Statements.Accredited(
                i,
                provider
            )} {Statements.Designated(i, provider, "live activity", amount)}</p>
            <table style='width:100%;font-size:9pt'><tr><td>_______________________<br>{i.Officer()}<br>Director, Continuing Medical Education</td><td>_______________________<br>{i.Officer()}<br>Chair, CME Committee</td></tr></table></div>
            """,
            Truth(name, activity, provider, last, amount + " ama-pra-1"),
            IsWide: true
        );
    }

    private static DrawnSheet Form(Invented i)
    {
        var (name, printed) = i.Person();
        var (activity, provider, day) = (i.Activity(), i.Provider(), i.Day());
        var amount = i.Amount(20);
        var most = i.Of(amount, "12.5", "8");
        var release = day.AddDays(-200);
        string Row(string label, string value) =>
            $"<tr><td style='width:190px;padding:5px'><b>{label}</b></td><td>{value}</td></tr>";
        return new(
            "form",
            $"""
            <h2 style='font-family:Lato;color:#174'>CME Certificate</h2><p style='font-size:9pt'>Printed {i.Printed(
                day.AddDays(40)
            )}</p>
            <table style='font-family:Lato;font-size:11pt'>{Row(
                i.Of("Participant:", "Learner Name:", "Name:"),
                printed
            )}{Row(i.Of("Activity Title:", "Course:", "Activity:"), activity.Title)}{Row(
                i.Of("Format:", "Activity Type:"),
                "Enduring material"
            )}
            {Row("Original Release Date:", i.Printed(release))}{Row(
                "Expiration Date:",
                i.Printed(release.AddYears(3))
            )}{Row(
                i.Of("Date Completed:", "Completion Date:", "Date of Completion:"),
                i.Printed(day)
            )}
            {Row("Maximum Credits:", most)}{Row(
                i.Of("Credits Claimed:", "Credits Awarded:", "Credits Earned:"),
                amount + " " + Statements.Credit
            )}{Row(i.Of("Accredited Provider:", "Provider:"), provider)}{Row(
                "License No.:",
                "ME" + i.Next(99999)
            )}</table>
            <p style='font-size:9pt'>{Statements.Accredited(i, provider)}</p>
            """,
            Truth(name, activity, provider, day, amount + " ama-pra-1")
        );
    }

    private static DrawnSheet Captions(Invented i)
    {
        var (name, printed) = i.Person();
        var (activity, provider, day, amount) = (i.Activity(), i.Provider(), i.Day(), i.Amount(12));
        string Cell(string caption, string value) =>
            $"<td style='padding:10px 26px 10px 0;vertical-align:top'><div style='font-size:8pt;color:#777'>{caption}</div><div style='font-size:13pt'>{value}</div></td>";
        return new(
            "captions",
            $"""
            <div style='font-family:Liberation Sans'><div style='font-size:20pt;color:#1b4f8a'>{provider}</div><div style='font-size:12pt'>Record of Continuing Medical Education</div>
            <table style='margin-top:22px'><tr>{Cell(
                i.Of("PARTICIPANT", "NAME", "LEARNER"),
                printed
            )}{Cell(i.Of("DATE COMPLETED", "COMPLETED ON", "COMPLETION DATE"), i.Printed(day))}</tr>
            <tr>{Cell(i.Of("ACTIVITY", "ACTIVITY TITLE"), activity.Title)}{Cell(
                i.Of("CREDITS EARNED", "CREDITS AWARDED"),
                amount
            )}</tr><tr>{Cell("CREDIT TYPE", Statements.Credit)}{Cell(
                "CERTIFICATE ID",
                "QX-" + i.Next(99999)
            )}</tr></table>
            <p style='font-size:8pt;margin-top:40px'>{Statements.Accredited(
                i,
                provider
            )} {Statements.Designated(
                i,
                provider,
                "enduring material",
                amount
            )}</p><p style='font-size:8pt'>Generated on {i.Printed(day.AddDays(90))}</p></div>
            """,
            Truth(name, activity, provider, day, amount + " ama-pra-1")
        );
    }

    private static DrawnSheet Letter(Invented i)
    {
        var (name, _) = i.Person();
        var (activity, provider, day, amount) = (i.Activity(), i.Provider(), i.Day(), i.Amount(16));
        return new(
            "letter",
            $"""
            <div style='font-family:Liberation Serif;font-size:11.5pt'><p><b>{provider}</b><br>Office of Continuing Medical Education</p><p>{i.Long(
                day.AddDays(21)
            )}</p><p>{name}, MD<br>44 Orchard Lane<br>{i.City()} 40412</p><p>Dear Dr. {name.Split(
                ' '
            )[^1]}:</p>
            <p>This letter confirms that {name}, MD attended {activity.Title} on {i.Long(
                day
            )} and earned {amount} {Statements.Credit}. Please keep this letter for your records.</p>
            <p>{Statements.Accredited(i, provider)} {Statements.Designated(
                i,
                provider,
                "live activity",
                i.Of(amount, "18")
            )}</p><p>Sincerely,</p><p>{i.Officer()}<br>Manager, Continuing Medical Education</p></div>
            """,
            Truth(name, activity, provider, day, amount + " ama-pra-1")
        );
    }

    private static DrawnSheet Portal(Invented i)
    {
        var (name, printed) = i.Person();
        var (activity, provider, day, amount) = (i.Activity(), i.Provider(), i.Day(), i.Amount(8));
        return new(
            "portal",
            $"""
            <div style='font-family:DejaVu Sans;text-align:center'><p style='font-size:10pt;letter-spacing:4px'>STATEMENT OF CME CREDIT</p><p style='font-size:19pt'>{printed.ToUpperInvariant()}</p>
            <p style='font-size:10pt'>has earned <b>{amount}</b> {Statements.Credit} for completing</p><p style='font-size:14pt'>{activity.Title}</p><p style='font-size:10pt'>Completed {i.Printed(
                day
            )}</p>
            <p style='font-size:10pt'>Provided by {provider}</p><p style='font-size:8pt;margin-top:50px'>Activity released {i.Printed(
                day.AddDays(-300)
            )} &nbsp; Credit expires {i.Printed(
                day.AddDays(500)
            )}</p><p style='font-size:8pt'>{Statements.Designated(
                i,
                provider,
                "internet activity enduring material",
                amount
            )}</p></div>
            """,
            Truth(name, activity, provider, day, amount + " ama-pra-1"),
            IsWide: true
        );
    }

    private static DrawnSheet JointWithGrant(Invented i)
    {
        var (name, printed) = i.Person();
        var (activity, provider, partner, day, amount) = (
            i.Activity(),
            i.Provider(),
            i.Partner(),
            i.Day(),
            i.Amount(10)
        );
        return new(
            "joint",
            $"""
            <div style='font-family:Lato'><table style='width:100%'><tr><td style='font-size:13pt'>{partner}</td><td style='text-align:right;font-size:13pt'>{provider}</td></tr></table>
            <h1 style='text-align:center;font-size:24pt'>Certificate of Continuing Education</h1><p style='text-align:center'>{partner} and {provider} certify that</p><p style='text-align:center;font-size:18pt'>{printed}</p>
            <p style='text-align:center'>has participated in the enduring material titled <b>{activity.Title}</b> on {i.Long(
                day
            )} and is awarded <b>{amount}</b> {Statements.Credit}.</p>
            <p style='font-size:9pt'>{Statements.Joint(
                provider,
                partner
            )}</p><p style='font-size:9pt'>{Statements.Designated(
                i,
                provider,
                "enduring material",
                i.Of(amount, "11")
            )}</p><p style='font-size:9pt'>{Statements.Supported(i.Company())}</p>
            <p style='font-size:9pt'>Nurses: this activity is approved for {amount} contact hours. Pharmacists: {amount} contact hours, UAN 0000-9999-25-001-H01-P.</p></div>
            """,
            Truth(name, activity, provider, day, amount + " ama-pra-1")
        );
    }

    private static DrawnSheet Sessions(Invented i)
    {
        var (name, printed) = i.Person();
        var (provider, day) = (i.Provider(), i.Day());
        var title = i.Of(
            "23rd Annual Symposium on Acute Care",
            "Annual Meeting of the Hospital Section",
            "Primary Care Review Week"
        );
        var last = day.AddDays(2);
        string Row(string session, string credit) =>
            $"<tr><td style='padding:3px 20px 3px 0'>{session}</td><td>{credit}</td></tr>";
        return new(
            "sessions",
            $"""
            <div style='font-family:Liberation Sans'><h1>{provider}</h1><h2>Certificate of Attendance and Credit</h2><p>Name: <b>{printed}</b></p><p>Conference: <b>{title}</b></p><p>Dates: {i.Span(
                day,
                last
            )}</p>
            <table style='font-size:10pt'><tr><th style='text-align:left'>Session attended</th><th>Credit</th></tr>{Row(
                "Opening plenary",
                "1.5"
            )}{Row("Sepsis in the elderly", "2")}{Row("Workshop: procedures", "3.25")}</table>
            <p>Total credits claimed: <b>6.75</b> {Statements.Credit}</p><p style='font-size:9pt'>{Statements.Accredited(
                i,
                provider
            )} {Statements.Designated(i, provider, "live activity", "18.5")}</p></div>
            """,
            Truth(name, (title, []), provider, last, "6.75 ama-pra-1")
        );
    }

    private static DrawnSheet Osteopathic(Invented i)
    {
        var (name, _) = i.Person();
        var (activity, provider, day, amount) = (
            i.Activity(),
            "Harborview College of Osteopathic Medicine",
            i.Day(),
            i.Amount(16)
        );
        var grade = i.Of("1-A", "2-A", "1-B");
        return new(
            "osteopathic",
            $"""
            <div style='text-align:center;font-family:Liberation Serif'><p style='font-size:20pt'>{provider}</p><p style='font-size:16pt'>CERTIFICATE OF ATTENDANCE</p><p>is awarded to</p><p style='font-size:19pt'>Dr. {name}, DO</p><p>for attending</p><p style='font-size:16pt'>{activity.Title}</p><p>{i.Long(
                day
            )} | {i.City()}</p>
            <p>The participant has earned {amount} hours of AOA Category {grade} CME credit.</p><p style='font-size:9pt'>{provider} is accredited by the American Osteopathic Association to provide osteopathic continuing medical education for physicians.</p></div>
            """,
            Truth(
                name,
                activity,
                provider,
                day,
                $"{amount} aoa-{grade[..1]}{grade[2..].ToLowerInvariant()}"
            ),
            IsWide: true
        );
    }

    private static DrawnSheet FamilyPhysicians(Invented i)
    {
        var (name, printed) = i.Person();
        var (activity, provider, day, amount) = (
            i.Activity(),
            "Northern Plains Academy of Family Physicians",
            i.Day(),
            i.Amount(16)
        );
        return new(
            "family",
            $"""
            <div style='font-family:Lato'><p style='font-size:18pt'>{provider}</p><p style='font-size:13pt'>Verification of Participation</p><p><b>Physician:</b> {printed}</p><p><b>Program:</b> {activity.Title}</p><p><b>Date(s):</b> {i.Printed(
                day
            )}</p>
            <p>{name} claimed {amount} Prescribed credits.</p><p style='font-size:9pt'>The AAFP has reviewed {activity.Title} and deemed it acceptable for up to {i.Of(
                amount,
                "16"
            )} Live AAFP Prescribed credits. Physicians should claim only the credit commensurate with the extent of their participation in the activity.</p><p style='font-size:9pt'>Sponsor: {provider}</p></div>
            """,
            Truth(name, activity, provider, day, amount + " aafp-prescribed")
        );
    }

    private static DrawnSheet WithPoints(Invented i)
    {
        var (name, printed) = i.Person();
        var (activity, provider, day, amount) = (i.Activity(), i.Provider(), i.Day(), i.Amount(12));
        var points = i.Of(amount, "3");
        return new(
            "points",
            $"""
            <div style='font-family:Liberation Sans;text-align:center'><p style='font-size:22pt'>Certificate of Completion</p><p style='font-size:10pt'>awarded to</p><p style='font-size:18pt'>{printed}</p><p style='font-size:10pt'>for completion of</p><p style='font-size:15pt'>{activity.Title}</p><p style='font-size:10pt'>Date of participation: {i.Printed(
                day
            )}</p>
            <table style='margin:auto;font-size:11pt'><tr><td style='padding:4px 40px 4px 0;text-align:left'>{Statements.Credit} awarded</td><td>{amount}</td></tr><tr><td style='text-align:left'>ABIM MOC points (Medical Knowledge) awarded</td><td>{points}</td></tr></table>
            <p style='font-size:8pt;text-align:left'>{Statements.Accredited(
                i,
                provider
            )} Successful completion of this CME activity, which includes participation in the evaluation component, enables the participant to earn up to {points} MOC points in the American Board of Internal Medicine's (ABIM) Maintenance of Certification (MOC) program.</p></div>
            """,
            Truth(name, activity, provider, day, amount + " ama-pra-1", points + " moc-part2")
        );
    }

    private static DrawnSheet AttendanceOnly(Invented i)
    {
        var (name, printed) = i.Person();
        var (activity, provider, day) = (i.Activity(), i.Provider(), i.Day());
        return new(
            "attendance",
            $"""
            <div style='text-align:center;font-family:Lato'><p style='font-size:26pt'>Certificate of Attendance</p><p>This certifies that</p><p style='font-size:18pt'>{printed}</p><p>attended</p><p style='font-size:15pt'>{activity.Title}</p><p>on {i.Long(
                day
            )}</p><p style='font-size:14pt'>{provider}</p><p style='font-size:9pt'>This certificate documents attendance only. No continuing medical education credit is awarded.</p></div>
            """,
            Truth(name, activity, provider, day),
            IsWide: true
        );
    }

    private static DrawnSheet Signed(Invented i)
    {
        var (name, printed) = i.Person();
        var (activity, provider, day, amount) = (i.Activity(), i.Provider(), i.Day(), i.Amount(16));
        string Over(string value, string caption) =>
            $"<div style='margin:16px 0'><div style='font-size:13pt'>{value}</div><div style='border-top:1px solid black;font-size:8pt'>{caption}</div></div>";
        return new(
            "signed",
            $"""
            <div style='font-family:Liberation Serif;width:480px'><p style='font-size:18pt;text-align:center'>{provider}</p><p style='font-size:14pt;text-align:center'>Certificate of CME Credit</p>{Over(
                printed,
                "Name of Participant"
            )}{Over(activity.Title, "Title of Activity")}{Over(
                i.Printed(day),
                "Date of Activity"
            )}{Over(amount, "Number of <i>AMA PRA Category 1 Credits</i>™ claimed")}{Over(
                i.Officer(),
                "Director of Medical Education"
            )}
            <p style='font-size:9pt'>{Statements.Accredited(i, provider)}</p></div>
            """,
            Truth(name, activity, provider, day, amount + " ama-pra-1")
        );
    }

    private static DrawnSheet Sidebar(Invented i)
    {
        var (name, printed) = i.Person();
        var (activity, provider, day, amount) = (i.Activity(), i.Provider(), i.Day(), i.Amount(12));
        return new(
            "sidebar",
            $"""
            <table style='font-family:DejaVu Sans;font-size:10pt;width:100%'><tr><td style='width:170px;background:#dde8f2;padding:16px;vertical-align:top;font-size:8pt'><b>{provider}</b><br><br>CME Office<br>{i.City()}<br><br>Verify at verify.example.org<br>Code {i.Next(
                999999
            )}<br><br>Issued {i.Printed(day.AddDays(12))}</td>
            <td style='padding:16px 30px;vertical-align:top'><p>We acknowledge that</p><p style='font-size:16pt'>{printed}</p><p>took part in the live course</p><p style='font-size:14pt'>{activity.Title}</p><p>from {i.Long(
                day
            )} to {i.Long(
                day.AddDays(1)
            )}, and claimed</p><p style='font-size:14pt'>{amount} {Statements.Credit}</p>
            <p style='font-size:8pt'>{Statements.Designated(
                i,
                provider,
                "live activity",
                i.Of(amount, "14")
            )} {Statements.Accredited(i, provider)}</p></td></tr></table>
            """,
            Truth(name, activity, provider, day.AddDays(1), amount + " ama-pra-1")
        );
    }

    private static DrawnSheet RoyalCollege(Invented i)
    {
        var (name, printed) = i.Person();
        var (activity, provider, day, amount) = (
            i.Activity(),
            "Society for Acute Care Education",
            i.Day(),
            i.Amount(16)
        );
        return new(
            "royal",
            $"""
            <div style='text-align:center;font-family:Liberation Sans'><p style='font-size:18pt'>{provider}</p><p style='font-size:15pt'>Letter of Accreditation and Attendance</p><p>This certifies that</p><p style='font-size:17pt'>{printed}</p><p>attended {amount} hours of</p><p style='font-size:15pt'>{activity.Title}</p><p>{i.Long(
                day
            )}</p>
            <p style='font-size:9pt'>This event is an Accredited Group Learning Activity (Section 1) as defined by the Maintenance of Certification Program of the Royal College of Physicians and Surgeons of Canada. You may claim a maximum of {amount} hours.</p></div>
            """,
            Truth(name, activity, provider, day, amount + " rcpsc"),
            IsWide: true
        );
    }

    private static DrawnSheet TwoColumns(Invented i)
    {
        var (name, printed) = i.Person();
        var (activity, provider, day, amount) = (i.Activity(), i.Provider(), i.Day(), i.Amount(12));
        return new(
            "columns",
            $"""
            <h1 style='font-family:Liberation Sans;font-size:20pt'>Course Completion Certificate</h1><table style='font-family:Liberation Sans;font-size:11pt'><tr><td style='width:290px;vertical-align:top'>
            <p>Awarded to: <b>{printed}</b></p><p>Course: <b>{activity.Title}</b></p><p>Completed on: {i.Printed(
                day
            )}</p></td><td style='vertical-align:top'><p>Type of credit: AMA PRA Category 1</p><p>Credits: {amount}</p><p>Sponsor: {provider}</p></td></tr></table>
            <p style='font-family:Liberation Sans;font-size:9pt'>Term of approval: {i.Printed(
                day.AddDays(-100)
            )} through {i.Printed(day.AddDays(600))}. {Statements.Accredited(i, provider)}</p>
            """,
            Truth(name, activity, provider, day, amount + " ama-pra-1")
        );
    }

    private static DrawnSheet Plain(Invented i)
    {
        var (name, printed) = i.Person();
        var (activity, provider, day, amount) = (i.Activity(), i.Provider(), i.Day(), i.Amount(6));
        return new(
            "plain",
            $"""
            <pre style='font-family:Liberation Mono;font-size:10pt'>CERTIFICATE OF CREDIT

            Physician      : {printed}
            Activity       : {activity.Title}
            Provider       : {provider}
            Date completed : {i.Printed(day)}
            Credit         : {amount} AMA PRA Category 1 Credits(TM)

            Release date   : {i.Printed(day.AddDays(-90))}
            Valid through  : {i.Printed(day.AddDays(700))}</pre>
            """,
            Truth(name, activity, provider, day, amount + " ama-pra-1")
        );
    }
}
