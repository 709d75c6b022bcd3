using System.IO.Compression;
using System.Text;
using Credence.App.Practice;
using Credence.App.Problems;
using Credence.App.Proofs;
using Credence.App.Rules;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Export;

/// <summary>Everything a person recorded, as the plain files of the folder form, in one download.</summary>
public static class ExportFeature
{
    public static void MapExport(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/export/credence.zip", Download);
        routes.MapGet("/export/{file}", Form);
    }

    private static Task<IResult> Form(
        string file,
        RuleLibrary library,
        Visit visit,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
                LedgerForms.Of(file, dossier, library)
                ?? Page.Of<NotFoundPage>(
                    new NotFoundView(
                        "The ledger is not handed on in that form.",
                        "/packet",
                        "See the forms"
                    ),
                    StatusCodes.Status404NotFound
                ),
            cancellation
        );

    private static async Task<IResult> Download(
        Visit visit,
        ExportFolder export,
        CancellationToken cancellation
    )
    {
        var person = visit.Author.Person;
        var files = await export.Run(person, cancellation);
        var packed = Temporary();
        try
        {
            await Pack(packed, files, export.Proofs(person, cancellation), cancellation);
        }
        catch
        {
            await packed.DisposeAsync();
            throw;
        }

        packed.Position = 0;
        return Results.File(packed, "application/zip", "credence.zip");
    }

    /// <summary>On disk, the owner's alone, and gone once it is sent: proofs may be more than memory holds.</summary>
    private static FileStream Temporary()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
    }

    private static async Task Pack(
        Stream packed,
        IEnumerable<KeyValuePair<string, byte[]>> files,
        IAsyncEnumerable<Outcome<ProofFile>> proofs,
        CancellationToken cancellation
    )
    {
        await using var zip = await ZipArchive.CreateAsync(
            packed,
            ZipArchiveMode.Create,
            leaveOpen: true,
            null,
            cancellation
        );
        foreach (var (path, bytes) in files)
        {
            await Add(path, bytes);
        }

        var missing = new StringBuilder();
        await foreach (var proof in proofs)
        {
            if (proof.Value is { } file)
            {
                await Add(file.Proof.Path, file.Bytes);
            }
            else
            {
                missing.AppendJoin('\n', proof.Problems).Append('\n');
            }
        }

        if (missing.Length > 0)
        {
            await Add("missing-proofs.txt", Encoding.UTF8.GetBytes(missing.ToString()));
        }

        async Task Add(string path, byte[] bytes)
        {
            await using var entry = await zip.CreateEntry(path, CompressionLevel.Fastest)
                .OpenAsync(cancellation);
            await entry.WriteAsync(bytes, cancellation);
        }
    }
}
