using System.Text.Json;
using Credence.Cli.Commands;
using Credence.Cli.Output;
using Credence.Web.Tests.Inbox;

namespace Credence.Cli.Tests.Commands;

public sealed class LogTests : IDisposable
{
    private const string Ledger =
        "title,date,credits,who,proof,id,provider,logged\r\n\"Sepsis, again\",2026-02-10,8.0 ama-pra-1,me,,L7,,\r\n";

    private readonly string root = Directory.CreateTempSubdirectory("credence-log-").FullName;

    public LogTests()
    {
        File.WriteAllText(In("profile.yaml"), "form: 1\nphysician: {name: Jordan Avery}\n");
        File.WriteAllText(In("ledger.csv"), Ledger);
        File.WriteAllBytes(
            In("airway.pdf"),
            SamplePdf.Certificate("Airway Rounds: The Difficult Intubation", "April 16, 2026")
        );
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task A_certificate_is_filed_and_no_byte_of_the_ledger_before_it_changes()
    {
        var run = await Log("airway.pdf");

        Assert.Equal(0, run.Exit);
        Assert.Contains("Filed L8: proofs/airway.pdf", run.Answer);
        Assert.Equal(
            File.ReadAllBytes(In("airway.pdf")),
            File.ReadAllBytes(In("proofs/airway.pdf"))
        );
        var ledger = File.ReadAllText(In("ledger.csv"));
        Assert.StartsWith(Ledger, ledger);
        Assert.Matches(
            "^Airway Rounds: The Difficult Intubation,2026-04-16,1.5 ama-pra-1,,proofs/airway.pdf,L8,Brightwater Health System,[0-9-]{10}\r\n$",
            ledger[Ledger.Length..]
        );
    }

    [Fact]
    public async Task Reading_takes_the_name_from_the_profile_of_the_folder()
    {
        Directory.CreateDirectory(In("proofs"));
        File.Copy(In("airway.pdf"), In("proofs/airway.pdf"));
        Assert.DoesNotContain("another name", await Reading());

        File.WriteAllText(In("profile.yaml"), "form: 1\nphysician: {name: Robin Castellane}\n");
        Assert.Contains("another name than the folder's", await Reading());

        async Task<string> Reading()
        {
            var (answer, told) = (new StringWriter(), new StringWriter());
            await Read.Run(
                [In("proofs/airway.pdf")],
                [],
                null,
                true,
                new Terminal(answer, told, 100, color: false),
                CancellationToken.None
            );
            return answer.ToString();
        }
    }

    [Fact]
    public async Task The_same_file_and_the_same_certificate_are_not_filed_twice()
    {
        await Log("airway.pdf");
        var before = File.ReadAllText(In("ledger.csv"));
        File.WriteAllBytes(
            In("airway-again.pdf"),
            [.. File.ReadAllBytes(In("airway.pdf")), (byte)'\n']
        );

        var run = await Log("airway.pdf", "airway-again.pdf");

        Assert.Equal(2, run.Exit);
        Assert.Equal(2, run.Answer.Split("This is in the ledger already: L8.").Length - 1);
        Assert.Equal(before, File.ReadAllText(In("ledger.csv")));
        Assert.Single(Directory.GetFiles(In("proofs")));
    }

    [Fact]
    public async Task What_cannot_be_filed_says_why_and_the_rest_is_filed()
    {
        File.WriteAllBytes(In("empty.pdf"), []);
        File.WriteAllText(In("letter.docx"), "PK\u0003\u0004 a letter");
        File.WriteAllBytes(
            In("other.pdf"),
            SamplePdf.Certificate("Stroke Update", "March 3, 2026", name: "Pat Doe, MD")
        );

        var run = await Log(
            json: true,
            files: ["empty.pdf", "letter.docx", "other.pdf", "airway.pdf"]
        );

        Assert.Equal(2, run.Exit);
        using var answer = JsonDocument.Parse(run.Answer);
        Assert.Equal(
            ["proof-empty", "proof-format-unknown", "other-person"],
            answer
                .RootElement.GetProperty("refused")
                .EnumerateArray()
                .Select(one => one.GetProperty("code").GetString())
        );
        var filed = Assert.Single(
            answer.RootElement.GetProperty("filed").EnumerateArray().ToList()
        );
        Assert.Equal("L8", filed.GetProperty("entries")[0].GetProperty("id").GetString());
        Assert.True(answer.RootElement.GetProperty("written").GetBoolean());
    }

    [Theory]
    [InlineData("y\n", true)]
    [InlineData("no\n", false)]
    [InlineData(null, false)]
    public async Task Nothing_is_written_without_a_yes(string? typed, bool isWritten)
    {
        var run = await Log(yes: false, answers: typed, files: ["airway.pdf"]);

        Assert.Equal(0, run.Exit);
        Assert.Equal(isWritten, File.Exists(In("proofs/airway.pdf")));
        Assert.Equal(isWritten, File.ReadAllText(In("ledger.csv")) != Ledger);
    }

    [Fact]
    public async Task A_ledger_that_lacks_a_column_is_written_anew_with_all_it_had()
    {
        File.WriteAllText(In("ledger.csv"), "date,title,mine\n2026-02-10,Sepsis,kept\n");

        Assert.Equal(0, (await Log("airway.pdf")).Exit);

        var ledger = File.ReadAllText(In("ledger.csv"));
        Assert.Contains("kept", ledger);
        Assert.Contains("L2,2026-04-16", ledger);
    }

    [Fact]
    public async Task A_folder_without_a_ledger_gets_one()
    {
        File.Delete(In("ledger.csv"));

        Assert.Equal(0, (await Log("airway.pdf")).Exit);

        Assert.Contains("L1,2026-04-16", File.ReadAllText(In("ledger.csv")));
    }

    [Fact]
    public async Task A_proof_that_a_stopped_run_left_is_used_and_not_copied_again()
    {
        Directory.CreateDirectory(In("proofs"));
        File.Copy(In("airway.pdf"), In("proofs/left.pdf"));

        Assert.Equal(0, (await Log("airway.pdf")).Exit);

        Assert.Contains("proofs/left.pdf", File.ReadAllText(In("ledger.csv")));
        Assert.Single(Directory.GetFiles(In("proofs")));
    }

    [Fact]
    public async Task A_folder_or_file_that_is_not_there_is_named()
    {
        Assert.Equal(2, (await Log("none.pdf")).Exit);
        File.Delete(In("profile.yaml"));
        var run = await Log("airway.pdf");

        Assert.Equal(2, run.Exit);
        Assert.Contains("[file-missing]", run.Aside);
        Assert.Equal(Ledger, File.ReadAllText(In("ledger.csv")));
    }

    [Fact]
    public async Task Each_refusal_has_its_own_code()
    {
        File.WriteAllBytes(
            In("receipt.pdf"),
            SamplePdf.Of(
                (22, "Receipt"),
                (14, "Order number 4711"),
                (12, "Registration fee, Airway Rounds"),
                (12, "Subtotal $495.00"),
                (12, "Amount paid $495.00 by Visa"),
                (12, "Thank you for your payment.")
            )
        );
        File.WriteAllBytes(
            In("undated.pdf"),
            SamplePdf.Of(
                (22, "Certificate of Completion"),
                (14, "Brightwater Health System certifies that"),
                (20, "Jordan Avery, MD"),
                (12, "has participated in the live activity"),
                (18, "Airway Rounds"),
                (12, "and is awarded 1.50 AMA PRA Category 1 Credits.")
            )
        );
        File.Copy(In("airway.pdf"), In("copy.pdf"));

        var run = await Log(
            json: true,
            files: ["receipt.pdf", "undated.pdf", "airway.pdf", "copy.pdf"]
        );

        using var answer = JsonDocument.Parse(run.Answer);
        Assert.Equal(
            ["not-a-certificate", "reading-incomplete", "same-certificate"],
            answer
                .RootElement.GetProperty("refused")
                .EnumerateArray()
                .Select(one => one.GetProperty("code").GetString())
        );
        run = await Log(json: true, files: ["copy.pdf"]);
        Assert.Contains("\"logged-already\"", run.Answer);
    }

    private string In(string name) => Path.Combine(root, name);

    private Task<Run> Log(params string[] files) => Log(yes: true, files: files);

    private async Task<Run> Log(
        bool yes = true,
        bool json = false,
        string? answers = null,
        string[]? files = null
    )
    {
        using var answer = new StringWriter { NewLine = "\n" };
        using var aside = new StringWriter { NewLine = "\n" };
        var exit = await Cli.Commands.Log.Run(
            root,
            [.. files!.Select(In)],
            yes,
            null,
            json,
            new Terminal(answer, aside, 100, color: false),
            answers is null ? null : new StringReader(answers),
            CancellationToken.None
        );
        return new Run(exit, answer.ToString(), aside.ToString());
    }
}
