namespace Credence.App.Store;

/// <summary>What a secret opens.</summary>
public enum SecretKind
{
    /// <summary>The private address of a calendar.</summary>
    Feed,

    /// <summary>The API, for a program of the person's own.</summary>
    Token,

    /// <summary>The private address that mail may be sent to.</summary>
    MailIn,

    /// <summary>The link in a mail that stops such mails.</summary>
    MailStop,

    /// <summary>The link that confirms a mail address.</summary>
    MailConfirm,
}

/// <summary>A secret as it is kept: never its text, only what it opens and for how long.</summary>
/// <param name="Scopes">What it may do, in words of its kind; empty where the kind says all.</param>
public sealed record Secret(
    string Id,
    PersonId Person,
    SecretKind Kind,
    string Name,
    string Scopes,
    DateTime MadeAt,
    DateTime? ExpiresAt,
    DateTime? LastUsedAt
);

/// <summary>A new secret with its text, which is shown once and kept nowhere.</summary>
public sealed record NewSecret(string Text, Secret Secret);

/// <summary>A row of the table; the hash stands for the text.</summary>
public sealed class SecretRow
{
    public required string Id { get; init; }

    public required string Person { get; init; }

    public SecretKind Kind { get; init; }

    public required string Hash { get; init; }

    public required string Name { get; init; }

    public required string Scopes { get; init; }

    public DateTime MadeAt { get; init; }

    public DateTime? ExpiresAt { get; init; }

    public DateTime? LastUsedAt { get; init; }

    public Secret ToSecret() =>
        new(Id, new(Person), Kind, Name, Scopes, MadeAt, ExpiresAt, LastUsedAt);
}
