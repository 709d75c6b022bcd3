using System.Collections.Immutable;
using System.Globalization;
using Credence.App.Folder;
using Credence.App.Inbox;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Proofs;
using Credence.App.Store;

namespace Credence.App.Reconcile;

/// <summary>A transcript that stands beside the ledger now.</summary>
public sealed record TranscriptBrought(string Id, long Change, int Lines);

/// <summary>
/// Takes an official transcript: CSV, Excel or Markdown with whatever headings its source uses, or a PDF through the
/// reader of certificates. What was settled with an earlier one of the same source stays settled.
/// </summary>
public sealed class BringTranscript(
    Journal journal,
    ReadList lists,
    ReadGivenFile read,
    RulesAtHand rules
)
{
    private const int MostMegabytes = 20;
    private const int MostLines = 5000;

    public async Task<Outcome<TranscriptBrought>> Run(
        Author author,
        string source,
        string file,
        byte[] bytes,
        bool isOsteopath,
        DateOnly today,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(author);
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length > MostMegabytes * 1024 * 1024)
        {
            return Outcome<TranscriptBrought>.Not(
                ProblemCatalog.FileTooLarge.At(file, $"{MostMegabytes}")
            );
        }

        var problems = new ProblemList();
        var lines = await Lines(file, bytes, isOsteopath, problems, cancellation);
        if (problems.Any || lines.Count == 0)
        {
            return Outcome<TranscriptBrought>.Not(
                problems.Any ? problems.Problems : [ProblemCatalog.TranscriptEmpty.At(file)]
            );
        }

        var id = "";
        var changed = await journal.Change(
            author,
            account =>
            {
                var all = account.Subjects.Keys.Count(subject =>
                    subject.Kind == SubjectKind.Transcript
                );
                id = (all + 1).ToString(CultureInfo.InvariantCulture);
                var earlier = OfficialTranscript
                    .All(account)
                    .LastOrDefault(one => one.Source == source);
                var transcript = new OfficialTranscript(
                    id,
                    0,
                    source,
                    file,
                    today,
                    [.. lines.Take(MostLines)],
                    earlier?.Settled ?? ImmutableSortedDictionary<string, Settlement>.Empty
                );
                return Outcome<Proposal>.Of(
                    new(
                        [new(transcript.Subject, Act.Made, transcript.ToJson())],
                        "Brought an official transcript"
                    )
                );
            },
            cancellation
        );
        return changed.Done
            ? Outcome<TranscriptBrought>.Of(
                new(id, changed.Value.Number, Math.Min(lines.Count, MostLines))
            )
            : changed.Refused<TranscriptBrought>();
    }

    private async Task<List<ActivityCells>> Lines(
        string file,
        byte[] bytes,
        bool isOsteopath,
        ProblemList problems,
        CancellationToken cancellation
    )
    {
        if (MediaType.Of(bytes) == MediaType.Unknown)
        {
            var list = lists.Run(bytes, file, isOsteopath);
            if (list.Value is not { } found)
            {
                list.Problems.ToList().ForEach(problems.Add);
                return [];
            }

            return [.. found.Rows.Select(Line)];
        }

        var sheet = SheetRead.Of(await read(new(file, bytes), [], cancellation));
        if (sheet.Error is { } error)
        {
            problems.Add(error);
        }

        return
        [
            .. sheet.Rows.Select(row =>
                Line(
                    ActivityCells.Of(
                        row.Cells.Select(cell => KeyValuePair.Create(cell.Column, cell.Text))
                    )
                )
            ),
        ];
    }

    /// <summary>Only what an official transcript says: day, title, provider, credits, topics.</summary>
    private ActivityCells Line(ActivityCells row) =>
        RecordActivity.Canonical(
            ActivityCells.Of(
                row.Cells.Where(cell =>
                    cell.Key
                        is ActivityCells.DateColumn
                            or ActivityCells.TitleColumn
                            or "provider"
                            or "credits"
                            or "topics"
                )
            ),
            rules.Words,
            new ProblemList()
        );
}
