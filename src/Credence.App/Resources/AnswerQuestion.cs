using Credence.App.Allowances;
using Credence.App.Candidates;
using Credence.App.Catalog;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.App.Store;

namespace Credence.App.Resources;

/// <summary>
/// Records what one's hospital answered. Grand rounds, programs and tracks become own candidates for the plan, what is
/// paid becomes an allowance, anything else is kept to be read again; one undo takes all of it back.
/// </summary>
public sealed class AnswerQuestion(
    ChangeCandidates candidates,
    ChangeProfile profiles,
    Journal journal,
    CatalogLibrary catalog,
    RulesAtHand rules
)
{
    private const string Provider = "Own hospital";
    private const string Reason = "Recorded an answer of the hospital";

    /// <param name="answer">In words; may be empty where a candidate or an allowance comes of it.</param>
    public Task<Outcome<Changed>> Run(
        Author author,
        string question,
        string answer,
        TypedCandidate candidate,
        TypedAllowance allowance,
        DateOnly today,
        CancellationToken cancellation = default
    )
    {
        var asked = catalog.Contents.Questions.FirstOrDefault(one => one.Id == question);
        return asked?.Makes switch
        {
            null => Task.FromResult(
                Outcome<Changed>.Not(ProblemCatalog.QuestionMissing.At("question", question))
            ),
            AnswerMakes.Candidate => AsCandidate(
                author,
                asked,
                answer,
                candidate,
                today,
                cancellation
            ),
            AnswerMakes.Allowance => profiles.Run(
                author,
                Reason,
                draft => SaveAllowance.Write(draft, allowance),
                account => Kept(account, question, answer, allowance.Id, today),
                cancellation
            ),
            _ => AsNote(author, question, answer, today, cancellation),
        };
    }

    private Task<Outcome<Changed>> AsCandidate(
        Author author,
        HospitalQuestion asked,
        string answer,
        TypedCandidate typed,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var made = "";
        return candidates.Run(
            author,
            Reason,
            (list, problems) =>
            {
                var usual = asked.Usual! with { Id = "", Provider = Provider };
                var candidate = typed.Over(usual, rules.Words, problems);
                made = AddCandidate.FreeId(list, candidate.Title);
                return list with { Candidates = list.Candidates.Add(candidate with { Id = made }) };
            },
            account => Kept(account, asked.Id, answer, made, today),
            cancellation
        );
    }

    private Task<Outcome<Changed>> AsNote(
        Author author,
        string question,
        string answer,
        DateOnly today,
        CancellationToken cancellation
    ) =>
        journal.Change(
            author,
            account =>
                answer.Trim().Length == 0
                    ? Outcome<Proposal>.Not(ProblemCatalog.FieldEmpty.At("answer", "The answer"))
                    : Proposal.Of(
                        Kept(account, question, answer, "", today),
                        Reason,
                        otherwise: ProblemCatalog.NothingChanged.At("hospital")
                    ),
            cancellation
        );

    private static Intent? Kept(
        Account account,
        string question,
        string answer,
        string made,
        DateOnly today
    )
    {
        var before = HospitalAnswer.Find(account, question);
        var kept = new HospitalAnswer
        {
            Question = question,
            Answer = answer.Trim().Length > 0 ? answer.Trim() : before?.Answer ?? "",
            On = today,
            Made =
                made.Length == 0 || before?.Made.Contains(made) == true
                    ? before?.Made ?? []
                    : (before?.Made ?? []).Add(made),
        };
        return account.Toward(kept.Subject, kept.ToJson());
    }
}

/// <summary>Takes an answer back; the candidates made of it stay until they are dropped.</summary>
public sealed class DropAnswer(Journal journal)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        string question,
        CancellationToken cancellation = default
    ) =>
        journal.Change(
            author,
            account =>
                Proposal.Of(
                    account.Toward(Subject.Resource(question), null),
                    "Took back an answer of the hospital",
                    otherwise: ProblemCatalog.QuestionMissing.At("question", question)
                ),
            cancellation
        );
}
