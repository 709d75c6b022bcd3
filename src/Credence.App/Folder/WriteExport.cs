using System.Text;
using Credence.App.Problems;

namespace Credence.App.Folder;

/// <summary>The forms in which a folder can be handed on.</summary>
public enum ExportForm
{
    Folder,
    Csv,
    Sheet,
    Markdown,
    Json,
}

/// <summary>Hands a folder on: whole in its canonical form, its ledger as a table, or all of it as one JSON document.</summary>
public static class WriteExport
{
    /// <summary>The bytes of every form but the folder itself.</summary>
    public static byte[] Bytes(PracticeFolder folder, string id, ExportForm form) =>
        form switch
        {
            ExportForm.Csv => Encoding.UTF8.GetBytes(LedgerWriter.Csv(folder.Ledger)),
            ExportForm.Markdown => Encoding.UTF8.GetBytes(LedgerWriter.Markdown(folder.Ledger)),
            ExportForm.Sheet => LedgerWriter.Sheet(folder.Ledger),
            ExportForm.Json => FolderJson.Write(folder, id),
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        };

    public static void ToFile(string path, byte[] bytes, ProblemList problems) =>
        Try(path, problems, () => AtOnce.Write(path, bytes));

    /// <summary>Into a folder that is not there yet, or empty; proofs go along.</summary>
    public static void ToFolder(
        PracticeFolder folder,
        string source,
        string target,
        ProblemList problems
    )
    {
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
        {
            problems.Add(ProblemCatalog.FolderNotEmpty, target);
            return;
        }

        Try(
            target,
            problems,
            () =>
            {
                foreach (var (path, bytes) in FolderWriter.Files(folder))
                {
                    var file = Path.Combine(target, path);
                    Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                    AtOnce.Write(file, bytes);
                }

                foreach (var proof in folder.Proofs)
                {
                    var file = Path.Combine(target, proof);
                    Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                    File.Copy(Path.Combine(source, proof), file);
                }
            }
        );
    }

    private static void Try(string path, ProblemList problems, Action write)
    {
        try
        {
            write();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            problems.Add(ProblemCatalog.OutputUnwritable, path, refused.GetType().Name);
        }
    }
}
