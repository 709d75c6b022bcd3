using System.Collections.Immutable;
using System.Globalization;
using Credence.App.Problems;
using Credence.Core.Credits;

namespace Credence.App.Rules.Yaml;

/// <summary>
/// The keys of one YAML map, asked for one by one. It remembers which were asked for, so that at the end
/// the others can be refused (<see cref="RefuseOthers"/>) or kept (<see cref="KeepOthers"/>), with a "did you mean".
/// A key that is there but empty (<c>key:</c>, <c>null</c>) reads as left out.
/// </summary>
public sealed class YamlFields(YamlMap map, string file, ProblemList problems)
{
    private readonly HashSet<string> known = [];

    public string File => file;

    public ProblemList Problems => problems;

    public YamlMap Map => map;

    public string Here => map.In(file);

    /// <summary>A value read as keys and values; a problem and null where it is something else.</summary>
    public static YamlFields? Of(YamlValue value, string name, string file, ProblemList problems)
    {
        if (value is YamlMap map)
        {
            return new(map, file, problems);
        }

        problems.Add(ProblemCatalog.MapExpected, value.In(file), name);
        return null;
    }

    /// <summary>The value as written, or null where the key is left out or empty.</summary>
    public YamlValue? Value(string key)
    {
        known.Add(key);
        var value = map.Find(key)?.Value;
        return value is null || value.IsNothing ? null : value;
    }

    /// <summary>True where the key stands there, even if empty.</summary>
    public bool Has(string key)
    {
        known.Add(key);
        return map.Find(key) is not null;
    }

    public string PlaceOf(string key) => map.Find(key)?.Value.In(file) ?? Here;

    public void Missing(string key) => problems.Add(ProblemCatalog.KeyMissing, Here, key);

    public YamlText? Scalar(string key)
    {
        var value = Value(key);
        if (value is null or YamlText)
        {
            return (YamlText?)value;
        }

        problems.Add(ProblemCatalog.TextExpected, value.In(file), key);
        return null;
    }

    public string? Text(string key) => Scalar(key)?.Text;

    public string? RequiredText(string key)
    {
        if (Value(key) is null)
        {
            Missing(key);
            return null;
        }

        return Text(key);
    }

    public DateOnly? Date(string key) => Scalar(key) is { } text ? DateOf(text) : null;

    public Amount? Amount(string key) => Scalar(key) is { } text ? AmountOf(text) : null;

    public int? Number(string key, int least, int most) =>
        Scalar(key) is { } text ? NumberOf(text, least, most) : null;

    public bool? Flag(string key) => Scalar(key) is { } text ? FlagOf(text) : null;

    /// <summary>One of a few words, with what each stands for.</summary>
    public T? Choice<T>(string key, params ReadOnlySpan<(string Word, T Is)> choices)
        where T : struct => Scalar(key) is { } text ? ChoiceOf(text, choices) : null;

    public YamlFields? Fields(string key) =>
        Value(key) is { } value ? Of(value, key, file, problems) : null;

    /// <summary>The items of a list; a single value stands for a list of one.</summary>
    public ImmutableArray<YamlValue> Items(string key) =>
        Value(key) switch
        {
            null => [],
            YamlList list => list.Items,
            YamlText single => [single],
            var other => Refused(ProblemCatalog.ListExpected, other, key),
        };

    /// <summary>The items of a list that may be texts or maps; a single one stands for a list of one.</summary>
    public ImmutableArray<YamlValue> ItemsOrMap(string key) =>
        Value(key) is YamlMap single ? [single] : Items(key);

    /// <summary>A list of words; a single word stands for a list of one.</summary>
    public ImmutableArray<string> Texts(string key)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var item in Items(key))
        {
            if (item is YamlText word)
            {
                words.Add(word.Text);
            }
            else
            {
                problems.Add(ProblemCatalog.TextExpected, item.In(file), key);
            }
        }

        return words.ToImmutable();
    }

    /// <summary>A list of maps, each as fields; a single map stands for a list of one.</summary>
    public ImmutableArray<YamlFields> FieldsList(string key)
    {
        var items = Value(key) is YamlMap single ? [single] : Items(key);
        var all = ImmutableArray.CreateBuilder<YamlFields>();
        foreach (var item in items)
        {
            if (Of(item, key, file, problems) is { } fields)
            {
                all.Add(fields);
            }
        }

        return all.ToImmutable();
    }

    public DateOnly? DateOf(YamlText text)
    {
        if (
            DateOnly.TryParseExact(
                text.Text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            return day;
        }

        problems.Add(ProblemCatalog.DateUnreadable, text.In(file), text.Text);
        return null;
    }

    public Amount? AmountOf(YamlText text)
    {
        if (Core.Credits.Amount.Read(text.Text) is { } amount)
        {
            return amount;
        }

        var kind = text.Text.StartsWith('-')
            ? ProblemCatalog.AmountNegative
            : ProblemCatalog.AmountUnreadable;
        problems.Add(kind, text.In(file), text.Text);
        return null;
    }

    public int? NumberOf(YamlText text, int least, int most)
    {
        if (
            int.TryParse(text.Text, NumberStyles.AllowLeadingSign, null, out var number)
            && number >= least
            && number <= most
        )
        {
            return number;
        }

        problems.Add(
            ProblemCatalog.NumberUnreadable,
            text.In(file),
            text.Text,
            $"{least}",
            $"{most}"
        );
        return null;
    }

    public bool? FlagOf(YamlText text)
    {
        switch (text.Text)
        {
            case "true" or "True" or "yes" or "Yes":
                return true;
            case "false" or "False" or "no" or "No":
                return false;
            default:
                problems.Add(ProblemCatalog.FlagUnreadable, text.In(file), text.Text);
                return null;
        }
    }

    public T? ChoiceOf<T>(YamlText text, params ReadOnlySpan<(string Word, T Is)> choices)
        where T : struct
    {
        var words = new List<string>();
        foreach (var (word, meaning) in choices)
        {
            if (word == text.Text)
            {
                return meaning;
            }

            words.Add(word);
        }

        var all = string.Join(", ", words);
        if (DidYouMean.Nearest(text.Text, words) is { } meant)
        {
            problems.Add(ProblemCatalog.ChoiceMisspelled, text.In(file), text.Text, all, meant);
        }
        else
        {
            problems.Add(ProblemCatalog.ChoiceUnknown, text.In(file), text.Text, all);
        }

        return null;
    }

    /// <summary>Every key that was not asked for is a problem (body files).</summary>
    public void RefuseOthers()
    {
        foreach (var entry in Others())
        {
            if (Meant(entry) is { } meant)
            {
                problems.Add(ProblemCatalog.KeyMisspelled, entry.In(file), entry.Key, meant);
            }
            else
            {
                problems.Add(ProblemCatalog.KeyUnknown, entry.In(file), entry.Key);
            }
        }
    }

    /// <summary>Every key that was not asked for is kept and told once (profile, candidates).</summary>
    public ImmutableArray<YamlEntry> KeepOthers()
    {
        var others = Others();
        foreach (var entry in others)
        {
            if (Meant(entry) is { } meant)
            {
                problems.Notice(ProblemCatalog.KeyKeptMisspelled, entry.In(file), entry.Key, meant);
            }
            else
            {
                problems.Notice(ProblemCatalog.KeyKept, entry.In(file), entry.Key);
            }
        }

        return others;
    }

    /// <summary>A file of a hundred thousand wrong keys is not searched for what each might mean.</summary>
    private string? Meant(YamlEntry entry) =>
        problems.IsFull ? null : DidYouMean.Nearest(entry.Key, known);

    private ImmutableArray<YamlEntry> Others() =>
        [.. map.Entries.Where(entry => !known.Contains(entry.Key))];

    private ImmutableArray<YamlValue> Refused(ProblemKind kind, YamlValue value, string key)
    {
        problems.Add(kind, value.In(file), key);
        return [];
    }
}
