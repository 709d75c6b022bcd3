using System.Collections.Immutable;

namespace Credence.App.Rules.Yaml;

/// <summary>A value of a YAML file with the place it stands at; line and column count from 1.</summary>
public abstract record YamlValue(int Line, int Column)
{
    /// <summary>Where to look, in words: "profile.yaml, line 12, column 5".</summary>
    public string In(string file) => Place(file, Line, Column);

    public static string Place(string file, int line, int column) =>
        $"{file}, line {line}, column {column}";

    public bool IsNothing => this is YamlText { Quoted: false, Text: "" or "~" or "null" };
}

/// <summary>A single value as written. A quoted "null" is a text, a plain one is nothing.</summary>
public sealed record YamlText(int Line, int Column, string Text, bool Quoted)
    : YamlValue(Line, Column);

public sealed record YamlList(int Line, int Column, ImmutableArray<YamlValue> Items)
    : YamlValue(Line, Column);

public sealed record YamlMap(int Line, int Column, ImmutableArray<YamlEntry> Entries)
    : YamlValue(Line, Column)
{
    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key == key)
            {
                return entry;
            }
        }

        return null;
    }
}

public sealed record YamlEntry(string Key, int Line, int Column, YamlValue Value)
{
    public string In(string file) => YamlValue.Place(file, Line, Column);
}
