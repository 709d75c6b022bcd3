using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.Core.Ledger;
using Credence.Core.Planning;

namespace Credence.App.Ledger;

/// <summary>
/// Names an entry in the accepted plan where it is what was planned, however it came in; done together with the entry, and
/// undone with it.
/// </summary>
internal static class MarkPlan
{
    /// <summary>The entries, and behind them the plan's where it has to do with what is added.</summary>
    public static List<Intent> With(
        Account account,
        IEnumerable<Intent> entries,
        IReadOnlyList<ActivityCells> added,
        RulesAtHand rules
    ) => Entry(account, added, rules) is { } plan ? [.. entries, plan] : [.. entries];

    /// <summary>Null where the plan has nothing to do with what is added.</summary>
    /// <param name="added">As they stand from now on: new ones, and corrected ones.</param>
    public static Intent? Entry(
        Account account,
        IReadOnlyList<ActivityCells> added,
        RulesAtHand rules
    )
    {
        if (
            account.Text(Subject.Plan) is not { } text
            || account.Text(Subject.Candidates) is not { } offered
        )
        {
            return null;
        }

        var problems = new ProblemList();
        var plan = PlanReader.Read(text, PlanReader.FileName, problems);
        var list = CandidateReader.Read(offered, CandidateReader.FileName, rules.Words, problems);
        var titles = added
            .Select(row => row[ActivityCells.TitleColumn].Trim())
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var ids = added.Select(row => row.Id).ToHashSet();
        if (
            plan is null
            || list is null
            || !list.Candidates.Any(one => titles.Contains(one.Title.Trim()))
        )
        {
            return null;
        }

        var marked = PlannedWork.Marked(
            plan.Plan,
            list.Candidates,
            [
                .. LedgerEntry
                    .Present(account, rules.Words)
                    .Where(entry => !ids.Contains(entry.Id))
                    .Select(entry => entry.Activity)
                    .Concat(added.Select(row => row.Read(rules.Words, new ProblemList())))
                    .OfType<CmeActivity>()
                    .Where(one => titles.Contains(one.Title.Trim()))
                    .OrderBy(one => one.Date),
            ]
        );
        return ReferenceEquals(marked, plan.Plan)
            ? null
            : new(Subject.Plan, Act.Corrected, PlanWriter.Write(plan with { Plan = marked }));
    }

    /// <summary>An entry in the trash fulfills nothing any more: what it closed is open again.</summary>
    public static PlanDocument Standing(PlanDocument plan, Account account) =>
        plan.Plan.Items.Any(item => item.Done.Any(id => IsGone(account, id)))
            ? plan with
            {
                Plan = plan.Plan with
                {
                    Items =
                    [
                        .. plan.Plan.Items.Select(item =>
                            item with
                            {
                                Done = item.Done.RemoveAll(id => IsGone(account, id)),
                            }
                        ),
                    ],
                },
            }
            : plan;

    private static bool IsGone(Account account, string id) =>
        account.Find(Subject.Activity(id)) is { Standing: not Store.Standing.Present };
}
