using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Profiles;

/// <summary>
/// Keeps the physician's word that courses meet a rule's point to confirm ("the course is approved by the board").
/// </summary>
public sealed class ConfirmCourse(Journal journal)
{
    private const string Column = "confirmed";

    public Task<Outcome<Changed>> Run(
        Author author,
        IReadOnlyList<string> activities,
        string obligation,
        string requirement,
        CancellationToken cancellation = default
    )
    {
        var reference = $"{obligation}/{requirement}";
        return journal.Change(
            author,
            account =>
            {
                var entries = new List<Intent>();
                foreach (var id in activities.Distinct())
                {
                    var subject = Subject.Activity(id);
                    if (account.Find(subject) is not { Standing: Standing.Present } found)
                    {
                        return Outcome<Proposal>.Not(ProblemCatalog.EntryMissing.At(id, id));
                    }

                    var cells = ActivityCells.FromJson(found.Content);
                    var known = cells[Column];
                    if (known.Split(';', StringSplitOptions.TrimEntries).Contains(reference))
                    {
                        continue;
                    }

                    var text = known.Length == 0 ? reference : $"{known}; {reference}";
                    entries.Add(
                        new(
                            subject,
                            Act.Corrected,
                            cells.With([KeyValuePair.Create(Column, text)]).ToJson()
                        )
                    );
                }

                return entries.Count == 0
                    ? Outcome<Proposal>.Not(ProblemCatalog.NothingChanged.At(reference))
                    : Outcome<Proposal>.Of(new(entries, "Confirmed a course"));
            },
            cancellation
        );
    }
}
