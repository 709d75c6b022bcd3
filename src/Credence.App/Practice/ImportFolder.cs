using System.Collections.Immutable;
using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Proofs;
using Credence.App.Store;
using Credence.Core.Problems;

namespace Credence.App.Practice;

/// <summary>What a folder brought.</summary>
/// <param name="Change">What undo takes back; null where the account had all of it.</param>
public sealed record FolderImported(
    long? Change,
    int Added,
    int Changed,
    ImmutableArray<Problem> Notices
);

/// <summary>
/// Takes a whole folder into an account: all of it, or nothing where anything in it is wrong. An empty account becomes
/// what the folder's was, history included; into any other one the folder's entries are added, and what differs is
/// corrected. Nothing is taken away.
/// </summary>
public sealed class ImportFolder(Journal journal, RulesAtHand rules, KeepProof keep)
{
    public async Task<Outcome<FolderImported>> Run(
        Author author,
        FolderFiles files,
        CancellationToken cancellation = default
    )
    {
        var reading = FolderReader.Read(files, rules);
        if (reading.Value is not { } folder)
        {
            return Outcome<FolderImported>.Not(reading.Problems);
        }

        var unkept = new ProblemList();
        var proofs = await Keep(author.Person, folder.Proofs, files, unkept, cancellation);
        if (unkept.Any)
        {
            return Outcome<FolderImported>.Not(unkept.Problems);
        }

        var contents = FolderContents.Of(folder, files, proofs);
        var notices = ImmutableArray<Problem>.Empty;
        var entries = new List<Intent>();
        var changed = await journal.Change(
            author,
            account =>
            {
                var problems = new ProblemList();
                entries = account.IsEmpty
                    ? new FolderReplay(contents, problems).Entries()
                    : new FolderMerge(contents, account, problems).Entries();
                notices = [.. reading.Notices, .. problems.Notices];
                return problems.Any ? Outcome<Proposal>.Not(problems.Problems)
                    : entries.Count == 0
                        ? Outcome<Proposal>.Not(ProblemCatalog.NothingChanged.At("folder"))
                    : Outcome<Proposal>.Of(new(entries, "Imported a folder"));
            },
            cancellation
        );
        if (changed.Done)
        {
            return Outcome<FolderImported>.Of(
                new(
                    changed.Value.Number,
                    entries.Count(entry => entry.Act == Act.Made),
                    entries.Count(entry => entry.Act is Act.Corrected or Act.Restored),
                    notices
                )
            );
        }

        return changed.Problems[0].Code == ProblemCatalog.NothingChanged.Code
            ? Outcome<FolderImported>.Of(new(null, 0, 0, notices))
            : changed.Refused<FolderImported>();
    }

    /// <summary>The bytes go into the store before anything names them.</summary>
    private async Task<ImmutableArray<Proof>> Keep(
        PersonId person,
        ImmutableArray<string> paths,
        FolderFiles files,
        ProblemList problems,
        CancellationToken cancellation
    )
    {
        var proofs = ImmutableArray.CreateBuilder<Proof>();
        foreach (var path in paths)
        {
            if (path.Length > Subject.MaximumLength)
            {
                problems.Add(ProblemCatalog.PathLong, path[..40], $"{Subject.MaximumLength}");
            }
            else if (files.Bytes(path, Proof.MostMegabytes, problems) is { } bytes)
            {
                var proof = Proof.Of(path, bytes);
                if (await keep.Run(person, proof, bytes, cancellation) is { } problem)
                {
                    problems.Add(problem);
                    break;
                }

                proofs.Add(proof);
            }
        }

        return proofs.ToImmutable();
    }
}

/// <summary>A folder as subjects with their texts.</summary>
internal sealed record FolderContents(
    ImmutableArray<KeyValuePair<Subject, string>> Documents,
    ImmutableArray<ActivityCells> Ledger,
    ImmutableArray<string> More,
    ImmutableArray<Proof> Proofs
)
{
    private const int MostMegabytes = 4;

    public static FolderContents Of(
        PracticeFolder folder,
        FolderFiles files,
        ImmutableArray<Proof> proofs
    )
    {
        var documents = new Dictionary<Subject, string>();
        Add(Subject.Profile, ProfileReader.FileName);
        Add(Subject.Candidates, CandidateReader.FileName);
        Add(Subject.Plan, PlanReader.FileName);
        foreach (var body in folder.BodyFiles)
        {
            documents[Subject.Body(body.Path)] = body.Text;
        }

        // A body that no obligation names just now is kept as well.
        foreach (var path in files.Under("").Where(IsBody))
        {
            Add(Subject.Body(path), path);
        }

        return new(
            [.. documents.Where(document => document.Value.Length > 0)],
            [.. folder.Ledger.Select(ActivityCells.Of)],
            folder.More,
            proofs
        );

        void Add(Subject subject, string path)
        {
            if (
                !documents.ContainsKey(subject)
                && files.Has(path)
                && files.Text(path, MostMegabytes, new ProblemList()) is { } text
            )
            {
                documents[subject] = text;
            }
        }
    }

    /// <summary>Whether a file is taken for a body although no obligation names it.</summary>
    internal static bool IsBody(string path) =>
        (
            path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        )
        && path is not (ProfileReader.FileName or CandidateReader.FileName or PlanReader.FileName)
        && !path.StartsWith(FolderReader.Proofs + "/", StringComparison.Ordinal)
        && path.Length <= Subject.MaximumLength;
}
