using System.Collections.Immutable;
using Credence.App.Clusters;
using Credence.App.Dossiers;
using Credence.App.Filter;
using Credence.App.Pivots;
using Credence.App.Resources;
using Credence.App.Rules;
using Credence.App.Themes;
using Credence.Web.Pages.Goals;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Career;

/// <summary>Everything that makes a career of credits, a few lines each with the way to its own page.</summary>
public sealed record CareerView
{
    private const int Shown = 3;

    public required ImmutableArray<GoalCard> Goals { get; init; }

    public required ImmutableArray<SuggestedGoal> Suggested { get; init; }

    public required ImmutableArray<FollowedCluster> Clusters { get; init; }

    /// <summary>To be followed, where none is.</summary>
    public required ImmutableArray<FollowedCluster> Nearest { get; init; }

    public required ImmutableArray<TriedField> Fields { get; init; }

    public required ImmutableArray<CaseTheme> Themes { get; init; }

    public required int Questions { get; init; }

    public required int Answered { get; init; }

    public required string Paragraph { get; init; }

    public string Lead
    {
        get
        {
            var goals = Goals.IsEmpty
                ? "No goals yet"
                : Say.Capital(Say.Count(Goals.Length, "goal", "goals"));
            var complete = Clusters.Count(one => one.Progress.IsComplete);
            var clusters =
                Clusters.IsEmpty ? "no cluster followed"
                : complete == 0 ? $"{Say.Count(Clusters.Length, "cluster", "clusters")} under way"
                : $"{Say.Count(complete, "cluster", "clusters")} of {Say.Number(Clusters.Length)} complete";
            return $"{goals}, {clusters}.";
        }
    }

    public string Hospital =>
        Answered == 0
            ? "Grand rounds with credit, programs that pay their leaders in credits, a track, an allowance: ask once, plan with it all year."
            : $"{Say.Capital(Say.Number(Answered))} of {Say.Number(Questions)} questions answered.";

    public static CareerView Of(
        Dossier dossier,
        JudgePractice judge,
        RuleLibrary library,
        ReadClusters clusters,
        ProposePivot propose,
        SuggestGoals suggest,
        ReadHospital hospital
    )
    {
        var followed = clusters.Followed(dossier);
        var asked = hospital.Of(dossier);
        return new CareerView
        {
            Goals = GoalsView.CardsOf(dossier, judge, library),
            Suggested = suggest.Of(dossier),
            Clusters = followed,
            Nearest = followed.IsEmpty ? [.. clusters.Others(dossier).Take(Shown)] : [],
            Fields =
            [
                .. PivotTest
                    .All(dossier.Account)
                    .Reverse()
                    .Take(Shown)
                    .Select(test => propose.Of(dossier, test)),
            ],
            Themes =
            [
                .. CaseTheme
                    .All(dossier.Account)
                    .OrderByDescending(theme => theme.Seen.Length)
                    .Take(Shown),
            ],
            Questions = asked.Length,
            Answered = asked.Count(one => one.Answer is not null),
            Paragraph = CareerFeature.Told(dossier, library).Paragraph,
        };
    }
}
