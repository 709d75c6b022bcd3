using System.Collections.Immutable;
using System.Globalization;
using Credence.App.Rules.Yaml;

namespace Credence.App.Folder;

/// <summary>Small maps on one line, built entry by entry, with what was kept at their end.</summary>
internal sealed class InlineMap(ImmutableArray<KeptKey> kept)
{
    private readonly List<(string, string)> entries = [];

    public InlineMap Word(string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            entries.Add((key, YamlOut.Scalar(value)));
        }

        return this;
    }

    public InlineMap Plain(string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            entries.Add((key, value));
        }

        return this;
    }

    public InlineMap Day(string key, DateOnly? day) =>
        Plain(key, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public InlineMap Month(string key, DateOnly? month) =>
        Plain(key, month?.ToString("yyyy-MM", CultureInfo.InvariantCulture));

    public InlineMap Flag(string key, bool? flag) =>
        Plain(
            key,
            flag is { } known
                ? known
                    ? "true"
                    : "false"
                : null
        );

    public InlineMap Words(string key, IReadOnlyCollection<string> words) =>
        Plain(key, words.Count == 0 ? null : YamlOut.Flow(words.Select(YamlOut.Scalar)));

    /// <summary>The whole map; what was kept at this path stands at its end.</summary>
    public string Done(string path)
    {
        entries.AddRange(
            kept.Where(key => key.Path == path).Select(key => (key.Key, YamlOut.OneLine(key.Value)))
        );
        return YamlOut.Inline(entries);
    }
}

internal static class KeptWriting
{
    /// <summary>What was kept at this path, behind the known keys of its place.</summary>
    public static void Kept(this YamlOut yaml, ImmutableArray<KeptKey> kept, string path)
    {
        foreach (var key in kept)
        {
            if (key.Path == path)
            {
                yaml.Value(key.Key, key.Value);
            }
        }
    }

    public static void Inline(this YamlOut yaml, string key, string map)
    {
        if (map != "{}")
        {
            yaml.Plain(key, map);
        }
    }
}
