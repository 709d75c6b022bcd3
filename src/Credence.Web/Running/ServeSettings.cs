namespace Credence.Web.Running;

/// <summary>How the app is to run.</summary>
public sealed record ServeSettings
{
    /// <summary>The made-up internist in a folder of its own, which is thrown away afterwards.</summary>
    public bool Demo { get; init; }

    /// <summary>The day everything is looked at from; null = today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Where the data lies; null = as the environment says.</summary>
    public string? DataFolder { get; init; }
}
