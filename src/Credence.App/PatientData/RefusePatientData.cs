using System.Collections.Immutable;
using System.Text.Json;
using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Rules.Yaml;
using Credence.App.Store;
using Credence.App.Tables;
using Credence.Core.PatientData;
using Credence.Core.Problems;

namespace Credence.App.PatientData;

/// <summary>
/// Stands at the journal's door: no free text that looks like a patient's identifier is ever written, whichever page,
/// list, folder or program brings it. Words that stand there already are not looked at again.
/// </summary>
public static class RefusePatientData
{
    /// <summary>Stands under every field where people write as they like.</summary>
    public const string Says =
        "Whatever could tell who a patient is (a name, a number, a birthday, a day of care, an age over 89, where somebody "
        + "lives) is refused, and nothing of it is kept.";

    /// <summary>Members of what is kept as JSON under which people write as they like.</summary>
    private static readonly string[] FreeMembers = ["title", "sentence", "words", "answer"];

    /// <summary>Keys of profile and candidates under which people write as they like.</summary>
    private static readonly string[] FreeKeys =
    [
        "statement",
        "evidence",
        "note",
        "why",
        "title",
        "claim",
    ];

    public static ImmutableArray<Problem> In(Account account, IReadOnlyList<Intent> entries)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(entries);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        foreach (var entry in entries.Where(entry => entry.Content is not null))
        {
            var known = new Lazy<HashSet<string>>(() => Known(account, entry.Subject));
            foreach (var (place, text) in Texts(entry.Subject, entry.Content!))
            {
                if (
                    PatientDataGuard.Look(text) is { IsEmpty: false } found
                    && !known.Value.Contains(text)
                )
                {
                    problems.Add(Of(place, found));
                }
            }
        }

        return problems.ToImmutable();
    }

    /// <summary>For words that are kept in another form than they were typed, such as topics. Null where nothing is found.</summary>
    public static Problem? InTyped(string place, IEnumerable<string> typed) =>
        PatientDataGuard.Look(string.Join(", ", typed)) is { IsEmpty: false } found
            ? Of(place, found)
            : null;

    /// <summary>The refusal of what was found, of which nothing is repeated.</summary>
    public static Problem Of(string place, ImmutableArray<PatientDataFinding> found) =>
        found.All(finding => finding.Kind == IdentifierKind.Unchecked)
            ? ProblemCatalog.PatientDataUnchecked.At(place)
            : ProblemCatalog.PatientData.At(place, PatientDataGuard.Explain(found));

    private static HashSet<string> Known(Account account, Subject subject) =>
        account.Find(subject)?.Content is { Length: > 0 } before
            ? [.. Texts(subject, before).Select(one => one.Text)]
            : [];

    private static IEnumerable<(string Place, string Text)> Texts(
        Subject subject,
        string content
    ) =>
        subject.Kind switch
        {
            SubjectKind.Activity => OfActivity(content),
            SubjectKind.Profile => OfYaml(content, ProfileReader.FileName),
            SubjectKind.Candidates => OfYaml(content, CandidateReader.FileName),
            SubjectKind.More => OfLine(content, "more.jsonl"),
            SubjectKind.CheckIn => OfLine(content, "check-in"),
            SubjectKind.YearEnd => OfLine(content, "year-end"),
            SubjectKind.PivotTest => OfRecord(content, "field to try"),
            SubjectKind.CaseTheme => OfRecord(content, "case theme"),
            SubjectKind.Resource => OfRecord(content, "hospital"),
            _ => [],
        };

    /// <summary>Title, note, and whatever columns of one's own a row brought.</summary>
    private static IEnumerable<(string Place, string Text)> OfActivity(string content)
    {
        var row = ActivityCells.FromJson(content);
        return row
            .Cells.Where(cell =>
                LedgerColumns.Find(cell.Key) is null or LedgerColumn.Title or LedgerColumn.Note
            )
            .Select(cell => ($"{row.Id}, {cell.Key}", cell.Value));
    }

    private static IEnumerable<(string Place, string Text)> OfYaml(string content, string file) =>
        YamlReader.Read(content, file, new ProblemList()) is { } tree
            ? OfTree(tree, file, isFree: false)
            : [];

    private static IEnumerable<(string Place, string Text)> OfTree(
        YamlValue value,
        string place,
        bool isFree
    ) =>
        value switch
        {
            YamlMap map => map.Entries.SelectMany(entry =>
                OfTree(entry.Value, $"{place}, {entry.Key}", FreeKeys.Contains(entry.Key))
            ),
            YamlList list => list.Items.SelectMany(item => OfTree(item, place, isFree)),
            YamlText text when isFree => [(place, text.Text)],
            _ => [],
        };

    /// <summary>A line of a kind that has no form yet: every text in it that is more than a word.</summary>
    private static IEnumerable<(string Place, string Text)> OfLine(string content, string place)
    {
        try
        {
            using var line = JsonDocument.Parse(content);
            return [.. OfJson(line.RootElement, place)];
        }
        catch (JsonException)
        {
            return [(place, content)];
        }
    }

    private static IEnumerable<(string Place, string Text)> OfRecord(string content, string place)
    {
        try
        {
            using var record = JsonDocument.Parse(content);
            return record.RootElement.ValueKind == JsonValueKind.Object
                ?
                [
                    .. record
                        .RootElement.EnumerateObject()
                        .Where(member =>
                            FreeMembers.Contains(member.Name)
                            && member.Value.ValueKind == JsonValueKind.String
                        )
                        .Select(member => ($"{place}, {member.Name}", member.Value.GetString()!)),
                ]
                : [(place, content)];
        }
        catch (JsonException)
        {
            return [(place, content)];
        }
    }

    private static IEnumerable<(string Place, string Text)> OfJson(
        JsonElement value,
        string place
    ) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value
                .EnumerateObject()
                .SelectMany(member => OfJson(member.Value, $"{place}, {member.Name}")),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(item => OfJson(item, place)),
            JsonValueKind.String when value.GetString() is { } text && text.Contains(' ') =>
            [
                (place, text),
            ],
            _ => [],
        };
}
