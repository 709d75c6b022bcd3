namespace Credence.App.Tests.Folder;

/// <summary>The example folders of the project, found from where the tests run.</summary>
internal static class Examples
{
    public static string Internist => Path.Combine(Root, "examples", "internist");

    public static string AsKept => Path.Combine(Root, "examples", "as-kept");

    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Credence.slnx")))
        {
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("The tests run outside the project.");
        }

        return folder;
    }
}
