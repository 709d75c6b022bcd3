using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Obligations;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Core.Requirements;
using Credence.Core.Standing;

namespace Credence.Core.Goals;

/// <summary>A candidate with the open requirements it would lessen.</summary>
/// <param name="Aligned">Credits toward each goal it serves.</param>
public sealed record MatrixCandidate(
    Candidate Candidate,
    ImmutableHashSet<RequirementRef> Lessens,
    ImmutableDictionary<string, Amount> Aligned
);

/// <summary>What could serve one requirement and one goal at once; null in the matrix where nothing can.</summary>
/// <param name="SharedTopics">Topics that the requirement asks for and the goal is about; empty where the requirement takes any topic.</param>
/// <param name="Formats">What sort of activity does both.</param>
public sealed record MatrixSuggestion(
    string Goal,
    ImmutableArray<Topic> SharedTopics,
    ImmutableArray<string> Formats,
    ImmutableArray<Candidate> Candidates,
    string Text
);

/// <summary>One open requirement with its suggestion for each goal, in the goals' order.</summary>
public sealed record MatrixRow(
    RequirementRef Requirement,
    string Body,
    string Title,
    Amount Missing,
    CreditUnit Unit,
    DateOnly Deadline,
    ImmutableArray<MatrixSuggestion?> Suggestions
);

/// <summary>
/// Requirement by goal: for each pair that one activity can serve, what sort of activity does both (product, goals). The
/// mandated hours through a course that also raises skill; the general credits through a certificate worth having.
/// </summary>
public static class GoalMatrix
{
    private const int MostCandidates = 2;

    /// <summary>Every open requirement, in the order of the bodies.</summary>
    /// <param name="candidates">Best first.</param>
    public static ImmutableArray<MatrixRow> Of(
        ImmutableArray<BodyOutlook> bodies,
        Profile profile,
        Vocabulary vocabulary,
        ImmutableArray<MatrixCandidate> candidates
    )
    {
        var own = BodyWords.OwnTopics(profile.Physician.Specialties, vocabulary);
        return
        [
            .. bodies.SelectMany(body =>
                body.Requirements.Where(one =>
                        !one.Missing.IsZero && one.Node is not StandingNode.TypeMinimum
                    )
                    .Select(one => Row(body, one, profile.Goals, own, vocabulary, candidates))
            ),
        ];
    }

    /// <summary>The suggestions of the first, and of the second where the first knows no activity that does both.</summary>
    public static ImmutableArray<MatrixRow> FirstThen(
        ImmutableArray<MatrixRow> first,
        ImmutableArray<MatrixRow> second
    ) =>
        [
            .. first
                .Zip(second)
                .Select(pair =>
                    pair.First with
                    {
                        Suggestions =
                        [
                            .. pair
                                .First.Suggestions.Zip(pair.Second.Suggestions)
                                .Select(both =>
                                    both.First is { Candidates.IsEmpty: false }
                                        ? both.First
                                        : both.Second ?? both.First
                                ),
                        ],
                    }
                ),
        ];

    private static MatrixRow Row(
        BodyOutlook body,
        RequirementOutlook requirement,
        ImmutableArray<Goal> goals,
        HashSet<Topic> own,
        Vocabulary vocabulary,
        ImmutableArray<MatrixCandidate> candidates
    )
    {
        var reference = new RequirementRef(body.Obligation, requirement.Rule.Id);
        var lessening = candidates.Where(one => one.Lessens.Contains(reference)).ToList();
        return new(
            reference,
            body.Title,
            requirement.Rule.Title,
            requirement.Missing,
            requirement.Rule.Unit,
            requirement.Deadline,
            [.. goals.Select(goal => Suggestion(requirement, goal, own, vocabulary, lessening))]
        );
    }

    private static MatrixSuggestion? Suggestion(
        RequirementOutlook requirement,
        Goal goal,
        HashSet<Topic> own,
        Vocabulary vocabulary,
        List<MatrixCandidate> lessening
    )
    {
        var rule = requirement.Rule;
        ImmutableArray<Topic> shared =
        [
            .. goal.Topics.Where(topic =>
                rule.Topics.Contains(topic)
                || (rule.Topics.Contains(Topic.OwnSpecialty) && own.Contains(topic))
            ),
        ];
        ImmutableArray<Candidate> both =
        [
            .. lessening
                .Where(one => one.Aligned.ContainsKey(goal.Id))
                .OrderByDescending(one => one.Aligned[goal.Id])
                .Select(one => one.Candidate)
                .Take(MostCandidates),
        ];
        if (!rule.Topics.IsEmpty && shared.IsEmpty && both.IsEmpty)
        {
            return null;
        }

        var formats =
            !rule.Formats.IsEmpty ? rule.Formats
            : both.IsEmpty ? FormatsOf(goal.Kind)
            : [.. both.Select(one => one.Format).Where(format => format.Length > 0).Distinct()];
        return new(
            goal.Id,
            shared,
            formats,
            both,
            MatrixWords.Suggest(rule, goal, shared, formats, both, vocabulary)
        );
    }

    /// <summary>What usually moves a goal of this kind and carries credit.</summary>
    public static ImmutableArray<string> FormatsOf(string kind) =>
        kind switch
        {
            "clinical-depth" => ["course", "simulation", "conference"],
            "role-transition" => ["certificate-program", "qi-project", "course"],
            "academic-teaching" => ["teaching", "conference", "workshop"],
            "business-practice" => ["course", "webinar"],
            _ => ["course", "conference"],
        };
}
