namespace Credence.Web.Pages.Accounts;

/// <summary>The pages that are there once people sign in.</summary>
public static class AccountPagesFeature
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapSignIn();
        routes.MapJoin();
        routes.MapSetUp();
        routes.MapAccount();
        routes.MapRecover();
        routes.MapLeave();
    }
}
