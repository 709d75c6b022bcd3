using System.Text;
using System.Text.Json.Nodes;
using Credence.Cli.Commands;
using Credence.Cli.Tests.Commands;

namespace Credence.Cli.Tests.Documents;

public sealed class ExchangeTests : IDisposable
{
    private const string Ledger = """
        id,date,provider,title,format,credits,topics,expires,note,cost
        L1,2026-02-10,Society & Sons,"Sepsis <Management>",course,8 ama-pra-1; 8 moc-part2@us-abim,quality-improvement:5,,private note,595
        L2,2026-03-05,,Opioid Module,webinar,4.25 ama-pra-1,opioid-prescribing+ethics:2,,,
        L3,2026-04-01,Hospital,ACLS,,1 life-support,,2028-04-30,,
        L4,2026-04-02,Dr. Núñez,"Über ""Stroke"" 🫀",journal,0.5 aoa-1a,,,,
        L5,2027-01-01,Later,Still to come,course,8 ama-pra-1,,,,
        """;

    private readonly string root = Directory.CreateTempSubdirectory("credence-exchange-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Theory]
    [InlineData("transcript.json", "accme")]
    [InlineData("report.xml", "auto")]
    public void What_was_done_goes_out_and_comes_back_without_what_is_private(
        string file,
        string format
    )
    {
        Assert.Equal(0, Exported(file, format).Exit);
        var written = File.ReadAllText(In(file));
        Assert.DoesNotContain("private note", written, StringComparison.Ordinal);
        Assert.DoesNotContain("595", written, StringComparison.Ordinal);
        Assert.DoesNotContain("Still to come", written, StringComparison.Ordinal);

        var run = Imported(file);

        Assert.Equal(0, run.Exit);
        Assert.Equal(
            """
            id,date,provider,title,format,credits,topics,goals,proof,hours,cost,paid_by,rating,note,counts_for,expires,logged,confirmed,claim_by,days
            L1,2026-02-10,Society & Sons,Sepsis <Management>,course,8 ama-pra-1; 8 moc-part2@us-abim,quality-improvement:5,,,,,,,,,,,,,
            L2,2026-03-05,,Opioid Module,webinar,4.25 ama-pra-1,opioid-prescribing+ethics:2,,,,,,,,,,,,,
            L3,2026-04-01,Hospital,ACLS,,1 life-support,,,,,,,,,,2028-04-30,,,,
            L4,2026-04-02,Dr. Núñez,"Über ""Stroke"" 🫀",journal,0.5 aoa-1a,,,,,,,,,,,,,,

            """,
            File.ReadAllText(Path.Combine(In("back"), "ledger.csv"))
        );
    }

    [Fact]
    public void A_transcript_has_the_shape_of_the_accmes_draft()
    {
        Exported("transcript.json", "accme");

        var transcript = JsonNode.Parse(File.ReadAllText(In("transcript.json")))![
            "ACCMETranscripts"
        ]![0]!;
        Assert.Equal("Avery", (string?)transcript["Member"]!["Name"]!["FamilyName"]);
        Assert.Equal("1234567893", (string?)transcript["Member"]!["PersonalInfo"]!["NPI"]);
        var module = transcript["ActivityTranscript"]![0]!["Activity"]!["Module"]!;
        Assert.Equal("Completed", (string?)module["Status"]);
        var credit = module["CreditCertificate"]![0]!;
        Assert.Equal(
            "AMA PRA Category 1",
            (string?)credit["CreditReceived"]!["activityCertification"]
        );
        Assert.Equal(8m, (decimal)credit["CreditReceived"]!["numberOfCredits"]!);
        Assert.Equal("ccid:credence:L1-ama-pra-1", (string?)credit["CreditID"]);
    }

    [Fact]
    public void The_file_of_another_system_is_read_by_its_words()
    {
        File.WriteAllText(
            In("theirs.xml"),
            """
            <?xml version="1.0"?>
            <x:ActivityReports xmlns:x="http://ns.medbiq.org/activityreport/v1/" xmlns:h="http://ns.medbiq.org/lom/extend/v1/">
              <x:ActivityReport>
                <x:ReportingOrganization>Example Society</x:ReportingOrganization>
                <x:Activity>
                  <x:ActivityName>Annual Meeting</x:ActivityName>
                  <x:Module>
                    <x:ModuleName>Session 4</x:ModuleName>
                    <x:Status>Completed</x:Status>
                    <x:CompletedDateTime>2026-03-20T17:00:00</x:CompletedDateTime>
                    <x:CreditCertificate><x:CreditReceived>
                      <h:activityCertification>AMA PRA Category 1 Credit(s)</h:activityCertification>
                      <h:numberOfCredits>1.5</h:numberOfCredits>
                    </x:CreditReceived></x:CreditCertificate>
                    <x:CreditCertificate><x:CreditReceived>
                      <h:activityCertification>Dentist Gold Star</h:activityCertification>
                      <h:numberOfCredits>2</h:numberOfCredits>
                    </x:CreditReceived></x:CreditCertificate>
                  </x:Module>
                  <x:Module>
                    <x:ModuleName>Session 5</x:ModuleName>
                    <x:Status>Incomplete</x:Status>
                    <x:CompletedDateTime>2026-03-21</x:CompletedDateTime>
                  </x:Module>
                </x:Activity>
              </x:ActivityReport>
            </x:ActivityReports>
            """
        );

        var run = Imported("theirs.xml");

        Assert.Equal(0, run.Exit);
        Assert.Contains(
            "L1,2026-03-20,Example Society,Annual Meeting: Session 4,,1.5 ama-pra-1,,,,,,,,2 Dentist Gold Star,,,,,,",
            File.ReadAllText(Path.Combine(In("back"), "ledger.csv")),
            StringComparison.Ordinal
        );
        Assert.Equal(
            """
            Note: theirs.xml, line 7: “Dentist Gold Star” is not a kind of credit known here; it is kept in the note. Look at the entry afterwards. [exchange-credit-kept]
            Note: theirs.xml, line 20: “Session 5” is left out: its status is Incomplete. Add it when it is completed. [exchange-not-completed]

            """.Replace("Session 5", "Annual Meeting: Session 5", StringComparison.Ordinal),
            run.Aside
        );
    }

    [Theory]
    [InlineData(
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><ActivityReports>&b;</ActivityReports>"
    )]
    [InlineData(
        "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;&b;\">]><ActivityReports>&c;</ActivityReports>"
    )]
    [InlineData("<ActivityReports><ActivityReport></ActivityReports>")]
    public void XML_with_a_document_type_or_broken_is_refused(string xml)
    {
        File.WriteAllText(In("bad.xml"), xml);

        var run = Imported("bad.xml");

        Assert.Equal(2, run.Exit);
        Assert.Contains(
            "The XML is broken here, or has a document type, which is not read. Have it exported again as a MedBiquitous Activity Report. [exchange-broken]",
            run.Aside,
            StringComparison.Ordinal
        );
        Assert.False(Directory.Exists(In("back")));
    }

    [Theory]
    [InlineData("<html><body>Log in first</body></html>")]
    [InlineData("{\"ACCMETranscripts\": []}")]
    public void A_file_without_an_activity_is_said_to_be_empty(string text)
    {
        File.WriteAllText(In("empty.txt"), text);

        var run = Imported("empty.txt");

        Assert.Equal(2, run.Exit);
        Assert.Contains(
            "empty.txt: No activity is in this file. Check that it is an ACCME transcript or a MedBiquitous Activity Report. [exchange-empty]",
            run.Aside,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_would_calculate_is_guarded_and_comes_back_as_it_was()
    {
        var folder = Folder(
            "id,date,title,credits,note\nL1,2026-02-10,\"=HYPERLINK(\"\"http://x\"\")\",1 ama-pra-1,''+1\n"
        );

        Assert.Equal(0, Export(folder, In("one.csv"), "csv").Exit);
        var csv = File.ReadAllText(In("one.csv"));
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\")\"", csv, StringComparison.Ordinal);
        Assert.Contains(",''+1,", csv, StringComparison.Ordinal);

        Imported("one.csv");
        Assert.Equal(csv, File.ReadAllText(Path.Combine(In("back"), "ledger.csv")));
    }

    [Fact]
    public void The_worksheet_for_CE_Broker_has_a_row_for_each_subject()
    {
        Assert.Equal(0, Exported("sheet.csv", "ce-broker").Exit);

        Assert.Equal(
            """
            License,License number,Course name,Provider,Completion date,Subject area,Hours,Credit type,Proof file
            State license,,Sepsis <Management>,Society & Sons,2/10/2026,Quality improvement,5,AMA PRA Category 1 Credit™,
            State license,,Sepsis <Management>,Society & Sons,2/10/2026,General,3,AMA PRA Category 1 Credit™,
            State license,,Opioid Module,,3/5/2026,Opioid prescribing + Ethics,2,AMA PRA Category 1 Credit™,
            State license,,Opioid Module,,3/5/2026,General,2.25,AMA PRA Category 1 Credit™,
            State license,,"Über ""Stroke"" 🫀",Dr. Núñez,4/2/2026,General,0.5,AOA Category 1-A,

            """,
            File.ReadAllText(In("sheet.csv"))
        );
    }

    [Fact]
    public void The_transcript_is_a_PDF_by_year()
    {
        Assert.Equal(0, Exported("transcript.pdf", "auto").Exit);

        MachinePrograms.IsSound(In("transcript.pdf"));
        Approved.Is(MachinePrograms.Text(In("transcript.pdf"), 1, 1));
    }

    private string In(string name) => Path.Combine(root, name);

    private string Folder(string ledger)
    {
        var folder = In("folder");
        foreach (
            var file in Directory.EnumerateFiles(Run.Internist, "*", SearchOption.AllDirectories)
        )
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Run.Internist, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        File.WriteAllText(Path.Combine(folder, "ledger.csv"), ledger, new UTF8Encoding(false));
        return folder;
    }

    private Run Exported(string file, string format) => Export(Folder(Ledger), In(file), format);

    private static Run Export(string folder, string output, string format) =>
        Run.Of(terminal =>
            Credence.Cli.Commands.Export.Run(
                folder,
                output,
                format,
                terminal,
                () => Stream.Null,
                new DateOnly(2026, 5, 31)
            )
        );

    private Run Imported(string file) =>
        Run.Of(terminal =>
            Import.Run(In(file), In("back"), dryRun: false, cells: false, json: false, terminal)
        );
}
