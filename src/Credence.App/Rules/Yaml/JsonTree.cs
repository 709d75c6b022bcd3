using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Credence.App.Problems;

namespace Credence.App.Rules.Yaml;

/// <summary>JSON as the same tree that YAML gives, so that one reader serves both. A place is a line and a byte of it.</summary>
public static class JsonTree
{
    private const int Deepest = 40;

    private static readonly JsonReaderOptions Strict = new() { MaxDepth = Deepest };

    /// <param name="line">The line that this JSON stands on.</param>
    public static YamlValue? Read(
        ReadOnlySpan<byte> json,
        string file,
        int line,
        ProblemList problems
    )
    {
        var reader = new Utf8JsonReader(json, Strict);
        try
        {
            reader.Read();
            var value = Value(ref reader, file, line, problems);
            if (reader.Read())
            {
                problems.Add(
                    ProblemCatalog.JsonBroken,
                    Place(ref reader, file, line),
                    "more follows."
                );
                return null;
            }

            return value;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            problems.Add(
                ProblemCatalog.JsonBroken,
                Place(ref reader, file, line),
                Encoding.UTF8.GetString(json[..Math.Min(json.Length, 80)])
            );
            return null;
        }
    }

    private static YamlValue Value(
        ref Utf8JsonReader reader,
        string file,
        int line,
        ProblemList problems
    )
    {
        var column = (int)reader.TokenStartIndex + 1;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Map(ref reader, file, line, problems);
            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<YamlValue>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value(ref reader, file, line, problems));
                }

                return new YamlList(line, column, items.ToImmutable());
            case JsonTokenType.String:
                return new YamlText(line, column, reader.GetString()!, true);
            case JsonTokenType.Null:
                return new YamlText(line, column, "", false);
            default:
                return new YamlText(line, column, Encoding.UTF8.GetString(reader.ValueSpan), false);
        }
    }

    private static YamlMap Map(
        ref Utf8JsonReader reader,
        string file,
        int line,
        ProblemList problems
    )
    {
        var start = (int)reader.TokenStartIndex + 1;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var column = (int)reader.TokenStartIndex + 1;
            var key = reader.GetString()!;
            foreach (var entry in entries)
            {
                if (entry.Key == key)
                {
                    problems.Add(ProblemCatalog.KeyTwice, YamlValue.Place(file, line, column), key);
                }
            }

            reader.Read();
            entries.Add(new YamlEntry(key, line, column, Value(ref reader, file, line, problems)));
        }

        return new YamlMap(line, start, entries.ToImmutable());
    }

    private static string Place(ref Utf8JsonReader reader, string file, int line) =>
        YamlValue.Place(file, line, (int)reader.TokenStartIndex + 1);
}
