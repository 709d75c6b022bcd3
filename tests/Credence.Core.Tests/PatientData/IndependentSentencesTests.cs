using Credence.Core.PatientData;

namespace Credence.Core.Tests.PatientData;

/// <summary>Tables by authors who had not seen the guard, frozen before it was first run on them.</summary>
public sealed class IndependentSentencesTests
{
    public static TheoryData<string, int> Tables() => new(SentenceTables.Independent);

    [Theory]
    [MemberData(nameof(Tables))]
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
    [MemberData(nameof(Tables))]
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
