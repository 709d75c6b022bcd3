using System.IO.Compression;
using Credence.App.Problems;

namespace Credence.App.Folder;

/// <summary>A whole folder as one zip file, as it was downloaded or packed by hand. Nothing is unpacked to disk.</summary>
public static class ZippedFolder
{
    private const int MostFiles = 5000;
    private const int MostMegabytes = 100;

    /// <summary>Whether a zip holds a folder of ours; an Excel file is a zip as well.</summary>
    public static bool IsOne(byte[] bytes)
    {
        try
        {
            return bytes is [(byte)'P', (byte)'K', ..] && Open(bytes).Entries.Any(IsProfile);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Null where it cannot be read; the problems say why.</summary>
    public static FolderFiles? Read(byte[] bytes, string file, ProblemList problems)
    {
        try
        {
            using var zip = Open(bytes);
            var top = zip.Entries.Where(IsProfile).MinBy(entry => entry.FullName.Length);
            if (top is null)
            {
                problems.Add(ProblemCatalog.FileMissing, ProfileReader.FileName);
                return null;
            }

            var prefix = Path(top)[..^ProfileReader.FileName.Length];
            var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            var left = MostMegabytes * 1024L * 1024L;
            foreach (var entry in zip.Entries.Where(entry => Path(entry).StartsWith(prefix)))
            {
                left -= entry.Length;
                if (left < 0 || files.Count > MostFiles)
                {
                    problems.Add(ProblemCatalog.FileTooLarge, file, $"{MostMegabytes}");
                    return null;
                }

                if (
                    FolderFiles.Inside(Path(entry)[prefix.Length..]) is { Length: > 0 } path
                    && entry.Name.Length > 0
                )
                {
                    files[path] = Bytes(entry);
                }
            }

            return new FilesInMemory(files);
        }
        catch (InvalidDataException broken)
        {
            problems.Add(ProblemCatalog.FileUnreadable, file, broken.Message);
            return null;
        }
    }

    private static ZipArchive Open(byte[] bytes) =>
        new(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);

    private static string Path(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/');

    private static bool IsProfile(ZipArchiveEntry entry) =>
        Path(entry) is var path
        && (
            path == ProfileReader.FileName
            || (
                path.EndsWith("/" + ProfileReader.FileName, StringComparison.Ordinal)
                && !path.StartsWith("__MACOSX/", StringComparison.Ordinal)
            )
        );

    /// <summary>Never more than the zip says of itself: a bomb ends where it was announced to end.</summary>
    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        var bytes = new byte[entry.Length];
        using var stream = entry.Open();
        stream.ReadExactly(bytes);
        return bytes;
    }
}
