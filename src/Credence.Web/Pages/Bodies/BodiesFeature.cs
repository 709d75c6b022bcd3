using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Credence.App.Dossiers;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.App.Rules;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Bodies;

/// <summary>A form for a body of one's own, with the library's power; the same as text for whoever likes files.</summary>
public static class BodiesFeature
{
    private const int MostMegabytes = 4;

    public static void MapBodies(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/bodies/new", New);
        routes.MapPost(
            "/bodies/new",
            (
                HttpContext http,
                Visit visit,
                SaveOwnBody save,
                RuleLibrary library,
                CancellationToken cancellation
            ) => Take("", http, visit, save, library, cancellation)
        );
        routes.MapGet("/bodies/{id}/edit", Edit);
        routes.MapPost("/bodies/{id}/edit", Take);
    }

    private static Task<IResult> New(
        string? @as,
        Visit visit,
        RuleLibrary library,
        CancellationToken cancellation
    ) =>
        visit.Show(
            _ =>
                Page.Of<BodyFormPage>(
                    View(library, BodyForm.Empty()) with
                    {
                        Text = @as == "text" ? "" : null,
                    }
                ),
            cancellation
        );

    private static Task<IResult> Edit(
        string id,
        Visit visit,
        RuleLibrary library,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
                TextOf(dossier, id) is { } text
                    ? Page.Of<BodyFormPage>(Fields(library, text, text) with { Obligation = id })
                    : NotOwn(),
            cancellation
        );

    private static async Task<IResult> Take(
        string id,
        HttpContext http,
        Visit visit,
        SaveOwnBody save,
        RuleLibrary library,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        return await visit.Do(
            async dossier =>
            {
                var before = id.Length > 0 ? TextOf(dossier, id) : form["before"].ToString();
                if (before is null)
                {
                    return NotOwn();
                }

                var action = form["do"].ToString();
                var fields = BodyForm.Of(form);
                var asText = form["as"] == "text";
                var text = asText
                    ? await TextSent(form, cancellation)
                    : fields.ToText(Tree(before), code => Code(library.Words, code));
                var view = View(library, fields) with
                {
                    Text = asText ? text : null,
                    Obligation = id,
                    Before = id.Length > 0 ? "" : before,
                };
                switch (action)
                {
                    case "text":
                        return Page.Of<BodyFormPage>(view with { Text = text });
                    case "fields":
                        return Page.Of<BodyFormPage>(
                            Fields(library, text, text) with
                            {
                                Obligation = id,
                                Before = id.Length > 0 ? "" : text,
                            }
                        );
                    case "more":
                        return Page.Of<BodyFormPage>(view);
                    case "row":
                        fields.AddRow();
                        return Page.Of<BodyFormPage>(view);
                    case ['d', 'r', 'o', 'p', '-', .. var row] when int.TryParse(row, out var at):
                        fields.DropRow(at);
                        return Page.Of<BodyFormPage>(view);
                    default:
                        return await Save(id, http, visit, save, view, text, asText, cancellation);
                }
            },
            cancellation
        );
    }

    private static async Task<IResult> Save(
        string id,
        HttpContext http,
        Visit visit,
        SaveOwnBody save,
        BodyFormView view,
        string text,
        bool asText,
        CancellationToken cancellation
    )
    {
        var saved =
            !asText && string.IsNullOrWhiteSpace(view.Form["name"])
                ? Outcome<OwnBodySaved>.Not(ProblemCatalog.FieldEmpty.At("name", "Its name"))
            : id.Length > 0 ? await save.Change(visit.Author, id, text, cancellation)
            : await save.Add(
                visit.Author,
                text,
                new()
                {
                    CycleEnds = view.Form["cycle_ends"],
                    LicensedOn = view.Form["licensed_on"],
                },
                cancellation
            );
        if (saved.Value is { } done)
        {
            http.Say("Saved. It counts from now on.", done.Change);
            return Page.Back($"/requirements/{done.Obligation}");
        }

        if (saved.Problems[0].Code == ProblemCatalog.NothingChanged.Code)
        {
            return Page.Back($"/requirements/{id}");
        }

        return Page.Of<BodyFormPage>(
            view with
            {
                Problems = asText
                    ? saved.Problems
                    : [.. saved.Problems.Select(problem => BodyFormPlaces.AtField(problem, text))],
            },
            StatusCodes.Status422UnprocessableEntity
        );
    }

    private static async Task<string> TextSent(IFormCollection form, CancellationToken cancellation)
    {
        if (form.Files.GetFile("file") is { Length: > 0 and < MostMegabytes * 1024 * 1024 } file)
        {
            using var reader = new StreamReader(file.OpenReadStream());
            return await reader.ReadToEndAsync(cancellation);
        }

        return form["text"].ToString().ReplaceLineEndings("\n");
    }

    private static string? TextOf(Dossier dossier, string id) =>
        dossier.Profile.Obligations.FirstOrDefault(one => one.Id == id) is { } own
            ? SaveOwnBody.TextOf(dossier.Account, id, own.CustomPath)
            : null;

    private static JsonObject? Tree(string text) =>
        text.Length > 0 ? ProfileText.Read(text, SaveOwnBody.File, new ProblemList()) : null;

    /// <summary>As fields where they can show all of it, else as its text.</summary>
    private static BodyFormView Fields(RuleLibrary library, string text, string shown)
    {
        var form = Tree(text) is { } tree ? BodyForm.Of(tree) : null;
        return View(library, form ?? BodyForm.Empty()) with
        {
            Text = form is null ? shown : null,
            HasFields = form is not null,
        };
    }

    /// <summary>Which list of a limit a word belongs to, and its code; a name is understood as well.</summary>
    private static (string, string) Code(RuleWords words, string said)
    {
        var code =
            words
                .Vocabulary.Names.FirstOrDefault(name =>
                    name.Value.Equals(said, StringComparison.OrdinalIgnoreCase)
                )
                .Key
            ?? said;
        return words.CreditTypes.Contains(code) ? ("types", code)
            : words.Formats.Contains(code) ? ("formats", code)
            : words.AllTopics.Contains(code) ? ("topics", code)
            : ("types", code);
    }

    private static BodyFormView View(RuleLibrary library, BodyForm form)
    {
        var words = library.Words;
        return new()
        {
            Form = form,
            Types = Named(words.CreditTypes),
            Topics = Named(words.Topics),
            Facts =
            [
                .. words
                    .Sentences.OrderBy(fact => fact.Value, StringComparer.Ordinal)
                    .Select(fact => (fact.Key, fact.Value)),
            ],
        };

        ImmutableArray<(string, string)> Named(IEnumerable<string> codes) =>
            [
                .. codes
                    .Select(code => (code, words.Vocabulary.NameOf(code)))
                    .OrderBy(pair => pair.Item2, StringComparer.Ordinal),
            ];
    }

    private static IResult NotOwn() =>
        Page.Of<NotFoundPage>(
            new NotFoundView(
                "That is not a body of your own. Rules of the library can be read, and reported where they are wrong.",
                "/requirements",
                "See your requirements"
            ),
            404
        );
}
