using Credence.App.Rules.Yaml;

namespace Credence.App.Folder;

/// <summary>A key that this version does not know, kept for the next writing.</summary>
/// <param name="Path">Where it stands: empty = the top, <c>physician</c>, <c>obligations/ohio</c> …</param>
public sealed record KeptKey(string Path, string Key, YamlValue Value);
