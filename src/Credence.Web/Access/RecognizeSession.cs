using System.Security.Claims;
using Credence.App.Store;
using Credence.App.Store.Accounts;
using Credence.Web.Rendering;

namespace Credence.Web.Access;

/// <summary>Somebody who signed in by a browser, on their own record or on that of a physician who lets them.</summary>
public sealed class RecognizeSession(TimeProvider clock, PageContext page) : IRecognize
{
    /// <summary>How a session says what was asked for; a password alone is not among it.</summary>
    private static readonly string[] Strong = ["mfa", "passkey"];

    private static readonly TimeSpan StaysFresh = TimeSpan.FromMinutes(15);

    public Task Run(HttpContext http, Caller caller)
    {
        if (
            http.User.Identity is not { IsAuthenticated: true }
            || http.Items[typeof(OpenSession)] is not OpenSession open
        )
        {
            return Task.CompletedTask;
        }

        var (author, rights) = Of(open, !IsStrong(http.User));
        if (clock.GetUtcNow().UtcDateTime - open.Session.MadeAt < StaysFresh)
        {
            rights |= (rights & Rights.Account) != Rights.None ? Rights.Fresh : Rights.None;
        }

        caller.Is(author, rights, open);
        if (open.Delegation is { RevokedAt: null } && author is not null)
        {
            page.ActsFor = open.PhysicianName;
        }

        page.HasAccounts = true;
        page.MayOpen = path => caller.May(AccessTable.OfPage(path));
        return Task.CompletedTask;
    }

    private static (Author? Author, Rights Rights) Of(OpenSession open, bool isWeak)
    {
        var own = new PersonId(open.Account.Person);
        return isWeak ? (null, Rights.Setup)
            : open.Session.Delegation is null ? (Author.Of(own), Rights.Record | Rights.Account)
            : open.Delegation is { RevokedAt: null } given && given.Account == open.Account.Id
                ? (
                    new Author(new PersonId(given.Person), own.Value),
                    RightsOf.Scope(given.Scope) | Rights.Account
                )
            // It was taken back: neither the other's record nor, by mistake, one's own.
            : (null, Rights.Account);
    }

    private static bool IsStrong(ClaimsPrincipal user) =>
        Strong.Contains(user.FindFirstValue("amr"));
}
