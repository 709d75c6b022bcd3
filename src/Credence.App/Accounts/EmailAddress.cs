using Credence.App.Mail;
using Credence.App.Problems;

namespace Credence.App.Accounts;

/// <summary>An address as somebody typed it, made safe to put into a mail's head.</summary>
public static class EmailAddress
{
    public static Outcome<string> Read(string? typed)
    {
        var text = (typed ?? "").Trim();
        return MailAddress.IsPlain(text) && text.IndexOf('.', text.IndexOf('@')) > 0
            ? Outcome<string>.Of(text)
            : Outcome<string>.Not(
                ProblemCatalog.EmailUnreadable.At("email", text.Length > 60 ? text[..60] : text)
            );
    }
}
