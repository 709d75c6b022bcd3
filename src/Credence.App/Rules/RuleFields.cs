using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.App.Rules.Yaml;
using Credence.Core.Credits;

namespace Credence.App.Rules;

/// <summary>Reads one map of a body file: its plain fields, and codes held to the vocabulary.</summary>
internal sealed class RuleFields(YamlFields fields, RuleReading reading)
{
    public YamlFields Yaml => fields;

    public RuleReading Reading => reading;

    public RuleWords Words => reading.Words;

    public int Form => reading.Form;

    public ProblemList Problems => fields.Problems;

    public string Text(string key) => fields.Text(key)?.Trim() ?? "";

    public bool Flag(string key, bool otherwise = false) => fields.Flag(key) ?? otherwise;

    public string PlaceOf(string key) => fields.PlaceOf(key);

    /// <summary>The map's id; a missing or odd one is a problem, and an empty id stands for it.</summary>
    public string Id(string key = "id")
    {
        var id = fields.RequiredText(key) ?? "";
        if (id.Length > 0 && !IsId(id))
        {
            Problems.Add(ProblemCatalog.IdUnreadable, PlaceOf(key), id);
        }

        return id;
    }

    /// <summary>A date that somebody practicing today can mean.</summary>
    public DateOnly? Date(string key)
    {
        if (fields.Date(key) is not { } day)
        {
            return null;
        }

        if (day.Year is >= 1900 and < 2200)
        {
            return day;
        }

        Problems.Add(ProblemCatalog.DateFarOff, PlaceOf(key), day.ToString("O"));
        return null;
    }

    public (DateOnly? From, DateOnly? Until) InForce(
        string fromKey = "in_force_from",
        string untilKey = "in_force_until"
    )
    {
        var from = Date(fromKey);
        var until = Date(untilKey);
        if (from > until)
        {
            Problems.Add(ProblemCatalog.SpanBackward, PlaceOf(untilKey), $"{from:O}", $"{until:O}");
            return (null, null);
        }

        return (from, until);
    }

    public RuleFields? Inside(string key) =>
        fields.Fields(key) is { } inner ? new(inner, reading) : null;

    public IEnumerable<RuleFields> Each(string key) =>
        fields.FieldsList(key).Select(inner => new RuleFields(inner, reading));

    public ImmutableArray<CreditType> Types(string key) =>
        [
            .. Codes(key, "credit type", Words.CreditTypes, code => CreditType.Read(code).Code)
                .Select(CreditType.Read),
        ];

    public ImmutableArray<Topic> Topics(string key) =>
        [.. Codes(key, "topic", Words.Topics).Select(code => new Topic(code))];

    /// <summary>Topics of a class of credit that is limited or rated, not asked for.</summary>
    public ImmutableArray<Topic> ClassTopics(string key) =>
        [.. Codes(key, "topic", Words.AllTopics).Select(code => new Topic(code))];

    public ImmutableArray<Specialty> Specialties(string key) =>
        [.. Codes(key, "specialty", Words.Specialties).Select(code => new Specialty(code))];

    public ImmutableArray<string> Formats(string key) => Codes(key, "format", Words.Formats);

    public ImmutableArray<string> Codes(
        string key,
        string kind,
        ImmutableHashSet<string> known,
        Func<string, string>? plain = null
    )
    {
        var codes = ImmutableArray.CreateBuilder<string>();
        foreach (var item in fields.Items(key))
        {
            if (item is not YamlText text)
            {
                Problems.Add(ProblemCatalog.TextExpected, item.In(fields.File), key);
                continue;
            }

            codes.Add(text.Text);
            var code = plain is null ? text.Text : plain(text.Text);
            Known(code, kind, known, item.In(fields.File));
        }

        return codes.ToImmutable();
    }

    public void Known(string code, string kind, ImmutableHashSet<string> known, string place)
    {
        if (known.IsEmpty || known.Contains(code))
        {
            return;
        }

        if (Nearest(code, known) is { } near)
        {
            Problems.Add(ProblemCatalog.CodeMisspelled, place, code, kind, near);
        }
        else
        {
            Problems.Add(ProblemCatalog.CodeUnknown, place, code, kind);
        }
    }

    /// <summary>Keys of sources; "none found" is told apart by <paramref name="noneFound"/>.</summary>
    public ImmutableArray<string> Sources(out bool noneFound)
    {
        var keys = fields.Texts("source");
        noneFound = keys is ["none found"];
        if (noneFound)
        {
            return [];
        }

        foreach (var key in keys)
        {
            if (reading.SourceKeys is { } known && !known.Contains(key))
            {
                Unknown(key, "source", known, PlaceOf("source"));
            }
        }

        return keys;
    }

    /// <summary>An id or key that names nothing in this file.</summary>
    public void Unknown(string id, string kind, IEnumerable<string> known, string place)
    {
        if (Nearest(id, known) is { } near)
        {
            Problems.Add(ProblemCatalog.IdMisspelled, place, id, kind, near);
        }
        else
        {
            Problems.Add(ProblemCatalog.IdUnknown, place, id, kind);
        }
    }

    private string? Nearest(string word, IEnumerable<string> known) =>
        Problems.IsFull ? null : DidYouMean.Nearest(word, known.Order());

    public ImmutableArray<string> Sources() => Sources(out _);

    public static bool IsId(string text) =>
        text.Length is > 0 and <= 80
        && char.IsAsciiLetterOrDigit(text[0])
        && text.All(letter =>
            char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'
        );
}
