using Credence.App.Profiles;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Questions;

/// <summary>Takes the answers that are one tap away.</summary>
public static class QuestionsFeature
{
    public static void MapQuestions(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/questions", Answer);
        routes.MapPost("/renewed", Renewed);
    }

    private static async Task<IResult> Renewed(
        HttpContext http,
        Visit visit,
        MarkRenewed mark,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var cycles = form["cycle"]
            .Select(cycle =>
                cycle!.LastIndexOf('/') is > 0 and var at
                && DateOnly.TryParseExact(cycle[(at + 1)..], "yyyy-MM-dd", out var end)
                    ? new EndedCycle(cycle[..at], end)
                    : default
            )
            .Where(cycle => cycle.Obligation is not null)
            .ToList();
        http.Say(await mark.Run(visit.Author, cycles, null, cancellation), "Noted as renewed.");
        return Page.Back(OwnAddress.Of(form["back"]));
    }

    private static async Task<IResult> Answer(
        HttpContext http,
        Visit visit,
        AnswerQuestion answer,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        return await visit.Do(
            async dossier =>
            {
                var yes = form["is"] == "yes";
                var given = await answer.Run(
                    visit.Author,
                    dossier.Account,
                    form["fact"].ToString(),
                    yes,
                    form["obligation"].ToString(),
                    cancellation
                );
                http.Say(given, yes ? "Noted: yes." : "Noted: no.");
                return Page.Back(OwnAddress.Of(form["back"]));
            },
            cancellation
        );
    }
}
