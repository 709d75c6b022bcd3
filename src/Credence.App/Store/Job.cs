namespace Credence.App.Store;

/// <summary>Something to be done for a person at a time, by whichever server gets to it first.</summary>
/// <param name="Attempts">How often it was begun and did not end well.</param>
public sealed record Job(PersonId Person, string Kind, DateTime DueAt, int Attempts);

/// <summary>A row of the one job table. Leased: a server works on it; when the lease runs out another may.</summary>
public sealed class JobRow
{
    public required string Person { get; init; }

    public required string Kind { get; init; }

    public DateTime DueAt { get; init; }

    public DateTime? LeasedUntil { get; init; }

    public string? LeasedBy { get; init; }

    public int Attempts { get; init; }

    /// <summary>Why it did not end well the last time; without personal data.</summary>
    public string? Said { get; init; }

    public Job ToJob() => new(new(Person), Kind, DueAt, Attempts);
}
