using System.Text;

namespace Credence.App.Folder;

/// <summary>
/// Writes a folder in its canonical form: profile.yaml, ledger.csv and what else there is. Proofs are copied by
/// whoever holds them. Reading what was written and writing it again gives the same bytes.
/// </summary>
public static class FolderWriter
{
    /// <summary>The files by path.</summary>
    public static SortedDictionary<string, byte[]> Files(PracticeFolder folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        Add(ProfileReader.FileName, ProfileWriter.Write(folder.Profile));
        Add(LedgerReader.Own, LedgerWriter.Csv(folder.Ledger));
        if (!folder.Candidates.IsEmpty)
        {
            Add(CandidateReader.FileName, CandidateWriter.Write(folder.Candidates));
        }

        if (folder.Plan is { } plan)
        {
            Add(PlanReader.FileName, PlanWriter.Write(plan));
        }

        if (!folder.More.IsEmpty)
        {
            Add(FolderReader.More, string.Concat(folder.More.Select(line => line + "\n")));
        }

        foreach (var body in folder.BodyFiles)
        {
            Add(body.Path, body.Text);
        }

        return files;

        void Add(string path, string text) => files[path] = Encoding.UTF8.GetBytes(text);
    }
}
