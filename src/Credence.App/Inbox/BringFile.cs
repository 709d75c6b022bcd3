using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.App.Proofs;
using Credence.App.Store;
using Credence.Core.Problems;

namespace Credence.App.Inbox;

/// <summary>A file that is in the inbox now.</summary>
/// <param name="Change">What undo takes back; null where the same file waited there already.</param>
public sealed record FileBrought(string Id, long? Change);

/// <summary>The steps of an upload, in their order; a server may be stopped between any two of them.</summary>
public enum UploadStep
{
    Arrived,
    Kept,
    Recorded,
    Forgotten,
}

/// <summary>
/// Takes a file into the inbox: once it came whole it is there, also if the server is stopped at any moment, and once.
/// Nothing is asked of it: what cannot be read waits there as well.
/// </summary>
public sealed class BringFile(
    Journal journal,
    KeepProof keep,
    IncomingFolder incoming,
    Action<UploadStep>? after = null
)
{
    /// <param name="once">A key of the sender's: what comes again under it is the same file, also when it was filed since.</param>
    public async Task<Outcome<FileBrought>> Run(
        Author author,
        string name,
        Stream content,
        CancellationToken cancellation = default,
        string once = ""
    )
    {
        var arrived = await incoming.Take(author, name, content, once, cancellation);
        if (arrived.Value is not { } file)
        {
            return arrived.Refused<FileBrought>();
        }

        after?.Invoke(UploadStep.Arrived);
        return await Record(file, cancellation);
    }

    /// <summary>Records what an earlier run left; what goes wrong stays for the next time.</summary>
    public async Task<ImmutableArray<Problem>> TakeUp(CancellationToken cancellation = default)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        foreach (var file in incoming.Left())
        {
            problems.AddRange((await Record(file, cancellation)).Problems);
        }

        return problems.ToImmutable();
    }

    private async Task<Outcome<FileBrought>> Record(
        ArrivedFile file,
        CancellationToken cancellation
    )
    {
        // The path is only known once the account was seen; the bytes lie by their hash.
        var kept = Proof.Of("", file.Bytes);
        if (await keep.Run(file.Author.Person, kept, file.Bytes, cancellation) is { } problem)
        {
            return Outcome<FileBrought>.Not(problem);
        }

        after?.Invoke(UploadStep.Kept);
        var id = file.Id;
        var changed = await journal.Change(
            file.Author,
            account => Decide(account, file, kept, out id),
            cancellation
        );
        if (!changed.Done && changed.Problems[0].Code != ProblemCatalog.NothingChanged.Code)
        {
            return changed.Refused<FileBrought>();
        }

        after?.Invoke(UploadStep.Recorded);
        incoming.Forget(file.Id);
        after?.Invoke(UploadStep.Forgotten);
        return Outcome<FileBrought>.Of(new(id, changed.Value?.Number));
    }

    private static Outcome<Proposal> Decide(
        Account account,
        ArrivedFile file,
        Proof kept,
        out string id
    )
    {
        id = file.Id;
        var same = account
            .Subjects.Values.Where(history =>
                history.Subject.Kind == SubjectKind.Proof
                && history.Standing is Standing.Present or Standing.InTrash
                && Proof.Of(history)?.Hash == kept.Hash
            )
            .MinBy(history => history.Standing == Standing.Present ? 0 : 1);
        var path = same?.Subject.Id ?? ProofPath.For(file.Name, account);
        var waiting = InboxItem
            .All(account)
            .FirstOrDefault(item => item.IsWaiting && item.Proof == path);
        if (waiting is not null)
        {
            id = waiting.Id;
        }

        if (waiting is not null || account.Find(Subject.Inbox(file.Id)) is not null)
        {
            return Outcome<Proposal>.Not(ProblemCatalog.NothingChanged.At(file.Name));
        }

        var entries = new List<Intent>();
        if (same is null)
        {
            entries.Add(new(Subject.Proof(path), Act.Made, kept.ToJson()));
        }
        else if (same.Standing == Standing.InTrash)
        {
            entries.Add(new(same.Subject, Act.Restored, null));
        }

        entries.Add(new(Subject.Inbox(file.Id), Act.Made, InboxItem.Json(path)));
        return Outcome<Proposal>.Of(new(entries, "Brought a file"));
    }
}
