namespace Credence.App.Tests.Reminders;

/// <summary>Moves only when told.</summary>
public sealed class StandingClock(DateTimeOffset begin) : TimeProvider
{
    private DateTimeOffset now = begin;

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;
}
