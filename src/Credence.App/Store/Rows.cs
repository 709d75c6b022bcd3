namespace Credence.App.Store;

/// <summary>A person, or the tombstone of one. Its counter is where two writers meet.</summary>
public sealed class PersonRow
{
    public required string Person { get; init; }

    public long LastSequence { get; init; }

    public DateTime BegunAt { get; init; }

    public DateTime? ErasedAt { get; init; }
}

public sealed class JournalRow
{
    public required string Person { get; init; }

    public long Sequence { get; init; }

    public long Change { get; init; }

    public long? Undoes { get; init; }

    public SubjectKind Kind { get; init; }

    public required string Subject { get; init; }

    public Act Act { get; init; }

    public string? Content { get; init; }

    public DateTime MadeAt { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    public Entry ToEntry() =>
        new(Sequence, Change, Undoes, new(Kind, Subject), Act, Content, MadeAt, By, Reason);

    public static JournalRow Of(PersonId person, Entry entry) =>
        new()
        {
            Person = person.Value,
            Sequence = entry.Sequence,
            Change = entry.Change,
            Undoes = entry.Undoes,
            Kind = entry.Subject.Kind,
            Subject = entry.Subject.Id,
            Act = entry.Act,
            Content = entry.Content,
            MadeAt = entry.MadeAt,
            By = entry.By,
            Reason = entry.Reason,
        };
}

/// <summary>A choice of how the app looks or what it remembers for a person; not part of the folder.</summary>
public sealed class SettingRow
{
    public required string Person { get; init; }

    public required string Name { get; init; }

    public required string Value { get; init; }

    public DateTime SetAt { get; init; }
}

/// <summary>That a person keeps a file. Released: they keep it no longer, and its bytes are to be removed.</summary>
public sealed class ProofRow
{
    public required string Person { get; init; }

    public required string Sha256 { get; init; }

    public long Size { get; init; }

    public DateTime KeptAt { get; init; }

    public DateTime? ReleasedAt { get; init; }
}

/// <summary>What was read from a file a person keeps.</summary>
public sealed class ReadingRow
{
    public required string Person { get; init; }

    public required string Sha256 { get; init; }

    public required string Edition { get; init; }

    public required string Content { get; init; }

    public DateTime ReadAt { get; init; }
}
