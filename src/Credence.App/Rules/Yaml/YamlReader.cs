using System.Collections.Immutable;
using System.Text;
using Credence.App.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Credence.App.Rules.Yaml;

/// <summary>
/// Reads one YAML document into a tree that knows its lines. Wrong YAML gives problems and null, never an exception.
/// References, several documents and endless nesting are refused.
/// </summary>
public static class YamlReader
{
    private const int Deepest = 40;
    private const int LargestMegabytes = 4;
    private const int MostCharacters = LargestMegabytes * 1_000_000;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    private static readonly UnicodeEncoding Utf16 = new(false, true, throwOnInvalidBytes: true);

    /// <summary>Reads a file; one that is not there or not open to us is a problem.</summary>
    /// <param name="file">Its name in messages.</param>
    public static YamlValue? ReadFile(string path, string file, ProblemList problems)
    {
        if (!File.Exists(path))
        {
            problems.Add(ProblemCatalog.FileMissing, file);
            return null;
        }

        try
        {
            return Read(File.ReadAllBytes(path), file, problems);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            problems.Add(ProblemCatalog.FileUnreadable, file, unreadable.GetType().Name);
            return null;
        }
    }

    public static YamlValue? Read(byte[] bytes, string file, ProblemList problems)
    {
        var start = YamlValue.Place(file, 1, 1);
        if (bytes.Length > MostCharacters)
        {
            problems.Add(ProblemCatalog.FileTooLarge, start, $"{LargestMegabytes}");
            return null;
        }

        try
        {
            var text = bytes is [0xFF, 0xFE, ..] ? Utf16.GetString(bytes) : Utf8.GetString(bytes);
            return Read(text, file, problems);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(ProblemCatalog.FileNotText, start);
            return null;
        }
    }

    public static YamlValue? Read(string text, string file, ProblemList problems)
    {
        if (text.Length > MostCharacters)
        {
            problems.Add(
                ProblemCatalog.FileTooLarge,
                YamlValue.Place(file, 1, 1),
                $"{LargestMegabytes}"
            );
            return null;
        }

        var parser = new Parser(new StringReader(text.TrimStart('\uFEFF')));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                return new YamlMap(1, 1, []);
            }

            var value = Value(parser, file, problems, 0);
            if (value is null)
            {
                return null;
            }

            parser.Consume<DocumentEnd>();
            if (parser.Current is DocumentStart second)
            {
                problems.Add(
                    ProblemCatalog.YamlBroken,
                    At(file, second.Start),
                    "a second document begins."
                );
                return null;
            }

            return value.IsNothing ? new YamlMap(1, 1, []) : value;
        }
        catch (YamlException broken)
        {
            problems.Add(ProblemCatalog.YamlBroken, At(file, broken.Start), Sentence(broken));
            return null;
        }
        // The parser's own bounds checks are not complete: garbage may end in these instead of a YamlException.
        catch (Exception broken)
            when (broken
                    is ArgumentException
                        or InvalidOperationException
                        or IndexOutOfRangeException
                        or OverflowException
                        or FormatException
            )
        {
            var last = parser.Current?.Start ?? Mark.Empty;
            problems.Add(
                ProblemCatalog.YamlBroken,
                At(file, last),
                "what follows cannot be read; something may not be closed."
            );
            return null;
        }
    }

    private static YamlValue? Value(Parser parser, string file, ProblemList problems, int depth)
    {
        if (depth > Deepest)
        {
            problems.Add(ProblemCatalog.YamlTooDeep, At(file, parser.Current!.Start), $"{Deepest}");
            return null;
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlText(
                (int)scalar.Start.Line,
                (int)scalar.Start.Column,
                scalar.Value,
                scalar.Style != ScalarStyle.Plain
            );
        }

        if (parser.TryConsume<SequenceStart>(out var list))
        {
            return List(parser, file, problems, depth, list.Start);
        }

        if (parser.TryConsume<MappingStart>(out var map))
        {
            return Map(parser, file, problems, depth, map.Start);
        }

        problems.Add(ProblemCatalog.YamlAlias, At(file, parser.Current!.Start));
        return null;
    }

    private static YamlList? List(
        Parser parser,
        string file,
        ProblemList problems,
        int depth,
        Mark start
    )
    {
        var items = ImmutableArray.CreateBuilder<YamlValue>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (Value(parser, file, problems, depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new YamlList((int)start.Line, (int)start.Column, items.ToImmutable());
    }

    private static YamlMap? Map(
        Parser parser,
        string file,
        ProblemList problems,
        int depth,
        Mark start
    )
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var keys = new HashSet<string>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
            {
                problems.Add(
                    ProblemCatalog.YamlBroken,
                    At(file, parser.Current!.Start),
                    "a key must be a single word."
                );
                return null;
            }

            if (Value(parser, file, problems, depth + 1) is not { } value)
            {
                return null;
            }

            if (!keys.Add(key.Value))
            {
                problems.Add(ProblemCatalog.KeyTwice, At(file, key.Start), key.Value);
                continue;
            }

            entries.Add(
                new YamlEntry(key.Value, (int)key.Start.Line, (int)key.Start.Column, value)
            );
        }

        return new YamlMap((int)start.Line, (int)start.Column, entries.ToImmutable());
    }

    private static string At(string file, Mark mark) =>
        YamlValue.Place(file, (int)mark.Line, (int)mark.Column);

    private static string Sentence(YamlException broken)
    {
        var words = broken.Message;
        var from = words.IndexOf("): ", StringComparison.Ordinal);
        return from < 0 ? words : words[(from + 3)..];
    }
}
