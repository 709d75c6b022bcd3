using System.Collections.Immutable;
using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>What a check is made from. The day is handed in: the engine has no clock.</summary>
public sealed record CheckInput
{
    public required Profile Profile { get; init; }

    /// <summary>In ledger order: by date, then as entered.</summary>
    public required ImmutableArray<CmeActivity> Ledger { get; init; }

    /// <summary>What the plan adds: activities with dates after as-of; empty where there is no plan.</summary>
    public ImmutableArray<CmeActivity> Planned { get; init; } = [];

    /// <summary>Topic sets of candidates, for the overlap picture.</summary>
    public ImmutableArray<ImmutableHashSet<Topic>> CandidateTopics { get; init; } = [];

    public required Vocabulary Vocabulary { get; init; }

    public required LibraryEdition Library { get; init; }

    public required DateOnly AsOf { get; init; }
}

/// <summary>Answers "am I safe, and why" for one physician on one day.</summary>
public static class Check
{
    public static CheckResult Of(CheckInput input)
    {
        var frame = FrameOf(input);
        var answers = input
            .Profile.Obligations.Select(obligation => ObligationCheck.Of(obligation, frame))
            .ToList();
        var runs = answers
            .Where(answer => answer.Run is not null)
            .Select(answer => (answer.Standing.Id, Run: answer.Run!))
            .ToList();
        var topicSets = TopicSets(input, runs).ToList();
        var start = input.Profile.Planning.Start ?? new DateOnly(input.AsOf.Year, 1, 1);
        var missing = NetMissing(runs, topicSets, frame, sure: false);
        FieldQuestions.Ask(runs, frame);
        FieldQuestions.AskWhichBoard(runs, frame);
        var indicators = new PitfallIndicators(
            input,
            frame,
            runs,
            answers.SelectMany(answer => answer.Beside),
            start
        );
        var pitfalls = indicators.All(topicSets);
        return new CheckResult
        {
            AsOf = input.AsOf,
            Library = input.Library,
            Missing = missing,
            MissingItems = answers.Sum(answer => answer.Standing.MissingItems),
            MissingIfAnswered = runs.Exists(entry => entry.Run.Run.WaitsForAnswers)
                ? missing.Less(NetMissing(runs, topicSets, frame, sure: true))
                : Amount.Zero,
            Questions = frame.Questions.ToQuestions(),
            Obligations =
            [
                .. answers
                    .Select(answer => answer.Standing)
                    .OrderBy(standing =>
                        standing.Previous is { State: PreviousState.Short } ? 0 : 1
                    ),
            ],
            Uncounted = Uncounted(input, runs, frame),
            Annual = AnnualTargets.Of(
                runs,
                topicSets,
                frame,
                start,
                input.Profile.Planning.BufferStep
            ),
            Pitfalls = pitfalls,
            PitfallCauses = indicators.Causes,
        };
    }

    internal static CheckFrame FrameOf(CheckInput input)
    {
        var ledger = new PreparedLedger(input.Ledger);
        var planned = input.Planned.IsEmpty
            ? null
            : new PreparedLedger(input.Ledger.AddRange(input.Planned));
        return new CheckFrame(
            input.Profile.Physician,
            input.Vocabulary,
            ledger,
            planned,
            BodyWords.OwnTopics(input.Profile.Physician.Specialties, input.Vocabulary),
            new QuestionList(input.Vocabulary),
            PaceOf(input, ledger),
            input.AsOf
        );
    }

    /// <summary>What the plan gives, or else the last year's pace (engine.md section 3, Statuses).</summary>
    private static Pace PaceOf(CheckInput input, PreparedLedger ledger)
    {
        var ahead = input.Planned.Where(activity => activity.Date > input.AsOf).ToList();
        return ahead.Count == 0
            ? Pace.Of(ledger, input.AsOf, input.Profile.Planning.MicroMinimum)
            : Pace.OfPlan(ahead);
    }

    private static Amount NetMissing(
        List<(string Id, PackageRun Run)> runs,
        List<ImmutableHashSet<Topic>> topicSets,
        CheckFrame frame,
        bool sure
    )
    {
        var needs = runs.SelectMany(entry =>
                IdealCredits.NeedsOf(
                    entry.Run.Run.Plan,
                    sure ? entry.Run.Run.MissingAtForSure : entry.Run.Run.MissingAt
                )
            )
            .ToList();
        return Amount.FromHundredths(IdealCredits.Least(needs, topicSets, frame.OwnTopics));
    }

    /// <summary>The topic sets out of which an ideal activity may be: those of the ledger, the rules and the candidates.</summary>
    internal static IEnumerable<ImmutableHashSet<Topic>> TopicSets(
        CheckInput input,
        List<(string Id, PackageRun Run)> runs
    )
    {
        var seen = new HashSet<string>();
        foreach (var portion in input.Ledger.SelectMany(activity => activity.Portions))
        {
            if (portion.Topics.Length > 1 && seen.Add(string.Join(' ', portion.Topics)))
            {
                yield return [.. portion.Topics];
            }
        }

        foreach (var node in runs.SelectMany(entry => entry.Run.Run.Plan))
        {
            if (node.Rule.Topics.Length > 1 && seen.Add(string.Join(' ', node.Rule.Topics)))
            {
                yield return [.. node.Rule.Topics];
            }
        }

        foreach (var set in input.CandidateTopics)
        {
            yield return set;
        }
    }

    private static ImmutableArray<Uncounted> Uncounted(
        CheckInput input,
        List<(string Id, PackageRun Run)> runs,
        CheckFrame frame
    )
    {
        var found = ImmutableArray.CreateBuilder<Uncounted>();
        foreach (var activity in frame.Ledger.Activities)
        {
            if (activity.Date > input.AsOf)
            {
                found.Add(
                    new Uncounted(
                        activity.Source.Id,
                        "",
                        activity.Source.Amount,
                        UncountedReason.InFuture
                    )
                );
            }
            else if (activity.Duplicate)
            {
                found.Add(
                    new Uncounted(
                        activity.Source.Id,
                        "",
                        activity.Source.Amount,
                        UncountedReason.Duplicate
                    )
                );
            }
        }

        foreach (var (_, run) in runs)
        {
            UncountedCredits.AddOf(run.Run, run.Context, found);
        }

        return found.ToImmutable();
    }
}

/// <summary>Credits without topics may be in the physician's own field: one question an activity (engine.md section 3).</summary>
internal static class FieldQuestions
{
    public static void Ask(List<(string Id, PackageRun Run)> runs, CheckFrame frame)
    {
        foreach (var (id, run) in runs)
        {
            for (var i = 0; i < run.Run.Plan.Count; i++)
            {
                var node = run.Run.Plan[i];
                if (
                    !node.Counts
                    || !node.Rule.Topics.Contains(Topic.OwnSpecialty)
                    || run.Run.Counted[i] >= node.Demand
                )
                {
                    continue;
                }

                foreach (var activity in run.Run.Activities)
                {
                    if (
                        activity.Source is { } source
                        && node.Holds(activity)
                        && activity.LargestOf(node.Types) > 0
                        && activity.Portions.Any(portion => portion.Untopiced)
                    )
                    {
                        frame.Questions.AskPlain(
                            "in-your-field:" + source.Id,
                            $"Is \"{source.Title}\" in your field?",
                            new RequirementRef(id, node.Rule.Id),
                            100
                        );
                    }
                }
            }
        }
    }

    /// <summary>Points that name no board count at every board; where there are several, the question is which.</summary>
    public static void AskWhichBoard(List<(string Id, PackageRun Run)> runs, CheckFrame frame)
    {
        var boards = runs.Where(entry => entry.Run.Context.Body.Kind == BodyKind.SpecialtyBoard)
            .ToList();
        if (boards.Count < 2)
        {
            return;
        }

        foreach (var prepared in frame.Ledger.Activities)
        {
            if (prepared.Source.Lines.Any(line => line.Type is { IsMoc: true, Board: null }))
            {
                frame.Questions.AskPlain(
                    "which-board:" + prepared.Source.Id,
                    $"Which board got the points of \"{prepared.Source.Title}\"?",
                    new RequirementRef(boards[0].Id, ""),
                    1
                );
            }
        }
    }
}
