using Credence.App.Problems;
using Credence.App.Store.Accounts;

namespace Credence.App.Accounts;

/// <summary>A link and how long it works.</summary>
public sealed record AccountLink(string Path, TimeSpan Lasts);

/// <summary>
/// Links that whoever runs the server makes by hand: for somebody to make an account, or to get back into theirs.
/// </summary>
public sealed class InvitePerson(KeptLetters letters, KeptAccounts accounts)
{
    public static readonly TimeSpan JoinLasts = TimeSpan.FromDays(3);
    public static readonly TimeSpan RecoverLasts = TimeSpan.FromHours(1);

    /// <summary>For an account that is there: a way back in; else a way to make one.</summary>
    public async Task<Outcome<AccountLink>> Run(
        string email,
        CancellationToken cancellation = default
    )
    {
        var read = EmailAddress.Read(email);
        return read.Done
            ? Outcome<AccountLink>.Of(await Link(read.Value, cancellation))
            : read.Refused<AccountLink>();
    }

    private async Task<AccountLink> Link(string email, CancellationToken cancellation)
    {
        var account = await accounts.FindByEmail(email.ToUpperInvariant(), cancellation);
        var (kind, path, lasts) = account is null
            ? (LetterKind.SignUp, "join", JoinLasts)
            : (LetterKind.Rescue, "recover", RecoverLasts);
        var secret = await letters.Write(kind, email, account?.Id, lasts, cancellation);
        return new($"/{path}/{secret}", lasts);
    }
}
