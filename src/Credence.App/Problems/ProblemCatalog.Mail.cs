namespace Credence.App.Problems;

/// <summary>What can be wrong around mail.</summary>
public static partial class ProblemCatalog
{
    public static ProblemKind MailAddressUnreadable { get; } =
        new(
            "mail-address-unreadable",
            "“{0}” is no mail address.",
            "Write it like name@example.org."
        );

    public static ProblemKind MailNotSetUp { get; } =
        new(
            "mail-not-set-up",
            "This server sends no mail yet.",
            "Whoever runs it names a mail server: see the settings CREDENCE_SMTP and CREDENCE_URL."
        );

    public static ProblemKind MailNotSent { get; } =
        new(
            "mail-not-sent",
            "The mail server did not take the mail ({0}).",
            "Nothing was changed. Check the address, or try again later."
        );

    public static ProblemKind MailInOff { get; } =
        new(
            "mail-in-off",
            "This server takes no mail.",
            "Whoever runs it can turn that on: see the setting CREDENCE_MAIL_IN."
        );
}
