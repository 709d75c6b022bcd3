using System.Collections.Immutable;
using System.Globalization;
using Credence.Core.Credits;

namespace Credence.Web.Components;

/// <summary>A month of the picture: hours set aside, done and planned.</summary>
public sealed record HoursBar(DateOnly Month, Amount Room, Amount Done, Amount Planned)
{
    public Amount All => Done + Planned;

    public bool IsOver => All > Room;
}

/// <summary>Twelve months of hours as bars: percent across, pixels up, so that it stretches while its text stays.</summary>
public sealed record HoursPicture(ImmutableArray<HoursBar> Bars)
{
    public const int Height = 178;
    private const int Bottom = 138;
    private const int Top = 21;

    public string Title
    {
        get
        {
            var months = Bars.Select(bar => $"{bar.Month:MMM} {bar.All} of {bar.Room}");
            var over = Bars.Where(bar => bar.IsOver).Select(bar => $"{bar.Month:MMMM}").ToList();
            return $"Hours done and planned against hours set aside, by month. {string.Join(", ", months)}."
                + (over.Count > 0 ? $" Over what was set aside: {string.Join(", ", over)}." : "");
        }
    }

    public string X(int place, decimal add = 0) =>
        $"{((place * 100m / Bars.Length) + 1.2m + add).ToString("0.###", CultureInfo.InvariantCulture)}%";

    /// <summary>Pixels for an amount, at least one where there is something.</summary>
    public int Pixels(Amount amount) =>
        amount.IsZero
            ? 0
            : (int)Math.Max(1, amount.Hundredths * (Bottom - Top) / Math.Max(1, Most.Hundredths));

    public int Y(Amount amount) => Bottom - Pixels(amount);

    public static int Ground => Bottom;

    private Amount Most =>
        Bars.Aggregate(Amount.Zero, (most, bar) => Amount.Max(most, Amount.Max(bar.Room, bar.All)));
}
