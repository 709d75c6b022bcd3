namespace Credence.App.Mail;

/// <summary>Under which address people reach this server: what links in mails begin with.</summary>
/// <param name="Url">Without a slash at its end; null where nobody said.</param>
public sealed record PublicAddress(string? Url)
{
    public const string Variable = "CREDENCE_URL";

    public static PublicAddress FromEnvironment() =>
        Of(Environment.GetEnvironmentVariable(Variable));

    public static PublicAddress Of(string? url) =>
        new(
            Uri.TryCreate(url, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https"
                ? whole.GetLeftPart(UriPartial.Path).TrimEnd('/')
                : null
        );
}
