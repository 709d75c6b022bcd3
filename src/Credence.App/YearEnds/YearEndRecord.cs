using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Credence.App.Store;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.YearEnds;

namespace Credence.App.YearEnds;

/// <summary>A goal as it stood at the end of the year.</summary>
public sealed record RecordedGoal(
    string Id,
    string Statement,
    Amount Target,
    Amount Earned,
    ImmutableArray<(string Text, bool Reached)> Evidence,
    GoalNext Next,
    bool IsReached
);

/// <summary>What was done under one title or format, and what was decided about it.</summary>
public sealed record RecordedGroup(
    string Key,
    string Title,
    string Format,
    Amount Credits,
    Amount Hours,
    int? Rating,
    ImmutableArray<string> Entries,
    Decision Decision
);

/// <summary>
/// A year as it was looked back on: figures and answers stand as they were on that day, whatever is recorded or changed in
/// the rules afterwards.
/// </summary>
public sealed record YearEndRecord
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public required DateSpan Span { get; init; }

    public int Year => Span.Start.Year;

    public required DateOnly MadeOn { get; init; }

    /// <summary>The last day that was looked at.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The next year was set up from it.</summary>
    public required bool IsClosed { get; init; }

    public required YearVerdict Verdict { get; init; }

    public required int Entries { get; init; }

    public required Amount Credits { get; init; }

    public required Amount Hours { get; init; }

    public required Money OwnMoney { get; init; }

    public ImmutableArray<ClosedRequirement> Requirements { get; init; } = [];

    public ImmutableArray<RecordedGoal> Goals { get; init; } = [];

    public ImmutableArray<RecordedGroup> Groups { get; init; } = [];

    public ImmutableArray<(string Entry, string Title)> Outputs { get; init; } = [];

    public ImmutableArray<string> Changed { get; init; } = [];

    public string Sentence { get; init; } = "";

    public string NewGoal { get; init; } = "";

    public string HoursPerMonth { get; init; } = "";

    /// <summary>What was set up for the next year, a sentence each.</summary>
    public ImmutableArray<string> SetUp { get; init; } = [];

    public Subject Subject => Subject.YearEnd(Year);

    /// <summary>Newest first.</summary>
    public static ImmutableArray<YearEndRecord> All(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return
        [
            .. account
                .Present(SubjectKind.YearEnd)
                .Select(history => Read(history.Content))
                .OfType<YearEndRecord>()
                .OrderByDescending(one => one.Year),
        ];
    }

    public static YearEndRecord? Of(Account account, int year)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.Text(Subject.YearEnd(year)) is { } text ? Read(text) : null;
    }

    /// <summary>The answers that were given, to go on with.</summary>
    public YearEndAnswers Answers =>
        new()
        {
            Reached = Goals.ToImmutableDictionary(
                goal => goal.Id,
                goal =>
                    goal.Evidence.Select((one, place) => (one.Reached, place))
                        .Where(one => one.Reached)
                        .Select(one => one.place)
                        .ToImmutableHashSet()
            ),
            Goals = Goals.ToImmutableDictionary(goal => goal.Id, goal => goal.Next),
            Changed = Changed,
            Sentence = Sentence,
            Decisions = Groups.ToImmutableDictionary(group => group.Key, group => group.Decision),
            NewGoal = NewGoal,
            HoursPerMonth = HoursPerMonth,
        };

    public static YearEndRecord Of(
        YearEndReview review,
        YearEndAnswers answers,
        DateOnly madeOn,
        ImmutableArray<string>? setUp
    )
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(answers);
        return new YearEndRecord
        {
            Span = review.Year,
            MadeOn = madeOn,
            AsOf = review.AsOf,
            IsClosed = setUp is not null,
            Verdict = review.Verdict,
            Entries = review.Entries,
            Credits = review.Credits,
            Hours = review.Hours,
            OwnMoney = review.OwnMoney,
            Requirements = review.Requirements,
            Goals =
            [
                .. review.Goals.Select(progress =>
                {
                    var outcome = GoalOutcome.Of(progress.Goal, answers, 1);
                    return new RecordedGoal(
                        progress.Goal.Id,
                        progress.Goal.Statement,
                        progress.Goal.TargetCredits,
                        progress.Earned,
                        [
                            .. progress.Goal.Evidence.Select(
                                (text, place) => (text, outcome.Reached.Contains(place))
                            ),
                        ],
                        outcome.Next,
                        outcome.IsReached
                    );
                }),
            ],
            Groups =
            [
                .. review.Groups.Select(group => new RecordedGroup(
                    group.Key,
                    group.Title,
                    group.Format,
                    group.Credits,
                    group.Hours,
                    group.Rating,
                    [.. group.Entries.Select(entry => entry.Id.Value)],
                    answers.Decisions.GetValueOrDefault(group.Key, group.Suggested)
                )),
            ],
            Outputs = [.. review.Outputs.Select(entry => (entry.Id.Value, entry.Title))],
            Changed = [.. YearEndAnswers.Signs.Where(sign => answers.Changed.Contains(sign))],
            Sentence = answers.Sentence.Trim(),
            NewGoal = answers.NewGoal.Trim(),
            HoursPerMonth = answers.HoursPerMonth.Trim(),
            SetUp = setUp ?? [],
        };
    }

    public JsonObject Json() => YearEndJson.Write(this);

    public string ToJson() => Json().ToJsonString(Readable);

    private static YearEndRecord? Read(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonObject json ? YearEndJson.Read(json) : null;
        }
        catch (Exception broken)
            when (broken
                    is JsonException
                        or InvalidOperationException
                        or FormatException
                        or ArgumentException
                        or OverflowException
            )
        {
            return null;
        }
    }
}
