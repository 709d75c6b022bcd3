using Credence.App.Allowances;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.App.Store;
using Credence.Core.Planning;

namespace Credence.App.Plans;

/// <summary>
/// Accepts a proposed plan: it and the decisions it came from are kept in one change, which one undo takes back. Refused
/// where plan or candidates were changed since it was proposed.
/// </summary>
public sealed class AcceptPlan(Journal journal, RulesAtHand rules)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        ProposedPlan proposed,
        CancellationToken cancellation = default,
        Func<Account, Intent?>? beside = null
    ) => journal.Change(author, account => Decide(account, proposed, beside), cancellation);

    /// <param name="beside">What is to be kept together with it, such as what became of a check-in.</param>
    private Outcome<Proposal> Decide(
        Account account,
        ProposedPlan proposed,
        Func<Account, Intent?>? beside
    )
    {
        var seen = proposed.Practice.Account;
        if (
            account.Text(Subject.Plan) != seen.Text(Subject.Plan)
            || account.Text(Subject.Candidates) != seen.Text(Subject.Candidates)
        )
        {
            return Outcome<Proposal>.Not(ProblemCatalog.ChangedMeanwhile.At("plan"));
        }

        var plan = PlanWriter.Write(
            new PlanDocument(
                PlanAcceptance.Of(
                    proposed.Plan,
                    proposed.Before is { } before
                        ? PlannedWork.Marked(
                            before,
                            proposed.Candidates.Candidates,
                            proposed.Practice.Activities
                        )
                        : null
                ),
                proposed.Practice.Plan?.Kept ?? []
            )
        );
        var entries = new List<Intent>();
        if (proposed.Wish != YearWish.None)
        {
            var year = ProfileDraft.Of(account, rules);
            Write(proposed.Wish, year);
            if (year.Problems.Any || year.Read() is null)
            {
                return Outcome<Proposal>.Not(year.Problems.Problems);
            }

            entries.AddRange(year.Entries());
        }

        if (!proposed.Changes.IsEmpty)
        {
            Add(Subject.Candidates, CandidateWriter.Write(proposed.Candidates));
        }

        Add(Subject.Plan, plan);
        if (beside?.Invoke(account) is { } also)
        {
            entries.Add(also);
        }

        return entries.Count == 0
            ? Outcome<Proposal>.Not(ProblemCatalog.NothingChanged.At("plan"))
            : Outcome<Proposal>.Of(new(entries, "Accepted a plan"));

        void Add(Subject subject, string text)
        {
            var now = account.Find(subject)?.Now ?? SubjectState.Absent;
            if (now.Standing == Standing.Present && now.Content == text)
            {
                return;
            }

            entries.Add(
                new(
                    subject,
                    now.Standing switch
                    {
                        Standing.Present => Act.Corrected,
                        Standing.InTrash => Act.Restored,
                        _ => Act.Made,
                    },
                    text
                )
            );
        }
    }

    private static void Write(YearWish wish, ProfileDraft year) =>
        new TypedYear
        {
            MicroMinimum = wish.SteadyMinimum?.ToString(),
            MicroPracticeLinked = wish.SteadyMinimum is { IsZero: true } ? "0" : null,
            HoursInMonth = wish is { Month: { } month, Hours: { } hours }
                ? new Dictionary<string, string> { [$"{month:yyyy-MM}"] = $"{hours}" }
                : new Dictionary<string, string>(),
        }.Write(year);
}
