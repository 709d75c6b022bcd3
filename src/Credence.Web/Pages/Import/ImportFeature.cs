using System.Text;
using Credence.App.Dossiers;
using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Practice;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.Core.Practice;
using Credence.Web.Pages.Sheets;
using Credence.Web.Rendering;
using Credence.Web.Visits;
using Microsoft.AspNetCore.Http.Features;

namespace Credence.Web.Pages.Import;

/// <summary>Brings a list as people keep it, or a whole folder: first shown, then taken whole or not at all.</summary>
public static class ImportFeature
{
    private const int MostMegabytes = 20;

    private static readonly FormOptions Large = new() { ValueCountLimit = 20_000 };

    public static void AddImport(this IServiceCollection services) =>
        services.AddSingleton<PendingUploads>();

    public static void MapImport(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/ledger/import", Ask);
        routes.MapPost("/ledger/import", Look);
        routes.MapPost("/ledger/import/accept", Accept);
        routes.MapPost("/ledger/import/folder", AcceptFolder);
    }

    private static async Task<IResult> Ask(Visit visit, CancellationToken cancellation)
    {
        await visit.Open(cancellation);
        return Page.Of<ImportPage>(new ImportView());
    }

    private static async Task<IResult> Look(
        HttpContext http,
        Visit visit,
        PendingUploads pending,
        ReadList lists,
        PreviewList preview,
        RulesAtHand rules,
        RuleLibrary library,
        CancellationToken cancellation
    )
    {
        if (await visit.Open(cancellation) is not { Done: true, Value: var dossier })
        {
            return Page.Back("/");
        }

        var problems = new ProblemList();
        var (upload, typed) = await Brought(http, problems, cancellation);
        if (upload is null)
        {
            return Again(problems, typed);
        }

        if (ZippedFolder.IsOne(upload.Bytes))
        {
            return Folder(upload, pending, dossier, rules, problems);
        }

        var read = lists.Run(upload.Bytes, upload.Name, IsOsteopath(dossier));
        if (read.Value is not { } list)
        {
            read.Problems.ToList().ForEach(problems.Add);
            return Again(problems, typed);
        }

        return Page.Of<ImportReviewPage>(
            new ImportReview(
                pending.Put(dossier.Account.Person, upload),
                list,
                preview.Run(list, dossier.Entries),
                PrintedSheet.NameOf(library),
                dossier.IsNew
            )
        );
    }

    private static IResult Folder(
        Upload upload,
        PendingUploads pending,
        Dossier dossier,
        RulesAtHand rules,
        ProblemList problems
    )
    {
        if (ZippedFolder.Read(upload.Bytes, upload.Name, problems) is { } files)
        {
            var reading = FolderReader.Read(files, rules);
            if (reading.Value is { } folder)
            {
                return Page.Of<ImportFolderPage>(
                    new ImportFolderView(
                        pending.Put(dossier.Account.Person, upload),
                        upload.Name,
                        folder,
                        reading.Notices,
                        dossier.Account.IsEmpty
                    )
                );
            }

            reading.Problems.ToList().ForEach(problems.Add);
        }

        return Again(problems, "");
    }

    private static async Task<IResult> Accept(
        HttpContext http,
        Visit visit,
        PendingUploads pending,
        ReadList lists,
        ImportActivities import,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(Large, cancellation);
        return await visit.Do(
            async dossier =>
            {
                var key = form["upload"].ToString();
                if (
                    pending.Find(visit.Author.Person, key) is not { } upload
                    || lists.Run(upload.Bytes, upload.Name, IsOsteopath(dossier)).Value
                        is not { } list
                )
                {
                    return Gone(http);
                }

                var wanted = form["row"]
                    .Select(row => int.TryParse(row, out var number) ? number : -1)
                    .ToHashSet();
                var imported = await import.Run(
                    visit.Author,
                    [.. list.Rows.Where((_, number) => wanted.Contains(number))],
                    list.File,
                    dossier.AsOf,
                    cancellation
                );
                if (imported.Value is not { } done)
                {
                    http.Refuse(imported);
                    return Page.Back("/ledger/import");
                }

                pending.Forget(key);
                http.Say(ImportWords.Done(done), done.Change ?? 0);
                return Page.Back(done.Unfinished.IsEmpty ? "/ledger" : "/ledger?show=unfinished");
            },
            cancellation
        );
    }

    private static async Task<IResult> AcceptFolder(
        HttpContext http,
        Visit visit,
        PendingUploads pending,
        ImportFolder import,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var key = form["upload"].ToString();
        var problems = new ProblemList();
        if (
            pending.Find(visit.Author.Person, key) is not { } upload
            || ZippedFolder.Read(upload.Bytes, upload.Name, problems) is not { } files
        )
        {
            return Gone(http);
        }

        var imported = await import.Run(visit.Author, files, cancellation);
        if (imported.Value is not { } done)
        {
            imported.Problems.ToList().ForEach(problems.Add);
            return Again(problems, "");
        }

        pending.Forget(key);
        http.Say(ImportWords.FolderDone(done), done.Change ?? 0);
        return Page.Back("/");
    }

    /// <summary>A chosen file goes before a pasted text.</summary>
    private static async Task<(Upload?, string)> Brought(
        HttpContext http,
        ProblemList problems,
        CancellationToken cancellation
    )
    {
        IFormCollection form;
        try
        {
            form = await http.Request.ReadFormAsync(Large, cancellation);
        }
        catch (Exception tooLarge)
            when (tooLarge is BadHttpRequestException or InvalidDataException)
        {
            problems.Add(ProblemCatalog.FileTooLarge, "file", $"{MostMegabytes}");
            return (null, "");
        }

        var text = form["text"].ToString();
        if (form.Files.GetFile("file") is { Length: > 0 } file)
        {
            if (file.Length > MostMegabytes * 1024L * 1024L)
            {
                problems.Add(ProblemCatalog.FileTooLarge, "file", $"{MostMegabytes}");
                return (null, text);
            }

            return (new(Path.GetFileName(file.FileName), await file.Bytes(cancellation)), text);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            problems.Add(ProblemCatalog.FieldEmpty, "file", "Your list");
            return (null, text);
        }

        var name = text.TrimStart().StartsWith('|') ? "pasted list.md" : "pasted list.csv";
        return (new(name, Encoding.UTF8.GetBytes(text)), text);
    }

    private static IResult Again(ProblemList problems, string text) =>
        Page.Of<ImportPage>(
            new ImportView { Problems = problems.Problems, Text = text },
            StatusCodes.Status422UnprocessableEntity
        );

    private static IResult Gone(HttpContext http)
    {
        http.Say(ImportWords.Gone);
        return Page.Back("/ledger/import");
    }

    private static bool IsOsteopath(Dossier dossier) =>
        dossier.Profile.Physician.Degree == Degree.DO;
}
