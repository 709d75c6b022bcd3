using System.Text.Json;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Rules.Yaml;
using Credence.App.Writing;
using Credence.Core.Problems;
using Credence.Core.Standing;

namespace Credence.App.Checks;

/// <summary>
/// One line of a population: a folder as JSON in, a standing as JSON out. A line that cannot be read gives
/// <c>{"id","error"}</c> and harms no other.
/// </summary>
internal sealed class PopulationLine(
    RuleLibrary library,
    TimeProvider clock,
    string file,
    DateOnly? asOf,
    bool full
)
{
    private readonly RulesAtHand rules = RulesAtHand.Of(library);

    /// <summary>False where the line gave an error.</summary>
    public bool Evaluate(ReadOnlySpan<byte> line, int number, Utf8JsonWriter json)
    {
        var problems = new ProblemList();
        var fields = JsonTree.Read(line, file, number, problems) is { } value
            ? YamlFields.Of(value, "line", file, problems)
            : null;
        var id = fields?.Text("id");
        var result = fields is null ? null : Standing(fields, number, problems);
        json.WriteStartObject();
        json.WriteString("id", id);
        if (result is null)
        {
            Error(json, problems.Problems);
        }
        else if (full)
        {
            CheckJson.WriteMembers(json, result);
        }
        else
        {
            Brief(json, result);
        }

        json.WriteEndObject();
        return result is not null;
    }

    private CheckResult? Standing(YamlFields fields, int number, ProblemList problems)
    {
        if (fields.Value("profile") is not { } written)
        {
            fields.Missing("profile");
            return null;
        }

        var profile = ProfileReader.Read(written, file, rules, NoFiles, problems);
        var ledger = fields.Value("ledger") is { } entries
            ? LedgerEntries.Read(entries, file, rules.Words, problems)
            : [];
        if (problems.Any || profile is null)
        {
            return null;
        }

        var day = asOf ?? Today.In(profile.Profile.Physician.TimeZone, clock, problems);
        try
        {
            return Check.Of(
                new CheckInput
                {
                    Profile = profile.Profile,
                    Ledger = [.. ledger.OrderBy(activity => activity.Date)],
                    Vocabulary = library.Vocabulary,
                    Library = library.Edition,
                    AsOf = day,
                }
            );
        }
        // One physician whose case the engine cannot bear must not cost the other hundred thousand.
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            problems.Add(
                ProblemCatalog.CheckFailed,
                $"{file}, line {number}",
                failed.GetType().Name
            );
            return null;
        }
    }

    private string? NoFiles(string path, string place, ProblemList problems)
    {
        problems.Add(ProblemCatalog.BodyNotInline, place, path);
        return null;
    }

    private static void Brief(Utf8JsonWriter json, CheckResult result)
    {
        json.Amount("missing", result.Missing);
        json.Objects(
            "obligations",
            result.Obligations,
            standing =>
            {
                json.WriteString("body", standing.Id);
                json.Amount("missing", standing.Missing);
                json.WriteString("status", CheckWords.Of(standing.Status));
                json.Day("deadline", standing.Deadline);
            }
        );
    }

    private static void Error(Utf8JsonWriter json, IReadOnlyList<Problem> problems)
    {
        json.WriteString(
            "error",
            string.Join(" ", problems.Take(10).Select(problem => $"{problem}"))
        );
    }
}
