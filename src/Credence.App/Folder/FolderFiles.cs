using Credence.App.Problems;
using Credence.App.Tables;

namespace Credence.App.Folder;

/// <summary>
/// The files of a folder by their paths with forward slashes: on disk, or held in memory (an upload, an export).
/// Nothing outside the folder can be named.
/// </summary>
public abstract class FolderFiles
{
    public abstract bool Has(string path);

    /// <summary>Null and a problem where it is not there, cannot be read or is too large.</summary>
    public abstract byte[]? Bytes(string path, int mostMegabytes, ProblemList problems);

    /// <summary>All paths below a folder, in order; an empty name is the whole.</summary>
    public abstract IEnumerable<string> Under(string folder);

    public string? Text(string path, int mostMegabytes, ProblemList problems) =>
        Bytes(path, mostMegabytes, problems) is { } bytes
            ? TextBytes.Read(bytes, path, problems)
            : null;

    /// <summary>A path somebody wrote, made plain; null where it leads out of the folder.</summary>
    public static string? Inside(string path)
    {
        if (
            path.Length == 0
            || path.Contains('\0')
            || path.Contains(':')
            || Path.IsPathRooted(path)
        )
        {
            return null;
        }

        var parts = path.Replace('\\', '/').Split('/').Where(part => part is not ("" or "."));
        return parts.Contains("..") ? null : string.Join('/', parts);
    }
}

/// <summary>A folder on disk.</summary>
public sealed class FilesOnDisk(string root) : FolderFiles
{
    public override bool Has(string path) => File.Exists(Path.Combine(root, path));

    public override byte[]? Bytes(string path, int mostMegabytes, ProblemList problems)
    {
        try
        {
            var file = new FileInfo(Path.Combine(root, path));
            if (!file.Exists)
            {
                problems.Add(ProblemCatalog.FileMissing, path);
                return null;
            }

            if (file.Length > mostMegabytes * 1024L * 1024L)
            {
                problems.Add(ProblemCatalog.FileTooLarge, path, $"{mostMegabytes}");
                return null;
            }

            return File.ReadAllBytes(file.FullName);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            problems.Add(ProblemCatalog.FileUnreadable, path, refused.GetType().Name);
            return null;
        }
    }

    public override IEnumerable<string> Under(string folder)
    {
        var top = Path.Combine(root, folder);
        return Directory.Exists(top)
            ? Directory
                .EnumerateFiles(
                    top,
                    "*",
                    new EnumerationOptions
                    {
                        RecurseSubdirectories = true,
                        AttributesToSkip = FileAttributes.ReparsePoint,
                    }
                )
                .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
            : [];
    }
}

/// <summary>A folder held in memory.</summary>
public sealed class FilesInMemory(IReadOnlyDictionary<string, byte[]> files) : FolderFiles
{
    public override bool Has(string path) => files.ContainsKey(path);

    public override byte[]? Bytes(string path, int mostMegabytes, ProblemList problems)
    {
        if (!files.TryGetValue(path, out var bytes))
        {
            problems.Add(ProblemCatalog.FileMissing, path);
            return null;
        }

        if (bytes.Length > mostMegabytes * 1024L * 1024L)
        {
            problems.Add(ProblemCatalog.FileTooLarge, path, $"{mostMegabytes}");
            return null;
        }

        return bytes;
    }

    public override IEnumerable<string> Under(string folder) =>
        files
            .Keys.Where(path =>
                folder.Length == 0 || path.StartsWith(folder + "/", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal);
}
