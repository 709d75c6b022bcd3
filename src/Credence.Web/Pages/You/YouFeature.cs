using Credence.App.Dossiers;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.App.Rules;
using Credence.App.Store;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.You;

public static class YouFeature
{
    public static void MapYou(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/you", Show);
        routes.MapPost("/you", Save);
        routes.MapPost("/you/certificates", AddCertificate);
        routes.MapPost("/you/training", AddTraining);
        routes.MapPost("/you/leave", AddLeave);
        routes.MapPost("/you/awards", AddAward);
        routes.MapPost("/you/registrations", AddRegistration);
    }

    private static Task<IResult> Show(
        Visit visit,
        RuleLibrary library,
        FindBody find,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier => Page.Of<YouPage>(YouView.Of(dossier.Profile, library, find)),
            cancellation
        );

    private static async Task<IResult> Save(
        HttpContext http,
        Visit visit,
        RuleLibrary library,
        FindBody find,
        WritePhysician write,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        return await visit.Do(
            async dossier =>
            {
                var view = YouView.Of(dossier.Profile, library, find);
                var saved = await write.Run(
                    visit.Author,
                    new TypedPhysician
                    {
                        Name = form["name"],
                        Degree = form["degree"],
                        Specialties = Codes(form["specialties"].ToString(), view.Specialties),
                        Born = form["born"],
                        PracticeStates = Codes(
                            form["practice_states"].ToString(),
                            [.. Places.All.Select(place => (place.Key, place.Value))]
                        ),
                        TimeZone = form["timezone"],
                    },
                    cancellation
                );
                if (saved.Done || saved.Problems[0].Code == ProblemCatalog.NothingChanged.Code)
                {
                    http.Say("Saved.", saved.Value?.Number ?? 0);
                    return Page.Back("/you");
                }

                return Page.Of<YouPage>(
                    view with
                    {
                        Typed = form.Typed(),
                        Problems = saved.Problems,
                    },
                    StatusCodes.Status422UnprocessableEntity
                );
            },
            cancellation
        );
    }

    private static Task<IResult> AddCertificate(
        HttpContext http,
        Visit visit,
        AddCertificate add,
        CancellationToken cancellation
    ) =>
        Added(
            http,
            form =>
                add.Run(
                    visit.Author,
                    form["board"].ToString(),
                    form["passed"].ToString(),
                    form["maintained"] == "yes",
                    cancellation
                ),
            "Certificate added.",
            "board_certificates"
        );

    private static Task<IResult> AddTraining(
        HttpContext http,
        Visit visit,
        AddTraining add,
        CancellationToken cancellation
    ) =>
        Added(
            http,
            form =>
                add.Run(
                    visit.Author,
                    form["training_kind"].ToString(),
                    form["training_from"],
                    form["training_to"],
                    form["full_time"] == "yes",
                    cancellation
                ),
            "Training added.",
            "training"
        );

    private static Task<IResult> AddLeave(
        HttpContext http,
        Visit visit,
        AddLeave add,
        CancellationToken cancellation
    ) =>
        Added(
            http,
            form =>
                add.Run(
                    visit.Author,
                    form["leave_kind"].ToString(),
                    form["leave_from"],
                    form["leave_to"],
                    cancellation
                ),
            "Leave added.",
            "leave"
        );

    private static Task<IResult> AddAward(
        HttpContext http,
        Visit visit,
        AddAward add,
        CancellationToken cancellation
    ) =>
        Added(
            http,
            form =>
                add.Run(
                    visit.Author,
                    form["award_code"].ToString(),
                    form["award_from"],
                    form["award_to"],
                    cancellation
                ),
            "Award added.",
            "awards"
        );

    private static Task<IResult> AddRegistration(
        HttpContext http,
        Visit visit,
        AddRegistration add,
        CancellationToken cancellation
    ) =>
        Added(
            http,
            form =>
                add.Run(
                    visit.Author,
                    form["registration_kind"].ToString(),
                    form["registration_state"].ToString(),
                    form["registration_from"],
                    form["registration_to"],
                    cancellation
                ),
            "Registration added.",
            "registrations"
        );

    /// <summary>Adds one line to a section of the page, says so or why not, and leads back to the section.</summary>
    private static async Task<IResult> Added(
        HttpContext http,
        Func<IFormCollection, Task<Outcome<Changed>>> add,
        string said,
        string section
    )
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        http.Say(await add(form), said);
        return Page.Back($"/you#{section}");
    }

    private static List<string> Codes(
        string typed,
        IReadOnlyList<(string Id, string Name)> known
    ) =>
        [
            .. typed
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(word =>
                    known
                        .FirstOrDefault(one =>
                            one.Name.Equals(word, StringComparison.OrdinalIgnoreCase)
                            || one.Id.Equals(word, StringComparison.OrdinalIgnoreCase)
                        )
                        .Id
                    ?? word.ToLowerInvariant().Replace(' ', '-')
                ),
        ];
}
