using Credence.Core.PatientData;

namespace Credence.Core.Tests.PatientData;

/// <summary>
/// The guard's rules, each told by short sentences: found.tsv says under each rule what is found in a sentence, by its kind
/// and whole. A sentence with nothing beside it passes.
/// </summary>
public sealed class FoundInSentencesTests
{
    private static readonly Dictionary<string, List<string[]>> Rules = Read();

    public static TheoryData<string> Names => [.. Rules.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_sentence_of_a_rule_is_read_as_it_says(string rule)
    {
        Assert.NotEmpty(Rules[rule]);
        Assert.Equal([], Rules[rule].Select(WhatIsWrong).Where(wrong => wrong.Length > 0));
    }

    [Fact]
    public void No_harmless_sentence_that_the_guard_was_ever_tried_on_is_refused() =>
        Assert.Equal(
            [],
            SentenceTables
                .Own()
                .Where(row => row[0] == "harmless")
                .Select(row => row[1])
                .Concat(
                    SentenceTables.Independent.SelectMany(one =>
                        SentenceTables.Of(one.Table, "harmless")
                    )
                )
                .Where(sentence => !PatientDataGuard.Look(sentence).IsEmpty)
        );

    private static string WhatIsWrong(string[] row)
    {
        var found = PatientDataGuard
            .Look(row[0])
            .Select(one => $"{one.Kind} {row[0].Substring(one.Start, one.Length)}".Trim())
            .ToList();
        var missing = row.Length == 1 ? found : row[1].Split("; ").Except(found);
        return missing.Any() ? $"{row[0]}: {string.Join("; ", found)}" : "";
    }

    private static Dictionary<string, List<string[]>> Read()
    {
        var rules = new Dictionary<string, List<string[]>>();
        var rows = new List<string[]>();
        foreach (var line in SentenceTables.Lines("patient-data/found.tsv"))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                rules.Add(line[2..], rows = []);
            }
            else
            {
                rows.Add(line.Split('\t'));
            }
        }
        return rules;
    }
}
