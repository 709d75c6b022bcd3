namespace Credence.App.Tests.Plans.Solving;

/// <summary>A process that dies of the first byte that it is asked, as the library does of a failed assertion.</summary>
internal static class DyingWorker
{
    public const string Word = "die-when-asked";

    public static int Run()
    {
        using var asked = Console.OpenStandardInput();
        _ = asked.ReadByte();
        return 134;
    }
}
