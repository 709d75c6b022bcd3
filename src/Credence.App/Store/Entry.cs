using Credence.App.Problems;
using Credence.Core.Problems;

namespace Credence.App.Store;

/// <summary>What an entry did to its subject.</summary>
public enum Act
{
    Made,
    Corrected,

    /// <summary>Put in the trash.</summary>
    Voided,
    Restored,

    /// <summary>Removed for good: a dated tombstone without content.</summary>
    Purged,
}

/// <summary>One line of the journal. Entries are only ever added.</summary>
/// <param name="Sequence">1, 2, 3 … within one person's journal.</param>
/// <param name="Change">The sequence of the first entry made together with this one: what was done at once is undone at once.</param>
/// <param name="Undoes">The change that this one takes back; null for an ordinary change.</param>
/// <param name="Content">The whole text of the subject from now on; null where the act leaves it as it was, or where it was purged.</param>
/// <param name="MadeAt">UTC, whole milliseconds.</param>
/// <param name="By">Who did it.</param>
/// <param name="Reason">What was done, without anything of the content: "Imported ledger.csv".</param>
public sealed record Entry(
    long Sequence,
    long Change,
    long? Undoes,
    Subject Subject,
    Act Act,
    string? Content,
    DateTime MadeAt,
    string By,
    string Reason
);

/// <summary>An entry that is wanted, before it has its place in the journal.</summary>
public sealed record Intent(Subject Subject, Act Act, string? Content)
{
    /// <summary>An entry brought in with its own history keeps its day and its author; null = now, by whoever acts.</summary>
    public Origin? Origin { get; init; }
}

/// <summary>When and by whom an imported entry was first made, and with which others.</summary>
/// <param name="Change">Equal for entries made together; any number that is unique within the proposal.</param>
/// <param name="Undoes">The <paramref name="Change"/> number it takes back.</param>
public sealed record Origin(DateTime MadeAt, string By, string Reason, long Change, long? Undoes);

/// <summary>Entries to be added together: all of them or none.</summary>
public sealed record Proposal(IReadOnlyList<Intent> Entries, string Reason)
{
    public long? Undoes { get; init; }

    /// <summary>One entry; null is nothing to add, and refused as what it is then.</summary>
    public static Outcome<Proposal> Of(Intent? entry, string reason, Problem otherwise) =>
        entry is null
            ? Outcome<Proposal>.Not(otherwise)
            : Outcome<Proposal>.Of(new([entry], reason));
}
