using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Reconcile;

/// <summary>What is to be done with a line or an entry that does not agree.</summary>
public enum SettleBy
{
    /// <summary>Their line comes into the ledger.</summary>
    Add,

    /// <summary>The entry takes their day and credits.</summary>
    TakeTheirs,
    Reported,
    Ignored,

    /// <summary>It is open again.</summary>
    Open,
}

/// <summary>Settles one line of a comparison; it is remembered, and undone in one step.</summary>
public sealed class SettleLine(Journal journal, RulesAtHand rules)
{
    /// <param name="line">Its place in the transcript, from 0; null where an entry is settled that is missing there.</param>
    /// <param name="entry">The entry of the ledger, where there is one.</param>
    public Task<Outcome<Changed>> Run(
        Author author,
        string transcript,
        int? line,
        string entry,
        SettleBy how,
        DateOnly today,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(author);
        return journal.Change(
            author,
            account =>
            {
                if (
                    account.Find(Subject.Transcript(transcript))
                        is not { Standing: Standing.Present } history
                    || OfficialTranscript.Of(history) is not { } found
                    || (line is { } at && (at < 0 || at >= found.Lines.Length))
                    || (line is null && entry.Length == 0)
                )
                {
                    return Outcome<Proposal>.Not(
                        ProblemCatalog.TranscriptLineMissing.At(transcript)
                    );
                }

                var theirs = line is { } number ? found.Lines[number] : null;
                return how switch
                {
                    SettleBy.Add when theirs is not null => Added(account, theirs, today),
                    SettleBy.TakeTheirs when theirs is not null => Corrected(
                        account,
                        entry,
                        theirs
                    ),
                    SettleBy.Add or SettleBy.TakeTheirs => Outcome<Proposal>.Not(
                        ProblemCatalog.TranscriptLineMissing.At(transcript)
                    ),
                    _ => Remembered(found, theirs, entry, how),
                };
            },
            cancellation
        );
    }

    private Outcome<Proposal> Added(Account account, ActivityCells theirs, DateOnly today)
    {
        var id = new FreeIds(account).Take("");
        var row = RecordActivity.Canonical(
            theirs.With([
                KeyValuePair.Create(ActivityCells.IdColumn, id),
                KeyValuePair.Create(ActivityCells.LoggedColumn, $"{today:yyyy-MM-dd}"),
            ]),
            rules.Words,
            new ProblemList()
        );
        return Outcome<Proposal>.Of(
            new(
                MarkPlan.With(
                    account,
                    [new(Subject.Activity(id), Act.Made, row.ToJson())],
                    [row],
                    rules
                ),
                "Added an activity from an official transcript"
            )
        );
    }

    private Outcome<Proposal> Corrected(Account account, string entry, ActivityCells theirs)
    {
        var found = Entries.Present(account, entry, null);
        if (!found.Done)
        {
            return found.Refused<Proposal>();
        }

        var before = ActivityCells.FromJson(found.Value.Content);
        var problems = new ProblemList();
        var after = RecordActivity.Canonical(
            before.With([
                KeyValuePair.Create(ActivityCells.DateColumn, theirs[ActivityCells.DateColumn]),
                KeyValuePair.Create("credits", theirs["credits"]),
            ]),
            rules.Words,
            problems
        );
        return problems.Any ? Outcome<Proposal>.Not(problems.Problems)
            : after == before ? Outcome<Proposal>.Not(ProblemCatalog.NothingChanged.At(entry))
            : Outcome<Proposal>.Of(
                new(
                    MarkPlan.With(
                        account,
                        [new(found.Value.Subject, Act.Corrected, after.ToJson())],
                        [after],
                        rules
                    ),
                    "Took day and credits from an official transcript"
                )
            );
    }

    private static Outcome<Proposal> Remembered(
        OfficialTranscript transcript,
        ActivityCells? theirs,
        string entry,
        SettleBy how
    )
    {
        var key = theirs is not null
            ? OfficialTranscript.KeyOf(theirs)
            : OfficialTranscript.KeyOf(entry);
        var settled = transcript with
        {
            Settled =
                how == SettleBy.Open
                    ? transcript.Settled.Remove(key)
                    : transcript.Settled.SetItem(
                        key,
                        how == SettleBy.Reported ? Settlement.Reported : Settlement.Ignored
                    ),
        };
        return settled.ToJson() == transcript.ToJson()
            ? Outcome<Proposal>.Not(ProblemCatalog.NothingChanged.At(transcript.File))
            : Outcome<Proposal>.Of(
                new(
                    [new(transcript.Subject, Act.Corrected, settled.ToJson())],
                    "Settled a line of an official transcript"
                )
            );
    }
}

/// <summary>Puts a transcript in the trash; undo takes it back.</summary>
public sealed class DropTranscript(Journal journal)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        string id,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(author);
        return journal.Change(
            author,
            account =>
                account.Find(Subject.Transcript(id)) is { Standing: Standing.Present } history
                    ? Outcome<Proposal>.Of(
                        new(
                            [new(history.Subject, Act.Voided, null)],
                            "Moved an official transcript to the trash"
                        )
                    )
                    : Outcome<Proposal>.Not(ProblemCatalog.TranscriptLineMissing.At(id)),
            cancellation
        );
    }
}
