using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.App.Inbox;
using Credence.Core.Allocation;
using Credence.Core.Allowances;
using Credence.Core.Checkins;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Planning;
using Credence.Core.Standing;
using Credence.Web.Components;

namespace Credence.Web.Pages.Today;

/// <summary>A requirement with the body that asks it.</summary>
public sealed record OwedRow(ObligationStanding Body, RequirementStanding Requirement);

/// <summary>What Today shows, worked out from one check.</summary>
public sealed record TodayView
{
    private const int RowsShown = 5;

    public required Profile Profile { get; init; }

    public required ImmutableArray<CmeActivity> Ledger { get; init; }

    public required CheckResult Check { get; init; }

    /// <summary>What a new edition of the rule library changed; null where it was seen.</summary>
    public RuleNews? News { get; init; }

    /// <summary>Employers' money and days that would be lost soon.</summary>
    public ImmutableArray<AllowanceStanding> EndingAllowances { get; init; } = [];

    /// <summary>The next things of the accepted plan, steady ones aside.</summary>
    public ImmutableArray<PlannedWork> Ahead { get; init; } = [];

    /// <summary>Quarters that ended and wait for a look back; null: none.</summary>
    public CheckInPeriod? CheckIn { get; init; }

    /// <summary>Files that wait in the inbox.</summary>
    public int Waiting { get; init; }

    /// <summary>Credit that is lost unless it is claimed within a month.</summary>
    public ImmutableArray<ToClaim> ToClaim { get; init; } = [];

    public DateOnly AsOf => Check.AsOf;

    /// <summary>Bodies that owe something now or later.</summary>
    public IEnumerable<ObligationStanding> Bodies =>
        Check.Obligations.Where(body => body.Applicable);

    /// <summary>Every requirement that applies, those that want a person first, then by date.</summary>
    public ImmutableArray<OwedRow> Rows =>
        [
            .. Bodies
                .SelectMany(body =>
                    body.Requirements.Where(requirement =>
                            requirement.Status != Status.NotApplicable
                        )
                        .Select(requirement => new OwedRow(body, requirement))
                )
                .OrderBy(row => StatusLook.Urgency(row.Requirement.Status))
                .ThenBy(row => row.Requirement.Deadline),
        ];

    public ImmutableArray<OwedRow> Open =>
        [.. Rows.Where(row => row.Requirement.Status is not (Status.Met or Status.Waived))];

    public ImmutableArray<OwedRow> Shown => [.. Open.Take(RowsShown)];

    public ImmutableArray<ObligationStanding> ShortBefore =>
        [.. Bodies.Where(body => body.Previous is { State: PreviousState.Short })];

    public ImmutableArray<ObligationStanding> UnknownBefore =>
        [.. Bodies.Where(body => body.Previous is { State: PreviousState.Unknown })];

    /// <summary>Bodies of which nothing can be said before a date is known.</summary>
    public ImmutableArray<ObligationStanding> Silent =>
        [.. Bodies.Where(body => body.Version is null)];

    public IEnumerable<Question> Questions =>
        Check.Questions.Where(question => !Facts.IsRenewal(question.Fact));

    public ImmutableArray<OwedRow> In(Status status) =>
        [.. Rows.Where(row => row.Requirement.Status == status)];

    public ImmutableArray<OwedRow> DidYouDoThis =>
        [.. Rows.Where(row => row.Requirement.DidYouDoThis)];

    /// <summary>The nearest day on which something open is due.</summary>
    public DateOnly? NextDate =>
        Open.Where(row => row.Requirement.Deadline >= AsOf)
            .Select(row => (DateOnly?)row.Requirement.Deadline)
            .Min();

    /// <summary>
    /// What to do next: what is late, else what is due first. What may be done already is asked about instead, and so is
    /// what is past its day and may not concern this physician at all.
    /// </summary>
    public OwedRow? Next =>
        Open.Where(row => !row.Requirement.DidYouDoThis)
            .Where(row =>
                row.Requirement.Status != Status.AnswerNeeded || row.Requirement.Deadline >= AsOf
            )
            .Where(row => !row.Requirement.Missing.IsZero || row.Requirement.Rule.CountsItems)
            .Where(row => row.Requirement.Within() is null || row.Requirement.Missing > Amount.Zero)
            .OrderBy(row => row.Requirement.Status == Status.Overdue ? 0 : 1)
            .ThenBy(row => row.Requirement.Deadline)
            .ThenBy(row => StatusLook.Urgency(row.Requirement.Status))
            .FirstOrDefault();

    public Amount EarnedThisYear =>
        Ledger
            .Where(activity => activity.Date.Year == AsOf.Year && activity.Date <= AsOf)
            .Aggregate(Amount.Zero, (sum, activity) => sum + activity.Amount);

    public ImmutableArray<CmeActivity> WithoutProof =>
        [
            .. Ledger.Where(activity =>
                activity.Proof.Length == 0
                && activity.Date <= AsOf
                && activity.Date > AsOf.AddYears(-1)
            ),
        ];
}

internal static class RequirementNesting
{
    public static string? Within(this RequirementStanding standing) => standing.Rule.Within;
}
