namespace Credence.Core.Tests.PatientData;

/// <summary>The tables of sentences that the guard is tried on.</summary>
internal static class SentenceTables
{
    public const string First = "patient-data/independent-sentences.tsv";
    public const string Second = "patient-data/independent-sentences-2.tsv";
    public const string Third = "patient-data/independent-sentences-3.tsv";
    public const string Fourth = "patient-data/independent-sentences-4.tsv";
    public const string Fifth = "patient-data/independent-sentences-5.tsv";
    public const string Sixth = "patient-data/independent-sentences-6.tsv";
    public const string Seventh = "patient-data/independent-sentences-7.tsv";
    public const string Eighth = "patient-data/independent-sentences-8.tsv";

    public const string Ninth = "patient-data/independent-sentences-9.tsv";
    public const string Tenth = "patient-data/independent-sentences-10.tsv";
    public const string Eleventh = "patient-data/independent-sentences-11.tsv";
    public const string Thirteenth = "patient-data/independent-sentences-13.tsv";
    public const string Fourteenth = "patient-data/independent-sentences-14.tsv";
    public const string Fifteenth = "patient-data/independent-sentences-15.tsv";
    public const string Sixteenth = "patient-data/independent-sentences-16.tsv";
    public const string Seventeenth = "patient-data/independent-sentences-17.tsv";
    public const string Eighteenth = "patient-data/independent-sentences-18.tsv";
    public const string Nineteenth = "patient-data/independent-sentences-19.tsv";

    public static string[] Independent =>
        [
            First,
            Second,
            Third,
            Fourth,
            Fifth,
            Sixth,
            Seventh,
            Eighth,
            Ninth,
            Tenth,
            Eleventh,
            Thirteenth,
            Fourteenth,
            Fifteenth,
            Sixteenth,
            Seventeenth,
            Eighteenth,
            Nineteenth,
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
