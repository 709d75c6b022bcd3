using System.Collections.Immutable;
using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Ledger;
using Credence.Core.Requirements;
using Credence.Core.Standing;
using Credence.Web.Pages.Sheets;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Requirements;

/// <summary>One body's page.</summary>
public sealed record BodyView(
    ObligationStanding Standing,
    CheckResult Check,
    ImmutableDictionary<ActivityId, CmeActivity> Activities
)
{
    public DateOnly AsOf => Check.AsOf;

    public Body Body => Standing.Body;

    public Citation? CheckWith =>
        Body.Sources.FirstOrDefault(source => source.Key == Body.CheckWith && source.Url.Length > 0)
        ?? Body.Sources.FirstOrDefault(source => source.Url.Length > 0);

    /// <summary>The requirement that the page opens with: the largest one that takes credits and stands by itself.</summary>
    public RequirementStanding? Main =>
        Standing
            .Requirements.Where(one =>
                one.Rule.Within is null
                && !one.Rule.CountsItems
                && one.Status != Status.NotApplicable
                && !one.Needed.IsZero
            )
            .MaxBy(one => one.Needed.Hundredths);

    /// <summary>The days whose credits count toward what the page opens with, where they are not those of the cycle.</summary>
    public DateSpan? OtherWindow =>
        Main is { Rule.Window: Window.Cycle or Window.RollingMonths } main
        && main.Window != Standing.Cycle
            ? main.Window
            : null;

    /// <summary>Activities that count at another body.</summary>
    public IReadOnlySet<ActivityId> CountedElsewhere =>
        Check
            .Obligations.Where(one => one.Id != Standing.Id)
            .SelectMany(one => one.Requirements)
            .SelectMany(one => one.Allocations)
            .Select(line => line.Activity)
            .OfType<ActivityId>()
            .ToHashSet();

    /// <summary>Every credit that counts at this body, by activity, with the reason at the requirement it sits on.</summary>
    public IEnumerable<CountedLine> Counted =>
        Standing
            .Requirements.Where(one => one.Rule.Within is null)
            .SelectMany(one => one.Allocations.Select(line => new CountedLine(one, line)))
            .OrderBy(line => DateOf(line.Line));

    /// <summary>What does not count at this body, by reason; what no choice can change comes last.</summary>
    public IEnumerable<NotCountedGroup> NotCounted =>
        Check
            .Uncounted.Where(one => one.Obligation.Length == 0 || one.Obligation == Standing.Id)
            .Where(one => Activities.ContainsKey(one.Activity))
            .OrderByDescending(one => Activities[one.Activity].Date)
            .GroupBy(one => one.Reason)
            .OrderBy(group =>
                group.Key is UncountedReason.OutsideWindow or UncountedReason.InFuture
            )
            .ThenBy(group => group.Key)
            .Select(group => new NotCountedGroup(group.Key, [.. group]));

    public CmeActivity? ActivityOf(AllocationLine line) =>
        line.Activity is { } id ? Activities.GetValueOrDefault(id) : null;

    private DateOnly DateOf(AllocationLine line) => ActivityOf(line)?.Date ?? DateOnly.MinValue;
}

/// <summary>Credits that do not count for one reason, the newest first.</summary>
public sealed record NotCountedGroup(UncountedReason Reason, ImmutableArray<Uncounted> Lines)
{
    private const int Most = 40;

    public string Size =>
        $"{Say.Capital(Say.Count(Lines.Length, "entry", "entries"))}, {Say.Credits(SheetWords.Sum(Lines.Select(one => one.Amount)))}";

    public bool IsShort => Lines.Length <= 3;

    public IEnumerable<Uncounted> Newest => Lines.Take(Most);

    public int Older => Math.Max(0, Lines.Length - Most);
}

public sealed record CountedLine(RequirementStanding Requirement, AllocationLine Line);

/// <summary>Credits counted over a cycle, as a line that climbs, with a fair pace beside it.</summary>
public sealed record PaceLine(
    RequirementStanding Standing,
    ImmutableArray<(DateOnly Day, Amount Total)> Steps,
    DateOnly AsOf
)
{
    private const int Top = 36;
    private const int Bottom = 196;

    public static PaceLine? Of(BodyView view)
    {
        // What is owed once, at any time, has no pace.
        if (
            view.Main is not { } main
            || main.Window.Days < 60
            || main.Rule.Window is Window.Once
            || main.Rule.Due is not null
            || main.Allocations.IsEmpty
        )
        {
            return null;
        }

        var total = Amount.Zero;
        var steps = ImmutableArray.CreateBuilder<(DateOnly, Amount)>();
        foreach (
            var line in main
                .Allocations.Select(line =>
                    (view.ActivityOf(line)?.Date ?? main.Window.Start, line.Amount)
                )
                .OrderBy(line => line.Item1)
        )
        {
            total += line.Amount;
            steps.Add((line.Item1 < main.Window.Start ? main.Window.Start : line.Item1, total));
        }

        return new(main, steps.ToImmutable(), view.AsOf);
    }

    public bool Shows(DateOnly day) => Standing.Window.Contains(day);

    /// <summary>Across: 8 percent for the figures at the left, the rest for the cycle.</summary>
    public string X(DateOnly day)
    {
        var passed = Math.Clamp(
            day.DayNumber - Standing.Window.Start.DayNumber,
            0,
            Standing.Window.Days
        );
        var tenths = 80 + (passed * 920 / Standing.Window.Days);
        return $"{tenths / 10}.{tenths % 10}%";
    }

    public int Y(Amount amount) =>
        Bottom
        - (int)(
            Math.Min(amount.Hundredths, Standing.Needed.Hundredths)
            * (Bottom - Top)
            / Standing.Needed.Hundredths
        );

    public Amount Half => Amount.FromHundredths(Standing.Needed.Hundredths / 2);
}
