using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.Core.Ledger;
using Credence.Core.Obligations;

namespace Credence.App.Folder;

/// <summary>
/// Tells topics, formats, goals and payers of a ledger that are probably slips of the pen: such words are free, but a
/// misspelled one counts for nothing. Each is told once, at the first row that has it.
/// </summary>
internal sealed class LedgerWordsCheck(
    Profile profile,
    CandidateList candidates,
    RulesAtHand rules,
    ProblemList problems
)
{
    private readonly HashSet<string> topics =
    [
        .. rules.Topics,
        .. profile.Goals.SelectMany(goal => goal.Topics).Select(topic => topic.Code),
        .. candidates
            .Candidates.SelectMany(candidate => candidate.Portions)
            .SelectMany(portion => portion.Topics)
            .Select(topic => topic.Code),
    ];

    private readonly HashSet<string> formats = [.. rules.Formats];
    private readonly HashSet<string> goals = [.. profile.Goals.Select(goal => goal.Id)];

    private readonly HashSet<string> payers =
    [
        "self",
        "industry",
        "free",
        .. profile.Planning.Allowances.Select(allowance => allowance.Id),
    ];

    private readonly HashSet<(string What, string Word)> asked = [];

    public void Notice(ImmutableArray<CmeActivity> ledger, string file)
    {
        foreach (var activity in ledger)
        {
            var place = $"{file}, {activity.Id}";
            foreach (var topic in activity.Portions.SelectMany(portion => portion.Topics))
            {
                Notice("topic", topic.Code, topics, place);
            }

            Notice("format", activity.Format, formats, place);
            foreach (var goal in activity.Goals)
            {
                Notice("goal", goal, goals, place);
            }

            Notice("payer", activity.PaidBy, payers, place);
        }
    }

    private void Notice(string what, string word, HashSet<string> known, string place)
    {
        if (
            !known.Contains(word)
            && asked.Add((what, word))
            && DidYouMean.Nearest(word, known) is { } meant
        )
        {
            problems.Notice(ProblemCatalog.LedgerWordMisspelled, place, word, what, meant);
        }
    }
}
