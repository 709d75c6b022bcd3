namespace Credence.App.Store;

/// <summary>How far a mail got.</summary>
public enum MailState
{
    /// <summary>A server is about to send it. Where that server died another takes over.</summary>
    Begun,

    /// <summary>Handed over; the mail server may or may not have taken it. It is never sent a second time.</summary>
    Sending,

    /// <summary>A mail server took it.</summary>
    Sent,

    /// <summary>The mail server will not take it.</summary>
    Refused,
}

/// <summary>That a mail went out on an occasion: the key is what makes it go out once.</summary>
public sealed class MailRow
{
    public required string Person { get; init; }

    /// <summary>"reminders 2026-11-22".</summary>
    public required string Occasion { get; init; }

    public MailState State { get; init; }

    /// <summary>What it told, one key a line, so that nothing is told twice.</summary>
    public required string Told { get; init; }

    public DateTime MadeAt { get; init; }

    public DateTime? SentAt { get; init; }

    /// <summary>What the mail server said where it refused.</summary>
    public string? Said { get; init; }
}
