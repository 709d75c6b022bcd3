using Credence.Core.PatientData;

namespace Credence.Core.Tests.PatientData;

/// <summary>Tables by authors who had not seen the guard, frozen before it was first run on them.</summary>
public sealed class IndependentSentencesTests
{
    private const string First = SentenceTables.First;
    private const string Second = SentenceTables.Second;
    private const string Third = SentenceTables.Third;
    private const string Fourth = SentenceTables.Fourth;
    private const string Fifth = SentenceTables.Fifth;
    private const string Sixth = SentenceTables.Sixth;
    private const string Seventh = SentenceTables.Seventh;
    private const string Eighth = SentenceTables.Eighth;
    private const string Ninth = SentenceTables.Ninth;
    private const string Tenth = SentenceTables.Tenth;
    private const string Eleventh = SentenceTables.Eleventh;
    private const string Thirteenth = SentenceTables.Thirteenth;
    private const string Fourteenth = SentenceTables.Fourteenth;
    private const string Fifteenth = SentenceTables.Fifteenth;
    private const string Sixteenth = SentenceTables.Sixteenth;
    private const string Seventeenth = SentenceTables.Seventeenth;
    private const string Eighteenth = SentenceTables.Eighteenth;
    private const string Nineteenth = SentenceTables.Nineteenth;

    [Theory]
    [InlineData(First, 120)]
    [InlineData(Second, 80)]
    [InlineData(Third, 80)]
    [InlineData(Fourth, 80)]
    [InlineData(Fifth, 80)]
    [InlineData(Sixth, 120)]
    [InlineData(Seventh, 80)]
    [InlineData(Eighth, 80)]
    [InlineData(Ninth, 80)]
    [InlineData(Tenth, 80)]
    [InlineData(Eleventh, 80)]
    [InlineData(Thirteenth, 60)]
    [InlineData(Fourteenth, 60)]
    [InlineData(Fifteenth, 60)]
    [InlineData(Sixteenth, 100)]
    [InlineData(Seventeenth, 80)]
    [InlineData(Eighteenth, 80)]
    [InlineData(Nineteenth, 80)]
    public void No_sentence_of_an_independent_author_with_an_identifier_passes(
        string table,
        int count
    )
    {
        var identifying = SentenceTables.Of(table, "identifier");
        Assert.Equal(count, identifying.Count);
        var passed = identifying.Where(Passes).ToList();
        Assert.True(passed.Count == 0, string.Join('\n', passed));
    }

    [Theory]
    [InlineData(First, 120)]
    [InlineData(Second, 80)]
    [InlineData(Third, 80)]
    [InlineData(Fourth, 80)]
    [InlineData(Fifth, 80)]
    [InlineData(Sixth, 120)]
    [InlineData(Seventh, 80)]
    [InlineData(Eighth, 80)]
    [InlineData(Ninth, 80)]
    [InlineData(Tenth, 80)]
    [InlineData(Eleventh, 80)]
    [InlineData(Thirteenth, 60)]
    [InlineData(Fourteenth, 60)]
    [InlineData(Fifteenth, 60)]
    [InlineData(Sixteenth, 100)]
    [InlineData(Seventeenth, 80)]
    [InlineData(Eighteenth, 80)]
    [InlineData(Nineteenth, 80)]
    public void Fewer_than_three_in_a_hundred_harmless_sentences_of_an_independent_author_are_refused(
        string table,
        int count
    )
    {
        var harmless = SentenceTables.Of(table, "harmless");
        Assert.Equal(count, harmless.Count);
        var refused = harmless.Where(sentence => !Passes(sentence)).ToList();
        Assert.True(refused.Count * 100 < harmless.Count * 3, string.Join('\n', refused));
    }

    private static bool Passes(string sentence) => PatientDataGuard.Look(sentence).IsEmpty;
}
