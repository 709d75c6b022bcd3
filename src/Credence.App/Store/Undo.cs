using Credence.App.Problems;

namespace Credence.App.Store;

/// <summary>
/// Takes a change back by adding the entries that lead to how things stood before it. Undo of an undo is redo.
/// </summary>
public static class Undo
{
    private const string Undid = "Undid: ";
    private const string Redid = "Redid: ";

    /// <summary>Takes back the newest change that still holds and is not itself an undo.</summary>
    public static Outcome<Proposal> Last(Account account)
    {
        foreach (var change in account.Changes.Values.Reverse())
        {
            if (change.Undoes is null && account.Holds(change.Number))
            {
                var undo = Of(account, change.Number);
                // What was purged, or came to nothing, is stepped over.
                if (undo.Done || undo.Problems[0].Code == ProblemCatalog.ChangedSince.Code)
                {
                    return undo;
                }
            }
        }

        return Outcome<Proposal>.Not(ProblemCatalog.NothingToUndo.At("change log"));
    }

    public static Outcome<Proposal> Of(Account account, long number)
    {
        var place = $"change {number}";
        if (!account.Changes.TryGetValue(number, out var change))
        {
            return Outcome<Proposal>.Not(ProblemCatalog.ChangeMissing.At(place, $"{number}"));
        }

        if (!account.Holds(number))
        {
            return Outcome<Proposal>.Not(ProblemCatalog.ChangeUndone.At(place, $"{number}"));
        }

        var entries = new List<Intent>();
        foreach (var subject in change.Subjects)
        {
            var history = account.Subjects[subject];
            if (history.Standing == Standing.Purged)
            {
                return Outcome<Proposal>.Not(ProblemCatalog.EntryPurged.At(place, $"{subject}"));
            }

            var own = history.Entries.Where(entry => entry.Change == number).ToList();
            if (history.AsOf(own[^1].Sequence) != history.Now)
            {
                return Outcome<Proposal>.Not(ProblemCatalog.ChangedSince.At(place, $"{number}"));
            }

            if (Back(subject, history.Now, history.AsOf(own[0].Sequence - 1)) is { } entry)
            {
                entries.Add(entry);
            }
        }

        if (entries.Count == 0)
        {
            return Outcome<Proposal>.Not(ProblemCatalog.NothingToUndo.At(place));
        }

        return Outcome<Proposal>.Of(new(entries, Reason(change)) { Undoes = number });
    }

    private static string Reason(JournalChange change) =>
        change.Undoes is null ? Undid + change.Reason
        : change.Reason.StartsWith(Undid, StringComparison.Ordinal)
            ? Redid + change.Reason[Undid.Length..]
        : Undid + change.Reason[Redid.Length..];

    private static Intent? Back(Subject subject, SubjectState now, SubjectState before)
    {
        var content = before.Content == now.Content ? null : before.Content;
        return (now.Standing, before.Standing) switch
        {
            (Standing.Present, Standing.Present) when content is null => null,
            (Standing.Present, Standing.Present) => new(subject, Act.Corrected, content),
            (Standing.Present, _) => new(subject, Act.Voided, content),
            (_, Standing.Present) => new(subject, Act.Restored, content),
            _ => null,
        };
    }
}
