using System.Collections.Immutable;

namespace Credence.App.Store;

/// <summary>Entries that were made together.</summary>
public sealed record JournalChange(
    long Number,
    DateTime MadeAt,
    string By,
    string Reason,
    long? Undoes,
    ImmutableArray<Subject> Subjects
);

/// <summary>Everything one person recorded, folded from the journal up to a sequence. Immutable.</summary>
public sealed record Account
{
    public required PersonId Person { get; init; }

    /// <summary>The last entry's; 0 where nothing was recorded yet.</summary>
    public long Sequence { get; init; }

    /// <summary>Set where the person's data was erased: the tombstone.</summary>
    public DateTime? ErasedAt { get; init; }

    public ImmutableDictionary<Subject, SubjectHistory> Subjects { get; init; } =
        ImmutableDictionary<Subject, SubjectHistory>.Empty;

    /// <summary>Oldest first.</summary>
    public ImmutableSortedDictionary<long, JournalChange> Changes { get; init; } =
        ImmutableSortedDictionary<long, JournalChange>.Empty;

    public bool IsEmpty => Sequence == 0;

    public static Account Empty(PersonId person) => new() { Person = person };

    public SubjectHistory? Find(Subject subject) => Subjects.GetValueOrDefault(subject);

    /// <summary>The present text, or null where there is none.</summary>
    public string? Text(Subject subject) =>
        Find(subject) is { Standing: Standing.Present } history ? history.Content : null;

    /// <summary>What stands, in the order of entry.</summary>
    public IEnumerable<SubjectHistory> Present(SubjectKind kind) => In(kind, Standing.Present);

    public IEnumerable<SubjectHistory> Trash(SubjectKind kind) => In(kind, Standing.InTrash);

    /// <summary>The entry that makes a subject say this; null as text puts it in the trash, null as entry: it stands so already.</summary>
    public Intent? Toward(Subject subject, string? text)
    {
        var now = Find(subject)?.Now ?? SubjectState.Absent;
        return (now.Standing, text) switch
        {
            (Standing.Present, null) => new(subject, Act.Voided, null),
            (_, null) => null,
            (Standing.Present, _) when now.Content == text => null,
            (Standing.Present, _) => new(subject, Act.Corrected, text),
            (Standing.InTrash, _) => new(subject, Act.Restored, text),
            _ => new(subject, Act.Made, text),
        };
    }

    private IOrderedEnumerable<SubjectHistory> In(SubjectKind kind, Standing standing) =>
        Subjects
            .Values.Where(history => history.Subject.Kind == kind && history.Standing == standing)
            .OrderBy(history => history.FirstSequence);

    private ImmutableHashSet<long> Undone { get; init; } = [];

    /// <summary>A change holds unless a later one that holds took it back.</summary>
    public bool Holds(long change) => !Undone.Contains(change);

    public Account With(IReadOnlyCollection<Entry> added)
    {
        if (added.Count == 0)
        {
            return this;
        }

        var subjects = Subjects.ToBuilder();
        foreach (var group in added.GroupBy(entry => entry.Subject))
        {
            var earlier = subjects.GetValueOrDefault(group.Key)?.Entries ?? [];
            subjects[group.Key] = new(group.Key, WithoutPurged([.. earlier, .. group]));
        }

        var changes = Changes.ToBuilder();
        foreach (var group in added.GroupBy(entry => entry.Change))
        {
            var first = group.First();
            var earlier = changes.GetValueOrDefault(group.Key);
            changes[group.Key] = new(
                group.Key,
                first.MadeAt,
                first.By,
                first.Reason,
                first.Undoes,
                [.. earlier?.Subjects ?? [], .. group.Select(entry => entry.Subject).Distinct()]
            );
        }

        var undone = ImmutableHashSet.CreateBuilder<long>();
        foreach (var change in changes.Values.Reverse())
        {
            if (change.Undoes is { } taken && !undone.Contains(change.Number))
            {
                undone.Add(taken);
            }
        }

        return this with
        {
            Undone = undone.ToImmutable(),
            Sequence = added.Max(entry => entry.Sequence),
            Subjects = subjects.ToImmutable(),
            Changes = changes.ToImmutable(),
        };
    }

    private static ImmutableArray<Entry> WithoutPurged(ImmutableArray<Entry> entries) =>
        entries[^1].Act == Act.Purged
            ? [.. entries.Select(entry => entry with { Content = null })]
            : entries;
}
