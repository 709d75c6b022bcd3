using System.Collections.Immutable;
using Credence.App.Candidates;
using Credence.App.Catalog;
using Credence.App.Dossiers;
using Credence.App.Filter;
using Credence.App.Rules;
using Credence.App.Warnings;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Catalog;

/// <summary>The catalog: search, one entry, and taking it among the own candidates.</summary>
public static class CatalogFeature
{
    public static void MapCatalog(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/catalog", List);
        routes.MapGet("/catalog/{id}", Show);
        routes.MapPost("/catalog/{id}/add", Add);
    }

    public static CatalogQuery QueryOf(HttpContext http)
    {
        var query = http.Request.Query;
        return new()
        {
            Search = Text("q"),
            Topic = Text("topic"),
            Specialty = Text("specialty"),
            Format = Text("format"),
            Price = Text("price"),
            Month =
                int.TryParse(Text("month"), out var month) && month is >= 1 and <= 12 ? month : 0,
            Body = Text("body"),
            Page = int.TryParse(Text("page"), out var page) && page > 0 ? page : 1,
        };

        string Text(string key) =>
            query[key].ToString().Trim() is { Length: <= 200 } text ? text : "";
    }

    private static Task<IResult> List(
        HttpContext http,
        Visit visit,
        JudgePractice judge,
        CatalogLibrary catalog,
        RuleLibrary library,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
                Page.Of<CatalogPage>(
                    CatalogView.Of(dossier, QueryOf(http), judge, catalog, library)
                ),
            cancellation
        );

    private static Task<IResult> Show(
        string id,
        Visit visit,
        JudgePractice judge,
        CatalogLibrary catalog,
        FindBody find,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
                catalog.Find(id) is { } entry
                    ? Page.Of<EntryPage>(
                        EntryOf(
                            dossier,
                            entry,
                            judge,
                            find,
                            ImmutableDictionary<string, string>.Empty
                        )
                    )
                    : Page.Back("/catalog"),
            cancellation
        );

    private static async Task<IResult> Add(
        string id,
        HttpContext http,
        Visit visit,
        AddFromCatalog add,
        JudgePractice judge,
        CatalogLibrary catalog,
        FindBody find,
        WarnOfChoice warn,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var typed = form.Typed();
        return await visit.Do(
            async dossier =>
            {
                if (
                    form["anyway"] != "yes"
                    && catalog.Find(id) is { } wanted
                    && warn.Named(dossier, id, null) is { IsEmpty: false } warnings
                )
                {
                    return Page.Of<EntryPage>(
                        EntryOf(dossier, wanted, judge, find, typed) with
                        {
                            Warnings = warnings,
                        }
                    );
                }

                var added = await add.Run(
                    visit.Author,
                    id,
                    JudgePractice.YearStart(dossier),
                    new TypedCandidate
                    {
                        From = Said("from"),
                        To = Said("to"),
                        Credits = Said("credits"),
                        Price = Said("price"),
                    },
                    cancellation
                );
                if (added.Done || catalog.Find(id) is not { } entry)
                {
                    http.Say(added, "It is one of your candidates now.");
                    return Page.Back(added.Done ? $"/candidates/{id}" : "/catalog");
                }

                return Page.Of<EntryPage>(
                    EntryOf(dossier, entry, judge, find, typed) with
                    {
                        Problems = added.Problems,
                    },
                    StatusCodes.Status422UnprocessableEntity
                );
            },
            cancellation
        );

        string? Said(string key) =>
            typed.GetValueOrDefault(key, "") is { Length: > 0 } text ? text : null;
    }

    private static CatalogEntryView EntryOf(
        Dossier dossier,
        CatalogEntry entry,
        JudgePractice judge,
        FindBody find,
        ImmutableDictionary<string, string> typed
    ) =>
        new(
            entry,
            judge.Of(
                dossier,
                new(
                    CatalogCandidate.Of(entry, JudgePractice.YearStart(dossier)),
                    CatalogCandidate.Unknown(entry)
                )
            ),
            dossier.Practice.Candidates.Candidates.Any(one => one.Id == entry.Id),
            dossier.AsOf,
            CatalogCandidate.Asks(entry),
            [.. entry.AimedAt.Select(id => (id, find.ById(id)?.Body.Name ?? id))],
            typed
        );
}
