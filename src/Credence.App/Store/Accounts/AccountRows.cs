namespace Credence.App.Store.Accounts;

/// <summary>Somebody who signs in. Their record is the person's; the account is how they prove who they are.</summary>
public sealed class AccountRow
{
    public required string Id { get; init; }

    /// <summary>Whose record is theirs; never shared, never reused.</summary>
    public required string Person { get; init; }

    public required string Email { get; set; }

    /// <summary>For finding it, whatever the capitals.</summary>
    public required string NormalizedEmail { get; set; }

    /// <summary>How others see them: who keeps a record for them, whose record they keep.</summary>
    public string Name { get; set; } = "";

    public string? PasswordHash { get; set; }

    public string SecurityStamp { get; set; } = "";

    /// <summary>Whoever saves names the one they read: two at once do not overwrite each other.</summary>
    public string ConcurrencyStamp { get; set; } = "";

    /// <summary>Encrypted.</summary>
    public string? CodeKey { get; set; }

    public bool AsksCode { get; set; }

    /// <summary>Encrypted.</summary>
    public string? RecoveryCodes { get; set; }

    /// <summary>The last code that was taken: none is taken twice.</summary>
    public string? LastCode { get; set; }

    public int FailedCount { get; set; }

    public DateTime? LockedUntil { get; set; }

    public DateTime MadeAt { get; init; }

    /// <summary>Set where everything is to be deleted on that day.</summary>
    public DateTime? DeleteAt { get; set; }
}

/// <summary>A passkey's public half.</summary>
public sealed class PasskeyRow
{
    /// <summary>Of the credential's id, which may be longer than an index takes.</summary>
    public required string Hash { get; init; }

    public required string Account { get; init; }

    public string Name { get; set; } = "";

    public required string Content { get; set; }

    public DateTime MadeAt { get; init; }

    public DateTime? UsedAt { get; set; }
}

/// <summary>One browser that is signed in.</summary>
public sealed class SessionRow
{
    public required string Hash { get; init; }

    public required string Account { get; init; }

    /// <summary>Encrypted.</summary>
    public required byte[] Ticket { get; set; }

    /// <summary>"Firefox on Linux".</summary>
    public string Device { get; set; } = "";

    /// <summary>The delegation that the session works under; null = on one's own record.</summary>
    public string? Delegation { get; set; }

    public DateTime MadeAt { get; init; }

    public DateTime SeenAt { get; set; }

    public DateTime ExpiresAt { get; set; }
}

/// <summary>What a link that works once is for.</summary>
public enum LetterKind
{
    SignUp,

    /// <summary>Asked for by mail: it takes the place of the password, not of the second factor.</summary>
    Recover,

    /// <summary>Made by hand on the server: it takes the place of both.</summary>
    Rescue,
    ChangeEmail,
}

/// <summary>A link that was sent to an address and works once, for a while.</summary>
public sealed class LetterRow
{
    public required string Hash { get; init; }

    public LetterKind Kind { get; init; }

    public required string Email { get; init; }

    /// <summary>Null where there is no account yet.</summary>
    public string? Account { get; init; }

    public DateTime MadeAt { get; init; }

    public DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; init; }
}

/// <summary>How much of a record somebody else may do.</summary>
public enum DelegateScope
{
    /// <summary>Log: ledger, inbox, import.</summary>
    Log,

    /// <summary>Log, and see and plan what is owed.</summary>
    Plan,

    /// <summary>All of it but goals and career.</summary>
    Most,
}

/// <summary>That somebody may work on a person's record.</summary>
public sealed class DelegationRow
{
    public required string Id { get; init; }

    /// <summary>Whose record it is.</summary>
    public required string Person { get; init; }

    /// <summary>Whom it was meant for, in the physician's words.</summary>
    public required string Name { get; init; }

    public DelegateScope Scope { get; set; }

    /// <summary>Of the link's secret; null once it was used.</summary>
    public string? InviteHash { get; set; }

    public DateTime InviteExpiresAt { get; init; }

    /// <summary>Who took it up; null = nobody yet.</summary>
    public string? Account { get; set; }

    /// <summary>That one's own person: what the trail names.</summary>
    public string? By { get; set; }

    public DateTime MadeAt { get; init; }

    public DateTime? AcceptedAt { get; set; }

    public DateTime? RevokedAt { get; set; }
}

public enum ShareKind
{
    /// <summary>One document as it was when it was shared.</summary>
    Packet,

    /// <summary>Where the physician stands on the day it is looked at.</summary>
    Standing,
}

/// <summary>A link that shows one thing to whoever holds it.</summary>
public sealed class ShareRow
{
    public required string Id { get; init; }

    public required string Hash { get; init; }

    public required string Person { get; init; }

    public ShareKind Kind { get; init; }

    /// <summary>For whom, in the physician's words.</summary>
    public required string Label { get; init; }

    /// <summary>The body it is limited to; empty = all.</summary>
    public string Body { get; init; } = "";

    /// <summary>The document's, among the proofs the person keeps; null for a standing.</summary>
    public string? Sha256 { get; init; }

    public string? PassphraseHash { get; init; }

    public DateTime MadeAt { get; init; }

    public DateTime ExpiresAt { get; init; }

    public DateTime? RevokedAt { get; set; }
}

/// <summary>That a share was looked at, or that a wrong passphrase was tried.</summary>
public sealed class ShareViewRow
{
    public long Id { get; init; }

    public required string Share { get; init; }

    public DateTime At { get; init; }

    public string Device { get; init; } = "";

    public bool WasRefused { get; init; }
}
