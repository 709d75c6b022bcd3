using Credence.App.Rules;
using Credence.App.Store;

namespace Credence.App.Doctor;

/// <summary>One thing that was looked at: well, or what to do about it.</summary>
/// <param name="Remedy">Null where all is well.</param>
public sealed record Finding(string Name, string Says, string? Remedy)
{
    public bool IsWell => Remedy is null;
}

/// <summary>What Credence needs on this machine, what it has, and how to get the rest. Nothing is changed by looking.</summary>
public sealed class ExamineMachine(RuleLibrary library, StoreSettings settings)
{
    public async Task<IReadOnlyList<Finding>> Look(
        IEnumerable<Need> needs,
        CancellationToken cancellation = default
    ) => [.. needs.Select(Of), Rules(), await Data(cancellation)];

    private static Finding Of(Need need) =>
        need.IsThere()
            ? new(need.Name, need.Serves, null)
            : new(
                need.Name,
                $"missing; needed for {need.Serves}",
                $"sudo apt-get install {need.Package}"
            );

    private Finding Rules()
    {
        var words = library.ReadWords();
        return library.Ids.IsEmpty || !words.Problems.IsEmpty
            ? new(
                "Rule library",
                "not whole",
                "Put the folder rules beside the program again, as it was delivered."
            )
            : new(
                "Rule library",
                $"{library.Ids.Length} bodies, version {library.Edition.Version}",
                null
            );
    }

    private async Task<Finding> Data(CancellationToken cancellation)
    {
        if (settings.File is { } file && !File.Exists(file))
        {
            return Nearest(file) is { } folder && IsWritable(folder)
                ? new("Data", $"none yet; will lie in {file}", null)
                : new("Data", $"{file} cannot be made", "Make its folder writable for you.");
        }

        var database = new Database(settings);
        var problem = await database.Look(cancellation);
        return problem is null
            ? new("Data", database.Place, null)
            : new("Data", problem.Wrong, problem.Remedy);
    }

    private static string? Nearest(string file)
    {
        var folder = Path.GetDirectoryName(file);
        while (folder is not null && !Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }

    private static bool IsWritable(string folder)
    {
        try
        {
            using var tried = new FileStream(
                Path.Combine(folder, $".credence-{Guid.NewGuid():N}"),
                new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.Write,
                    Options = FileOptions.DeleteOnClose,
                }
            );
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
