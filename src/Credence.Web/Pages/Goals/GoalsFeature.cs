using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.App.Filter;
using Credence.App.Goals;
using Credence.App.Pivots;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.Core.Goals;
using Credence.Web.Rendering;
using Credence.Web.Visits;

namespace Credence.Web.Pages.Goals;

/// <summary>What the physician wants to become: the list, one goal, and the help to say it clearly.</summary>
public static class GoalsFeature
{
    public static void MapGoals(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/goals", List);
        routes.MapGet("/goals/new", New);
        routes.MapPost("/goals/new", Add);
        routes.MapGet("/goals/{id}", Edit);
        routes.MapPost("/goals/{id}", Change);
        routes.MapPost("/goals/{id}/drop", Drop);
    }

    private static Task<IResult> List(
        Visit visit,
        JudgePractice judge,
        SuggestGoals suggest,
        RuleLibrary library,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
                Page.Of<GoalsPage>(
                    GoalsView.Of(dossier, judge, library) with
                    {
                        Suggested = suggest.Of(dossier),
                    }
                ),
            cancellation
        );

    /// <param name="field">A field that was tried, to begin with the goal it suggests.</param>
    private static Task<IResult> New(
        string? field,
        Visit visit,
        SuggestGoals suggest,
        RuleLibrary library,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
                Page.Of<GoalFormPage>(
                    Form(
                        dossier,
                        library,
                        "",
                        Suggested(suggest.Of(dossier).FirstOrDefault(one => one.Pivot == field))
                    )
                ),
            cancellation
        );

    private static ImmutableDictionary<string, string> Suggested(SuggestedGoal? goal)
    {
        var typed = ImmutableDictionary<string, string>.Empty.Add("priority", "2");
        return goal is null
            ? typed
            : typed
                .Add("statement", goal.Statement)
                .Add("kind", goal.Kind)
                .Add("topics", string.Join(", ", goal.Topics));
    }

    private static Task<IResult> Edit(
        string id,
        Visit visit,
        RuleLibrary library,
        CancellationToken cancellation
    ) =>
        visit.Show(
            dossier =>
            {
                if (dossier.Profile.Goals.FirstOrDefault(one => one.Id == id) is not { } goal)
                {
                    return Page.Back("/goals");
                }

                var typed = new Dictionary<string, string>
                {
                    ["statement"] = goal.Statement,
                    ["kind"] = goal.Kind,
                    ["topics"] = string.Join(", ", goal.Topics),
                    ["target"] = goal.TargetCredits.IsZero ? "" : $"{goal.TargetCredits}",
                    ["priority"] = $"{goal.Priority}",
                    ["evidence"] = string.Join('\n', goal.Evidence),
                };
                return Page.Of<GoalFormPage>(
                    Form(dossier, library, id, typed.ToImmutableDictionary()) with
                    {
                        Questions = OutcomeHelp.Open(goal.Statement, goal.Evidence),
                    }
                );
            },
            cancellation
        );

    private static Task<IResult> Add(
        HttpContext http,
        Visit visit,
        RuleLibrary library,
        AddGoal add,
        CancellationToken cancellation
    ) =>
        Save(
            http,
            visit,
            library,
            "",
            goal => add.Run(visit.Author, goal, cancellation),
            cancellation
        );

    private static Task<IResult> Change(
        string id,
        HttpContext http,
        Visit visit,
        RuleLibrary library,
        ChangeGoal change,
        CancellationToken cancellation
    ) =>
        Save(
            http,
            visit,
            library,
            id,
            goal => change.Run(visit.Author, id, goal, cancellation),
            cancellation
        );

    private static async Task<IResult> Save(
        HttpContext http,
        Visit visit,
        RuleLibrary library,
        string id,
        Func<TypedGoal, Task<Outcome<App.Store.Changed>>> save,
        CancellationToken cancellation
    )
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var typed = form.Typed();
        return await visit.Do(
            async dossier =>
            {
                if (typed.GetValueOrDefault("do") == "compose")
                {
                    return Page.Of<GoalFormPage>(Composed(dossier, library, id, typed));
                }

                var saved = await save(GoalOf(typed));
                if (saved.Done || saved.Problems[0].Code == ProblemCatalog.NothingChanged.Code)
                {
                    http.Say("Goal saved.", saved.Value?.Number ?? 0);
                    return Page.Back("/goals");
                }

                return Page.Of<GoalFormPage>(
                    Form(dossier, library, id, typed) with
                    {
                        Problems = saved.Problems,
                    },
                    StatusCodes.Status422UnprocessableEntity
                );
            },
            cancellation
        );
    }

    private static async Task<IResult> Drop(
        string id,
        HttpContext http,
        Visit visit,
        DropGoal drop,
        CancellationToken cancellation
    )
    {
        http.Say(await drop.Run(visit.Author, id, cancellation), "Goal dropped.");
        return Page.Back("/goals");
    }

    /// <summary>Nothing is saved: the sentence is put together, to be looked at.</summary>
    private static GoalFormView Composed(
        Dossier dossier,
        RuleLibrary library,
        string id,
        ImmutableDictionary<string, string> typed
    )
    {
        var (wish, what) = (Of("statement"), Of("what"));
        var (who, when) = (Of("who"), Of("by_when"));
        var isAnswered = (what + who + when).Trim().Length > 0;
        var statement = isAnswered ? OutcomeHelp.Compose(wish, what, who, when) : wish;
        return Form(dossier, library, id, typed.SetItem("statement", statement)) with
        {
            Composed = true,
            Questions = OutcomeHelp.Open(statement, Lines(Of("evidence"))),
        };

        string Of(string field) => typed.GetValueOrDefault(field, "");
    }

    private static TypedGoal GoalOf(ImmutableDictionary<string, string> typed) =>
        new()
        {
            Statement = typed.GetValueOrDefault("statement", ""),
            Kind = typed.GetValueOrDefault("kind"),
            Topics =
            [
                .. typed
                    .GetValueOrDefault("topics", "")
                    .Split(
                        ',',
                        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                    ),
            ],
            Target = typed.GetValueOrDefault("target", ""),
            Priority = typed.GetValueOrDefault("priority"),
            Evidence = Lines(typed.GetValueOrDefault("evidence", "")),
        };

    private static ImmutableArray<string> Lines(string text) =>
        [
            .. text.Split(
                '\n',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            ),
        ];

    private static GoalFormView Form(
        Dossier dossier,
        RuleLibrary library,
        string id,
        ImmutableDictionary<string, string> typed
    ) =>
        new()
        {
            Id = id,
            Typed = typed,
            Others = dossier.Profile.Goals.Count(goal => goal.Id != id),
            Topics = TopicsOf(library),
        };

    /// <summary>Every topic that a goal, a field or a theme may be about, by its name.</summary>
    internal static ImmutableArray<(string Code, string Name)> TopicsOf(RuleLibrary library) =>
        [
            .. library
                .Words.AllTopics.Concat(CareerTopics)
                .Distinct()
                .Select(code => (code, library.Vocabulary.NameOf(code)))
                .OrderBy(topic => topic.Item2, StringComparer.OrdinalIgnoreCase),
        ];

    /// <summary>What goals are about and no rule asks for.</summary>
    private static readonly ImmutableArray<string> CareerTopics =
    [
        "airway",
        "billing",
        "clinical-informatics",
        "coding",
        "communication",
        "conflict-resolution",
        "critical-care",
        "documentation",
        "heart-failure",
        "hemodynamics",
        "leadership",
        "lifestyle-medicine",
        "medical-education",
        "negotiation",
        "obesity",
        "sepsis",
        "ultrasound",
        "ventilation",
        "wound-care",
    ];
}
