using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.App.Rules;
using Credence.App.Store;
using Credence.Core.Obligations;
using Credence.Core.Problems;
using Credence.Core.Requirements;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.You;

/// <summary>Who the physician is, as the form shows it.</summary>
public sealed record YouView
{
    public required ImmutableDictionary<string, string> Typed { get; init; }

    public required IReadOnlyList<(string Id, string Name)> Specialties { get; init; }

    public required IReadOnlyList<(string Id, string Name)> Boards { get; init; }

    public required IReadOnlyList<string> Certificates { get; init; }

    public required IReadOnlyList<string> Training { get; init; }

    public required IReadOnlyList<string> Leave { get; init; }

    public required IReadOnlyList<(string Fact, string Text, bool Is)> Answers { get; init; }

    public ImmutableArray<Problem> Problems { get; init; } = [];

    public string Of(string field) => Typed.GetValueOrDefault(field, "");
}

public static class YouFeature
{
    public static void MapYou(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/you", Show);
        routes.MapPost("/you", Save);
        routes.MapPost("/you/certificates", AddCertificate);
        routes.MapPost("/you/training", AddTraining);
        routes.MapPost("/you/leave", AddLeave);
    }

    private static Task<IResult> Show(
        Visit visit,
        RuleLibrary library,
        FindBody find,
        CancellationToken cancellation
    ) => visit.Show(dossier => Page.Of<YouPage>(Of(dossier.Profile, library, find)), cancellation);

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
                var view = Of(dossier.Profile, library, find);
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

    private static YouView Of(Profile profile, RuleLibrary library, FindBody find)
    {
        var names = library.Vocabulary.Names;
        var physician = profile.Physician;
        return new()
        {
            Typed = new Dictionary<string, string>
            {
                ["name"] = physician.Name,
                ["degree"] = $"{physician.Degree}",
                ["specialties"] = string.Join(
                    ", ",
                    physician.Specialties.Select(one => names.GetValueOrDefault(one.Code, one.Code))
                ),
                ["born"] = physician.Born is { } born
                    ? born.Year is { } year
                        ? $"{born.Month:D2}/{born.Day:D2}/{year}"
                        : $"{born.Month:D2}/{born.Day:D2}"
                    : "",
                ["practice_states"] = string.Join(
                    ", ",
                    physician.PracticeStates.Select(code =>
                        Places.Name(code) is { Length: > 0 } name ? name : code
                    )
                ),
                ["timezone"] = physician.TimeZone,
            }.ToImmutableDictionary(),
            Specialties =
            [
                .. library
                    .Words.Specialties.Select(id => (id, names.GetValueOrDefault(id, id)))
                    .OrderBy(pair => pair.Item2, StringComparer.Ordinal),
            ],
            Boards =
            [
                .. find
                    .All.Where(body => body.Body.Kind == BodyKind.SpecialtyBoard)
                    .Select(body => (body.Id, body.Body.Name)),
            ],
            Certificates =
            [
                .. physician.BoardCertificates.Select(one =>
                    $"{find.ById(one.Board)?.Body.Name ?? one.Board}{(one.Passed.IsEmpty ? "" : $", passed {Say.Day(one.Passed.Max())}")}{(one.Maintained == true ? ", maintained" : "")}"
                ),
            ],
            Training =
            [
                .. physician.Training.Select(one =>
                    $"{Say.Capital(one.Kind)}, {Say.Day(one.From)} to {(one.To is { } to ? Say.Day(to) : "now")}{(one.FullTime ? "" : ", part-time")}"
                ),
            ],
            Leave =
            [
                .. physician.Leave.Select(one =>
                    $"{Say.Capital(one.Kind)}, {Say.Day(one.Span.Start)} to {Say.Day(one.Span.End)}"
                ),
            ],
            Answers =
            [
                .. physician
                    .Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                    .Select(pair =>
                        (
                            pair.Key,
                            library.Vocabulary.Questions.GetValueOrDefault(
                                pair.Key,
                                Say.Capital(pair.Key.Replace('_', ' '))
                            ),
                            pair.Value
                        )
                    ),
            ],
        };
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
