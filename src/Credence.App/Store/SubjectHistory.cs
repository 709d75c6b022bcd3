using System.Collections.Immutable;

namespace Credence.App.Store;

public enum Standing
{
    /// <summary>Never made, or not yet.</summary>
    Absent,
    Present,
    InTrash,
    Purged,
}

/// <summary>How a subject stands at one moment.</summary>
public readonly record struct SubjectState(Standing Standing, string? Content)
{
    public static SubjectState Absent => default;

    public SubjectState After(Act act, string? content) =>
        act switch
        {
            Act.Voided => new(Standing.InTrash, content ?? Content),
            Act.Purged => new(Standing.Purged, null),
            _ => new(Standing.Present, content ?? Content),
        };

    /// <summary>Whether the act can follow on this state.</summary>
    public bool Admits(Act act, string? content) =>
        act switch
        {
            Act.Made => Standing == Standing.Absent && content is not null,
            Act.Corrected => Standing == Standing.Present && content is not null,
            Act.Voided => Standing == Standing.Present,
            Act.Restored => Standing == Standing.InTrash,
            _ => Standing is Standing.Present or Standing.InTrash,
        };
}

/// <summary>All entries about one subject, oldest first.</summary>
public sealed record SubjectHistory(Subject Subject, ImmutableArray<Entry> Entries)
{
    private readonly SubjectState now = Fold(Entries, long.MaxValue);

    /// <summary>
    /// What somebody read out of it, for the next time; it says itself whether it still holds. Not in a table beside: a
    /// hundred thousand weak references cost more than the reading.
    /// </summary>
    internal object? Reading { get; set; }

    public Standing Standing => now.Standing;

    public SubjectState Now => now;

    /// <summary>The present text; in the trash, the text as it was.</summary>
    public string Content => now.Content ?? "";

    /// <summary>What a correction says it saw.</summary>
    public long LastSequence => Entries[^1].Sequence;

    /// <summary>The order of entry.</summary>
    public long FirstSequence => Entries[0].Sequence;

    /// <summary>As it stood after the entry with this sequence, or the last one before it.</summary>
    public SubjectState AsOf(long sequence) => Fold(Entries, sequence);

    private static SubjectState Fold(ImmutableArray<Entry> entries, long last)
    {
        var state = SubjectState.Absent;
        foreach (var entry in entries)
        {
            if (entry.Sequence > last)
            {
                break;
            }

            state = state.After(entry.Act, entry.Content);
        }

        return state;
    }

    public bool Equals(SubjectHistory? other) =>
        other is not null && Subject == other.Subject && Entries.SequenceEqual(other.Entries);

    public override int GetHashCode() => HashCode.Combine(Subject, Entries.Length);
}
