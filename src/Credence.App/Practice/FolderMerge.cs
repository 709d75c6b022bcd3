using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.App.Tables;

namespace Credence.App.Practice;

/// <summary>The entries that bring a folder into an account that has something already.</summary>
internal sealed class FolderMerge(FolderContents folder, Account account, ProblemList problems)
{
    private readonly List<Intent> entries = [];
    private readonly FreeIds ids = new(account);

    public List<Intent> Entries()
    {
        foreach (var (subject, text) in folder.Documents)
        {
            if (text != ExportFolder.NoProfile)
            {
                Bring(subject, text);
            }
        }

        var known = account
            .Present(SubjectKind.Activity)
            .ToDictionary(
                history => history.Subject.Id,
                history => ActivityCells.FromJson(history.Content)
            );
        foreach (
            var row in folder.Ledger.Where(row =>
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

        ids.Reserve(row.Id);
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
