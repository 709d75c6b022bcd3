using System.Collections.Immutable;
using Credence.App.Store;

namespace Credence.App.Ledger;

/// <summary>One change as a person reads it.</summary>
/// <param name="Number">What undo names.</param>
/// <param name="Details">What happened to each entry, a sentence each; the first few where there are many.</param>
/// <param name="More">How many entries are not told in <paramref name="Details"/>.</param>
/// <param name="Holds">False where it was undone.</param>
/// <param name="CanUndo">Whether undo would work right now.</param>
public sealed record ChangeLogLine(
    long Number,
    DateTime MadeAt,
    string By,
    string Reason,
    long? Undoes,
    bool Holds,
    bool CanUndo,
    ImmutableArray<string> Details,
    int More
);

/// <summary>The journal in words, newest first. Derived: nothing of it is stored.</summary>
public static class ChangeLog
{
    private const int Told = 5;

    public static IEnumerable<ChangeLogLine> Of(Account account) =>
        account
            .Changes.Values.Reverse()
            .Select(change => new ChangeLogLine(
                change.Number,
                change.MadeAt,
                change.By,
                change.Reason,
                change.Undoes,
                account.Holds(change.Number),
                account.Holds(change.Number) && Undo.Of(account, change.Number).Done,
                [
                    .. change
                        .Subjects.Take(Told)
                        .SelectMany(subject => Sentences(account.Subjects[subject], change.Number)),
                ],
                Math.Max(0, change.Subjects.Length - Told)
            ));

    private static IEnumerable<string> Sentences(SubjectHistory history, long change) =>
        history
            .Entries.Where(entry => entry.Change == change)
            .Select(entry =>
                Sentence(
                    history.Subject,
                    entry.Act,
                    history.AsOf(entry.Sequence - 1),
                    history.AsOf(entry.Sequence)
                )
            );

    private static string Sentence(
        Subject subject,
        Act act,
        SubjectState before,
        SubjectState after
    )
    {
        var name = Name(subject, after.Content ?? before.Content);
        return act switch
        {
            Act.Made => $"Added {name}.",
            Act.Voided => $"Moved {name} to the trash.",
            Act.Restored => $"Restored {name}.",
            Act.Purged => $"Removed {name} for good.",
            _ when subject.Kind == SubjectKind.Activity
                    && before.Content is { } old
                    && after.Content is { } now =>
                $"Changed {name}: {Difference(ActivityCells.FromJson(old), ActivityCells.FromJson(now))}.",
            _ => $"Changed {name}.",
        };
    }

    private static string Name(Subject subject, string? content) =>
        subject.Kind switch
        {
            SubjectKind.Profile => "the profile",
            SubjectKind.Candidates => "the candidates",
            SubjectKind.Plan => "the plan",
            SubjectKind.Body => $"the body file {subject.Id}",
            SubjectKind.More => "a note",
            SubjectKind.PivotTest => "a field to try",
            SubjectKind.CaseTheme => "a case theme",
            SubjectKind.Resource => "an answer of the hospital",
            SubjectKind.Proof => $"the proof {subject.Id}",
            SubjectKind.Inbox => "a file that came in",
            SubjectKind.Transcript => "an official transcript",
            SubjectKind.CheckIn => "a check-in",
            SubjectKind.YearEnd => $"the look back on {subject.Id}",
            SubjectKind.Activity
                when content is not null
                    && ActivityCells.FromJson(content)[ActivityCells.TitleColumn]
                        is { Length: > 0 } title => OnceId.Is(subject.Id)
                ? $"“{title}”"
                : $"{subject.Id}, “{title}”",
            _ => subject.Id,
        };

    private static string Difference(ActivityCells before, ActivityCells after) =>
        string.Join(
            "; ",
            after
                .Cells.Concat(before.Cells)
                .Select(cell => cell.Key)
                .Distinct()
                .Where(column => before[column] != after[column])
                .Select(column =>
                    $"{column.Replace('_', ' ')} {Was(before[column])} → {Was(after[column])}"
                )
        );

    private static string Was(string cell) => cell.Length == 0 ? "(empty)" : $"“{cell}”";
}
