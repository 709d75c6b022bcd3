namespace Credence.App.Programs;

/// <summary>A folder that only this user can open, for as long as one piece of work lasts.</summary>
public sealed class PrivateFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("credence-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>What cannot be deleted now is left to the machine's own cleaning.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception left) when (left is IOException or UnauthorizedAccessException) { }
    }
}
