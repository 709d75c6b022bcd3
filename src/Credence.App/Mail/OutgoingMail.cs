namespace Credence.App.Mail;

/// <summary>A mail to one person: the same words as plain text and as HTML.</summary>
/// <param name="StopAddress">Where one click ends such mails; empty for a mail that somebody just asked for.</param>
public sealed record OutgoingMail(string To, string Subject, string Text, string Html)
{
    public string StopAddress { get; init; } = "";

    /// <summary>The same for the same occasion, so that a mail program could tell two copies; empty: any.</summary>
    public string Id { get; init; } = "";
}

/// <summary>What became of a mail.</summary>
public enum MailEnd
{
    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>It certainly did not go out, and may later: the server is not there, or busy.</summary>
    NotNow,

    /// <summary>The mail server will not take it: no such address, say.</summary>
    Refused,

    /// <summary>It was handed over and no answer came: it may have gone out, so it is not sent again.</summary>
    InDoubt,

    /// <summary>This server was told of no mail server.</summary>
    NotSetUp,
}

/// <param name="Said">What the mail server said, without addresses.</param>
public sealed record MailResult(MailEnd End, string Said = "");
