using System.Collections.Immutable;
using System.Text.Json;
using Credence.App.Problems;
using Credence.Core.Practice;

namespace Credence.App.Folder;

/// <summary>Reads every file of a folder and tells everything that is wrong in all of them at once.</summary>
public static class FolderReader
{
    public const string More = "more.jsonl";
    public const string Proofs = "proofs";
    private const int MostMegabytes = 20;
    private const int MostYamlMegabytes = 4;

    public static Reading<PracticeFolder> Read(FolderFiles files, RulesAtHand rules)
    {
        var problems = new ProblemList();
        var bodies = ImmutableArray.CreateBuilder<KeptFile>();
        var profile = files.Text(ProfileReader.FileName, MostYamlMegabytes, problems) is { } text
            ? ProfileReader.Read(text, ProfileReader.FileName, rules, BodyText, problems)
            : null;
        var isOsteopath = profile?.Profile.Physician.Degree == Degree.DO;
        var ledger = LedgerReader.Read(files, rules, isOsteopath, problems);
        var candidates = Optional(CandidateReader.FileName) is { } list
            ? CandidateReader.Read(list, CandidateReader.FileName, rules.Words, problems)
            : CandidateList.None;
        var plan = Optional(PlanReader.FileName) is { } accepted
            ? PlanReader.Read(accepted, PlanReader.FileName, problems)
            : null;
        var more = Optional(More) is { } lines ? Lines(lines, problems) : [];
        if (problems.Any || profile is null || candidates is null)
        {
            return problems.Give<PracticeFolder>(null);
        }

        ReferenceCheck.Notice(
            ledger.Activities,
            ledger.File,
            profile.Profile.Obligations,
            problems
        );
        new LedgerWordsCheck(profile.Profile, candidates, rules, problems).Notice(
            ledger.Activities,
            ledger.File
        );
        return problems.Give(
            new PracticeFolder
            {
                Profile = profile,
                Ledger = ledger.Activities,
                LedgerFile = ledger.File,
                LedgerCells = ledger.Cells,
                BodyFiles = bodies.ToImmutable(),
                Candidates = candidates,
                Plan = plan,
                More = more,
                Proofs = [.. files.Under(Proofs)],
            }
        );

        string? Optional(string path) =>
            files.Has(path) ? files.Text(path, MostYamlMegabytes, problems) : null;

        string? BodyText(string path, string place, ProblemList list)
        {
            if (FolderFiles.Inside(path) is not { } inside)
            {
                list.Add(ProblemCatalog.PathOutside, place, path);
                return null;
            }

            if (!files.Has(inside))
            {
                list.Add(ProblemCatalog.FileMissing, $"{place}: {path}");
                return null;
            }

            var body = files.Text(inside, MostYamlMegabytes, list);
            if (body is not null)
            {
                bodies.Add(new KeptFile(inside, body));
            }

            return body;
        }
    }

    /// <summary>Each line must be a JSON object; it is kept as it stands.</summary>
    private static ImmutableArray<string> Lines(string text, ProblemList problems)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using var read = JsonDocument.Parse(line);
                if (read.RootElement.ValueKind != JsonValueKind.Object)
                {
                    problems.Add(ProblemCatalog.JsonBroken, $"{More}, line {number}", line);
                }
            }
            catch (JsonException)
            {
                problems.Add(ProblemCatalog.JsonBroken, $"{More}, line {number}", line);
            }

            lines.Add(line);
        }

        return lines.ToImmutable();
    }
}
