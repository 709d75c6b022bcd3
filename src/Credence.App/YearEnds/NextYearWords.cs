using System.Collections.Immutable;
using Credence.App.Practice;
using Credence.Core.Planning;
using Credence.Core.Wording;
using Credence.Core.YearEnds;

namespace Credence.App.YearEnds;

/// <summary>What setting up a year changes, a sentence each.</summary>
internal static class NextYearWords
{
    private const int Shown = 3;

    public static ImmutableArray<string> Lines(
        RecordedPractice practice,
        NextYear next,
        YearEndAnswers answers,
        DateOnly today
    )
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var year = next.Year;
        lines.Add($"The planning year runs from {year.Start:MMMM yyyy} to {year.End:MMMM yyyy}.");
        if (answers.HoursPerMonth.Trim() is { Length: > 0 } hours)
        {
            lines.Add($"You set aside {hours} hours a month.");
        }

        foreach (var goal in next.Goals)
        {
            lines.Add(
                goal.Next switch
                {
                    GoalNext.Done => $"Reached, and off the list: {goal.Goal.Statement}",
                    GoalNext.LetGo => $"Let go: {goal.Goal.Statement}",
                    _ => $"Goes on: {goal.Statement}",
                }
            );
        }

        if (answers.NewGoal.Trim() is { Length: > 0 } wish)
        {
            lines.Add($"New goal: {wish}");
        }

        Candidates(lines, next);
        var open = PlannedWork
            .Of(practice.Plan?.Plan, practice.Candidates.Candidates, practice.Activities)
            .Where(work => work.Month.AddMonths(1) > today)
            .Select(work => work.Title)
            .Distinct()
            .ToList();
        if (practice.Plan is not null)
        {
            lines.Add(
                open.Count == 0
                    ? "This year's plan is put away; it stays in the history."
                    : $"This year's plan is put away. Still open in it: {InSentence.List(open)}. Log them when they are done."
            );
        }

        return lines.ToImmutable();
    }

    private static void Candidates(ImmutableArray<string>.Builder lines, NextYear next)
    {
        Add("Left out", Of(CandidateStep.LeftOut));
        foreach (var one in next.Candidates.Where(one => one.Step == CandidateStep.LedTo))
        {
            var what = one.IsNew ? ", from the catalog" : "";
            lines.Add(
                $"Leveled up{(one.From.Length > 0 ? $" from {one.From}" : "")}: {one.After.Title}{what}."
            );
        }

        foreach (var nothing in next.NothingHigher)
        {
            lines.Add(
                $"To level up from {nothing} nothing is known yet; the catalog is a place to look."
            );
        }

        var again = Of(CandidateStep.Again);
        if (again.Count > 0)
        {
            lines.Add(
                again.Count <= Shown
                    ? $"Offered again, a year later: {InSentence.List(again)}."
                    : $"Offered again, a year later: {string.Join(", ", again.Take(Shown))} and {again.Count - Shown} more of what you could do."
            );
        }

        var guessed = next
            .Candidates.Where(one =>
                one.Step == CandidateStep.Again && !one.After.Offered.Dates.IsEmpty
            )
            .Select(one => $"{one.After.Title}, {one.After.Offered.Dates[0].Start:MMMM d, yyyy}")
            .ToList();
        if (guessed.Count > 0)
        {
            lines.Add(
                $"The days of meetings are the same weekdays as last time until you know them: {string.Join("; ", guessed)}."
            );
        }

        List<string> Of(CandidateStep step) =>
            [
                .. next
                    .Candidates.Where(one => one.Step == step)
                    .Select(one => one.After.Title.Length > 0 ? one.After.Title : one.After.Id),
            ];

        void Add(string what, List<string> titles)
        {
            if (titles.Count > 0)
            {
                lines.Add($"{what}: {InSentence.List(titles)}.");
            }
        }
    }
}
