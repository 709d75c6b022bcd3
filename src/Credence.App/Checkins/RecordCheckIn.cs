using System.Collections.Immutable;
using System.Globalization;
using Credence.App.Candidates;
using Credence.App.Catalog;
using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.App.Store;
using Credence.Core.Ledger;

namespace Credence.App.Checkins;

/// <summary>A check-in that stands, with the number that undo takes.</summary>
public sealed record CheckInMade(string Id, long Change);

/// <summary>
/// Keeps a check-in and does what its answers say: ratings, hours, protected time, candidates, and what formats are
/// worth. All of it is one change, which one undo takes back; the plan is made anew afterwards and asked about.
/// </summary>
public sealed class RecordCheckIn(
    Journal journal,
    ChangeCandidates candidates,
    CatalogLibrary catalog,
    RulesAtHand rules
)
{
    public async Task<Outcome<CheckInMade>> Run(
        Author author,
        OpenedCheckIn opened,
        CheckInAnswers answers,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(author);
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(answers);
        var id = "";
        var changed = await journal.Change(
            author,
            account =>
            {
                id = NextId(account);
                return Decide(account, opened, answers, id);
            },
            cancellation
        );
        return changed.Done
            ? Outcome<CheckInMade>.Of(new(id, changed.Value.Number))
            : changed.Refused<CheckInMade>();
    }

    private static string NextId(Account account) =>
        (account.Subjects.Keys.Count(subject => subject.Kind == SubjectKind.CheckIn) + 1).ToString(
            CultureInfo.InvariantCulture
        );

    private Outcome<Proposal> Decide(
        Account account,
        OpenedCheckIn opened,
        CheckInAnswers answers,
        string id
    )
    {
        var problems = new ProblemList();
        var said = new List<string>();
        var entries = new List<Intent>();
        var rated = Rate(account, opened, answers, entries, problems);
        var profile = ProfileDraft.Of(account, rules);
        CheckInTimes.Change(profile, opened, answers, said);
        _ = profile.Read();
        foreach (var problem in profile.Problems.Problems)
        {
            problems.Add(problem);
        }

        var scores = CheckInScores.Of(opened, rated);
        if (
            candidates.Entry(
                account,
                (list, found) =>
                    CheckInWishes
                        .Wished(list, catalog, opened, answers, said, found)
                        .Valued(opened, scores, said),
                problems
            ) is
            { } list
        )
        {
            entries.Add(list);
        }

        if (problems.Any)
        {
            return Outcome<Proposal>.Not(problems.Problems);
        }

        entries.AddRange(profile.Entries());
        var record = Of(opened, answers, id) with { Changes = [.. said], Scores = scores };
        entries.Add(new(record.Subject, Act.Made, record.ToJson()));
        return Outcome<Proposal>.Of(new(entries, "Made a check-in"));
    }

    private static CheckInRecord Of(OpenedCheckIn opened, CheckInAnswers answers, string id)
    {
        var facts = opened.Facts;
        return new()
        {
            Id = id,
            Span = facts.Period.Span,
            On = facts.AsOf,
            OnTrack = facts.Verdict.Yes,
            Reason = facts.Verdict.Reason,
            Earned = facts.EarnedCredits,
            Planned = facts.Planned,
            FairPace = facts.FairPace,
            Moved = [.. facts.Goals.Where(one => one.Moved).Select(one => one.Goal.Id)],
            Ratings = answers.Ratings,
            Blocks = answers
                .Blocks.Where(one =>
                    BlockAnswer.Knows(one.Value) && facts.Blocks.Any(block => block.Day == one.Key)
                )
                .ToImmutableSortedDictionary(),
            WhatMoved = answers.WhatMoved.Trim(),
            WhatBroke = answers.WhatBroke.Trim(),
        };
    }

    /// <summary>The ledger with the ratings in it.</summary>
    private ImmutableArray<CmeActivity> Rate(
        Account account,
        OpenedCheckIn opened,
        CheckInAnswers answers,
        List<Intent> entries,
        ProblemList problems
    )
    {
        var ledger = opened.Dossier.Ledger;
        foreach (var (entry, stars) in answers.Ratings)
        {
            if (account.Find(Subject.Activity(entry)) is not { Standing: Standing.Present } there)
            {
                continue;
            }

            var before = ActivityCells.FromJson(there.Content);
            var after = RecordActivity.Canonical(
                before.With([
                    KeyValuePair.Create("rating", stars.ToString(CultureInfo.InvariantCulture)),
                ]),
                rules.Words,
                problems
            );
            if (after != before)
            {
                entries.Add(new(there.Subject, Act.Corrected, after.ToJson()));
            }

            ledger =
            [
                .. ledger.Select(one => one.Id.Value == entry ? one with { Rating = stars } : one),
            ];
        }

        return ledger;
    }
}
