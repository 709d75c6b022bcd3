using Credence.App;
using Credence.App.Settings;
using Credence.Web.Running;

namespace Credence.Web;

public sealed class Program
{
    private Program() { }

    public static Task<int> Main(string[] arguments)
    {
        foreach (var wrong in SettingsFile.Load())
        {
            Console.Error.WriteLine(wrong);
        }

        return Workers.Asked(arguments, typeof(Program).Assembly) is { } work
            ? Task.FromResult(work())
            : WebHost.Serve(arguments, new ServeSettings(), Console.Error, CancellationToken.None);
    }
}
