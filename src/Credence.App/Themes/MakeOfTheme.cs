using System.Collections.Immutable;
using Credence.App.Candidates;
using Credence.App.Catalog;
using Credence.App.Dossiers;
using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.App.Store;
using Credence.App.Tables;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Planning;

namespace Credence.App.Themes;

/// <summary>A session or a project as typed.</summary>
/// <param name="Claim">The way of claiming, by its id in the catalog.</param>
/// <param name="Hours">Presented, for a talk; of the whole, for a project.</param>
/// <param name="Preparation">Hours that earn nothing but take time.</param>
/// <param name="Credits">Only where the claim has one amount for the whole and the physician knows better.</param>
/// <param name="Months">How long a project runs.</param>
/// <param name="Day">Where it is done already: the day; it goes into the ledger.</param>
public sealed record TypedWork(
    string Claim,
    string? Hours,
    string? Preparation = null,
    string? Credits = null,
    string? Months = null,
    string? Day = null
);

/// <summary>
/// Makes a teaching session or an improvement project of a theme, with the credit that a way of claiming gives: a
/// candidate for the plan, or, where it is done, an entry of the ledger that still wants its proof.
/// </summary>
public sealed class MakeOfTheme(
    ChangeCandidates candidates,
    Journal journal,
    CatalogLibrary catalog,
    RulesAtHand rules
)
{
    private const string Provider = "Own hospital";

    public Task<Outcome<Changed>> Run(
        Author author,
        Dossier dossier,
        string id,
        TypedWork typed,
        CancellationToken cancellation = default
    )
    {
        var problems = new ProblemList();
        var theme = CaseTheme.Find(dossier.Account, id);
        if (theme is null)
        {
            problems.Add(ProblemCatalog.ThemeMissing, "theme", id);
        }

        var claim = catalog.Contents.Claims.FirstOrDefault(one =>
            one.Id == typed.Claim && one.IsFor(dossier.Profile.Physician.Degree)
        );
        if (claim is null)
        {
            problems.Add(ProblemCatalog.ClaimMissing, "claim", typed.Claim);
        }

        var day = string.IsNullOrWhiteSpace(typed.Day)
            ? null
            : TypedDate.Read(typed.Day, "day", problems);
        if (theme is null || claim is null)
        {
            return Task.FromResult(Outcome<Changed>.Not(problems.Problems));
        }

        var work = Work(theme, claim, typed, problems);
        return problems.Any ? Task.FromResult(Outcome<Changed>.Not(problems.Problems))
            : day is { } on ? Log(author, dossier, theme, claim, work, on, cancellation)
            : Plan(author, dossier, theme, claim, work, cancellation);
    }

    private static Candidate Work(
        CaseTheme theme,
        CreditClaim claim,
        TypedWork typed,
        ProblemList problems
    )
    {
        var hours = AmountOf("hours", typed.Hours, problems);
        if (hours.IsZero && !problems.Any)
        {
            problems.Add(ProblemCatalog.FieldEmpty, "hours", "The hours");
        }

        var credits =
            claim.PerHour is null && !string.IsNullOrWhiteSpace(typed.Credits)
                ? AmountOf("credits", typed.Credits, problems)
                : claim.Of(hours);
        var isTalk = claim.For == ClaimKind.Teaching;
        var topics = theme.Topics.Select(code => new Topic(code)).ToImmutableArray();
        if (!isTalk && !topics.Contains(new Topic("quality-improvement")))
        {
            topics = topics.Insert(0, new Topic("quality-improvement"));
        }

        return new Candidate
        {
            Id = "",
            Title = $"{(isTalk ? "Teaching session" : "Improvement project")}: {theme.Words}",
            Provider = Provider,
            Mode = isTalk ? CandidateMode.Block : CandidateMode.Project,
            Format = isTalk ? "teaching" : "qi-project",
            Lines = credits.IsZero ? [] : [new CreditLine(claim.Type, credits)],
            Portions = topics.IsEmpty ? [] : [new Portion(topics, null)],
            Hours = hours + AmountOf("preparation", typed.Preparation, problems),
            PracticeLinked = true,
            Outputs = isTalk ? ["presentation"] : ["project", "presentation"],
            DurationMonths = isTalk ? 1 : MonthsOf(typed.Months, problems),
        };
    }

    private Task<Outcome<Changed>> Plan(
        Author author,
        Dossier dossier,
        CaseTheme theme,
        CreditClaim claim,
        Candidate work,
        CancellationToken cancellation
    )
    {
        var made = "";
        return candidates.Run(
            author,
            $"Made {Name(claim)} of a case theme",
            (list, _) =>
            {
                made = AddCandidate.FreeId(list, work.Title);
                return list with { Candidates = list.Candidates.Add(work with { Id = made }) };
            },
            account =>
                account.Toward(
                    theme.Subject,
                    Latest(account, theme)
                        .With(new(UseOf(claim), made, "", claim.Id, dossier.AsOf))
                        .ToJson()
                ),
            cancellation
        );
    }

    private Task<Outcome<Changed>> Log(
        Author author,
        Dossier dossier,
        CaseTheme theme,
        CreditClaim claim,
        Candidate work,
        DateOnly day,
        CancellationToken cancellation
    ) =>
        journal.Change(
            author,
            account =>
            {
                var id = new FreeIds(account).Take("");
                var problems = new ProblemList();
                var row = RecordActivity.Canonical(
                    ActivityCells.Of(Cells(id, work, claim, day, dossier.AsOf)),
                    rules.Words,
                    problems
                );
                var about = account.Toward(
                    theme.Subject,
                    Latest(account, theme)
                        .With(new(UseOf(claim), "", id, claim.Id, dossier.AsOf))
                        .ToJson()
                );
                return problems.Any
                    ? Outcome<Proposal>.Not(problems.Problems)
                    : Outcome<Proposal>.Of(
                        new(
                            MarkPlan.With(
                                account,
                                [
                                    new(Subject.Activity(id), Act.Made, row.ToJson()),
                                    .. about is null ? Array.Empty<Intent>() : [about],
                                ],
                                [row],
                                rules
                            ),
                            $"Logged {Name(claim)} out of a case theme"
                        )
                    );
            },
            cancellation
        );

    private static IEnumerable<KeyValuePair<string, string>> Cells(
        string id,
        Candidate work,
        CreditClaim claim,
        DateOnly day,
        DateOnly today
    ) =>
        [
            new(ActivityCells.IdColumn, id),
            new(ActivityCells.DateColumn, $"{day:yyyy-MM-dd}"),
            new("provider", work.Provider),
            new(ActivityCells.TitleColumn, work.Title),
            new("format", work.Format),
            new("credits", LedgerText.Credits(work.Lines)),
            new("topics", LedgerText.Topics(work.Portions)),
            new("hours", $"{work.Hours}"),
            new("note", $"Claimed as: {claim.Title}"),
            new(ActivityCells.LoggedColumn, $"{today:yyyy-MM-dd}"),
        ];

    private static CaseTheme Latest(Account account, CaseTheme theme) =>
        CaseTheme.Find(account, theme.Id) ?? theme;

    private static ThemeUse UseOf(CreditClaim claim) =>
        claim.For == ClaimKind.Teaching ? ThemeUse.Teaching : ThemeUse.Project;

    private static string Name(CreditClaim claim) =>
        claim.For == ClaimKind.Teaching ? "a teaching session" : "an improvement project";

    private static Amount AmountOf(string field, string? typed, ProblemList problems)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return Amount.Zero;
        }

        if (Amount.Read(typed.Trim()) is { } amount)
        {
            return amount;
        }

        problems.Add(ProblemCatalog.TypedAmountUnreadable, field, typed);
        return Amount.Zero;
    }

    private static int MonthsOf(string? typed, ProblemList problems)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return 3;
        }

        if (int.TryParse(typed.Trim(), out var months) && months is >= 1 and <= 12)
        {
            return months;
        }

        problems.Add(ProblemCatalog.NumberUnreadable, "months", typed, "1", "12");
        return 3;
    }
}
