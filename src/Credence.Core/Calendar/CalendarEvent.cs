using System.Collections.Immutable;

namespace Credence.Core.Calendar;

/// <summary>
/// One entry of the physician's own calendar: a whole day or several, or some minutes of a day where they live.
/// </summary>
public sealed record CalendarEvent
{
    /// <summary>Stays the same while the thing it stands for is the same, also when its day or its words change.</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    public string Notes { get; init; } = "";

    public required DateOnly FirstDay { get; init; }

    /// <summary>The last day itself belongs to it.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>Null: whole days.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>Where it has a start.</summary>
    public int Minutes { get; init; }

    /// <summary>Minutes before its start; a day of its own starts at midnight, so 900 is nine in the morning of the day before.</summary>
    public ImmutableArray<int> Reminders { get; init; } = [];

    /// <summary>The time is taken; a deadline takes none.</summary>
    public bool Busy { get; init; }

    internal static CalendarEvent OnDay(
        string key,
        DateOnly day,
        string title,
        string notes = "",
        params ReadOnlySpan<int> daysBefore
    ) =>
        new()
        {
            Key = key,
            Title = title,
            Notes = notes,
            FirstDay = day,
            LastDay = day,
            Reminders = AtNine(daysBefore),
        };

    internal static CalendarEvent AtTime(
        string key,
        DateOnly day,
        TimeOnly start,
        int minutes,
        string title,
        string notes
    ) =>
        new()
        {
            Key = key,
            Title = title,
            Notes = notes,
            FirstDay = day,
            LastDay = day,
            Start = start,
            Minutes = minutes,
            Busy = true,
        };

    /// <summary>At nine in the morning, that many days ahead.</summary>
    internal static ImmutableArray<int> AtNine(params ReadOnlySpan<int> daysBefore)
    {
        var minutes = ImmutableArray.CreateBuilder<int>(daysBefore.Length);
        foreach (var days in daysBefore)
        {
            minutes.Add((days * 24 * 60) - (9 * 60));
        }

        return minutes.ToImmutable();
    }
}
