using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.App.Filter;
using Credence.App.Pivots;
using Credence.App.Rules;
using Credence.Core.Credits;
using Credence.Core.Goals;
using Credence.Core.Practice;
using Credence.Core.Problems;
using Credence.Core.Requirements;
using Credence.Web.Components;

namespace Credence.Web.Pages.Goals;

/// <summary>One goal with what was earned toward it and what its statement leaves open.</summary>
public sealed record GoalCard(
    Goal Goal,
    Measure? Measure,
    ImmutableArray<string> Topics,
    ImmutableArray<OutcomeQuestion> Questions
);

/// <summary>All goals, and for each thing that is owed which goal it can serve.</summary>
public sealed record GoalsView
{
    public required ImmutableArray<GoalCard> Cards { get; init; }

    public required ImmutableArray<MatrixRow> Matrix { get; init; }

    /// <summary>What fields that were tried suggest; nobody has taken it up yet.</summary>
    public ImmutableArray<SuggestedGoal> Suggested { get; init; } = [];

    public static GoalsView Of(Dossier dossier, JudgePractice judge, RuleLibrary library)
    {
        return new()
        {
            Cards = CardsOf(dossier, judge, library),
            Matrix =
            [
                .. judge.Matrix(dossier).Where(row => row.Suggestions.Any(one => one is not null)),
            ],
        };
    }

    /// <summary>Every goal with what was earned toward it.</summary>
    internal static ImmutableArray<GoalCard> CardsOf(
        Dossier dossier,
        JudgePractice judge,
        RuleLibrary library
    )
    {
        var names = library.Vocabulary.Names;
        return
        [
            .. judge
                .Goals(dossier)
                .Select(progress => new GoalCard(
                    progress.Goal,
                    progress.Goal.TargetCredits.IsZero
                        ? null
                        : new Measure(
                            "pace",
                            progress.Earned,
                            null,
                            progress.Goal.TargetCredits,
                            FairToday(progress.Goal, dossier),
                            CreditUnit.Credit
                        ),
                    [
                        .. progress.Goal.Topics.Select(topic =>
                            names.GetValueOrDefault(topic.Code, topic.Code.Replace('-', ' '))
                        ),
                    ],
                    OutcomeHelp.Open(progress.Goal.Statement, progress.Goal.Evidence)
                )),
        ];
    }

    /// <summary>The share of the target that the elapsed days of the planning year would bring.</summary>
    private static Amount FairToday(Goal goal, Dossier dossier)
    {
        var elapsed = Math.Clamp(
            dossier.AsOf.DayNumber - JudgePractice.YearStart(dossier).DayNumber + 1,
            0,
            365
        );
        return Amount.FromHundredths(goal.TargetCredits.Hundredths * elapsed / 365);
    }
}

/// <summary>The form of one goal, new or old, with what was typed.</summary>
public sealed record GoalFormView
{
    /// <summary>Empty for a new one.</summary>
    public string Id { get; init; } = "";

    public required ImmutableDictionary<string, string> Typed { get; init; }

    public required ImmutableArray<(string Code, string Name)> Topics { get; init; }

    /// <summary>How many goals there are beside this one.</summary>
    public required int Others { get; init; }

    public ImmutableArray<OutcomeQuestion> Questions { get; init; } = [];

    /// <summary>The statement was just put together out of the answers.</summary>
    public bool Composed { get; init; }

    public ImmutableArray<Problem> Problems { get; init; } = [];

    public bool IsNew => Id.Length == 0;

    public string Address => IsNew ? "/goals/new" : $"/goals/{Uri.EscapeDataString(Id)}";

    public bool IsOneTooMany => Others >= OutcomeHelp.EnoughGoals;

    public string Of(string field) => Typed.GetValueOrDefault(field, "");
}
