using Credence.App.Dossiers;
using Credence.App.Profiles;
using Credence.App.Rules;
using Credence.Core.Requirements;
using Credence.Web.Rendering;
using Credence.Web.Visits;
using Microsoft.Extensions.Primitives;

namespace Credence.Web.Pages.WhatIf;

/// <summary>Thinks of other bodies, shows the difference, and makes it real. All that was thought of is in the address.</summary>
public static class WhatIfFeature
{
    public static void MapWhatIf(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/what-if", Show);
        routes.MapPost("/what-if", MakeReal);
    }

    private static Task<IResult> Show(
        HttpContext http,
        Visit visit,
        Credence.App.Profiles.WhatIf whatIf,
        RuleLibrary library,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
                Page.Of<WhatIfPage>(
                    Thought(dossier, ChangeOf(key => http.Request.Query[key]), whatIf, library)
                ),
            cancellation
        );

    private static async Task<IResult> MakeReal(
        HttpContext http,
        Visit visit,
        Credence.App.Profiles.WhatIf whatIf,
        RuleLibrary library,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        return await visit.Do(
            async dossier =>
            {
                var change = ChangeOf(key => form[key]);
                var made = await whatIf.MakeReal(visit.Author, change, cancellation);
                if (!made.Done)
                {
                    return Page.Of<WhatIfPage>(
                        Thought(dossier, change, whatIf, library) with
                        {
                            Problems = made.Problems,
                        },
                        StatusCodes.Status422UnprocessableEntity
                    );
                }

                http.Say(made, "It is real now.");
                return Page.Back("/requirements");
            },
            cancellation
        );
    }

    private static WhatIfView Thought(
        Dossier dossier,
        PracticeChange change,
        Credence.App.Profiles.WhatIf whatIf,
        RuleLibrary library
    )
    {
        var bodies = library.Bodies().ToList();
        var view = new WhatIfView
        {
            Mine = dossier.Profile.Obligations,
            Change = change,
            Groups =
            [
                .. WhatIfWords.Kinds.Select(kind => new ChoiceGroup(
                    kind.Title,
                    [
                        .. bodies
                            .Where(body =>
                                body.Kind == kind.Kind
                                && (
                                    body.Kind == BodyKind.Hospital
                                    || dossier.Profile.Obligations.All(one =>
                                        one.Body.Id != body.Id
                                    )
                                )
                            )
                            .Select(body => new Choice(
                                body.Id,
                                body.Name,
                                change.Add.Any(one => one.Body == body.Id)
                            ))
                            .OrderBy(choice => choice.Name, StringComparer.Ordinal),
                    ]
                )),
            ],
        };
        if (change.IsNothing)
        {
            return view;
        }

        var answer = whatIf.Run(dossier, change);
        return answer.Done
            ? view with
            {
                Answer = answer.Value,
            }
            : view with
            {
                Problems = answer.Problems,
            };
    }

    private static PracticeChange ChangeOf(Func<string, StringValues> field) =>
        new(
            [
                .. Texts(field("add"))
                    .Select(id => new NewObligation(
                        id,
                        "",
                        new TypedObligation
                        {
                            LicensedOn = field($"on-{id}").ToString(),
                            CycleEnds = field($"ends-{id}").ToString(),
                        }
                    )),
            ],
            [.. Texts(field("drop"))]
        );

    private static IEnumerable<string> Texts(StringValues values) =>
        values.OfType<string>().Where(text => text.Length > 0).Distinct();
}
