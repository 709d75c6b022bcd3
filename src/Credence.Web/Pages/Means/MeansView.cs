using System.Collections.Immutable;
using Credence.Core.Allowances;
using Credence.Core.Credits;
using Credence.Core.Practice;
using Credence.Core.Problems;
using Credence.Web.Components;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Means;

/// <summary>What Time and money shows: what there is, what went, what is planned, and the forms that change it.</summary>
public sealed record MeansView(YearMeans Means, PlanningWishes Wishes, DateOnly AsOf)
{
    /// <summary>What was typed into the form that was refused.</summary>
    public ImmutableDictionary<string, string> Typed { get; init; } =
        ImmutableDictionary<string, string>.Empty;

    /// <summary>The form that was refused; empty where none was.</summary>
    public string Form { get; init; } = "";

    public ImmutableArray<Problem> Problems { get; init; } = [];

    public ImmutableArray<Problem> ProblemsOf(string form) => form == Form ? Problems : [];

    public string Of(string form, string field, string now) =>
        form == Form ? Typed.GetValueOrDefault(field, now) : now;

    public HoursPicture Hours =>
        new([
            .. Means.Months.Select(month => new HoursBar(
                month.Month,
                month.Room,
                month.Done,
                month.Planned
            )),
        ]);
}

/// <summary>All that Time and money says.</summary>
public static class MeansWords
{
    public static string Lead(MeansView view)
    {
        var sentences = new List<string>();
        var present = view.Means.Allowances.Where(one => one.DaysToGo >= 0).ToList();
        if (present.Count > 0)
        {
            List<string> left =
            [
                .. present.Select(one =>
                    $"{Money(one.Left)}{DaysWords(one.DaysLeft)} from {Name(one.Allowance)} until {Say.LongDay(one.Span.End, view.AsOf)}"
                ),
            ];
            sentences.Add($"{Say.List(left)}.");
        }

        sentences.Add(
            view.Means.Own.Left is { } own
                ? $"{Money(own)} of your own {(view.Means.Own.Spent.Cents > 0 ? "left" : "set aside")}."
                : "Your own money is not limited."
        );
        return string.Join(' ', sentences);
    }

    public static string Warning(AllowanceStanding one, DateOnly asOf) =>
        $"{Lost(one)} from {Name(one.Allowance)} {(one.DaysToGo == 0 ? "end today" : $"end {Say.LongDay(one.Span.End, asOf)}")}";

    private static string Lost(AllowanceStanding one) =>
        (one.Free.Cents > 0, one.DaysFree.IsZero) switch
        {
            (true, true) => Money(one.Free),
            (true, false) => $"{Money(one.Free)} and {DaysOff(one.DaysFree)}",
            _ => DaysOff(one.DaysFree),
        };

    public static string Name(Allowance allowance) => Say.Capital(allowance.Id.Replace('-', ' '));

    public static string Money(Money money) =>
        money.Cents % 100 == 0 ? $"${money.Cents / 100:N0}" : $"${money.ToDecimal():N2}";

    public static string DaysOff(Amount days) =>
        $"{days} {(days == Amount.Whole(1) ? "day" : "days")}";

    private static string DaysWords(Amount days) => days.IsZero ? "" : $" and {DaysOff(days)}";

    public static string Month(DateOnly month) => $"{month:MMMM yyyy}";

    public static string Time(MonthTime month)
    {
        var words = $"{month.All} of {month.Room} hours";
        return month.IsOver
            ? $"{words}, {month.All.Less(month.Room)} more than set aside"
            : $"{words}, {month.Free} free";
    }
}
