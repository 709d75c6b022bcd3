using Credence.App.Goals;
using Credence.App.PatientData;
using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Themes;

/// <summary>Notes a theme of one's cases; one that is noted again is met again.</summary>
public sealed class NoteTheme(Journal journal)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        string words,
        IReadOnlyList<string> topics,
        DateOnly today,
        CancellationToken cancellation = default
    ) =>
        journal.Change(
            author,
            account => Noted(account, words.Trim(), topics, today),
            cancellation
        );

    private static Outcome<Proposal> Noted(
        Account account,
        string words,
        IReadOnlyList<string> topics,
        DateOnly today
    )
    {
        if (words.Length == 0)
        {
            return Outcome<Proposal>.Not(ProblemCatalog.FieldEmpty.At("words", "The theme"));
        }

        if (RefusePatientData.InTyped("topics", topics) is { } patient)
        {
            return Outcome<Proposal>.Not(patient);
        }

        var known = CaseTheme
            .All(account)
            .FirstOrDefault(one => one.Words.Equals(words, StringComparison.OrdinalIgnoreCase));
        if (known is not null)
        {
            return SeeTheme.Again(account, known, today);
        }

        var theme = new CaseTheme
        {
            Id = KeptJson.NextId(account, SubjectKind.CaseTheme),
            Words = words,
            Topics = [.. topics.Select(TypedGoal.Code).Where(code => code.Length > 0).Distinct()],
            Seen = [today],
        };
        return Outcome<Proposal>.Of(
            new([new(theme.Subject, Act.Made, theme.ToJson())], "Noted a case theme")
        );
    }
}

/// <summary>Says that a theme was met again.</summary>
public sealed class SeeTheme(Journal journal)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        string id,
        DateOnly today,
        CancellationToken cancellation = default
    ) =>
        journal.Change(
            author,
            account =>
                CaseTheme.Find(account, id) is { } theme
                    ? Again(account, theme, today)
                    : Outcome<Proposal>.Not(ProblemCatalog.ThemeMissing.At("theme", id)),
            cancellation
        );

    internal static Outcome<Proposal> Again(Account account, CaseTheme theme, DateOnly today) =>
        Proposal.Of(
            account.Toward(theme.Subject, (theme with { Seen = theme.Seen.Add(today) }).ToJson()),
            "Met a case theme again",
            otherwise: ProblemCatalog.NothingChanged.At("theme")
        );
}

/// <summary>Puts a theme in the trash; what was made of it stays.</summary>
public sealed class DropTheme(Journal journal)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        string id,
        CancellationToken cancellation = default
    ) =>
        journal.Change(
            author,
            account =>
                Proposal.Of(
                    account.Toward(Subject.CaseTheme(id), null),
                    "Let a case theme go",
                    otherwise: ProblemCatalog.ThemeMissing.At("theme", id)
                ),
            cancellation
        );
}
