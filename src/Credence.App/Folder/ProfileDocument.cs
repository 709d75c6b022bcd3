using System.Collections.Immutable;
using Credence.App.Rules.Yaml;
using Credence.Core.Obligations;

namespace Credence.App.Folder;

/// <summary>A whole profile.yaml: what the engine reads, and what is only kept for the next writing.</summary>
public sealed record ProfileDocument
{
    public required Profile Profile { get; init; }

    /// <summary>Bodies written into the profile itself, by obligation id, as they were written.</summary>
    public ImmutableDictionary<string, YamlMap> InlineBodies { get; init; } =
        ImmutableDictionary<string, YamlMap>.Empty;

    public ImmutableArray<KeptKey> Kept { get; init; } = [];
}
