using System.Globalization;
using Credence.App.Allowances;
using Credence.App.Dossiers;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Means;

/// <summary>Time and money: allowances, own money, hours, time away, protected blocks, the shape of the year.</summary>
public static class MeansFeature
{
    public const string Path = "/time-and-money";

    public static void MapMeans(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, Show);
        routes.MapPost($"{Path}/allowances", SaveAllowance);
        routes.MapPost($"{Path}/allowances/drop", DropAllowance);
        routes.MapPost($"{Path}/hours", Hours);
        routes.MapPost($"{Path}/away", Away);
        routes.MapPost($"{Path}/away/drop", Back);
        routes.MapPost($"{Path}/protected", Protect);
    }

    private static Task<IResult> Show(Visit visit, CancellationToken cancellation) =>
        visit.Show(dossier => Page.Of<MeansPage>(Of(dossier)), cancellation);

    private static MeansView Of(Dossier dossier) =>
        new(dossier.Means(), dossier.Profile.Planning, dossier.AsOf);

    private static Task<IResult> SaveAllowance(
        HttpContext http,
        Visit visit,
        SaveAllowance save,
        CancellationToken cancellation
    ) =>
        Save(
            http,
            visit,
            "allowances",
            "Saved.",
            form =>
                save.Run(
                    visit.Author,
                    new TypedAllowance
                    {
                        Name = form["name"].ToString(),
                        Money = form["money"],
                        Days = form["days"],
                        From = form["from"],
                        To = form["to"],
                    },
                    cancellation
                ),
            cancellation
        );

    private static Task<IResult> DropAllowance(
        HttpContext http,
        Visit visit,
        DropAllowance drop,
        CancellationToken cancellation
    ) =>
        Save(
            http,
            visit,
            "allowances",
            "Taken away. What it paid stays in your ledger.",
            form => drop.Run(visit.Author, form["id"].ToString(), cancellation),
            cancellation
        );

    private static Task<IResult> Hours(
        HttpContext http,
        Visit visit,
        ShapeYear shape,
        CancellationToken cancellation
    ) =>
        Save(
            http,
            visit,
            "hours",
            "Saved. A new plan will keep to it.",
            form => shape.Run(visit.Author, Typed(form), cancellation),
            cancellation
        );

    private static TypedYear Typed(IFormCollection form)
    {
        var year = new TypedYear
        {
            HoursPerMonth = form["hours"],
            Budget = form["budget"],
            MicroMinimum = form["micro_min"],
            MicroMaximum = form["micro_max"],
            MicroPracticeLinked = form["micro_practice_linked"],
            DeepDivesPerQuarter = form["deep_dives_per_quarter"],
            Events = form["events"],
            Career = form["sliders_career"],
            Time = form["sliders_time"],
            Money = form["sliders_money"],
        };
        return form["month"].ToString() is { Length: > 0 } month
            ? year with
            {
                HoursInMonth = new Dictionary<string, string>
                {
                    [month] = form["month_hours"].ToString(),
                },
            }
            : year;
    }

    private static Task<IResult> Away(
        HttpContext http,
        Visit visit,
        AddTimeAway add,
        CancellationToken cancellation
    ) =>
        Save(
            http,
            visit,
            "away",
            "Kept free.",
            form => add.Run(visit.Author, form["from"], form["to"], form["why"], cancellation),
            cancellation
        );

    private static Task<IResult> Back(
        HttpContext http,
        Visit visit,
        DropTimeAway drop,
        CancellationToken cancellation
    ) =>
        Save(
            http,
            visit,
            "away",
            "No longer kept free.",
            form =>
                drop.Run(
                    visit.Author,
                    DateOnly.TryParseExact(
                        form["from"].ToString(),
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var day
                    )
                        ? day
                        : default,
                    cancellation
                ),
            cancellation
        );

    private static Task<IResult> Protect(
        HttpContext http,
        Visit visit,
        ProtectTime protect,
        CancellationToken cancellation
    ) =>
        Save(
            http,
            visit,
            "protected",
            "Saved. Your calendar file has it from now on.",
            form =>
                protect.Run(
                    visit.Author,
                    form["weekday"],
                    form["start"],
                    form["block_hours"],
                    form["every_weeks"],
                    cancellation
                ),
            cancellation
        );

    /// <summary>Changes, then back to the form; where something is wrong, the page with what was typed.</summary>
    private static async Task<IResult> Save(
        HttpContext http,
        Visit visit,
        string part,
        string said,
        Func<IFormCollection, Task<Outcome<Changed>>> change,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        return await visit.Do(
            async dossier =>
            {
                var changed = await change(form);
                if (changed.Done || changed.Problems[0].Code == ProblemCatalog.NothingChanged.Code)
                {
                    http.Say(said, changed.Value?.Number ?? 0);
                    return Page.Back($"{Path}#{part}");
                }

                return Page.Of<MeansPage>(
                    Of(dossier) with
                    {
                        Form = form["form"].ToString() is { Length: > 0 } name ? name : part,
                        Typed = form.Typed(),
                        Problems = changed.Problems,
                    },
                    StatusCodes.Status422UnprocessableEntity
                );
            },
            cancellation
        );
    }
}
