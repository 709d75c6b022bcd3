using Credence.App.Inbox;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.Web.Pages.Inbox;

namespace Credence.Web.Pages.Ledger;

/// <param name="Change">What undo takes back: a new entry with its file; 0 where nothing changed.</param>
public sealed record EntrySaved(long Change);

/// <summary>
/// The certificate that comes with an entry's form. It goes to the inbox first, so that it is kept also where the entry is
/// not; with the entry it is filed.
/// </summary>
public sealed class EntryFile(
    TakeUploads uploads,
    RecordActivity record,
    CorrectActivity correct,
    ConfirmFiles confirm,
    AttachFile attach
)
{
    /// <summary>The form's field, and where its problems stand.</summary>
    public const string Field = "file";

    /// <summary>The id of the file that waits now, or since an earlier try; empty where none came.</summary>
    public async Task<Outcome<string>> Take(
        HttpContext http,
        IFormCollection form,
        Author author,
        CancellationToken cancellation
    )
    {
        if (form.Files.FirstOrDefault(file => file.FileName.Length > 0) is not { } file)
        {
            return Outcome<string>.Of(form["waiting"].ToString());
        }

        if (file.Length == 0)
        {
            return Outcome<string>.Not(ProblemCatalog.ProofEmpty.At(Field));
        }

        var taken = await uploads.Run(http, author, cancellation);
        return taken.Brought is [var only, ..]
            ? Outcome<string>.Of(only.Id)
            : Outcome<string>.Not(taken.Problems);
    }

    public async Task<Outcome<EntrySaved>> Record(
        Author author,
        Outcome<string> waiting,
        Dictionary<string, string> cells,
        ProblemList dates,
        DateOnly today,
        bool keepUnfinished,
        CancellationToken cancellation
    )
    {
        if (!waiting.Done || dates.Any)
        {
            return Outcome<EntrySaved>.Not([.. waiting.Problems, .. dates.Problems]);
        }

        if (waiting.Value.Length == 0)
        {
            var made = await record.Run(author, cells, today, keepUnfinished, cancellation);
            return made.Done
                ? Outcome<EntrySaved>.Of(new(made.Value.Change))
                : made.Refused<EntrySaved>();
        }

        var filed = await confirm.Run(
            author,
            [new(waiting.Value, [ActivityCells.Of(cells)])],
            today,
            keepUnfinished,
            cancellation
        );
        return filed.Done
            ? Outcome<EntrySaved>.Of(new(filed.Value.Change))
            : filed.Refused<EntrySaved>();
    }

    public async Task<Outcome<EntrySaved>> Correct(
        Author author,
        Outcome<string> waiting,
        string id,
        long seen,
        Dictionary<string, string> cells,
        ProblemList dates,
        bool keepUnfinished,
        CancellationToken cancellation
    )
    {
        if (!waiting.Done || dates.Any)
        {
            return Outcome<EntrySaved>.Not([.. waiting.Problems, .. dates.Problems]);
        }

        var saved = await correct.Run(author, id, seen, cells, keepUnfinished, cancellation);
        if (!saved.Done && saved.Problems[0].Code != ProblemCatalog.NothingChanged.Code)
        {
            return saved.Refused<EntrySaved>();
        }

        if (waiting.Value.Length == 0)
        {
            return Outcome<EntrySaved>.Of(new(saved.Value?.Change ?? 0));
        }

        var attached = await attach.Run(author, waiting.Value, id, replace: true, cancellation);
        return attached.Done
            ? Outcome<EntrySaved>.Of(new(attached.Value.Number))
            : attached.Refused<EntrySaved>();
    }
}
