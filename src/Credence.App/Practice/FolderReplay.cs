using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Practice;

/// <summary>The entries that make an empty account what a folder says, its history first where it has one.</summary>
internal sealed class FolderReplay(FolderContents folder, ProblemList problems)
{
    private readonly List<Intent> entries = [];
    private readonly Dictionary<Subject, SubjectState> states = [];
    private readonly HashSet<Subject> unfinished = [];
    private readonly HashSet<long> changes = [];
    private readonly Dictionary<Subject, int> withoutContent = [];
    private readonly List<Intent> history = [];
    private int told;

    private IEnumerable<KeyValuePair<Subject, string>> Documents =>
        folder.Documents.Concat(
            folder.Proofs.Select(proof => KeyValuePair.Create(proof.Subject, proof.ToJson()))
        );

    public List<Intent> Entries()
    {
        ReadHistory();
        if (problems.Any)
        {
            return [];
        }

        var remembered = history.Select(line => line.Subject).ToHashSet();
        foreach (var (subject, text) in Documents)
        {
            if (!remembered.Contains(subject))
            {
                Add(new(subject, Act.Made, text));
            }
        }

        foreach (var row in folder.Ledger)
        {
            var subject = Subject.Activity(row.Id);
            if (!remembered.Contains(subject))
            {
                Add(new(subject, Act.Made, row.ToJson()));
            }
            else if (!states.ContainsKey(subject))
            {
                // The order of the ledger is the order of entry, so history is told up to this row.
                TellUpTo(subject);
            }
        }

        TellUpTo(null);
        FollowFiles(remembered);
        return entries;
    }

    private void ReadHistory()
    {
        var number = 0;
        var notes = NoteIds();
        var follow = new Dictionary<Subject, SubjectState>();
        foreach (var text in folder.More)
        {
            number++;
            if (!HistoryLine.IsHistory(text))
            {
                history.Add(new(Subject.More(notes()), Act.Made, text));
                continue;
            }

            var line = HistoryLine.Read(text);
            var before = line is null ? default : follow.GetValueOrDefault(line.Subject);
            if (line is null || !Fits(line, before))
            {
                problems.Add(
                    ProblemCatalog.HistoryBroken,
                    $"{FolderReader.More}, line {number}",
                    line is null ? "" : $"{line.Subject}"
                );
                continue;
            }

            follow[line.Subject] = before.After(line.Intent.Act, line.Intent.Content);
            changes.Add(line.Origin.Change);
            unfinished.Remove(line.Subject);
            if (line.Unfinished)
            {
                unfinished.Add(line.Subject);
            }

            NoteContent(line.Intent, number);
            history.Add(line.Intent);
        }

        foreach (var (subject, at) in withoutContent)
        {
            problems.Add(
                ProblemCatalog.HistoryBroken,
                $"{FolderReader.More}, line {at}",
                $"{subject}"
            );
        }
    }

    /// <summary>Only what was purged may have lines without content.</summary>
    private void NoteContent(Intent line, int number)
    {
        if (line.Act == Act.Purged)
        {
            withoutContent.Remove(line.Subject);
        }
        else if (line.Act is Act.Made or Act.Corrected && line.Content is null)
        {
            withoutContent.TryAdd(line.Subject, number);
        }
    }

    /// <summary>Numbers for notes that no line of history has.</summary>
    private Func<string> NoteIds()
    {
        var taken = folder
            .More.Where(HistoryLine.IsHistory)
            .Select(HistoryLine.Read)
            .Select(line => line?.Subject)
            .ToHashSet();
        var next = 0;
        return () =>
        {
            while (taken.Contains(Subject.More($"{++next}"))) { }

            return $"{next}";
        };
    }

    /// <summary>The lines of a purged entry have no content any more.</summary>
    private bool Fits(HistoryLine line, SubjectState before) =>
        line.Origin.Undoes is var undone
        && (undone is null || (changes.Contains(undone.Value) && undone != line.Origin.Change))
        && before.Admits(line.Intent.Act, line.Intent.Content ?? "");

    /// <param name="subject">Whose making is the last line told; null = all that is left.</param>
    private void TellUpTo(Subject? subject)
    {
        while (told < history.Count && (subject is null || !states.ContainsKey(subject.Value)))
        {
            Add(history[told++]);
        }
    }

    /// <summary>Files that somebody edited after the export win over what the history says.</summary>
    private void FollowFiles(HashSet<Subject> remembered)
    {
        var files = Documents
            .Where(document =>
                document.Key != Subject.Profile || document.Value != ExportFolder.NoProfile
            )
            .Concat(
                folder.Ledger.Select(row =>
                    KeyValuePair.Create(Subject.Activity(row.Id), row.ToJson())
                )
            )
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        foreach (var (subject, text) in files.Where(pair => remembered.Contains(pair.Key)))
        {
            var state = states[subject];
            if (state.Standing == Standing.Purged)
            {
                problems.Add(ProblemCatalog.EntryPurged, $"{subject}", $"{subject}");
            }
            else if (state.Standing == Standing.InTrash || Differs(subject, state.Content, text))
            {
                Add(
                    new(
                        subject,
                        state.Standing == Standing.InTrash ? Act.Restored : Act.Corrected,
                        text
                    )
                );
            }
        }

        foreach (var subject in remembered.Where(subject => !files.ContainsKey(subject)))
        {
            if (
                subject.HasItsFile
                && states[subject].Standing == Standing.Present
                && !unfinished.Contains(subject)
            )
            {
                Add(new(subject, Act.Voided, null));
            }
        }
    }

    private static bool Differs(Subject subject, string? before, string text) =>
        subject.Kind == SubjectKind.Activity
            ? before is null
                || !ActivityCells.FromJson(before).SaysTheSame(ActivityCells.FromJson(text))
            : before != text;

    private void Add(Intent entry)
    {
        entries.Add(entry);
        states[entry.Subject] = states
            .GetValueOrDefault(entry.Subject)
            .After(entry.Act, entry.Content);
    }
}
