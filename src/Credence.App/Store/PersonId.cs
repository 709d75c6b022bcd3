namespace Credence.App.Store;

/// <summary>Whose data it is. Every row of every table carries it, and no question is asked without it.</summary>
public readonly record struct PersonId
{
    public const int MaximumLength = 64;

    public PersonId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        if (value.Length > MaximumLength)
        {
            throw new ArgumentException("Too long for an id.", nameof(value));
        }

        Value = value;
    }

    /// <summary>The one person of an app that runs on somebody's own machine.</summary>
    public static PersonId Local { get; } = new("local");

    public string Value { get; }

    public override string ToString() => Value;
}
