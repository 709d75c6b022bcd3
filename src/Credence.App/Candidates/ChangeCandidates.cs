using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.Core.Planning;

namespace Credence.App.Candidates;

/// <summary>
/// Changes what the physician could do, in one step that one undo takes back. What would not be readable afterwards is
/// not written.
/// </summary>
public sealed class ChangeCandidates(Journal journal, RulesAtHand rules)
{
    /// <param name="reason">What the change log says, without anything of the content.</param>
    /// <param name="edit">Gives the list as it should be; adds to the problems what stands against it.</param>
    public Task<Outcome<Changed>> Run(
        Author author,
        string reason,
        Func<CandidateList, ProblemList, CandidateList> edit,
        CancellationToken cancellation = default
    ) => Run(author, reason, edit, _ => null, cancellation);

    /// <param name="beside">What is recorded together with it, and undone together.</param>
    public Task<Outcome<Changed>> Run(
        Author author,
        string reason,
        Func<CandidateList, ProblemList, CandidateList> edit,
        Func<Account, Intent?> beside,
        CancellationToken cancellation = default
    ) => journal.Change(author, account => Decide(account, reason, edit, beside), cancellation);

    /// <summary>Changes the one candidate that goes by an id.</summary>
    public Task<Outcome<Changed>> One(
        Author author,
        string id,
        string reason,
        Func<Candidate, ProblemList, Candidate?> edit,
        CancellationToken cancellation = default
    ) =>
        Run(
            author,
            reason,
            (list, problems) =>
            {
                var at = list.Candidates.ToList().FindIndex(one => one.Id == id);
                if (at < 0)
                {
                    problems.Add(ProblemCatalog.CandidateMissing, "id", id);
                    return list;
                }

                var changed = edit(list.Candidates[at], problems);
                return list with
                {
                    Candidates = changed is null
                        ? list.Candidates.RemoveAt(at)
                        : list.Candidates.SetItem(at, changed),
                };
            },
            cancellation
        );

    private Outcome<Proposal> Decide(
        Account account,
        string reason,
        Func<CandidateList, ProblemList, CandidateList> edit,
        Func<Account, Intent?> beside
    )
    {
        var problems = new ProblemList();
        var change = Entry(account, edit, problems);
        if (problems.Any)
        {
            return Outcome<Proposal>.Not(problems.Problems);
        }

        List<Intent> entries = [.. new[] { change, beside(account) }.OfType<Intent>()];
        return entries.Count > 0
            ? Outcome<Proposal>.Of(new(entries, reason))
            : Outcome<Proposal>.Not(ProblemCatalog.NothingChanged.At("candidates"));
    }

    /// <summary>The change alone, to be made together with others; null where nothing changes or something stands against it.</summary>
    internal Intent? Entry(
        Account account,
        Func<CandidateList, ProblemList, CandidateList> edit,
        ProblemList problems
    )
    {
        var list = Read(account.Text(Subject.Candidates), problems);
        if (list is null)
        {
            return null;
        }

        var text = CandidateWriter.Write(edit(list, problems));
        return problems.Any || Read(text, problems) is not { } written
            ? null
            : account.Toward(Subject.Candidates, written.IsEmpty ? null : text);
    }

    private CandidateList? Read(string? text, ProblemList problems) =>
        string.IsNullOrWhiteSpace(text)
            ? CandidateList.None
            : CandidateReader.Read(text, CandidateReader.FileName, rules.Words, problems);
}
