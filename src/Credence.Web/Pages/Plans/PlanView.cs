using System.Collections.Immutable;
using Credence.App.Allowances;
using Credence.App.Dossiers;
using Credence.App.Plans;
using Credence.Core.Allowances;
using Credence.Core.Credits;
using Credence.Core.Planning;
using Credence.Core.Problems;
using Credence.Core.Warnings;
using Credence.Web.Components;

namespace Credence.Web.Pages.Plans;

/// <summary>What the year board shows: the accepted plan or a proposal, its reasons and its proof.</summary>
public sealed record PlanView
{
    private static readonly HashSet<string> StreamFormats =
    [
        "audio",
        "grand-rounds",
        "journal",
        "point-of-care",
        "teaching",
    ];

    public required Dossier Dossier { get; init; }

    /// <summary>In the making, or made; null where nothing was asked.</summary>
    public PlanJob? Job { get; init; }

    /// <summary>The item whose reasons are open; empty: the next one.</summary>
    public string Chosen { get; init; } = "";

    /// <summary>A look at the proposal although nobody asked for one.</summary>
    public bool Look { get; init; }

    public required bool HasCalendar { get; init; }

    public required YearMeans Means { get; init; }

    /// <summary>What is worth knowing about what the proposal takes up, by candidate.</summary>
    public ImmutableArray<(string Candidate, ChoiceWarning Warning)> Warnings { get; init; } = [];

    public DateOnly AsOf => Dossier.AsOf;

    public DateOnly Start => Means.Start;

    public DateOnly Present => AsOf.AddDays(1 - AsOf.Day);

    public ImmutableArray<Candidate> Candidates => Dossier.Practice.Candidates.Candidates;

    public AcceptedPlan? Accepted => Dossier.Practice.Plan?.Plan;

    public bool HasAccepted => Accepted is { Items.IsEmpty: false };

    public bool IsRunning => Job is { IsRunning: true };

    public ProposedPlan? Made => Job?.Found?.Value;

    public ImmutableArray<Problem> Problems => Job?.Found is { Done: false } no ? no.Problems : [];

    /// <summary>A proposal is on the board: it was asked for, or somebody wants to look at it.</summary>
    public bool ShowsProposal =>
        Made is { } made
        && (!made.Difference.IsNone || !made.Changes.IsEmpty)
        && (!HasAccepted || Job!.Asked || Look);

    /// <summary>Something better than the accepted plan is known, and nobody asked yet.</summary>
    public bool KnowsBetter => Made is { } made && !made.Difference.IsNone && !ShowsProposal;

    /// <summary>In pencil, by month.</summary>
    public ImmutableArray<BoardItem> Planned =>
        ShowsProposal
            ? [.. Made!.Plan.Items.Select(BoardItem.Of)]
            :
            [
                .. PlannedWork
                    .Of(Accepted, Candidates, Dossier.Ledger)
                    .Where(work => work.Month >= Present)
                    .Select(BoardItem.Of)
                    .Select(WithReasons)
                    .OrderBy(item => item.Month),
            ];

    public ImmutableArray<BoardItem> Done =>
        [
            .. Dossier
                .Ledger.Where(entry =>
                    entry.Date >= Start
                    && entry.Date < Start.AddMonths(12)
                    && entry.Date <= AsOf
                    && !entry.Amount.IsZero
                )
                .Select(entry => BoardItem.Of(entry, StreamFormats)),
        ];

    public ImmutableArray<BoardMonth> Months
    {
        get
        {
            var items = Done.Concat(Planned).ToList();
            return
            [
                .. Hours.Bars.Select(bar => new BoardMonth(
                    bar.Month,
                    Present,
                    bar.Room,
                    bar.All,
                    [
                        .. items.Where(item =>
                            item.StartMonth <= bar.Month && bar.Month <= item.Month
                        ),
                    ]
                )),
            ];
        }
    }

    public HoursPicture Hours =>
        new([
            .. Means.Months.Select(
                (month, n) =>
                    new HoursBar(
                        month.Month,
                        month.Room,
                        month.Done,
                        ShowsProposal ? LoadOf(Made!.Plan.Totals.ByMonth[n]) : month.Planned
                    )
            ),
        ]);

    /// <summary>The items of the panel below the board: one, or the steady ones of a month.</summary>
    public ImmutableArray<BoardItem> Panel
    {
        get
        {
            var planned = Planned;
            if (
                planned.Where(item => item.Id == Chosen && item.Layer != PlanLayer.Micro).ToList()
                is [var chosen, ..]
            )
            {
                return [chosen];
            }

            var steady = planned
                .Where(item => item.Layer == PlanLayer.Micro && $"{item.Month:yyyy-MM}" == Chosen)
                .ToImmutableArray();
            return !steady.IsEmpty ? steady
                : planned.FirstOrDefault(item => item.Layer != PlanLayer.Micro) is { } next ? [next]
                : [];
        }
    }

    public HoursBar? TimeIn(DateOnly month) => Hours.Bars.FirstOrDefault(bar => bar.Month == month);

    /// <summary>Months still to come in which a candidate can be done.</summary>
    public IEnumerable<HoursBar> MonthsFor(Candidate candidate) =>
        Hours.Bars.Where(bar => bar.Month >= Present && IsOffered(candidate.Offered, bar.Month));

    public Amount Credits =>
        Done.Concat(Planned).Aggregate(Amount.Zero, (sum, item) => sum + item.Credits);

    public Amount HoursOfAll =>
        Done.Concat(Planned).Aggregate(Amount.Zero, (sum, item) => sum + item.Hours);

    public string TitleOf(string candidate) =>
        Candidates.FirstOrDefault(one => one.Id == candidate) is { Title.Length: > 0 } known
            ? known.Title
            : candidate;

    /// <summary>The accepted item's reasons, as the plan that was made meanwhile gives them.</summary>
    private BoardItem WithReasons(BoardItem item) =>
        Made?.Plan.Items.FirstOrDefault(one =>
            one.Candidate.Id == item.Id && one.Month == item.Month
        )
            is { } same
            ? item with
            {
                Why = same.Why,
                Price = same.Price,
                OwnMoney = same.OwnMoney,
                Pinned = same.Pinned,
            }
            : item;

    private static Amount LoadOf(MonthTotals month) =>
        Amount.From(decimal.Round(month.Load, 2)) ?? Amount.Zero;

    private static bool IsOffered(Offered offered, DateOnly month) =>
        !offered.Months.IsEmpty ? offered.Months.Contains(month)
        : !offered.Dates.IsEmpty
            ? offered.Dates.Any(span =>
                span.End.Year == month.Year && span.End.Month == month.Month
            )
        : (offered.From is not { } from || from <= month)
            && (offered.To is not { } to || month <= to);

    public static PlanView Of(
        Dossier dossier,
        PlanJob? job,
        string chosen,
        bool look,
        bool hasCalendar
    ) =>
        new()
        {
            Dossier = dossier,
            Job = job,
            Chosen = chosen,
            Look = look,
            HasCalendar = hasCalendar,
            Means = dossier.Means(),
        };
}
