namespace Credence.App.Mail;

/// <summary>How the line to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Turned on after the greeting (STARTTLS), and nothing is sent without it.</summary>
    StartTls,

    /// <summary>From the first byte.</summary>
    Tls,

    /// <summary>Not at all: only to this machine itself.</summary>
    None,
}

/// <summary>The mail server that takes our mails.</summary>
public sealed record MailSettings
{
    public const string Variable = "CREDENCE_SMTP";
    public const string PasswordVariable = "CREDENCE_SMTP_PASSWORD";
    public const string FromVariable = "CREDENCE_MAIL_FROM";
    public const string CertificateVariable = "CREDENCE_SMTP_CA";

    public required string Host { get; init; }

    public required int Port { get; init; }

    public required MailSecurity Security { get; init; }

    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>The sender's address.</summary>
    public required string From { get; init; }

    /// <summary>A file with the certificate of an authority of one's own; empty: those that the machine trusts.</summary>
    public string Authority { get; init; } = "";

    /// <summary>How long one step may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    public static MailSettings? FromEnvironment() => Read(Environment.GetEnvironmentVariable);

    /// <summary>Null where no mail server is named. A name that cannot be understood stops the program at its start.</summary>
    public static MailSettings? Read(Func<string, string?> variable)
    {
        var named = variable(Variable)?.Trim();
        if (string.IsNullOrEmpty(named))
        {
            return null;
        }

        if (
            !Uri.TryCreate(named, UriKind.Absolute, out var server)
            || server.Scheme is not ("smtp" or "smtps")
            || server.Host.Length == 0
        )
        {
            throw new SettingException(
                $"{Variable} should look like smtp://name@mail.example.org:587 or smtps://name@mail.example.org:465."
            );
        }

        var from = variable(FromVariable)?.Trim() ?? "";
        if (!MailAddress.IsPlain(from))
        {
            throw new SettingException(
                $"{FromVariable} should be the address that mails come from, such as credence@example.org."
            );
        }

        if (PublicAddress.Of(variable(PublicAddress.Variable)).Url is null)
        {
            throw new SettingException(
                $"{PublicAddress.Variable} should be the address under which people open this server, such as https://cme.example.org: links in mails begin with it."
            );
        }

        var tls = server.Scheme == "smtps";
        return new MailSettings
        {
            Host = server.Host,
            Port = server.IsDefaultPort || server.Port < 0 ? (tls ? 465 : 587) : server.Port,
            Security =
                tls ? MailSecurity.Tls
                // Without a login and to this machine itself there is nothing to protect.
                : server.IsLoopback && server.UserInfo.Length == 0 ? MailSecurity.None
                : MailSecurity.StartTls,
            User = Uri.UnescapeDataString(server.UserInfo),
            Password = variable(PasswordVariable) ?? "",
            From = from,
            Authority = variable(CertificateVariable) ?? "",
        };
    }
}

/// <summary>A setting of the server that makes no sense; said at the start.</summary>
public sealed class SettingException(string message) : Exception(message);
