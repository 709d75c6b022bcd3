using System.Collections.Immutable;
using Credence.App.Career;
using Credence.App.Clusters;
using Credence.App.Dossiers;
using Credence.App.Filter;
using Credence.App.PatientData;
using Credence.App.Pivots;
using Credence.App.Resources;
using Credence.App.Rules;
using Credence.Core.Career;
using Credence.Core.Ledger;
using Credence.Core.PatientData;
using Credence.Core.Problems;
using Credence.Web.Pages.Packets;
using Credence.Web.Pages.Sheets;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Career;

/// <summary>The narrative with the entries behind each claim.</summary>
public sealed record NarrativeView(
    Narrative Told,
    string Paragraph,
    ImmutableDictionary<ActivityId, CmeActivity> Activities
)
{
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>Somebody's own words stand in place of the told ones.</summary>
    public bool IsChanged { get; init; }

    public string TitleOf(ActivityId id) =>
        Activities.TryGetValue(id, out var activity)
            ? $"{SheetWords.Title(activity)}, {Say.Day(activity.Date)}"
            : id.Value;
}

/// <summary>What was done, in words to go on writing.</summary>
public static class CareerFeature
{
    private const int MostLetters = 20_000;

    private static readonly ImmutableDictionary<string, string> Types = ImmutableDictionary
        .Create<string, string>()
        .Add("md", "text/markdown; charset=utf-8")
        .Add("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
        .Add("json", "application/json");

    public static void MapCareer(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/career", Hub);
        routes.MapGet("/narrative", Show);
        routes.MapPost("/narrative", Take);
    }

    private static Task<IResult> Hub(
        Visit visit,
        JudgePractice judge,
        RuleLibrary library,
        ReadClusters clusters,
        ProposePivot propose,
        SuggestGoals suggest,
        ReadHospital hospital,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
                Page.Of<CareerPage>(
                    CareerView.Of(dossier, judge, library, clusters, propose, suggest, hospital)
                ),
            cancellation
        );

    internal static Narrative Told(Dossier dossier, RuleLibrary library) =>
        MakeNarrative.Of(
            dossier.Profile,
            dossier.Ledger,
            dossier.Practice.Candidates.Candidates,
            dossier.Practice.Plan?.Plan,
            dossier.AsOf,
            PrintedSheet.NameOf(library),
            dossier.Practice.Candidates.Clusters
        );

    internal static IResult File(string form, Dossier dossier, Narrative told, string? paragraph) =>
        Results.File(
            NarrativeForms.Bytes(form, told, dossier.Profile.Physician, paragraph),
            Types.GetValueOrDefault(form, Types["md"]),
            Path.ChangeExtension(
                PacketsFeature.NameOf(dossier, "narrative"),
                Types.ContainsKey(form) ? form : "md"
            )
        );

    private static Task<IResult> Show(
        RuleLibrary library,
        Visit visit,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
            {
                var told = Told(dossier, library);
                return Page.Of<NarrativePage>(
                    View(dossier, told, KeptNarrative.In(dossier.Account) ?? told.Paragraph)
                );
            },
            cancellation
        );

    private static async Task<IResult> Take(
        HttpContext http,
        RuleLibrary library,
        Visit visit,
        KeepNarrative keep,
        TellNarrativeAgain again,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var paragraph = form["paragraph"].ToString().ReplaceLineEndings("\n");
        switch (form["form"].ToString())
        {
            case "again":
                http.Say(
                    await again.Run(visit.Author, cancellation),
                    "Told from the record again."
                );
                return Page.Back("/narrative");
            case "keep" when paragraph.Trim().Length == 0:
                return Page.Back("/narrative");
            case "keep" when PatientDataGuard.Look(paragraph).IsEmpty:
                http.Say(
                    await keep.Run(
                        visit.Author,
                        paragraph[..Math.Min(MostLetters, paragraph.Length)],
                        cancellation
                    ),
                    "Kept as you wrote it."
                );
                return Page.Back("/narrative");
        }

        return await visit.Show(
            dossier =>
            {
                var told = Told(dossier, library);
                var kept = paragraph[..Math.Min(MostLetters, paragraph.Length)];
                // What we told ourselves stands in the ledger already.
                var found = kept == told.Paragraph ? [] : PatientDataGuard.Look(kept);
                return found.IsEmpty
                    ? File(form["form"].ToString(), dossier, told, kept)
                    : Page.Of<NarrativePage>(
                        View(dossier, told, kept) with
                        {
                            Problems = [RefusePatientData.Of("paragraph", found)],
                        },
                        StatusCodes.Status422UnprocessableEntity
                    );
            },
            cancellation
        );
    }

    private static NarrativeView View(Dossier dossier, Narrative told, string paragraph) =>
        new(told, paragraph, dossier.Ledger.ToImmutableDictionary(activity => activity.Id))
        {
            IsChanged = KeptNarrative.In(dossier.Account) is not null,
        };
}
