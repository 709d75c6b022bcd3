using Credence.Core.PatientData;

namespace Credence.App.Tests.PatientData;

/// <summary>240 sentences by an author who had not seen the guard, frozen before it was first run on them.</summary>
public sealed class IndependentSentencesTests
{
    private const string Table = "patient-data/independent-sentences.tsv";

    [Fact]
    public void No_sentence_of_the_independent_author_with_an_identifier_passes()
    {
        var identifying = Sentences("identifier");
        Assert.Equal(120, identifying.Count);
        var passed = identifying.Where(Passes).ToList();
        Assert.True(passed.Count == 0, string.Join('\n', passed));
    }

    [Fact]
    public void Fewer_than_three_in_a_hundred_harmless_sentences_of_the_independent_author_are_refused()
    {
        var harmless = Sentences("harmless");
        Assert.Equal(120, harmless.Count);
        var refused = harmless.Where(sentence => !Passes(sentence)).ToList();
        Assert.True(refused.Count * 100 < harmless.Count * 3, string.Join('\n', refused));
    }

    private static bool Passes(string sentence) => PatientDataGuard.Look(sentence).IsEmpty;

    private static List<string> Sentences(string verdict)
    {
        using var stream =
            typeof(IndependentSentencesTests).Assembly.GetManifestResourceStream(Table)
            ?? throw new FileNotFoundException(Table);
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split('\t'))
                .Where(columns => columns[0] == verdict)
                .Select(columns => columns[1]),
        ];
    }
}
