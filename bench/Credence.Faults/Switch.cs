namespace Credence.Faults;

/// <summary>
/// Which fault is on. Core, as Stryker wrote it, asks this at each place of a fault (<see cref="Wiring"/>), so it also
/// knows which faults a test touched and when a test goes on without an end.
/// </summary>
public static class Switch
{
    internal const int None = -1;
    internal const long Unlimited = long.MaxValue;
    private const int Room = 1 << 17;

    internal static readonly bool[] Touched = new bool[Room];
    internal static int Active = None;
    internal static long Passes;
    internal static long Limit = Unlimited;

    public static bool IsActive(int fault)
    {
        Touched[fault] = true;
        if (++Passes > Limit)
        {
            throw new EndlessException();
        }

        return fault == Active;
    }
}

/// <summary>A test passed many times as many places as it does without a fault.</summary>
public sealed class EndlessException : Exception;
