namespace Credence.App.Folder;

/// <summary>Writes a file whole or not at all: whoever reads meanwhile, or pulls the plug, finds the old one or the new one.</summary>
internal static class AtOnce
{
    public static void Write(string path, byte[] bytes)
    {
        var beside = $"{path}.{Guid.NewGuid():N}.new";
        try
        {
            using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
