namespace Credence.Core.Tests.PatientData;

/// <summary>The tables of sentences that the guard is tried on.</summary>
internal static class SentenceTables
{
    /// <summary>By authors who had not seen the guard, with how many sentences of each verdict.</summary>
    public static readonly (string Table, int Each)[] Independent =
    [
        ("patient-data/independent-sentences.tsv", 120),
        ("patient-data/independent-sentences-2.tsv", 80),
        ("patient-data/independent-sentences-3.tsv", 80),
        ("patient-data/independent-sentences-4.tsv", 80),
        ("patient-data/independent-sentences-5.tsv", 80),
        ("patient-data/independent-sentences-6.tsv", 120),
        ("patient-data/independent-sentences-7.tsv", 80),
        ("patient-data/independent-sentences-8.tsv", 80),
        ("patient-data/independent-sentences-9.tsv", 80),
        ("patient-data/independent-sentences-10.tsv", 80),
        ("patient-data/independent-sentences-11.tsv", 80),
        ("patient-data/independent-sentences-13.tsv", 60),
        ("patient-data/independent-sentences-14.tsv", 60),
        ("patient-data/independent-sentences-15.tsv", 60),
        ("patient-data/independent-sentences-16.tsv", 100),
        ("patient-data/independent-sentences-17.tsv", 80),
        ("patient-data/independent-sentences-18.tsv", 80),
        ("patient-data/independent-sentences-19.tsv", 80),
    ];

    /// <summary>Verdict and sentence, frozen before the guard existed; lines are only added.</summary>
    public static IEnumerable<string[]> Own() =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "PatientData", "sentences.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t', 2));

    public static List<string> Of(string table, string verdict) =>
        [
            .. Lines(table)
                .Select(line => line.Split('\t'))
                .Where(columns => columns[0] == verdict)
                .Select(columns => columns[1]),
        ];

    public static string[] Lines(string table)
    {
        using var stream =
            typeof(SentenceTables).Assembly.GetManifestResourceStream(table)
            ?? throw new FileNotFoundException(table);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
