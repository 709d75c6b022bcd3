using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.App.Store;
using Credence.Core.Problems;
using Credence.Core.Standing;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Requirements;

/// <summary>One body: its page, its dates, and what the physician says about its requirements.</summary>
public static class BodyFeature
{
    public static void MapBody(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/requirements/{id}", Show);
        routes.MapGet("/requirements/{id}/dates", Dates);
        routes.MapPost("/requirements/{id}/dates", SaveDates);
        routes.MapPost("/requirements/{id}/drop", Drop);
        routes.MapPost("/requirements/{id}/package", ChoosePackage);
        routes.MapGet("/requirements/{id}/settle", Settle);
        routes.MapPost("/requirements/{id}/settle", SaveSettled);
        routes.MapPost("/requirements/{id}/confirm", Confirm);
    }

    private static Task<IResult> Show(string id, Visit visit, CancellationToken cancellation) =>
        With(
            id,
            visit,
            (dossier, body) =>
                Page.Of<BodyPage>(
                    new BodyView(
                        body,
                        dossier.Check,
                        dossier.Ledger.ToImmutableDictionary(activity => activity.Id)
                    )
                ),
            cancellation
        );

    private static Task<IResult> Dates(string id, Visit visit, CancellationToken cancellation) =>
        With(
            id,
            visit,
            (dossier, body) => Page.Of<DatesPage>(DatesView.Of(body.Obligation, dossier.AsOf)),
            cancellation
        );

    private static async Task<IResult> SaveDates(
        string id,
        HttpContext http,
        Visit visit,
        ChangeObligation change,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var saved = await change.Run(
            visit.Author,
            id,
            new TypedObligation
            {
                CycleEnds = form["cycle_ends"],
                LicensedOn = form["licensed_on"],
                LicenseEnds = form["license_ends"],
                CycleStarts = form["cycle_starts"],
                ExtendedTo = form["extended_to"],
                Number = form["number"],
                Status = form["status"],
            },
            cancellation
        );
        if (saved.Done || IsSame(saved))
        {
            http.Say("Dates saved.", saved.Value?.Number ?? 0);
            return Page.Back($"/requirements/{Uri.EscapeDataString(id)}");
        }

        return await With(
            id,
            visit,
            (dossier, body) =>
                Page.Of<DatesPage>(
                    DatesView.Of(body.Obligation, dossier.AsOf) with
                    {
                        Typed = form.Typed(),
                        Problems = saved.Problems,
                    },
                    StatusCodes.Status422UnprocessableEntity
                ),
            cancellation
        );
    }

    private static async Task<IResult> Drop(
        string id,
        HttpContext http,
        Visit visit,
        DropObligation drop,
        CancellationToken cancellation
    )
    {
        http.Say(
            await drop.Run(visit.Author, id, cancellation),
            "Dropped. Nothing of it is counted now."
        );
        return Page.Back("/requirements");
    }

    private static async Task<IResult> ChoosePackage(
        string id,
        HttpContext http,
        Visit visit,
        ChangeObligation change,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        http.Say(
            await change.Run(
                visit.Author,
                id,
                new TypedObligation { Package = form["package"].ToString() },
                cancellation
            ),
            "Counted that way from now on."
        );
        return Page.Back($"/requirements/{Uri.EscapeDataString(id)}");
    }

    private static Task<IResult> Settle(
        string id,
        string requirement,
        Visit visit,
        CancellationToken cancellation
    ) =>
        With(
            id,
            visit,
            (_, body) => Page.Of<SettlePage>(SettleOf(body, requirement, [], "", "")),
            cancellation
        );

    private static async Task<IResult> SaveSettled(
        string id,
        HttpContext http,
        Visit visit,
        MarkSatisfied satisfied,
        MarkWaived waived,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var requirement = form["requirement"].ToString();
        var saved =
            form["how"] == "waived"
                ? await waived.Run(
                    visit.Author,
                    id,
                    requirement,
                    form["on"],
                    form["note"],
                    cancellation
                )
                : await satisfied.Run(
                    visit.Author,
                    id,
                    requirement,
                    form["on"],
                    form["note"],
                    cancellation
                );
        if (saved.Done)
        {
            http.Say(saved, "Kept as your word.");
            return Page.Back($"/requirements/{Uri.EscapeDataString(id)}");
        }

        return await With(
            id,
            visit,
            (_, body) =>
                Page.Of<SettlePage>(
                    SettleOf(
                        body,
                        requirement,
                        saved.Problems,
                        form["on"].ToString(),
                        form["note"].ToString()
                    ),
                    StatusCodes.Status422UnprocessableEntity
                ),
            cancellation
        );
    }

    private static async Task<IResult> Confirm(
        string id,
        HttpContext http,
        Visit visit,
        ConfirmCourse confirm,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var confirmed = await confirm.Run(
            visit.Author,
            [.. form["activity"].OfType<string>()],
            id,
            form["requirement"].ToString(),
            cancellation
        );
        http.Say(confirmed, "Confirmed.");
        return Page.Back(OwnAddress.Of(form["back"], $"/requirements/{Uri.EscapeDataString(id)}"));
    }

    private static SettleView SettleOf(
        ObligationStanding body,
        string requirement,
        ImmutableArray<Problem> problems,
        string on,
        string note
    ) =>
        new(
            body.Id,
            body.Title,
            requirement,
            body.Requirements.FirstOrDefault(one => one.Id == requirement)?.Title ?? requirement,
            problems,
            on,
            note
        );

    private static bool IsSame(Outcome<Changed> outcome) =>
        outcome.Problems.Any(problem => problem.Code == ProblemCatalog.NothingChanged.Code);

    private static Task<IResult> With(
        string id,
        Visit visit,
        Func<Dossier, ObligationStanding, IResult> show,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
                dossier.Check.Obligations.FirstOrDefault(one => one.Id == id) is { } body
                    ? show(dossier, body)
                    : Page.Of<NotFoundPage>(
                        new NotFoundView(
                            "That body is not one of yours.",
                            "/requirements",
                            "See your requirements"
                        ),
                        404
                    ),
            cancellation
        );
}
