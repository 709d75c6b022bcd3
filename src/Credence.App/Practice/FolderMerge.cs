using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Proofs;
using Credence.App.Store;

namespace Credence.App.Practice;

/// <summary>The entries that bring a folder into an account that has something already.</summary>
internal sealed class FolderMerge(FolderContents folder, Account account, ProblemList problems)
{
    private readonly List<Intent> entries = [];
    private readonly FreeIds ids = new(account);
    private readonly Dictionary<string, string> moved = [];

    public List<Intent> Entries()
    {
        foreach (var (subject, text) in folder.Documents)
        {
            if (text != ExportFolder.NoProfile)
            {
                Bring(subject, text);
            }
        }

        BringProofs();
        var known = account
            .Present(SubjectKind.Activity)
            .ToDictionary(
                history => history.Subject.Id,
                history => ActivityCells.FromJson(history.Content)
            );
        // A row that gets another id must not take one that a later row of the folder has.
        foreach (var row in folder.Ledger)
        {
            ids.Reserve(row.Id);
        }

        foreach (
            var row in folder
                .Ledger.Select(WithItsProof)
                .Where(row =>
                    known.GetValueOrDefault(row.Id) is not { } there || !there.SaysTheSame(row)
                )
        )
        {
            Bring(row);
        }

        var lines = account
            .Present(SubjectKind.More)
            .Select(history => history.Content)
            .ToHashSet();
        var next = account.Subjects.Keys.Count(subject => subject.Kind == SubjectKind.More);
        foreach (var line in folder.More)
        {
            if (HistoryLine.IsHistory(line))
            {
                problems.Notice(ProblemCatalog.HistoryLeftOut, FolderReader.More);
            }
            else if (lines.Add(line))
            {
                entries.Add(new(Subject.More($"{++next}"), Act.Made, line));
            }
        }

        return entries;
    }

    /// <summary>A file of the same name that is another one comes in beside it, under the next free name.</summary>
    private void BringProofs()
    {
        var given = folder.Proofs.Select(proof => proof.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var proof in folder.Proofs)
        {
            var there = account.Find(proof.Subject);
            if (there is null || (there.Content.Length > 0 && there.Content == proof.ToJson()))
            {
                Bring(proof.Subject, proof.ToJson());
                continue;
            }

            var path = ProofPath.For(
                Path.GetFileName(proof.Path),
                tried => account.Find(Subject.Proof(tried)) is not null || !given.Add(tried)
            );
            moved[proof.Path] = path;
            entries.Add(new(Subject.Proof(path), Act.Made, (proof with { Path = path }).ToJson()));
        }
    }

    private ActivityCells WithItsProof(ActivityCells row) =>
        moved.TryGetValue(row[ActivityCells.ProofColumn], out var path)
            ? row.With([KeyValuePair.Create(ActivityCells.ProofColumn, path)])
            : row;

    private void Bring(ActivityCells row)
    {
        var subject = Subject.Activity(row.Id);
        if (account.Find(subject) is { } there && !IsSameActivity(there, row))
        {
            var id = ids.Take("");
            problems.Notice(ProblemCatalog.EntryRenamed, $"ledger, {row.Id}", row.Id, id);
            entries.Add(
                new(
                    Subject.Activity(id),
                    Act.Made,
                    row.With([KeyValuePair.Create(ActivityCells.IdColumn, id)]).ToJson()
                )
            );
            return;
        }

        Bring(subject, row.ToJson());
    }

    /// <summary>Two ledgers both begin with L1: only a row of the same day or title is taken for a correction.</summary>
    private static bool IsSameActivity(SubjectHistory there, ActivityCells row)
    {
        if (there.Standing == Standing.Purged)
        {
            return false;
        }

        var cells = ActivityCells.FromJson(there.Content);
        return cells[ActivityCells.DateColumn] == row[ActivityCells.DateColumn]
            || (
                row[ActivityCells.TitleColumn].Length > 0
                && cells[ActivityCells.TitleColumn] == row[ActivityCells.TitleColumn]
            );
    }

    private void Bring(Subject subject, string text)
    {
        var there = account.Find(subject);
        Act? act = there?.Standing switch
        {
            null => Act.Made,
            Standing.InTrash => Act.Restored,
            Standing.Present when there.Content != text => Act.Corrected,
            _ => null,
        };
        if (act is { } wanted)
        {
            entries.Add(new(subject, wanted, text));
        }
    }
}
