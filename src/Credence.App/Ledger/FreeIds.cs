using Credence.App.Store;

namespace Credence.App.Ledger;

/// <summary>Gives ids that no entry has or had, the trash and the purged included.</summary>
internal sealed class FreeIds(Account account)
{
    private readonly HashSet<string> taken =
    [
        .. account
            .Subjects.Keys.Where(subject => subject.Kind == SubjectKind.Activity)
            .Select(subject => subject.Id),
    ];

    private int next = LedgerEntry.NextNumber(account);

    public void Reserve(string id) => taken.Add(id);

    /// <param name="wanted">Kept where it is free; empty = the next free number.</param>
    public string Take(string wanted)
    {
        if (wanted.Length > 0 && taken.Add(wanted))
        {
            return wanted;
        }

        while (!taken.Add($"L{next}"))
        {
            next++;
        }

        return $"L{next}";
    }
}
