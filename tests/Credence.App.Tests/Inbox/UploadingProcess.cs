using System.Diagnostics;
using Credence.App.Inbox;
using Credence.App.Proofs;
using Credence.App.Store;
using Credence.App.Tests.Store;

namespace Credence.App.Tests.Inbox;

/// <summary>A process of its own that takes an upload in, and dies right after the step it was told.</summary>
internal static class UploadingProcess
{
    public const string Word = "upload";
    public const string Content = "%PDF-1.7 a certificate on its way in";

    public static async Task<int> Run(string database, string folder, string step)
    {
        var bring = Bringing(
            new Database(StoreSettings.From(database, ".")),
            folder,
            reached =>
            {
                if (reached == Enum.Parse<UploadStep>(step))
                {
                    // As a killed server: nothing is closed, nothing is said.
                    Process.GetCurrentProcess().Kill();
                }
            }
        );
        await bring.Run(
            Author.Of(Recording.Ana),
            "sepsis.pdf",
            new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Content))
        );
        return 0;
    }

    public static BringFile Bringing(
        Database database,
        string folder,
        Action<UploadStep>? after = null
    ) =>
        new(
            new Journal(database, TimeProvider.System),
            new KeepProof(
                new ProofHolders(database, TimeProvider.System),
                new FolderProofFiles(Path.Combine(folder, "proofs"))
            ),
            new IncomingFolder(ProofSettings.From(null, folder, _ => null)),
            after
        );

    public static async Task Die(TestStore store, UploadStep step)
    {
        using var process = Process.Start(
            new ProcessStartInfo(
                Environment.ProcessPath!,
                [
                    Word,
                    store.Settings.File ?? store.Settings.ConnectionString,
                    store.Folder,
                    $"{step}",
                ]
            )
            {
                UseShellExecute = false,
            }
        )!;
        await process.WaitForExitAsync();
        Assert.NotEqual(0, process.ExitCode);
    }
}
