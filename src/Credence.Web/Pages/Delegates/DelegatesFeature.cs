using System.Collections.Immutable;
using Credence.App.Store.Accounts;
using Credence.Web.Access;
using Credence.Web.Pages.Accounts;
using Credence.Web.Rendering;
using Credence.Web.Security;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Delegates;

/// <param name="Link">Of the invitation just made; shown once.</param>
public sealed record DelegatesView(ImmutableArray<DelegationRow> All, string Link, string For);

public sealed record InvitedView(string Secret, RecordToWorkOn Record, bool IsSignedIn);

public sealed record RecordsView(
    ImmutableArray<RecordToWorkOn> Records,
    string Own,
    string? Present
);

public static class DelegateWords
{
    public static readonly ImmutableArray<(DelegateScope Scope, string Name, string Says)> Scopes =
    [
        (DelegateScope.Log, "Log only", "Ledger, inbox and certificates."),
        (DelegateScope.Plan, "Log and plan", "Also what is owed, the plan and the calendar."),
        (DelegateScope.Most, "Everything but goals and career", "Also packets, bodies and dates."),
    ];

    public static string Name(DelegateScope scope) => Scopes.First(one => one.Scope == scope).Name;

    public static string Says(DelegateScope scope) => Scopes.First(one => one.Scope == scope).Says;
}

/// <summary>Somebody helps with the record, without the physician's password; and works on several with one sign-in.</summary>
public static class DelegatesFeature
{
    public static void MapDelegates(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/delegates",
            (Visit visit, KeptDelegations kept, CancellationToken stop) =>
                Show(visit, kept, "", "", stop)
        );
        routes.MapPost("/delegates", Invite);
        routes.MapPost("/delegates/scope", Rescope);
        routes.MapPost("/delegates/revoke", Revoke);
        routes.MapGet("/invited/{secret}", Invited).RequireRateLimiting(Limits.SignIn);
        routes.MapPost("/invited/{secret}", Accept).RequireRateLimiting(Limits.SignIn);
        routes.MapGet("/records", Records);
        routes.MapPost("/records", Switch);
    }

    private static async Task<IResult> Show(
        Visit visit,
        KeptDelegations kept,
        string link,
        string who,
        CancellationToken cancellation
    )
    {
        await visit.Open(cancellation);
        return Page.Of<DelegatesPage>(
            new DelegatesView(await kept.Of(visit.Author.Person, cancellation), link, who)
        );
    }

    private static async Task<IResult> Invite(
        HttpContext http,
        Visit visit,
        KeptDelegations kept,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var name = JoinFeature.Name(form["name"]) is { Length: > 0 } typed ? typed : "My assistant";
        if (!Enum.TryParse<DelegateScope>(form["scope"], out var scope) || !Enum.IsDefined(scope))
        {
            scope = DelegateScope.Log;
        }

        var secret = await kept.Invite(visit.Author.Person, name, scope, cancellation);
        return await Show(
            visit,
            kept,
            $"{http.Request.Scheme}://{http.Request.Host}/invited/{secret}",
            name,
            cancellation
        );
    }

    private static async Task<IResult> Rescope(
        HttpContext http,
        Visit visit,
        KeptDelegations kept,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        if (Enum.TryParse<DelegateScope>(form["scope"], out var scope) && Enum.IsDefined(scope))
        {
            await kept.Rescope(visit.Author.Person, form["id"].ToString(), scope, cancellation);
            http.Say("Changed, from now on.");
        }

        return Page.Back("/delegates");
    }

    private static async Task<IResult> Revoke(
        HttpContext http,
        Visit visit,
        KeptDelegations kept,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        await kept.Revoke(visit.Author.Person, form["id"].ToString(), cancellation);
        http.Say("Taken back, at once. What they did stays in your history.");
        return Page.Back("/delegates");
    }

    private static async Task<IResult> Invited(
        string secret,
        HttpContext http,
        Caller caller,
        KeptDelegations kept,
        CancellationToken cancellation
    )
    {
        if (await kept.Look(secret, cancellation) is not { } record)
        {
            return JoinFeature.Spent();
        }

        OpenInvitation.Remember(http, secret);
        return Page.Of<InvitedPage>(new InvitedView(secret, record, caller.May(Rights.Account)));
    }

    private static async Task<IResult> Accept(
        string secret,
        HttpContext http,
        Caller caller,
        KeptDelegations kept,
        KeptSessions sessions,
        CancellationToken cancellation
    )
    {
        var session = caller.Session!;
        OpenInvitation.Forget(http);
        if (await kept.Accept(secret, session.Account, cancellation) is not { } accepted)
        {
            return JoinFeature.Spent();
        }

        await sessions.WorkUnder(session.Session.Hash, accepted.Id, cancellation);
        return Page.Back("/inbox");
    }

    private static async Task<IResult> Records(
        Caller caller,
        KeptDelegations kept,
        CancellationToken cancellation
    )
    {
        var session = caller.Session!;
        return Page.Of<RecordsPage>(
            new RecordsView(
                await kept.For(session.Account.Id, cancellation),
                session.Account.Name.Length > 0 ? session.Account.Name : session.Account.Email,
                session.Session.Delegation
            )
        );
    }

    private static async Task<IResult> Switch(
        HttpContext http,
        Caller caller,
        KeptDelegations kept,
        KeptSessions sessions,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var session = caller.Session!;
        var chosen = (await kept.For(session.Account.Id, cancellation)).FirstOrDefault(one =>
            one.Delegation.Id == form["record"]
        );
        await sessions.WorkUnder(session.Session.Hash, chosen?.Delegation.Id, cancellation);
        return Page.Back("/");
    }
}
