using Credence.App.Certificates.Recognition;
using Credence.Web.Running;

namespace Credence.Web;

public sealed class Program
{
    private Program() { }

    public static Task<int> Main(string[] arguments) =>
        RecognitionWorker.IsAsked(arguments)
            ? Task.FromResult(RecognitionWorker.Run())
            : WebHost.Serve(arguments, new ServeSettings(), Console.Error, CancellationToken.None);
}
