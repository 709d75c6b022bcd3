using System.Net;
using Credence.App.Mail;

namespace Credence.App.MailIn;

/// <summary>Where mail is received: off unless somebody turns it on.</summary>
/// <param name="Domain">What stands behind the @ of the private addresses.</param>
/// <param name="Certificate">A PEM file with certificate and key, to protect the line; empty: it is not offered.</param>
public sealed record MailInSettings(IPEndPoint Listen, string Domain, string Certificate)
{
    public const string Variable = "CREDENCE_MAIL_IN";
    public const string DomainVariable = "CREDENCE_MAIL_IN_DOMAIN";
    public const string CertificateVariable = "CREDENCE_MAIL_IN_CERTIFICATE";

    /// <summary>How large a mail may be: a certificate or two as photos fit.</summary>
    public const int MostBytes = 30 * 1024 * 1024;

    /// <summary>How many conversations at once, and from one place.</summary>
    public const int MostAtOnce = 40;

    public const int MostFromOnePlace = 8;

    /// <summary>How long a silence and a whole conversation may last.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(60);

    public TimeSpan Longest { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How many mails an hour one private address takes.</summary>
    public int EachHour { get; init; } = 60;

    /// <summary>Null where it is off.</summary>
    public static MailInSettings? Read(Func<string, string?> variable)
    {
        var listen = variable(Variable)?.Trim();
        if (string.IsNullOrEmpty(listen))
        {
            return null;
        }

        var domain = variable(DomainVariable)?.Trim() ?? "";
        return !IPEndPoint.TryParse(listen, out var at) || at.Port == 0
                ? throw new SettingException($"{Variable} should look like 0.0.0.0:25.")
            : !MailAddress.IsPlain($"cme@{domain}")
                ? throw new SettingException(
                    $"{DomainVariable} should be what stands behind the @ of the addresses, such as in.example.org."
                )
            : new MailInSettings(at, domain, variable(CertificateVariable) ?? "");
    }
}
