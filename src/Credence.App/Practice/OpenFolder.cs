using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Store;

namespace Credence.App.Practice;

/// <summary>
/// Reads a folder as an empty account would after importing it, history included, so that what is lived in the app is found
/// in the folder as well. Nothing is written, and proofs are not opened.
/// </summary>
public sealed class OpenFolder(RuleLibrary library, TimeProvider clock)
{
    private readonly RulesAtHand rules = RulesAtHand.Of(library);

    public Reading<RecordedPractice> Of(string path)
    {
        if (!Directory.Exists(path))
        {
            var missing = new ProblemList();
            missing.Add(ProblemCatalog.FolderMissing, path);
            return missing.Give<RecordedPractice>(null);
        }

        var files = new FilesOnDisk(path);
        var reading = FolderReader.Read(files, rules);
        if (reading.Value is not { } folder)
        {
            return new Reading<RecordedPractice>(null, reading.Problems, reading.Notices);
        }

        var problems = new ProblemList();
        foreach (var notice in reading.Notices)
        {
            problems.Notice(notice);
        }

        var entries = new FolderReplay(FolderContents.Of(folder, files, []), problems).Entries();
        if (problems.Any)
        {
            return problems.Give<RecordedPractice>(null);
        }

        var empty = Account.Empty(Author.Local.Person);
        var account =
            entries.Count == 0
                ? empty
                : empty.With(
                    Numbering.Of(
                        empty,
                        new Proposal(entries, "Opened a folder"),
                        Author.Local.By,
                        clock.GetUtcNow().UtcDateTime
                    )
                );
        var read = LoadPractice.Read(account, rules);
        foreach (var problem in read.Problems)
        {
            problems.Add(problem);
        }

        return problems.Give(read.Value);
    }
}
