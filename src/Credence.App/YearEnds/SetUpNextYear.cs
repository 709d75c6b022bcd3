using Credence.App.Folder;
using Credence.App.Practice;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.Core.YearEnds;

namespace Credence.App.YearEnds;

/// <summary>Keeps what was said at the end of a year, to go on later or for the record; nothing else changes.</summary>
public sealed class KeepYearEnd(Journal journal, OpenYearEnd open, RulesAtHand rules)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        int year,
        YearEndAnswers answers,
        DateOnly today,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(author);
        return journal.Change(
            author,
            account =>
            {
                var read = LoadPractice.Read(account, rules);
                return !read.Done ? read.Refused<Proposal>()
                    : open.Run(read.Value, today, year) is { } opened
                        ? Decide(account, opened, answers, today)
                    : Outcome<Proposal>.Not(ProblemCatalog.YearNotBegun.At("year", $"{year}"));
            },
            cancellation
        );
    }

    private static Outcome<Proposal> Decide(
        Account account,
        OpenedYear opened,
        YearEndAnswers answers,
        DateOnly today
    )
    {
        if (opened.Record is { IsClosed: true })
        {
            return Outcome<Proposal>.Not(ProblemCatalog.YearClosed.At("year", $"{opened.Year}"));
        }

        var record = YearEndRecord.Of(opened.Review, answers, today, null);
        return Proposal.Of(
            account.Toward(record.Subject, record.ToJson()),
            $"Looked back on {opened.Year}",
            otherwise: ProblemCatalog.NothingChanged.At("year")
        );
    }
}

/// <summary>
/// Closes a year and sets the next one up from the answers: its record, the profile's year, goals, hours and allowances, the
/// candidates, and a free plan, in one change that one undo takes back.
/// </summary>
public sealed class SetUpNextYear(Journal journal, PrepareNextYear prepare)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        int year,
        YearEndAnswers answers,
        DateOnly today,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(author);
        return journal.Change(
            author,
            account =>
            {
                var prepared = prepare.Run(account, year, answers, today);
                return prepared.Done
                    ? Outcome<Proposal>.Of(new(prepared.Value.Entries, $"Set up {year + 1}"))
                    : prepared.Refused<Proposal>();
            },
            cancellation
        );
    }
}
