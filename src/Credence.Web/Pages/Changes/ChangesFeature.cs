using System.Collections.Immutable;
using Credence.App.Ledger;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Changes;

/// <param name="Names">Of those who helped, by what the trail names.</param>
public sealed record ChangesView(
    ImmutableArray<ChangeLogLine> Log,
    int Page,
    int Pages,
    ImmutableDictionary<string, string> Names
);

/// <summary>What was changed, by whom, and undo.</summary>
public static class ChangesFeature
{
    private const int PageSize = 50;

    public static void MapChanges(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/changes", Show);
        routes.MapPost("/changes/undo", Undo);
    }

    private static async Task<IResult> Show(
        int? page,
        Visit visit,
        Credence.App.Store.Journal journal,
        Credence.App.Store.Accounts.KeptDelegations delegations,
        CancellationToken cancellation
    )
    {
        await visit.Open(cancellation);
        var log = ChangeLog.Of(await journal.Of(visit.Author.Person, cancellation)).ToList();
        var at = page is > 0 and < 100_000 ? page.Value : 1;
        return Page.Of<ChangesPage>(
            new ChangesView(
                [.. log.Skip((at - 1) * PageSize).Take(PageSize)],
                at,
                Math.Max(1, (log.Count + PageSize - 1) / PageSize),
                await delegations.Names(visit.Author.Person, cancellation)
            )
        );
    }

    private static async Task<IResult> Undo(
        HttpContext http,
        Visit visit,
        UndoChange undo,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var undone = await undo.Named(
            visit.Author,
            long.TryParse(form["change"], out var number) ? number : 0,
            cancellation
        );
        http.Say(undone, "Undone.");
        return Page.Back(OwnAddress.Of(form["back"], "/changes"));
    }
}
