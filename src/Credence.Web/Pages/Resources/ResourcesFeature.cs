using System.Collections.Immutable;
using Credence.App.Allowances;
using Credence.App.Candidates;
using Credence.App.Dossiers;
using Credence.App.Problems;
using Credence.App.Resources;
using Credence.Core.Problems;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Resources;

/// <summary>What one's own hospital offers: the questions, and what their answers became.</summary>
public static class ResourcesFeature
{
    private const string Path = "/career/hospital";

    public static void MapResources(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, Show);
        routes.MapPost($"{Path}/{{id}}", Answer);
    }

    private static Task<IResult> Show(
        Visit visit,
        ReadHospital read,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
                Page.Of<HospitalPage>(
                    ViewOf(dossier, read, "", ImmutableDictionary<string, string>.Empty, [])
                ),
            cancellation
        );

    private static async Task<IResult> Answer(
        string id,
        HttpContext http,
        Visit visit,
        AnswerQuestion answer,
        ReadHospital read,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var typed = form.Typed();
        return await visit.Do(
            async dossier =>
            {
                var kept = await answer.Run(
                    visit.Author,
                    id,
                    typed.GetValueOrDefault("answer", ""),
                    CandidateOf(typed),
                    AllowanceOf(typed),
                    dossier.AsOf,
                    cancellation
                );
                if (kept.Done || kept.Problems[0].Code == ProblemCatalog.NothingChanged.Code)
                {
                    http.Say("Answer kept.", kept.Value?.Number ?? 0);
                    return Page.Back($"{Path}#{Say.Anchor(id)}");
                }

                return Page.Of<HospitalPage>(
                    ViewOf(dossier, read, id, typed, kept.Problems),
                    StatusCodes.Status422UnprocessableEntity
                );
            },
            cancellation
        );
    }

    private static TypedCandidate CandidateOf(ImmutableDictionary<string, string> typed) =>
        new()
        {
            Title = typed.GetValueOrDefault("title"),
            Credits = typed.GetValueOrDefault("credits"),
            Hours = typed.GetValueOrDefault("hours"),
            UnitsPerMonth = typed.GetValueOrDefault("units_per_month"),
            Topics = typed.GetValueOrDefault("topics"),
            Price = typed.GetValueOrDefault("price"),
            From = typed.GetValueOrDefault("from"),
        };

    private static TypedAllowance AllowanceOf(ImmutableDictionary<string, string> typed) =>
        new()
        {
            Name = typed.GetValueOrDefault("name", ""),
            Money = typed.GetValueOrDefault("money"),
            Days = typed.GetValueOrDefault("days"),
            To = typed.GetValueOrDefault("to"),
        };

    private static HospitalView ViewOf(
        Dossier dossier,
        ReadHospital read,
        string sent,
        ImmutableDictionary<string, string> typed,
        ImmutableArray<Problem> problems
    ) => new(read.Of(dossier), dossier.Profile.Planning.Allowances, sent, typed, problems);
}
