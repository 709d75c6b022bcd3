using System.IO.Compression;
using Credence.App.Practice;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Export;

/// <summary>Everything a person recorded, as the plain files of the folder form, in one download.</summary>
public static class ExportFeature
{
    public static void MapExport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/export/credence.zip", Download);

    private static async Task<IResult> Download(
        Visit visit,
        ExportFolder export,
        CancellationToken cancellation
    )
    {
        var files = await export.Run(visit.Author.Person, cancellation);
        var packed = new MemoryStream();
        await using (
            var zip = await ZipArchive.CreateAsync(
                packed,
                ZipArchiveMode.Create,
                leaveOpen: true,
                null,
                cancellation
            )
        )
        {
            foreach (var (path, bytes) in files)
            {
                await using var entry = await zip.CreateEntry(path).OpenAsync(cancellation);
                await entry.WriteAsync(bytes, cancellation);
            }
        }

        return Results.File(packed.ToArray(), "application/zip", "credence.zip");
    }
}
