namespace Planted.Impure;

/// <summary>Everything that Core may not do, so that the rule is seen to find it.</summary>
internal static class Everything
{
    public static string Reads() => File.ReadAllText("profile.yaml");

    public static int Year() => DateTime.Now.Year;

    public static int Chance() => new Random(1).Next();

    public static string Asks() => Environment.MachineName;

    public static Task Waits() => Task.CompletedTask;

    public static double Rounds(double credits) => credits / 3;

    public static int Starts() => System.Diagnostics.Process.GetCurrentProcess().Id;
}
