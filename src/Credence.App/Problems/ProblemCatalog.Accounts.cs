namespace Credence.App.Problems;

/// <summary>What can be wrong with signing in, and with where the app listens. Nothing here tells who has an account.</summary>
public static partial class ProblemCatalog
{
    public static ProblemKind SignInRefused { get; } =
        new(
            "sign-in-refused",
            "That did not work.",
            "Check the address and the password. After ten wrong tries an account rests for fifteen minutes."
        );

    public static ProblemKind CodeRefused { get; } =
        new(
            "code-refused",
            "This code is not right, or it was used already.",
            "Wait for the next one, or use one of your recovery codes."
        );

    public static ProblemKind CodeNotMatching { get; } =
        new(
            "code-not-matching",
            "This is not the code that your app should show now.",
            "Type the next one. If it is refused too, see that the clock of your phone is right, or add Credence to the app again."
        );

    public static ProblemKind PasskeyRefused { get; } =
        new(
            "passkey-refused",
            "The passkey was not accepted.",
            "Try once more, or sign in another way."
        );

    public static ProblemKind LinkSpent { get; } =
        new(
            "link-spent",
            "This link does not work any more.",
            "A link works once and only for a while. Ask for a new one."
        );

    public static ProblemKind PasswordWeak { get; } =
        new(
            "password-weak",
            "This password is easy to guess: {0}.",
            "Use twelve letters or more; a short sentence is good."
        );

    public static ProblemKind EmailUnreadable { get; } =
        new("email-unreadable", "“{0}” is not an e-mail address.", "Write it as name@example.org.");

    public static ProblemKind PassphraseRefused { get; } =
        new(
            "passphrase-refused",
            "This is not the passphrase.",
            "Ask whoever sent you the link. After ten wrong tries it rests for an hour."
        );

    public static ProblemKind ChangeOfOther { get; } =
        new(
            "change-of-other",
            "Somebody else made this change.",
            "Ask the physician to take it back."
        );

    public static ProblemKind ServeNeedsAccounts { get; } =
        new(
            "serve-needs-accounts",
            "{0} can be reached from other machines, and nobody has to sign in.",
            "Add --accounts, or listen on 127.0.0.1."
        );

    public static ProblemKind AddressUnreadable { get; } =
        new(
            "address-unreadable",
            "“{0}” is no address to listen on.",
            "Write it as http://127.0.0.1:5080."
        );

    public static ProblemKind AddressTaken { get; } =
        new(
            "address-taken",
            "Nothing can listen on {0}: {1}.",
            "Stop what runs there, or choose another port: --urls http://127.0.0.1:5081."
        );

    public static ProblemKind ServeNeedsTls { get; } =
        new(
            "serve-needs-tls",
            "{0} can be reached from other machines, and nothing is encrypted.",
            "Listen on https:// with --certificate, or name the proxy that encrypts with --proxy."
        );

    public static ProblemKind CertificateUnreadable { get; } =
        new(
            "certificate-file-unreadable",
            "The certificate cannot be used: {0}.",
            "Give a PEM file with the certificate and --certificate-key with its key."
        );

    public static ProblemKind ProxyUnreadable { get; } =
        new(
            "proxy-unreadable",
            "“{0}” is not the address of a proxy.",
            "Write an address such as 10.0.0.5, or a network such as 10.0.0.0/24."
        );
}
