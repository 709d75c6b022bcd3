using Credence.Web.Running;

namespace Credence.Web;

public sealed class Program
{
    private Program() { }

    public static Task<int> Main(string[] arguments) =>
        WebHost.Serve(arguments, new ServeSettings(), Console.Error, CancellationToken.None);
}
