using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Credence.App.Allowances;
using Credence.App.Candidates;
using Credence.App.Catalog;
using Credence.App.Filter;
using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.App.Store;
using Credence.Core.Credits;
using Credence.Core.Filter;
using Credence.Core.Ledger;
using Credence.Core.Planning;
using Credence.Core.Wording;

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
        ChangeTimes(profile, opened, answers, said);
        _ = profile.Read();
        foreach (var problem in profile.Problems.Problems)
        {
            problems.Add(problem);
        }

        var scores = Scores(opened, rated);
        if (
            candidates.Entry(
                account,
                (list, found) =>
                    Valued(Wished(list, opened, answers, said, found), opened, scores, said),
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

    private static void ChangeTimes(
        ProfileDraft profile,
        OpenedCheckIn opened,
        CheckInAnswers answers,
        List<string> said
    )
    {
        var wishes = opened.Dossier.Profile.Planning;
        var hours = Said(answers.HoursPerMonth, wishes.HoursPerMonth);
        var steady = Said(answers.Steady, wishes.MicroMinimum);
        var lighter = answers.LighterMonth is { Length: > 0 } month ? month : null;
        if (hours is not null)
        {
            said.Add($"Hours a month: {wishes.HoursPerMonth} to {hours}.");
        }

        if (steady is not null)
        {
            said.Add($"Small credits a month: {wishes.MicroMinimum} to {steady}.");
        }

        var half = Half(hours is null ? wishes.HoursPerMonth : Amount.Read(hours) ?? default);
        if (lighter is not null)
        {
            said.Add($"{MonthName(lighter)} is lighter: {half} hours.");
        }

        if (hours is not null || steady is not null || lighter is not null)
        {
            new TypedYear
            {
                HoursPerMonth = hours,
                HoursInMonth = lighter is null
                    ? new Dictionary<string, string>()
                    : new Dictionary<string, string> { [lighter] = $"{half}" },
                MicroMinimum = steady,
                MicroMaximum =
                    Amount.Read(steady ?? "") is { } least && least > wishes.MicroMaximum
                        ? steady
                        : null,
                MicroPracticeLinked =
                    Amount.Read(steady ?? "") is { } few && few < wishes.MicroPracticeLinked
                        ? steady
                        : null,
            }.Write(profile);
        }

        if (answers.Protected is { Length: > 0 } kept && kept.Split(' ') is [var day, var time])
        {
            var block = profile.Planning().Section("protected");
            if ((string?)block["weekday"] != day || (string?)block["start"] != time)
            {
                block["weekday"] = day;
                block["start"] = time;
                if (wishes.Protected is null)
                {
                    block["hours"] = JsonValue.Create(2);
                    block["every_weeks"] = JsonValue.Create(2);
                }

                said.Add($"The protected block is on {InSentence.Capital(day)} at {time}.");
            }
        }
    }

    private static string? Said(string? typed, Amount now) =>
        string.IsNullOrWhiteSpace(typed) || Amount.Read(typed) == now ? null : typed.Trim();

    /// <summary>In whole hours where that is possible, never none.</summary>
    private static Amount Half(Amount hours) =>
        hours.Hundredths < 200
            ? Amount.FromHundredths(hours.Hundredths / 2)
            : Amount.FromHundredths(hours.Hundredths / 2).DownTo(100);

    private CandidateList Wished(
        CandidateList list,
        OpenedCheckIn opened,
        CheckInAnswers answers,
        List<string> said,
        ProblemList problems
    )
    {
        foreach (var wish in answers.Items)
        {
            if (list.Candidates.FirstOrDefault(one => one.Id == wish.Candidate) is not { } going)
            {
                problems.Add(ProblemCatalog.CandidateMissing, "items", wish.Candidate);
                continue;
            }

            list = Put(list, going with { Status = CandidateStatus.Banned, Month = null });
            if (wish.For.Length == 0)
            {
                said.Add($"{going.Title} is left out.");
                continue;
            }

            var coming =
                list.Candidates.FirstOrDefault(one => one.Id == wish.For)
                ?? (
                    catalog.Find(wish.For) is { } entry
                        ? CatalogCandidate.Of(entry, JudgePractice.YearStart(opened.Dossier))
                        : null
                );
            if (coming is null)
            {
                problems.Add(ProblemCatalog.CandidateMissing, "items", wish.For);
                continue;
            }

            list = Put(list, coming with { Status = CandidateStatus.Pinned });
            said.Add($"{coming.Title} in place of {going.Title}.");
        }

        return list;
    }

    private static CandidateList Put(CandidateList list, Candidate candidate)
    {
        var at = list.Candidates.ToList().FindIndex(one => one.Id == candidate.Id);
        return list with
        {
            Candidates =
                at < 0 ? list.Candidates.Add(candidate) : list.Candidates.SetItem(at, candidate),
        };
    }

    /// <summary>What each format that was rated now is worth to this physician.</summary>
    private static ImmutableSortedDictionary<string, int> Scores(
        OpenedCheckIn opened,
        ImmutableArray<CmeActivity> rated
    )
    {
        var before = opened.Dossier.Ledger;
        return rated
            .Where((one, at) => one.Rating != before[at].Rating && one.Format.Length > 0)
            .Select(one => one.Format)
            .Distinct()
            .ToImmutableSortedDictionary(
                format => format,
                format =>
                    RatedValue.Of(new Candidate { Id = format, Format = format }, rated).Value,
                StringComparer.Ordinal
            );
    }

    /// <summary>Candidates without a value of their own, or with one that an earlier check-in gave them, take the new one.</summary>
    private static CandidateList Valued(
        CandidateList list,
        OpenedCheckIn opened,
        ImmutableSortedDictionary<string, int> scores,
        List<string> said
    )
    {
        foreach (var (format, score) in scores)
        {
            var earlier = opened
                .Past.Select(one => one.Scores.TryGetValue(format, out var was) ? was : 0)
                .LastOrDefault(was => was > 0);
            var moved = list
                .Candidates.Where(one =>
                    one.Format == format
                    && (one.Strategic is null || one.Strategic == earlier)
                    && StrategicValue.Of(one) != score
                )
                .ToList();
            foreach (var candidate in moved)
            {
                list = Put(list, candidate with { Strategic = score });
            }

            if (moved.Count > 0)
            {
                said.Add(
                    $"Format {format}: worth {score} of 10 to you, was {StrategicValue.Of(moved[0])}; that concerns {moved.Count} {(moved.Count == 1 ? "candidate" : "candidates")}."
                );
            }
        }

        return list;
    }

    private static string MonthName(string month) =>
        DateOnly.TryParseExact(
            $"{month}-01",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var first
        )
            ? first.ToString("MMMM", CultureInfo.InvariantCulture)
            : month;
}
