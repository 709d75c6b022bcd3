namespace Credence.Web;

public sealed class Program
{
    private Program() { }

    public static void Main(string[] arguments) => WebHost.Build(arguments).Run();
}
