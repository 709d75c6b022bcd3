namespace Credence.App.Settings;

/// <summary>
/// Settings in a file, for whoever would rather not set them in the environment: NAME=value, one a line. What the
/// environment says goes before what the file says.
/// </summary>
public static class SettingsFile
{
    public const string Variable = "CREDENCE_SETTINGS";

    /// <summary>Reads the file that the environment names, where it names one; gives what is wrong, in sentences.</summary>
    public static IReadOnlyList<string> Load() =>
        Load(Environment.GetEnvironmentVariable, Environment.SetEnvironmentVariable);

    public static IReadOnlyList<string> Load(
        Func<string, string?> variable,
        Action<string, string> set
    )
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(set);
        if (variable(Variable) is not { Length: > 0 } file)
        {
            return [];
        }

        string[] lines;
        try
        {
            lines = File.ReadAllLines(file);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return [$"{file}: The settings cannot be read. Check the path in {Variable}."];
        }

        var wrong = new List<string>();
        for (var number = 1; number <= lines.Length; number++)
        {
            var line = lines[number - 1].Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var parts = line.Split('=', 2);
            var name = parts[0].Trim();
            if (parts.Length < 2 || !IsOurs(name))
            {
                wrong.Add(
                    $"{file}, line {number}: This is no setting. Write a line like CREDENCE_DATA=/srv/credence."
                );
            }
            else if (string.IsNullOrEmpty(variable(name)))
            {
                set(name, parts[1].Trim().Trim('"'));
            }
        }

        return wrong;
    }

    private static bool IsOurs(string name) =>
        name.StartsWith("CREDENCE_", StringComparison.Ordinal)
        || name is "AWS_ACCESS_KEY_ID" or "AWS_SECRET_ACCESS_KEY" or "AWS_REGION";
}
