using System.Collections.Immutable;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Rules.Yaml;

namespace Credence.App.Certificates;

/// <summary>Whose certificates lie in a folder: the name and other names of the profile beside them, or up to three folders above.</summary>
public static class NamesOfFolder
{
    private const int FarthestUp = 3;

    /// <summary>Empty where no profile is near or it cannot be read: then nobody's name is expected.</summary>
    public static ImmutableArray<string> Near(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file));
        for (var up = 0; up <= FarthestUp && folder is not null; up++)
        {
            var profile = Path.Combine(folder, ProfileReader.FileName);
            if (File.Exists(profile))
            {
                return Names(profile);
            }

            folder = Path.GetDirectoryName(folder);
        }

        return [];
    }

    private static ImmutableArray<string> Names(string profile)
    {
        var problems = new ProblemList();
        try
        {
            return
                YamlReader.Read(File.ReadAllText(profile), profile, problems) is { } value
                && YamlFields.Of(value, profile, profile, problems)?.Fields("physician")
                    is { } person
                && person.Text("name") is { Length: > 0 } name
                ? [name, .. person.Texts("other_names")]
                : [];
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
