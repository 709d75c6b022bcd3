using Credence.App.Practice;
using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Career;

/// <summary>
/// A narrative as somebody changed it. One line of JSON; in a folder it stands in more.jsonl. While there is none the
/// narrative is told from the record.
/// </summary>
public sealed record KeptNarrative
{
    public string? Narrative { get; init; }

    /// <summary>Null where nobody changed it.</summary>
    public static string? In(Account account) => Find(account)?.Record.Narrative;

    /// <summary>The same from the lines of a folder's more.jsonl.</summary>
    public static string? In(IEnumerable<string> lines) =>
        FolderNotes
            .Present(lines)
            .Select(line => KeptJson.Read<KeptNarrative>(line)?.Narrative)
            .LastOrDefault(words => !string.IsNullOrEmpty(words));

    internal static (string Id, KeptNarrative Record)? Find(Account account) =>
        KeptJson
            .All<KeptNarrative>(account, SubjectKind.More)
            .Where(one => one.Record.Narrative is { Length: > 0 })
            .Select(one => ((string, KeptNarrative)?)one)
            .LastOrDefault();
}

/// <summary>Keeps the words that somebody put in place of the told ones.</summary>
public sealed class KeepNarrative(Journal journal)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        string paragraph,
        CancellationToken cancellation = default
    ) =>
        journal.Change(
            author,
            account =>
                account.Toward(
                    Subject.More(
                        KeptNarrative.Find(account)?.Id
                            ?? KeptJson.NextId(account, SubjectKind.More)
                    ),
                    KeptJson.Write(new KeptNarrative { Narrative = paragraph.Trim() })
                )
                    is { } intent
                    ? Outcome<Proposal>.Of(new([intent], "Changed the narrative"))
                    : Outcome<Proposal>.Not(ProblemCatalog.NothingChanged.At("narrative")),
            cancellation
        );
}

/// <summary>Tells the narrative from the record again; the changed words go to the trash.</summary>
public sealed class TellNarrativeAgain(Journal journal)
{
    public Task<Outcome<Changed>> Run(Author author, CancellationToken cancellation = default) =>
        journal.Change(
            author,
            account =>
                KeptNarrative.Find(account) is { } kept
                && account.Toward(Subject.More(kept.Id), null) is { } intent
                    ? Outcome<Proposal>.Of(
                        new([intent], "Told the narrative from the record again")
                    )
                    : Outcome<Proposal>.Not(ProblemCatalog.NothingChanged.At("narrative")),
            cancellation
        );
}
