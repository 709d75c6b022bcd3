using System.Collections.Immutable;
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
    ) =>
        journal.Change(
            author.Person,
            author.By,
            account => Decide(account, reason, edit),
            cancellation
        );

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
        Func<CandidateList, ProblemList, CandidateList> edit
    )
    {
        var problems = new ProblemList();
        var entry = Entry(account, edit, problems);
        return problems.Any ? Outcome<Proposal>.Not(problems.Problems)
            : entry is not null ? Outcome<Proposal>.Of(new([entry], reason))
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
            : Intents(account, written.IsEmpty ? null : text);
    }

    private CandidateList? Read(string? text, ProblemList problems) =>
        string.IsNullOrWhiteSpace(text)
            ? CandidateList.None
            : CandidateReader.Read(text, CandidateReader.FileName, rules.Words, problems);

    private static Intent? Intents(Account account, string? text)
    {
        var now = account.Find(Subject.Candidates)?.Now ?? SubjectState.Absent;
        return (now.Standing, text) switch
        {
            (Standing.Present, null) => new(Subject.Candidates, Act.Voided, null),
            (_, null) => null,
            (Standing.Present, _) when now.Content == text => null,
            (Standing.Present, _) => new(Subject.Candidates, Act.Corrected, text),
            (Standing.InTrash, _) => new(Subject.Candidates, Act.Restored, text),
            _ => new(Subject.Candidates, Act.Made, text),
        };
    }
}
