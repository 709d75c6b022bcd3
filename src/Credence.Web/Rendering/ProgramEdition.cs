using System.Security.Cryptography;
using System.Text;
using Credence.App.Rules;
using Credence.App.Store;
using Credence.Core.Standing;

namespace Credence.Web.Rendering;

/// <summary>
/// Tells this program with these rules from every other: what another one made is not shown. Any change of the code or of a
/// file of the library makes another edition.
/// </summary>
public sealed class ProgramEdition(RuleLibrary library)
{
    private readonly Lazy<string> text = new(() => Of(library.Folder));

    public string Text => text.Value;

    private static string Of(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (
            var assembly in new[]
            {
                typeof(Check).Assembly,
                typeof(Account).Assembly,
                typeof(ProgramEdition).Assembly,
            }
        )
        {
            hash.AppendData(assembly.ManifestModule.ModuleVersionId.ToByteArray());
        }

        hash.AppendData(Encoding.UTF8.GetBytes($"{Environment.Version}"));
        foreach (
            var file in Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file)));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
