namespace Credence.App.Store;

/// <summary>Where Credence keeps a person's data: CREDENCE_DATA, else the XDG data folder, else ~/.local/share/credence.</summary>
public static class DataFolder
{
    public const string Variable = "CREDENCE_DATA";

    public static string Resolve() => Resolve(Environment.GetEnvironmentVariable);

    public static string Resolve(Func<string, string?> variable)
    {
        if (Given(variable(Variable)) is { } chosen)
        {
            return chosen;
        }

        // The XDG specification says that a relative path there is to be ignored.
        if (Given(variable("XDG_DATA_HOME")) is { } xdg && Path.IsPathRooted(xdg))
        {
            return Path.Combine(xdg, "credence");
        }

        return Path.Combine(Given(variable("HOME")) ?? ".", ".local", "share", "credence");
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
