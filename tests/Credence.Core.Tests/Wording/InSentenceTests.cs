using Credence.Core.Wording;

namespace Credence.Core.Tests.Wording;

public sealed class InSentenceTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Ohio", "Ohio")]
    [InlineData("Ohio|Florida", "Ohio and Florida")]
    [InlineData("Ohio|Florida|Texas", "Ohio, Florida and Texas")]
    public void Things_are_listed_as_in_a_sentence(string items, string text) =>
        Assert.Equal(
            text,
            InSentence.List(items.Split('|', StringSplitOptions.RemoveEmptyEntries))
        );

    [Fact]
    public void Numbers_to_ten_are_words() =>
        Assert.Equal(
            "-1 no one two three four five six seven eight nine ten 11",
            string.Join(' ', Enumerable.Range(-1, 13).Select(InSentence.Number))
        );

    [Theory]
    [InlineData("", "")]
    [InlineData("two entries", "Two entries")]
    public void A_sentence_begins_with_a_capital(string text, string capital) =>
        Assert.Equal(capital, InSentence.Capital(text));

    [Theory]
    [InlineData("", "")]
    [InlineData("Quality improvement", "quality improvement")]
    [InlineData("Leadership in Healthcare Series", "leadership in Healthcare Series")]
    [InlineData("ACLS renewal", "ACLS renewal")]
    [InlineData("Longitudinal Knowledge Assessment", "Longitudinal Knowledge Assessment")]
    [InlineData("opioids", "opioids")]
    public void A_title_within_a_sentence_keeps_its_capital_only_where_it_is_a_name(
        string text,
        string within
    ) => Assert.Equal(within, InSentence.Lower(text));
}
