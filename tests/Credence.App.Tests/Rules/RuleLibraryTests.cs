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

    [Theory]
    [InlineData("us-xx-nowhere")]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    public void A_body_the_library_does_not_have_is_not_found(string id) =>
        Assert.Null(RuleLibrary.OfProgram.Find(id));
}
