using System.Diagnostics;
using System.Net;

namespace Credence.Load;

/// <summary>
/// Load on a running server, from a process of its own. <c>fill FOLDER</c> makes the people; then, with
/// <c>credence serve --accounts</c> on that folder: <c>today</c>, <c>feed</c>; <c>mail</c> takes mails and counts them.
/// </summary>
public static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        var numbers = new Numbers(arguments);
        var people = numbers.After("--people", 10_000);
        var program = numbers.After("--server", 0) is > 0 and var id
            ? Process.GetProcessById(id)
            : null;
        switch (arguments)
        {
            case ["fill", var folder, ..]:
                await new Town(folder).Fill(people);
                return 0;
            case ["today", var folder, var server, ..]:
                await Pages.Today(
                    new Town(folder),
                    IPEndPoint.Parse(server),
                    people,
                    numbers.After("--rate", 200),
                    numbers.After("--seconds", 60),
                    arguments.Contains("--cold"),
                    program
                );
                return 0;
            case ["feed", var folder, var server, ..]:
                await Pages.Feed(
                    new Town(folder),
                    IPEndPoint.Parse(server),
                    people,
                    numbers.After("--rate", 1000),
                    numbers.After("--seconds", 60),
                    program
                );
                return 0;
            case ["parts", var folder, ..]:
                await Parts.Print(new Town(folder), numbers.After("--people", 500));
                return 0;
            case ["due", var folder, ..]:
                await new Town(folder).MakeDue(numbers.After("--mails", 5000));
                return 0;
            case ["mail", var port, ..]:
                return await new MailSink(int.Parse(port)).Run(numbers.After("--mails", 5000));
            default:
                Console.Error.WriteLine(
                    "fill FOLDER | today FOLDER SERVER | feed FOLDER SERVER | due FOLDER | mail PORT"
                );
                return 2;
        }
    }

    private sealed class Numbers(string[] words)
    {
        public int After(string name, int otherwise) =>
            Array.IndexOf(words, name) is >= 0 and var at ? int.Parse(words[at + 1]) : otherwise;
    }
}
