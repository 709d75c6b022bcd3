using Credence.App.Store;

namespace Credence.App.Tests.Store;

public sealed class DataFolderTests
{
    [Theory]
    [InlineData("/own", "/xdg", "/home/ana", "/own")]
    [InlineData(null, "/xdg", "/home/ana", "/xdg/credence")]
    [InlineData(" ", "relative", "/home/ana", "/home/ana/.local/share/credence")]
    [InlineData(null, null, "/home/ana", "/home/ana/.local/share/credence")]
    public void The_data_folder_is_the_chosen_one_then_xdg_then_home(
        string? chosen,
        string? xdg,
        string home,
        string expected
    )
    {
        var folder = DataFolder.Resolve(name =>
            name switch
            {
                "CREDENCE_DATA" => chosen,
                "XDG_DATA_HOME" => xdg,
                "HOME" => home,
                _ => null,
            }
        );

        Assert.Equal(expected, folder);
    }
}
