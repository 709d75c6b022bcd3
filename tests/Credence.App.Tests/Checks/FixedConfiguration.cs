using Microsoft.Extensions.Configuration;

namespace Credence.App.Tests.Checks;

/// <summary>Settings as a test names them.</summary>
internal sealed class FixedConfiguration : Dictionary<string, string?>, IConfiguration
{
    string? IConfiguration.this[string key]
    {
        get => this.GetValueOrDefault(key);
        set => this[key] = value;
    }

    public IEnumerable<IConfigurationSection> GetChildren() => [];

    public Microsoft.Extensions.Primitives.IChangeToken GetReloadToken() =>
        throw new NotSupportedException();

    public IConfigurationSection GetSection(string key) => throw new NotSupportedException();
}
