using System.Text.RegularExpressions;

namespace Credence.Faults;

/// <summary>Which faults Stryker wrote where: only its log tells it of those that it does not try itself.</summary>
internal static partial class StrykerLog
{
    private const string Core = "Credence.Core/";

    public static IEnumerable<Fault> Faults(string log)
    {
        var file = "";
        foreach (var entry in Entries(log))
        {
            if (Mutating.Match(entry) is { Success: true } begun)
            {
                file = begun.Groups["path"].Value.Split(Core, 2)[1];
            }
            else if (Created.Match(entry) is { Success: true } fault)
            {
                yield return new(
                    int.Parse(fault.Groups["id"].ValueSpan),
                    file,
                    Flat(fault.Groups["change"].Value)
                );
            }
        }
    }

    [GeneratedRegex(@"DBG\] Mutating (?<path>\S+/Credence\.Core/\S+\.cs)")]
    private static partial Regex Mutating { get; }

    [GeneratedRegex(
        @"DBG\] Mutant (?<id>\d+) created (?<change>.*) using Stryker\.",
        RegexOptions.Singleline
    )]
    private static partial Regex Created { get; }

    [GeneratedRegex(@"^\[\d\d:\d\d:\d\d ")]
    private static partial Regex Beginning { get; }

    /// <summary>What begins with a time, with the lines of code that follow it.</summary>
    private static IEnumerable<string> Entries(string log)
    {
        var entry = new List<string>();
        foreach (var line in File.ReadLines(log))
        {
            if (Beginning.IsMatch(line) && entry.Count > 0)
            {
                yield return string.Join('\n', entry);
                entry.Clear();
            }

            entry.Add(line);
        }

        yield return string.Join('\n', entry);
    }

    private static string Flat(string code)
    {
        var flat = string.Join(
            ' ',
            code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        return flat.Length <= 300 ? flat : flat[..299] + "…";
    }
}
