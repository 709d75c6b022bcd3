using System.Collections.Immutable;
using Credence.App.Candidates;
using Credence.App.Catalog;
using Credence.App.Dossiers;
using Credence.App.Filter;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Warnings;
using Credence.Core.Filter;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Filter;

/// <summary>The four questions, for one or side by side, for what is named, typed in or pasted from a flyer.</summary>
public static class FilterFeature
{
    private const int LongestFlyer = 60_000;

    public static void MapFilter(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/filter", Show);
        routes.MapPost("/filter/flyer", Flyer);
        routes.MapGet("/filter/typed", Blank);
        routes.MapPost("/filter/typed", Typed);
    }

    private static Task<IResult> Show(
        HttpContext http,
        Visit visit,
        JudgePractice judge,
        CatalogLibrary catalog,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
                Page.Of<FilterPage>(
                    ViewOf(dossier, [.. http.Request.Query["c"].OfType<string>()], judge, catalog)
                ),
            cancellation
        );

    private static FilterView ViewOf(
        Dossier dossier,
        ImmutableArray<string> named,
        JudgePractice judge,
        CatalogLibrary catalog
    )
    {
        ImmutableArray<Nameable> nameables =
        [
            .. dossier
                .Practice.Candidates.Candidates.Select(one => new Nameable(one.Id, one.Title))
                .Concat(
                    catalog.Contents.Entries.Select(entry => new Nameable(
                        entry.Id,
                        entry.Candidate.Title
                    ))
                )
                .DistinctBy(one => one.Id),
        ];
        var problems = new ProblemList();
        var judgments = new List<Judgment>();
        var typed = "";
        // What was asked for is put last: it came in beside the others.
        foreach (
            var text in named
                .Select(text => text.Trim())
                .Where(text => text.Length is > 0 and <= 200)
                .Distinct()
                .Take(2 * FilterWords.MostSideBySide)
        )
        {
            var found = judge.Named(dossier, IdOf(text, nameables));
            if (!found.Done)
            {
                typed = text;
                problems.Add(found.Problems[0]);
            }
            else if (
                judgments.Count < FilterWords.MostSideBySide
                && judgments.All(one => one.Candidate.Id != found.Value.Candidate.Id)
            )
            {
                judgments.Add(found.Value);
            }
        }

        return new()
        {
            Judgments = [.. judgments],
            Nameables = nameables,
            Typed = typed,
            Problems = problems.Problems,
            Mine = [.. dossier.Practice.Candidates.Candidates.Select(one => one.Id)],
        };
    }

    /// <summary>An id, a whole title, or the one title that begins so or says so.</summary>
    private static string IdOf(string text, ImmutableArray<Nameable> nameables)
    {
        if (
            nameables.FirstOrDefault(one =>
                one.Id == text || one.Title.Equals(text, StringComparison.OrdinalIgnoreCase)
            ) is
            { } exact
        )
        {
            return exact.Id;
        }

        var near = nameables
            .Where(one => one.Title.Contains(text, StringComparison.OrdinalIgnoreCase))
            .Take(2)
            .ToList();
        return near.Count == 1 ? near[0].Id : text;
    }

    private static async Task<IResult> Flyer(
        HttpContext http,
        Visit visit,
        JudgePractice judge,
        RuleLibrary library,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var text = form["text"].ToString();
        if (string.IsNullOrWhiteSpace(text))
        {
            return Page.Back("/filter/typed");
        }

        return await visit.Do(
            dossier =>
            {
                var reading = new FlyerReader(library.Words).Read(
                    text.Length > LongestFlyer ? text[..LongestFlyer] : text,
                    dossier.AsOf
                );
                return Task.FromResult(
                    Page.Of<FlyerPage>(
                        new FlyerView
                        {
                            Reading = reading,
                            Judgment = judge.Of(
                                dossier,
                                new(reading.Candidate("flyer"), reading.Unknown)
                            ),
                            Typed = CandidateForm.Shown(reading),
                            Formats = CandidateForm.Formats(library),
                            Topics = CandidateForm.Topics(library),
                        }
                    )
                );
            },
            cancellation
        );
    }

    private static Task<IResult> Blank(
        Visit visit,
        RuleLibrary library,
        CancellationToken cancellation
    ) =>
        visit.Show(
            _ =>
                Page.Of<FlyerPage>(
                    TypedView(library, ImmutableDictionary<string, string>.Empty, null)
                ),
            cancellation
        );

    private static async Task<IResult> Typed(
        HttpContext http,
        Visit visit,
        JudgePractice judge,
        RuleLibrary library,
        TryCandidate read,
        AddCandidate add,
        WarnOfChoice warn,
        CancellationToken cancellation
    )
    {
        var sent = await CandidateForm.Sent(http, cancellation);
        return await visit.Do(
            async dossier =>
            {
                var typed = CandidateForm.Typed(sent);
                if (sent.GetValueOrDefault("do") == "keep")
                {
                    if (
                        sent.GetValueOrDefault("anyway") != "yes"
                        && read.Run(typed) is { Done: true } known
                        && warn.Of(dossier, known.Value, null) is { IsEmpty: false } warnings
                    )
                    {
                        return Page.Of<FlyerPage>(
                            TypedView(library, sent, judge.Of(dossier, known.Value)) with
                            {
                                Warnings = warnings,
                            }
                        );
                    }

                    var kept = await add.Run(visit.Author, typed, cancellation);
                    if (kept.Done)
                    {
                        http.Say(kept, "It is one of your candidates now.");
                        return Page.Back("/candidates");
                    }

                    return Again(TypedView(library, sent, null) with { Problems = kept.Problems });
                }

                var asked = read.Run(typed);
                return asked.Done
                    ? Page.Of<FlyerPage>(TypedView(library, sent, judge.Of(dossier, asked.Value)))
                    : Again(TypedView(library, sent, null) with { Problems = asked.Problems });
            },
            cancellation
        );
    }

    private static IResult Again(FlyerView view) =>
        Page.Of<FlyerPage>(view, StatusCodes.Status422UnprocessableEntity);

    private static FlyerView TypedView(
        RuleLibrary library,
        ImmutableDictionary<string, string> typed,
        Judgment? judgment
    ) =>
        new()
        {
            Reading = new FlyerReading(),
            Judgment = judgment,
            Typed = typed,
            Formats = CandidateForm.Formats(library),
            Topics = CandidateForm.Topics(library),
            IsTyped = true,
        };
}
