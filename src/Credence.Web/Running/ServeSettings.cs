using System.Collections.Immutable;

namespace Credence.Web.Running;

/// <summary>How the app is to run.</summary>
public sealed record ServeSettings
{
    public const string AccountsVariable = "CREDENCE_ACCOUNTS";
    public const string CertificateVariable = "CREDENCE_CERTIFICATE";
    public const string CertificateKeyVariable = "CREDENCE_CERTIFICATE_KEY";
    public const string ProxyVariable = "CREDENCE_PROXY";
    public const string SignUpVariable = "CREDENCE_SIGN_UP";

    /// <summary>The made-up internist in a folder of its own, which is thrown away afterwards.</summary>
    public bool Demo { get; init; }

    /// <summary>The folder that the demo begins with; null = the internist with two finished years.</summary>
    public string? DemoFolder { get; init; }

    /// <summary>The day everything is looked at from; null = today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Where the data lies; null = as the environment says.</summary>
    public string? DataFolder { get; init; }

    /// <summary>People sign in, each to a record of their own; without it there is one person, on this machine.</summary>
    public bool Accounts { get; init; }

    /// <summary>Whether anybody may make an account by a mail to themselves; else only by a link made on the server.</summary>
    public bool OpenSignUp { get; init; }

    /// <summary>The collector that traces and metrics go to; null = as the environment says.</summary>
    public string? Telemetry { get; init; }

    /// <summary>A PEM file; null where a proxy encrypts, or nothing leaves the machine.</summary>
    public string? Certificate { get; init; }

    /// <summary>Null: the key is in the same file.</summary>
    public string? CertificateKey { get; init; }

    /// <summary>Whose word on where a request came from is believed: addresses or networks.</summary>
    public ImmutableArray<string> Proxies { get; init; } = [];

    /// <summary>Whether whoever calls does so by https.</summary>
    public bool IsEncrypted => Certificate is not null || !Proxies.IsEmpty;

    /// <summary>What was not said is taken from the environment.</summary>
    public ServeSettings WithEnvironment(Func<string, string?> variable) =>
        this with
        {
            Accounts = Accounts || IsOn(variable(AccountsVariable)),
            OpenSignUp = OpenSignUp || variable(SignUpVariable) == "open",
            Certificate = Certificate ?? Given(variable(CertificateVariable)),
            CertificateKey = CertificateKey ?? Given(variable(CertificateKeyVariable)),
            Proxies = Proxies.IsEmpty
                ?
                [
                    .. (variable(ProxyVariable) ?? "").Split(
                        [',', ' '],
                        StringSplitOptions.RemoveEmptyEntries
                    ),
                ]
                : Proxies,
        };

    private static bool IsOn(string? word) => word is "on" or "true" or "1" or "yes";

    private static string? Given(string? word) => string.IsNullOrWhiteSpace(word) ? null : word;
}
