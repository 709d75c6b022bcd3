namespace Credence.Core.Credits;

/// <summary>
/// A system and category of credit by its code in the vocabulary, such as <c>ama-pra-1</c>.
/// Continuing-certification points may name their board: <c>moc-part2@us-abim</c>.
/// </summary>
public readonly record struct CreditType(string Code, string? Board = null)
{
    /// <summary>In what a body accepts: every type. In a ledger: a plain hour of no system.</summary>
    public static CreditType HourAny => new("hour-any");

    public bool IsMoc => Code.StartsWith("moc-", StringComparison.Ordinal);

    public bool IsHourAny => Code == "hour-any";

    /// <summary>Types that are recorded but give a physician no credit anywhere (engine.md section 3).</summary>
    public bool GivesNoCredit =>
        Code is "attendance" or "ancc-contact-hours" or "pharmacy-contact-hours";

    public static CreditType Read(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at < 0 ? new(text) : new(text[..at], text[(at + 1)..]);
    }

    public override string ToString() => Board is null ? Code : $"{Code}@{Board}";
}

/// <summary>What one activity carries in one credit type; the same hours may carry several lines at once.</summary>
public sealed record CreditLine(CreditType Type, Amount Amount);
