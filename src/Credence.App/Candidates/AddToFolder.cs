using System.Text;
using Credence.App.Catalog;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Tables;
using Credence.Core.Planning;

namespace Credence.App.Candidates;

/// <summary>A candidate that was added to the candidates.yaml of a folder.</summary>
public sealed record AddedToFolder(string File, Candidate Candidate);

/// <summary>
/// Adds an entry of the catalog to the candidates.yaml of a folder. The entry is put before the others; what somebody
/// wrote into the file by hand, comments too, stays as it is.
/// </summary>
public sealed class AddToFolder(RuleLibrary library, CatalogLibrary catalog, TimeProvider clock)
{
    private const string Heading = "candidates:";

    /// <param name="corrected">What the physician knows better, such as the days of this year's meeting.</param>
    public Reading<AddedToFolder> Of(string folder, string id, TypedCandidate corrected)
    {
        var rules = RulesAtHand.Of(library);
        var reading = PracticeFolder.Read(folder, rules);
        if (reading.Value is not { } practice)
        {
            return new Reading<AddedToFolder>(null, reading.Problems, reading.Notices);
        }

        var problems = new ProblemList();
        var today = Checks.Today.In(
            practice.Profile.Profile.Physician.TimeZone,
            clock,
            new ProblemList()
        );
        var start = practice.Profile.Profile.Planning.Start ?? new DateOnly(today.Year, 1, 1);
        var found = new Filter.FindCandidate(catalog).Run(CandidateList.None, id, start);
        if (!found.Done)
        {
            problems.Add(found.Problems[0]);
            return problems.Give<AddedToFolder>(null);
        }

        if (practice.Candidates.Candidates.Any(one => one.Id == id))
        {
            problems.Add(
                ProblemCatalog.CandidateTwice,
                CandidateReader.FileName,
                found.Value.Candidate.Title
            );
        }

        var candidate = corrected.Over(found.Value.Candidate, rules.Words, problems);
        var file = Path.Combine(folder, CandidateReader.FileName);
        if (problems.Any || Text(file, candidate, rules.Words, problems) is not { } text)
        {
            return problems.Give<AddedToFolder>(null);
        }

        AtOnce.Write(file, Encoding.UTF8.GetBytes(text));
        return problems.Give(new AddedToFolder(file, candidate));
    }

    /// <summary>The file with the candidate in it; null and problems where it could not be read afterwards.</summary>
    private static string? Text(
        string file,
        Candidate candidate,
        KnownWords words,
        ProblemList problems
    )
    {
        var block = CandidateWriter.Write(new CandidateList([candidate], []));
        var text = File.Exists(file) ? Inserted(File.ReadAllText(file), block) : block;
        return CandidateReader.Read(text, CandidateReader.FileName, words, problems) is null
            ? null
            : text;
    }

    private static string Inserted(string before, string block)
    {
        var lines = before.Split('\n').ToList();
        var heading = lines.FindIndex(line => line.TrimEnd() == Heading);
        if (heading < 0)
        {
            return before.TrimEnd().Length == 0 ? block : $"{block}{before}";
        }

        var first = lines.FindIndex(heading + 1, line => line.TrimStart().StartsWith('-'));
        var indent = first < 0 ? 2 : lines[first].Length - lines[first].TrimStart().Length;
        lines.InsertRange(
            heading + 1,
            block
                .TrimEnd('\n')
                .Split('\n')
                .Skip(1)
                .Select(line => new string(' ', indent) + line[2..])
        );
        return string.Join('\n', lines);
    }
}
