using Credence.App.Folder;
using Credence.App.PatientData;
using Credence.App.Pivots;
using Credence.App.Practice;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.App.Store;
using Credence.Core.YearEnds;

namespace Credence.App.YearEnds;

/// <summary>The next year as the answers make it: what would be written, and what it says; nothing is.</summary>
public sealed class PrepareNextYear(OpenYearEnd open, RulesAtHand rules, SuggestGoals suggest)
{
    public Outcome<PreparedYear> Run(
        Account account,
        int year,
        YearEndAnswers answers,
        DateOnly today
    )
    {
        var read = LoadPractice.Read(account, rules);
        return read.Value is { } practice
            ? Run(practice, year, answers, today)
            : read.Refused<PreparedYear>();
    }

    /// <summary>The same of a practice that is loaded already: nothing is read again, and its review is at hand.</summary>
    public Outcome<PreparedYear> Run(
        RecordedPractice practice,
        int year,
        YearEndAnswers answers,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(practice);
        ArgumentNullException.ThrowIfNull(answers);
        var account = practice.Account;
        if (open.Run(practice, today, year) is not { SetsUpNext: true } opened)
        {
            return Outcome<PreparedYear>.Not(ProblemCatalog.YearNotBegun.At("year", $"{year}"));
        }

        if (opened.Record is { IsClosed: true })
        {
            return Outcome<PreparedYear>.Not(ProblemCatalog.YearClosed.At("year", $"{year}"));
        }

        var next = open.Next(practice, opened.Review, answers);
        var draft = ProfileDraft.Of(account, rules);
        var suggested = suggest
            .Of(account, practice.Profile.Profile.Goals, today)
            .FirstOrDefault(goal => goal.Statement == answers.NewGoal.Trim());
        NextYearDraft.Edit(draft, next, answers, suggested);
        if (draft.Problems.Any || draft.Read() is not { } profile)
        {
            return Outcome<PreparedYear>.Not(draft.Problems.Problems);
        }

        var lines = NextYearWords.Lines(practice, next, answers, today);
        var record = YearEndRecord.Of(opened.Review, answers, today, lines);
        var entries = draft.Entries();
        var candidates = NextYearDraft.Candidates(practice.Candidates, next);
        foreach (
            var entry in new[]
            {
                candidates.IsEmpty
                    ? null
                    : account.Toward(Subject.Candidates, CandidateWriter.Write(candidates)),
                account.Text(Subject.Plan) is null
                    ? null
                    : new Intent(Subject.Plan, Act.Voided, null),
                account.Toward(record.Subject, record.ToJson()),
            }.OfType<Intent>()
        )
        {
            entries.Add(entry);
        }

        return RefusePatientData.In(account, entries) is { IsEmpty: false } patients
            ? Outcome<PreparedYear>.Not(patients)
            : Outcome<PreparedYear>.Of(
                new(next, lines, open.CheckNext(practice, today, profile), entries)
            );
    }
}
