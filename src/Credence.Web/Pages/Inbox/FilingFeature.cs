using System.Collections.Immutable;
using Credence.App.Inbox;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.Core.Ledger;
using Credence.Core.Problems;
using Credence.Web.Pages.Ledger;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Inbox;

/// <summary>What was read becomes entries: one file, its ticked rows, or all that is sure.</summary>
internal static class FilingFeature
{
    public static void MapFiling(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/inbox/sure", ConfirmSure);
        routes.MapPost("/inbox/{id}/confirm", Confirm);
    }

    private static async Task<IResult> Confirm(
        string id,
        HttpContext http,
        RuleLibrary library,
        OpenInbox open,
        ConfirmFiles confirm,
        PreviewFiling preview,
        Visit visit,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        return await visit.Do(
            async dossier =>
            {
                var inbox = await open.Run(visit.Author.Person, dossier.AsOf, cancellation);
                if (inbox.Waiting.FirstOrDefault(one => one.Id == id) is not { } file)
                {
                    return InboxFeature.NotThere();
                }

                var problems = new ProblemList();
                var rows = file.HasMany ? Ticked(file, form) : [Typed(form, problems)];
                var unfinished = file.HasMany || form["unfinished"] == "yes";
                var filed = problems.Any
                    ? Outcome<FilesConfirmed>.Not(problems.Problems)
                    : await confirm.Run(
                        visit.Author,
                        [new(id, rows)],
                        dossier.AsOf,
                        unfinished,
                        cancellation
                    );
                if (filed.Value is { } done)
                {
                    http.Say(InboxWords.Filed(done), done.Change);
                    return Page.Back(Next(inbox, id));
                }

                return Page.Of<FilePage>(
                    FileViews.Of(file, inbox, dossier, library, preview, form) with
                    {
                        Problems = filed.Problems,
                    },
                    StatusCodes.Status422UnprocessableEntity
                );
            },
            cancellation
        );
    }

    private static ActivityCells Typed(IFormCollection form, ProblemList problems)
    {
        var cells = EntryView.Cells(form);
        problems.AddAll(EntryForm.Dated(cells));
        return ActivityCells.Of(cells);
    }

    private static ImmutableArray<ActivityCells> Ticked(WaitingFile file, IFormCollection form)
    {
        var wanted = form["row"]
            .Select(row => int.TryParse(row, out var number) ? number : -1)
            .ToHashSet();
        return [.. file.Rows.Where(row => wanted.Contains(row.Number)).Select(row => row.Cells)];
    }

    /// <summary>The next file that waits and was read; else the list.</summary>
    private static string Next(InboxStanding inbox, string done) =>
        inbox.Waiting.FirstOrDefault(file => file.Id != done && file.IsRead) is { } next
            ? $"/inbox/{next.Id}"
            : "/inbox";

    private static Task<IResult> ConfirmSure(
        HttpContext http,
        OpenInbox open,
        ConfirmFiles confirm,
        Visit visit,
        CancellationToken cancellation
    ) =>
        visit.Do(
            async dossier =>
            {
                var inbox = await open.Run(visit.Author.Person, dossier.AsOf, cancellation);
                if (inbox.Sure.IsEmpty)
                {
                    return Page.Back("/inbox");
                }

                var filed = await confirm.Run(
                    visit.Author,
                    [
                        .. inbox.Sure.Select(file => new ConfirmedFile(
                            file.Id,
                            [.. file.Rows.Select(row => row.Cells)]
                        )),
                    ],
                    dossier.AsOf,
                    cancellation: cancellation
                );
                if (filed.Value is { } done)
                {
                    http.Say(InboxWords.Filed(done), done.Change);
                }
                else
                {
                    http.Refuse(filed);
                }

                return Page.Back("/inbox");
            },
            cancellation
        );
}
