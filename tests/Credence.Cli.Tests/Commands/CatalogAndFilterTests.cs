using System.Text.Json;
using Credence.App.Candidates;
using Credence.App.Catalog;
using Credence.App.Filter;
using Credence.App.Rules;
using Credence.Cli.Commands;
using Credence.Cli.Output;

namespace Credence.Cli.Tests.Commands;

public sealed class CatalogAndFilterTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 4, 21);

    private readonly string folder = Directory.CreateTempSubdirectory("credence-catalog-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Run Asked(bool json, params string[] ids) =>
        Run.Of(terminal =>
            Filter.Run(Run.Internist, ids, [], FlyerAnswers.None, Day, json, terminal)
        );

    private Run Add(string id, TypedCandidate corrected) =>
        Run.Of(terminal =>
            CatalogAdd.Run(
                new AddToFolder(
                    RuleLibrary.OfProgram,
                    CatalogLibrary.OfProgram,
                    TimeProvider.System
                ),
                folder,
                id,
                corrected,
                terminal
            )
        );

    [Fact]
    public void Two_candidates_are_answered_one_after_the_other()
    {
        var run = Asked(json: false, "generic-board-review", "quality-certificate");

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.StartsWith("Think twice: General board review bundle, Online\n", run.Answer);
        Assert.Contains("\n\nTake it: Certificate in healthcare quality", run.Answer);
        Assert.All(run.Answer.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void The_month_with_room_is_named()
    {
        var run = Asked(json: false, "quality-certificate", "generic-board-review");

        Assert.Contains(
            "When would it fit?\n    It would fit, done by the end of October.",
            run.Answer
        );
        Assert.Contains("It asks 30 hours of a month; none of yours holds more than", run.Answer);
        var json = JsonDocument.Parse(Asked(json: true, "quality-certificate").Answer);
        Assert.Equal(
            "It would fit, done by the end of October.",
            json.RootElement.GetProperty("candidates")[0].GetProperty("room").GetString()
        );
    }

    [Fact]
    public void An_entry_of_the_catalog_is_answered_like_one_s_own()
    {
        var run = Asked(json: true, "mate-pcss-sud101");

        var one = JsonDocument.Parse(run.Answer).RootElement.GetProperty("candidates")[0];
        Assert.Equal("take", one.GetProperty("verdict").GetString());
        Assert.Contains(
            one.GetProperty("questions")
                .GetProperty("requirement")
                .GetProperty("bodies")
                .EnumerateArray(),
            body => body.GetProperty("obligation").GetString() == "dea"
        );
    }

    [Fact]
    public void A_flyer_says_aside_what_was_understood_and_what_was_not_said()
    {
        var flyer = Path.Combine(folder, "flyer.txt");
        File.WriteAllText(
            flyer,
            "Airway Workshop\nMay 14, 2026\nTopics: airway\nMember $5, others $9\n"
                + "ACEP designates this live activity for a maximum of 6 AMA PRA Category 1 Credits."
        );

        var run = Run.Of(terminal =>
            Filter.Run(Run.Internist, [], [flyer], FlyerAnswers.None, Day, json: true, terminal)
        );

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.Contains("credits: 6 ama-pra-1", run.Aside);
        Assert.Contains("more than one price", run.Aside);
        Assert.Equal(
            "price",
            JsonDocument
                .Parse(run.Answer)
                .RootElement.GetProperty("candidates")[0]
                .GetProperty("not_known")[0]
                .GetString()
        );
    }

    [Fact]
    public void What_a_flyer_does_not_say_is_answered_beside_it()
    {
        var flyer = Path.Combine(folder, "flyer.txt");
        File.WriteAllText(flyer, "Sepsis day\n8 AMA PRA Category 1 Credits\nMember $5, others $9");

        var answered = Run.Of(terminal =>
            Filter.Run(Run.Internist, [], [flyer], new("sepsis", "9"), Day, json: false, terminal)
        );
        var wrong = Run.Of(terminal =>
            Filter.Run(Run.Internist, [], [flyer], new(null, "cheap"), Day, json: false, terminal)
        );

        Assert.StartsWith("Take it: Sepsis day", answered.Answer);
        Assert.Contains("$1.13 a credit", answered.Answer);
        Assert.DoesNotContain("price", answered.Aside);
        Assert.Equal(ExitCode.BadInput, wrong.Exit);
        Assert.Contains("--price: “cheap”", wrong.Aside);
    }

    [Fact]
    public void What_cannot_be_found_or_read_is_told_and_nothing_is_answered()
    {
        var run = Run.Of(terminal =>
            Filter.Run(
                Run.Internist,
                ["opiod-8"],
                ["no-such-flyer.txt"],
                FlyerAnswers.None,
                Day,
                false,
                terminal
            )
        );

        Assert.Equal((ExitCode.BadInput, ""), (run.Exit, run.Answer));
        Assert.Contains("Did you mean “opioid-8”?", run.Aside);
        Assert.Contains("no-such-flyer.txt: The file is not there.", run.Aside);
    }

    [Fact]
    public void The_catalog_is_searched_by_words()
    {
        var run = Run.Of(terminal =>
            CatalogList.Run(CatalogLibrary.OfProgram, ["sepsis", "course"], false, terminal)
        );
        var json = Run.Of(terminal =>
            CatalogList.Run(CatalogLibrary.OfProgram, [], true, terminal)
        );

        Assert.Contains("of 216 activities", run.Answer);
        Assert.InRange(run.Answer.Split('\n').Length, 4, 40);
        Assert.Equal(
            216,
            JsonDocument.Parse(json.Answer).RootElement.GetProperty("entries").GetArrayLength()
        );
    }

    [Fact]
    public void One_entry_says_how_sure_it_is_and_a_wrong_id_is_told()
    {
        var shown = Run.Of(terminal =>
            CatalogShow.Run(CatalogLibrary.OfProgram, "mate-pcss-sud101", terminal)
        );
        var wrong = Run.Of(terminal =>
            CatalogShow.Run(CatalogLibrary.OfProgram, "mate-pcss-sud102", terminal)
        );

        Assert.Contains("sure: high, as of 2023", shown.Answer);
        Assert.Equal(ExitCode.BadInput, wrong.Exit);
        Assert.Contains("Did you mean “mate-pcss-sud101”?", wrong.Aside);
    }

    [Fact]
    public void An_entry_is_added_to_a_folder_and_what_stood_there_stays_word_for_word()
    {
        const string Before =
            "# mine\ncandidates:\n    # by hand\n    - {id: own, title: Own}  # keep\nclusters:\n  - {id: c, needs: [own]}\n";
        File.WriteAllText(
            Path.Combine(folder, "profile.yaml"),
            "physician: {name: Jordan Avery}\nplanning: {start: 2026-01}\n"
        );
        File.WriteAllText(Path.Combine(folder, "ledger.csv"), "date,title,credits\n");
        var file = Path.Combine(folder, "candidates.yaml");
        File.WriteAllText(file, Before);

        var added = Add("chest-annual", new() { From = "2026-10-18", To = "2026-10-21" });
        var again = Add("chest-annual", new());
        var text = File.ReadAllText(file);

        Assert.Equal((ExitCode.Done, ExitCode.BadInput), (added.Exit, again.Exit));
        Assert.Contains("[candidate-twice]", again.Aside);
        Assert.StartsWith("# mine\ncandidates:\n    - id: chest-annual\n      title:", text);
        Assert.Contains("from: 2026-10-18", text);
        Assert.EndsWith(Before[Before.IndexOf("    # by hand")..], text);
    }

    [Fact]
    public void A_folder_without_candidates_gets_the_file()
    {
        File.WriteAllText(
            Path.Combine(folder, "profile.yaml"),
            "physician: {name: Jordan Avery}\n"
        );
        File.WriteAllText(Path.Combine(folder, "ledger.csv"), "date,title,credits\n");

        var added = Add("mate-pcss-sud101", new());

        Assert.Equal(ExitCode.Done, added.Exit);
        Assert.StartsWith(
            "candidates:\n  - id: mate-pcss-sud101\n",
            File.ReadAllText(Path.Combine(folder, "candidates.yaml"))
        );
    }
}
