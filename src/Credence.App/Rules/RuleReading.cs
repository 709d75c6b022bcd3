using System.Collections.Immutable;
using Credence.App.Rules.Yaml;

namespace Credence.App.Rules;

/// <summary>What is known while one body file is read: its form, the vocabulary, its sources, and where each part stands.</summary>
internal sealed class RuleReading(RuleWords words, int form)
{
    private readonly Dictionary<object, YamlFields> places = new(
        ReferenceEqualityComparer.Instance
    );

    public RuleWords Words => words;

    public int Form => form;

    /// <summary>Null until the sources are read: then keys cannot be checked.</summary>
    public ImmutableHashSet<string>? SourceKeys { get; set; }

    public T Placed<T>(T part, YamlFields at)
        where T : class
    {
        places[part] = at;
        return part;
    }

    public YamlFields? At(object part) => places.GetValueOrDefault(part);
}
