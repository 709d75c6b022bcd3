namespace Credence.App.Tests.Stories;

/// <summary>The project's own example folders, found from the test program upward.</summary>
internal static class TestFiles
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Internist => Path.Combine(Root, "examples", "internist");

    private static string Find(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Credence.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run inside the project's folder.");
    }
}
