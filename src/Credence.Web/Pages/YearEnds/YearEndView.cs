using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.App.YearEnds;
using Credence.Core.Practice;
using Credence.Core.Problems;
using Credence.Core.YearEnds;

namespace Credence.Web.Pages.YearEnds;

/// <summary>A year that is still open to answers.</summary>
/// <param name="Name">The word for a code of the vocabulary.</param>
public sealed record YearEndView(
    Dossier Dossier,
    OpenedYear Opened,
    YearEndAnswers Answers,
    Func<string, string> Name
)
{
    /// <summary>Null before anybody asked to see the next year.</summary>
    public PreparedYear? Prepared { get; init; }

    public ImmutableArray<Problem> Problems { get; init; } = [];

    public YearEndReview Review => Opened.Review;

    public int Year => Opened.Year;

    public DateOnly AsOf => Dossier.AsOf;

    public bool IsOver => Review.AsOf == Review.Year.End;

    public string Hours =>
        Answers.HoursPerMonth.Length > 0
            ? Answers.HoursPerMonth
            : $"{Dossier.Profile.Planning.HoursPerMonth}";

    public ImmutableArray<YearEndRecord> Past => YearEndRecord.All(Dossier.Account);

    public Decision Of(DoneGroup group) =>
        Answers.Decisions.GetValueOrDefault(group.Key, group.Suggested);

    public GoalNext? Of(Goal goal) =>
        Answers.Goals.TryGetValue(goal.Id, out var next) ? next : null;

    public bool IsReached(Goal goal, int place) =>
        Answers.Reached.GetValueOrDefault(goal.Id, []).Contains(place);

    public static string EvidenceField(Goal goal, int place) => $"evidence.{goal.Id}.{place}";

    public static string GoalField(Goal goal) => $"goal.{goal.Id}";

    public static string GroupField(string key) => $"keep.{key}";
}

/// <summary>A year that is closed: as it was on the day it was looked back on.</summary>
public sealed record ClosedYearView(
    Dossier Dossier,
    YearEndRecord Record,
    Func<string, string> Name
)
{
    public ImmutableArray<YearEndRecord> Past => YearEndRecord.All(Dossier.Account);
}

/// <summary>A year that has not begun.</summary>
public sealed record NoYearView(Dossier Dossier, int Year)
{
    public ImmutableArray<YearEndRecord> Past => YearEndRecord.All(Dossier.Account);
}
