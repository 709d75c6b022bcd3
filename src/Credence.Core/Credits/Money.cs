using System.Globalization;

namespace Credence.Core.Credits;

/// <summary>US dollars in whole cents, never negative.</summary>
public readonly record struct Money : IComparable<Money>
{
    private Money(long cents) => Cents = cents;

    public long Cents { get; }

    public static Money Zero => default;

    public static Money FromCents(long cents) =>
        cents >= 0
            ? new(cents)
            : throw new ArgumentOutOfRangeException(nameof(cents), "Money is never negative.");

    /// <summary>Null where negative, above 99,999,999.99 or with a part of a cent.</summary>
    public static Money? From(decimal dollars)
    {
        if (dollars is < 0 or > 99_999_999.99m)
        {
            return null;
        }

        var cents = dollars * 100m;
        return cents == decimal.Truncate(cents) ? new Money((long)cents) : null;
    }

    public static Money? Read(string text) =>
        decimal.TryParse(
            text.Trim().TrimStart('$'),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? From(value)
            : null;

    public decimal ToDecimal() => Cents / 100m;

    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    public override string ToString() => ToDecimal().ToString("0.##", CultureInfo.InvariantCulture);
}
