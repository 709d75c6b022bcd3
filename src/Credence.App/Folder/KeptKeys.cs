using System.Collections.Immutable;
using Credence.App.Rules.Yaml;

namespace Credence.App.Folder;

/// <summary>Gathers the unknown keys of a file while it is read.</summary>
internal sealed class KeptKeys
{
    private readonly ImmutableArray<KeptKey>.Builder kept = ImmutableArray.CreateBuilder<KeptKey>();

    /// <summary>Call when every known key of these fields has been asked for.</summary>
    public void Keep(YamlFields fields, string path)
    {
        foreach (var entry in fields.KeepOthers())
        {
            kept.Add(new KeptKey(path, entry.Key, entry.Value));
        }
    }

    public ImmutableArray<KeptKey> All => kept.ToImmutable();
}
