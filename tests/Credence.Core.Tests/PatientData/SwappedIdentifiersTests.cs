using Credence.Core.PatientData;

namespace Credence.Core.Tests.PatientData;

/// <summary>
/// No sentence of a table is refused for the sake of the very name, town, number or day that its author wrote: written about
/// somebody else, or with another illness and another speaker, it is read alike.
/// </summary>
public sealed class SwappedIdentifiersTests
{
    private const int Seed = 20261123;

    [Fact]
    public void Fewer_than_two_in_a_hundred_identifiers_written_anew_pass()
    {
        var chance = new Random(Seed);
        var swap = new Swap(chance);
        var tried = Sample("identifier", chance)
            .SelectMany(sentence =>
                PatientDataGuard.Look(sentence).Select(finding => swap.Of(sentence, finding))
            )
            .OfType<string>()
            .ToList();

        AssertFew(tried, tried.Where(Passes), 2);
    }

    [Fact]
    public void Fewer_than_three_in_a_hundred_harmless_sentences_written_anew_are_refused()
    {
        var chance = new Random(Seed);
        var swap = new SwapOfThings(chance);
        var tried = Sample("harmless", chance).Select(swap.Of).OfType<string>().ToList();

        AssertFew(tried, tried.Where(sentence => !Passes(sentence)), 3);
    }

    private static List<string> Sample(string verdict, Random chance)
    {
        var all = SentenceTables
            .Independent.SelectMany(one => SentenceTables.Of(one.Table, verdict))
            .ToArray();
        chance.Shuffle(all);
        var count = CaseCount.Of(usual: 400, full: 20_000, mutation: 60);
        return [.. Enumerable.Range(0, count).Select(at => all[at % all.Length])];
    }

    private static void AssertFew(List<string> tried, IEnumerable<string> wrong, int inHundred)
    {
        var list = wrong.ToList();
        Assert.True(tried.Count > 20, $"only {tried.Count} were written anew");
        Assert.True(
            list.Count * 100 < tried.Count * inHundred || list.Count == 0,
            string.Join('\n', list)
        );
    }

    private static bool Passes(string sentence) => PatientDataGuard.Look(sentence).IsEmpty;
}
