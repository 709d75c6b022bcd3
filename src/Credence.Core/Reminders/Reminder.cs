namespace Credence.Core.Reminders;

/// <summary>What a physician may be reminded of; each can be turned off by itself.</summary>
public enum ReminderKind
{
    /// <summary>Ten minutes at the end of a month.</summary>
    MonthlyLog,

    /// <summary>Half an hour each quarter.</summary>
    CheckIn,

    /// <summary>A cycle, license, registration or card that ends.</summary>
    Renewal,

    /// <summary>A course with a card, or many credits: a start months ahead leaves room.</summary>
    TakesLong,

    /// <summary>An entry without its certificate.</summary>
    MissingProof,

    /// <summary>Credit that the provider gives only until a day.</summary>
    ClaimBy,

    /// <summary>A meeting that wants registering, or travel that wants booking.</summary>
    Booking,

    /// <summary>An employer's money and days that end.</summary>
    Allowance,

    /// <summary>The year's packet, to oneself.</summary>
    YearlyPacket,
}

/// <summary>One thing to be told, once. What it says comes from the same standing as the pages.</summary>
public sealed record Reminder
{
    /// <summary>The same as long as it is the same thing at the same distance: what was told under it is not told again.</summary>
    public required string Key { get; init; }

    public required ReminderKind Kind { get; init; }

    /// <summary>One sentence.</summary>
    public required string Title { get; init; }

    public string Text { get; init; } = "";

    /// <summary>The day it is about; null where it is about no day.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The page where one can do something about it.</summary>
    public required string Path { get; init; }

    /// <summary>It should not wait for the day of the week on which the others are told.</summary>
    public bool Pressing { get; init; }
}
