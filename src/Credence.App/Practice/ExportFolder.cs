using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Proofs;
using Credence.App.Store;
using Credence.App.Tables;
using Credence.Core.Ledger;

namespace Credence.App.Practice;

/// <summary>
/// A person's whole account as the files of the folder form. Read into an empty account they give the same files again,
/// byte for byte. Proofs are handed over one by one: all of them may be more than memory holds.
/// </summary>
public sealed class ExportFolder(Journal journal, RulesAtHand rules, ReadProof read)
{
    /// <summary>A folder has a profile, also where the account has none yet.</summary>
    internal const string NoProfile = "form: 1\n";

    public async Task<ImmutableSortedDictionary<string, byte[]>> Run(
        PersonId person,
        CancellationToken cancellation = default
    ) => Files(await journal.Of(person, cancellation), rules.Words);

    /// <summary>Every proof the person keeps; where one cannot be given, why.</summary>
    public async IAsyncEnumerable<Outcome<ProofFile>> Proofs(
        PersonId person,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        foreach (var proof in Proof.All(await journal.Of(person, cancellation)))
        {
            yield return await read.Read(proof, cancellation);
        }
    }

    /// <summary>By path with forward slashes.</summary>
    public static ImmutableSortedDictionary<string, byte[]> Files(Account account, KnownWords words)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        Add(ProfileReader.FileName, account.Text(Subject.Profile) ?? NoProfile);
        Add(CandidateReader.FileName, account.Text(Subject.Candidates));
        Add(PlanReader.FileName, account.Text(Subject.Plan));
        foreach (var body in account.Present(SubjectKind.Body))
        {
            Add(body.Subject.Id, body.Content);
        }

        var ledger = LedgerEntry.Present(account, words);
        Add(
            LedgerReader.Own,
            LedgerWriter.Csv([.. ledger.Select(entry => entry.Activity).OfType<CmeActivity>()])
        );
        HashSet<Subject> unfinished =
        [
            .. ledger
                .Where(entry => entry.Activity is null)
                .Select(entry => Subject.Activity(entry.Id)),
            .. account
                .Present(SubjectKind.Body)
                .Select(body => body.Subject)
                .Where(body => !FolderContents.IsBody(body.Id)),
        ];
        Add(FolderReader.More, More(account, unfinished));
        return files.ToImmutable();

        void Add(string path, string? text)
        {
            if (!string.IsNullOrEmpty(text))
            {
                files[path] = Encoding.UTF8.GetBytes(text);
            }
        }
    }

    /// <summary>What the other files do not tell, in the order made.</summary>
    private static string More(Account account, HashSet<Subject> unfinished)
    {
        var lines = new StringBuilder();
        var numbers = new Dictionary<long, long>();
        var told = account
            .Subjects.Values.Where(history => !IsPlain(history, unfinished))
            .SelectMany(history => history.Entries)
            .OrderBy(entry => entry.Sequence);
        foreach (var entry in told)
        {
            var history = account.Subjects[entry.Subject];
            if (entry.Subject.Kind == SubjectKind.More && history.Entries.Length == 1)
            {
                lines.Append(entry.Content).Append('\n');
                continue;
            }

            numbers.TryAdd(entry.Change, numbers.Count + 1);
            lines
                .Append(
                    HistoryLine.Write(
                        entry,
                        numbers[entry.Change],
                        entry.Undoes is { } undone ? numbers[undone] : null,
                        entry.Sequence == history.LastSequence
                            && (
                                unfinished.Contains(entry.Subject)
                                || (
                                    entry.Subject.Kind == SubjectKind.More
                                    && history.Standing == Standing.Present
                                )
                            )
                    )
                )
                .Append('\n');
        }

        return lines.ToString();
    }

    /// <summary>Made once and never touched since, and in a file of its own.</summary>
    private static bool IsPlain(SubjectHistory history, HashSet<Subject> unfinished) =>
        history.Entries.Length == 1
        && history.Subject.HasItsFile
        && history.Content.Length > 0
        && !unfinished.Contains(history.Subject);
}
