namespace Credence.Core.Dates;

/// <summary>
/// A run of calendar days, both ends included: a cycle, a window, a leave.
/// A credit dated on the last day still belongs to it (engine.md section 2).
/// </summary>
public readonly record struct DateSpan
{
    public DateSpan(DateOnly start, DateOnly end)
    {
        if (end < start)
        {
            throw new ArgumentException(
                $"A span cannot end ({end:O}) before it starts ({start:O}).",
                nameof(end)
            );
        }

        Start = start;
        End = end;
    }

    public DateOnly Start { get; }

    public DateOnly End { get; }

    /// <summary>Number of days, both ends counted; at least 1.</summary>
    public int Days => End.DayNumber - Start.DayNumber + 1;

    public bool Contains(DateOnly day) => day >= Start && day <= End;

    public bool Overlaps(DateSpan other) => Start <= other.End && other.Start <= End;

    public override string ToString() => $"{Start:yyyy-MM-dd}..{End:yyyy-MM-dd}";
}
