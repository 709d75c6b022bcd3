using System.Collections.Immutable;
using Credence.App.Inbox;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.Core.Problems;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Inbox;

/// <summary>What an upload brought.</summary>
public sealed record UploadsTaken(
    ImmutableArray<FileBrought> Brought,
    ImmutableArray<Problem> Problems
)
{
    public int New => Brought.Count(file => file.Change is not null);
}

/// <summary>Takes the files of a form into the inbox, one after the other; one that is refused does not hold up the rest.</summary>
public sealed class TakeUploads(BringFile bring, UploadLimits limits)
{
    public async Task<UploadsTaken> Run(
        HttpContext http,
        Author author,
        CancellationToken cancellation
    )
    {
        var form = await Form(http, cancellation);
        if (!form.Done)
        {
            return new([], form.Problems);
        }

        var files = form.Value.Files.Where(file => file.FileName.Length > 0).ToList();
        return files.Count == 0 ? Not(ProblemCatalog.FieldEmpty.At("file", "The file"))
            : files.Count > UploadLimits.MostFiles
                ? Not(ProblemCatalog.TooManyFiles.At("file", $"{UploadLimits.MostFiles}"))
            : await Take(files, author, Once.KeyOf(http), cancellation);
    }

    /// <summary>The form that was sent, with files of every size that is taken.</summary>
    public static async Task<Outcome<IFormCollection>> Form(
        HttpContext http,
        CancellationToken cancellation
    )
    {
        UploadLimits.Widen(http);
        try
        {
            return Outcome<IFormCollection>.Of(
                await http.Request.ReadFormAsync(UploadLimits.Form, cancellation)
            );
        }
        catch (Exception tooLarge)
            when (tooLarge is BadHttpRequestException or InvalidDataException)
        {
            return Outcome<IFormCollection>.Not(
                ProblemCatalog.FileTooLarge.At("file", $"{UploadLimits.MostBytes / 1024 / 1024}")
            );
        }
    }

    private async Task<UploadsTaken> Take(
        List<IFormFile> files,
        Author author,
        string key,
        CancellationToken cancellation
    )
    {
        var brought = ImmutableArray.CreateBuilder<FileBrought>();
        var problems = ImmutableArray.CreateBuilder<Problem>();
        foreach (var file in files)
        {
            if (!limits.Allows(author.Person))
            {
                problems.Add(ProblemCatalog.TooFast.At(file.FileName));
                break;
            }

            await using var content = file.OpenReadStream();
            var taken = await bring.Run(
                author,
                file.FileName,
                content,
                cancellation,
                key.Length > 0 ? $"{key} {files.IndexOf(file)}" : ""
            );
            problems.AddRange(taken.Problems);
            if (taken.Value is { } one)
            {
                brought.Add(one);
            }
        }

        return new(brought.ToImmutable(), problems.ToImmutable());
    }

    private static UploadsTaken Not(Problem problem) => new([], [problem]);
}
