using System.Globalization;

namespace Credence.Core.Credits;

/// <summary>
/// An amount of credits, hours or points in whole hundredths, never negative. Exact: 0.25 + 0.25 + 0.5 is 1.
/// </summary>
public readonly record struct Amount : IComparable<Amount>
{
    private Amount(long hundredths) => Hundredths = hundredths;

    /// <summary>The amount times one hundred, 0 or more.</summary>
    public long Hundredths { get; }

    public static Amount Zero => default;

    public bool IsZero => Hundredths == 0;

    public static Amount FromHundredths(long hundredths) =>
        hundredths >= 0
            ? new(hundredths)
            : throw new ArgumentOutOfRangeException(
                nameof(hundredths),
                "An amount is never negative."
            );

    public static Amount Whole(int credits) => FromHundredths(credits * 100L);

    /// <summary>Reads "8", "7.5" or "0.25": at most two decimals, not negative, at most 99,999.99.</summary>
    public static Amount? Read(string text)
    {
        const NumberStyles Plain =
            NumberStyles.AllowDecimalPoint
            | NumberStyles.AllowLeadingWhite
            | NumberStyles.AllowTrailingWhite;
        return decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var value)
            ? From(value)
            : null;
    }

    /// <summary>Null where the value is negative, above 99,999.99 or has more than two decimals.</summary>
    public static Amount? From(decimal credits)
    {
        if (credits is < 0 or > 99_999.99m)
        {
            return null;
        }

        var scaled = credits * 100m;
        return scaled == decimal.Truncate(scaled) ? new Amount((long)scaled) : null;
    }

    public decimal ToDecimal() => Hundredths / 100m;

    public Amount Plus(Amount other) => new(Hundredths + other.Hundredths);

    /// <summary>What is left after taking <paramref name="other"/> away, never below zero.</summary>
    public Amount Less(Amount other) => new(Math.Max(0, Hundredths - other.Hundredths));

    public Amount AtMost(Amount limit) => Hundredths <= limit.Hundredths ? this : limit;

    public static Amount Max(Amount one, Amount other) =>
        one.Hundredths >= other.Hundredths ? one : other;

    /// <summary>Rounded down to a multiple of the step (a quarter is 25 hundredths).</summary>
    public Amount DownTo(long stepHundredths) => new(Hundredths - (Hundredths % stepHundredths));

    /// <summary>Whole credits, rounded up.</summary>
    public Amount UpToWhole() => new((Hundredths + 99) / 100 * 100);

    public int CompareTo(Amount other) => Hundredths.CompareTo(other.Hundredths);

    public static Amount operator +(Amount one, Amount other) => one.Plus(other);

    public static bool operator <(Amount one, Amount other) => one.Hundredths < other.Hundredths;

    public static bool operator >(Amount one, Amount other) => one.Hundredths > other.Hundredths;

    public static bool operator <=(Amount one, Amount other) => one.Hundredths <= other.Hundredths;

    public static bool operator >=(Amount one, Amount other) => one.Hundredths >= other.Hundredths;

    /// <summary>"8", "7.5", "1.25": no trailing zeros.</summary>
    public override string ToString() => ToDecimal().ToString("0.##", CultureInfo.InvariantCulture);
}
