using System.Globalization;

namespace Credence.Core.Dates;

/// <summary>A month as it is written everywhere: 2026-05. It is kept as its first day.</summary>
public static class MonthText
{
    /// <summary>Null where the text is no month.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(
            text?.Trim(),
            "yyyy-MM",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var month
        )
            ? month
            : null;
}
