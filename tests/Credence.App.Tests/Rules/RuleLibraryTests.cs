using Credence.App.Rules;

namespace Credence.App.Tests.Rules;

public sealed class RuleLibraryTests
{
    [Fact]
    public void Every_body_of_the_library_is_read_without_a_problem() =>
        Assert.Empty(
            RuleLibrary
                .OfProgram.All()
                .SelectMany(reading => reading.Problems)
                .Select(problem => problem.ToString())
        );

    [Fact]
    public void The_vocabulary_is_read_without_a_problem()
    {
        var words = RuleLibrary.OfProgram.ReadWords();

        Assert.Empty(words.Problems);
        Assert.Contains("ama-pra-1", words.Value!.CreditTypes);
        Assert.Contains("opioid-prescribing", words.Value.Topics);
        Assert.DoesNotContain("leadership", words.Value.Topics);
        Assert.Contains("heart-failure", words.Value.Vocabulary.Under["cardiology"]);
        Assert.Contains("cardiology", words.Value.Vocabulary.Under["cardiology"]);
        Assert.Equal("abms", words.Value.Vocabulary.BoardFamilies["us-abim"]);
        Assert.Equal("AMA PRA Category 1 Credit™", words.Value.Vocabulary.Names["ama-pra-1"]);
        Assert.Equal(
            "Do you hold a federal DEA registration?",
            words.Value.Vocabulary.Questions["dea_registered"]
        );
    }

    [Fact]
    public void The_edition_is_the_day_of_the_newest_change() =>
        Assert.True(RuleLibrary.OfProgram.Edition.Date >= new DateOnly(2026, 11, 22));

    [Fact]
    public void The_library_holds_every_state_district_and_territory_and_waits_for_none()
    {
        Assert.Equal(113, RuleLibrary.OfProgram.Ids.Length);
        Assert.Empty(RuleLibrary.OfProgram.NotConverted);
        Assert.Equal(
            72,
            RuleLibrary
                .OfProgram.Bodies()
                .Count(body => body.Kind == Core.Requirements.BodyKind.StateLicense)
        );
    }

    [Fact]
    public void A_body_stands_in_the_folder_of_its_kind() =>
        Assert.All(
            RuleLibrary.OfProgram.Bodies(),
            body =>
                Assert.Equal(
                    BodyJson.Kind(body.Kind),
                    Path.GetFileName(Path.GetDirectoryName(RuleLibrary.OfProgram.PathOf(body.Id)))
                )
        );

    [Fact]
    public void Every_body_was_checked_and_says_since_when_it_speaks() =>
        Assert.All(
            RuleLibrary.OfProgram.Bodies(),
            body =>
            {
                Assert.NotNull(body.LastChecked);
                Assert.NotNull(body.SpeaksFrom);
                Assert.NotEqual("", body.Basis);
            }
        );

    [Fact]
    public void A_body_that_is_not_written_yet_is_listed_as_waiting_until_its_file_is_there()
    {
        using var folder = new TemporaryFolder();
        folder.Write("not-converted.txt", "us-b\nus-a\n\n");
        folder.Write("state-license/us-a.yaml", "id: us-a\nrequirements: []\n");

        Assert.Equal(["us-b"], new RuleLibrary(folder.Path).NotConverted);
    }

    [Fact]
    public void A_file_under_another_name_than_its_id_is_a_problem()
    {
        using var folder = new TemporaryFolder();
        folder.Write("hospital/mercy.yaml", "id: mercey\nrequirements: []\n");

        var reading = new RuleLibrary(folder.Path).Find("mercy")!;

        Assert.Equal("id-not-file-name", Assert.Single(reading.Problems).Code);
        Assert.Null(reading.Value);
    }

    [Theory]
    [InlineData("us-xx-nowhere")]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    public void A_body_the_library_does_not_have_is_not_found(string id) =>
        Assert.Null(RuleLibrary.OfProgram.Find(id));

    [Theory]
    [InlineData("us-nm-nmmb", "us-nm-nmmb-do")]
    [InlineData("us-oh-smb", "us-oh-smbo")]
    [InlineData("us-ca-board", "us-ca-mbc")]
    [InlineData("us-og-smbo", "us-oh-smbo")]
    [InlineData("us-abpnn", "us-abpn")]
    [InlineData("mercy-hospital", null)]
    public void An_id_that_is_not_there_is_held_against_the_bodies_of_its_state(
        string id,
        string? meant
    ) => Assert.Equal(meant, RuleLibrary.OfProgram.Nearest(id));
}
