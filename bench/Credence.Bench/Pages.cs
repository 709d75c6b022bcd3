using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Credence.App.Dossiers;
using Credence.App.Inbox;
using Credence.App.Ledger;
using Credence.App.Plans;
using Credence.App.Store;
using Credence.Web;
using Credence.Web.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.Bench;

/// <summary>
/// Every page that a link leads to, at the server, with ten years and 2,000 entries: the first time, warm, and as the first
/// page after an entry was logged.
/// </summary>
internal sealed partial class Pages : IAsyncDisposable
{
    private const int Limit = 100;
    private const int Times = 9;
    private const int Changes = 3;
    private const int EachPattern = 2;
    private const int EachProof = 3;

    private readonly WebApplication app;
    private readonly HttpClient client;
    private readonly HttpClient packed;
    private readonly string scratch;
    private readonly List<string> patterns;
    private int logged;

    private Pages(WebApplication built, string folder)
    {
        (app, scratch) = (built, folder);
        var address = app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single();
        client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(address),
            Timeout = TimeSpan.FromMinutes(2),
        };
        packed = new HttpClient { BaseAddress = client.BaseAddress };
        packed.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        patterns =
        [
            .. app
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(one =>
                    one.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET")
                    == true
                )
                .Select(one => one.RoutePattern.RawText ?? "")
                .Where(one => !one.StartsWith("/api/") && !one.Contains("{*"))
                .Distinct(),
        ];
    }

    public static async Task Print(string? folder)
    {
        var place = Directory.CreateTempSubdirectory("credence-bench-").FullName;
        var built = WebHost.Build(
            ["--urls", "http://127.0.0.1:0"],
            new ServeSettings
            {
                Demo = true,
                DemoFolder = folder ?? LivedYears.Write(place, PrepareStore.ExampleFolder),
                AsOf = new DateOnly(2026, 4, 21),
                DataFolder = Path.Combine(place, "data"),
            }
        );
        Directory.CreateDirectory(Path.Combine(place, "data"));
        await built.StartAsync();
        await using (var pages = new Pages(built, place))
        {
            await pages.Run();
        }

        await PrintFirstVisit();
    }

    /// <summary>What somebody sees who has nothing yet.</summary>
    private static async Task PrintFirstVisit()
    {
        var place = Directory.CreateTempSubdirectory("credence-bench-").FullName;
        var built = WebHost.Build(
            ["--urls", "http://127.0.0.1:0"],
            new ServeSettings { AsOf = new DateOnly(2026, 4, 21), DataFolder = place }
        );
        await built.StartAsync();
        await using var pages = new Pages(built, place);
        Console.WriteLine("an empty account");
        foreach (var page in (string[])["/welcome", "/rules", "/doubts", "/catalog"])
        {
            await pages.PrintWarm(page);
        }
    }

    /// <summary>What the next year would be, asked for again and again: nothing of it is kept.</summary>
    private async Task PrintNextYear()
    {
        var seen = new List<Took>();
        for (var time = 0; time < Times; time++)
        {
            seen.Add(
                await Took.By(() => Post("/year-end/2026", ("do", "see"), ("hours", $"{8 + time}")))
            );
        }

        var usual = Took.Median(seen);
        Console.WriteLine(
            $"{"next year, looked at", -58}{usual.Clock, 7:0.0}{usual.Processor, 7:0.0}{seen.Max(one => one.Clock), 7:0.0}"
        );
    }

    private async Task PrintWarm(string page)
    {
        var warm = await Repeat(page);
        var usual = Took.Median(warm);
        Console.WriteLine(
            $"{page, -58}{usual.Clock, 7:0.0}{usual.Processor, 7:0.0}{warm.Max(one => one.Clock), 7:0.0}"
        );
    }

    private async Task<List<Took>> Repeat(string page)
    {
        var warm = new List<Took>();
        for (var time = 0; time < Times; time++)
        {
            warm.Add(await Get(page));
        }

        return warm;
    }

    private async Task Run()
    {
        await Settle();
        var (seen, reached) = await Walk();
        Console.WriteLine($"{seen.Count} pages of {reached.Count} kinds");
        Console.WriteLine(
            $"{"page", -58}{"warm", 7}{"cpu", 7}{"worst", 7}{"changed", 9}{"cpu", 7}{"KB", 6}"
        );
        var slow = 0;
        // What starts a plan in the background comes last: the others are to be measured on a quiet machine.
        foreach (var page in seen.OrderBy(one => one.StartsWith("/plan")).ThenBy(one => one))
        {
            var warm = await Repeat(page);
            var changed = new List<Took>();
            for (var change = 0; change < Changes; change++)
            {
                await Quiet();
                await LogOne();
                changed.Add(await Get(page));
            }

            await Quiet();
            var (now, after) = (Took.Median(warm), Took.Median(changed));
            var isSlow = now.Clock > Limit || after.Clock > Limit;
            slow += isSlow ? 1 : 0;
            Console.WriteLine(
                $"{page, -58}{now.Clock, 7:0.0}{now.Processor, 7:0.0}{warm.Max(one => one.Clock), 7:0.0}{after.Clock, 9:0.0}{after.Processor, 7:0.0}{await Sent(page), 6:0.0}{(isSlow ? "  over" : "")}"
            );
        }

        await PrintNextYear();
        await Post("/year-end/2026", ("do", "close"), ("hours", "10"));
        await Quiet();
        Console.WriteLine("a closed year");
        foreach (var page in (string[])["/year-end", "/year-end/2026", "/", "/career", "/calendar"])
        {
            await PrintWarm(page);
        }

        Console.WriteLine($"{slow} over {Limit} ms");
        foreach (var missed in patterns.Except(reached).Order())
        {
            Console.WriteLine($"no link leads to {missed}");
        }
    }

    /// <summary>What a lived account has besides its folder: a plan, a theme, a cluster, a field, answers.</summary>
    private async Task Settle()
    {
        await Post(
            "/career/themes",
            ("words", "Falls after starting a new sedative"),
            ("topics", "patient-safety")
        );
        await Post("/checkin");
        await Post("/year-end/2026", ("do", "keep"), ("sentence", "I run the sepsis huddle."));
        await Post("/career/fields", ("field", "palliative-care"));
        await FillInbox();
        var dossier = await Dossier();
        var proposed = Use<ProposePlan>().Run(dossier.Practice, dossier.AsOf, []);
        if (!proposed.Done || !(await Use<AcceptPlan>().Run(Author.Local, proposed.Value)).Done)
        {
            Console.WriteLine("there is no accepted plan");
        }

        await Quiet();
    }

    private async Task Post(string page, params (string Key, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            fields.Select(one => KeyValuePair.Create(one.Key, one.Value))
        );
        await Post(page, form);
    }

    private async Task Post(string page, HttpContent form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, page) { Content = form };
        request.Headers.Add("Origin", client.BaseAddress!.ToString().TrimEnd('/'));
        var answer = await client.SendAsync(request);
        if ((int)answer.StatusCode >= 400)
        {
            Console.WriteLine($"{page} answered {(int)answer.StatusCode}");
        }
    }

    /// <summary>The demo's certificates, each with another last line, so that none is the same file twice.</summary>
    private async Task FillInbox()
    {
        var proofs = Path.Combine(PrepareStore.ExampleFolder, "..", "demo", "proofs");
        foreach (var file in Directory.EnumerateFiles(proofs, "*.pdf", SearchOption.AllDirectories))
        {
            for (var time = 0; time < EachProof; time++)
            {
                using var form = new MultipartFormDataContent();
                var line = Encoding.ASCII.GetBytes($"\n% brought again, {time}\n");
                byte[] content = [.. await File.ReadAllBytesAsync(file), .. line];
                form.Add(new ByteArrayContent(content), "file", Path.GetFileName(file));
                await Post("/inbox", form);
            }
        }

        Console.WriteLine(
            $"{(await Use<OpenInbox>().Run(Author.Local.Person, new(2026, 4, 21))).Waiting.Length} files wait in the inbox"
        );
    }

    private async Task LogOne()
    {
        var cells = new Dictionary<string, string>
        {
            ["date"] = "2026-04-20",
            ["title"] = $"Logged while measuring, {++logged}",
            ["credits"] = "1 ama-pra-1",
        };
        if (!(await Use<RecordActivity>().Run(Author.Local, cells, new(2026, 4, 21))).Done)
        {
            throw new InvalidOperationException("Nothing could be logged.");
        }
    }

    private async Task<Dossier> Dossier() =>
        (await Use<OpenDossier>().Run(Author.Local.Person)).Value!;

    private T Use<T>()
        where T : class => app.Services.GetRequiredService<T>();

    /// <summary>Follows links from Today, a few pages of each kind.</summary>
    private async Task<(List<string> Pages, HashSet<string> Patterns)> Walk()
    {
        var waiting = new Queue<string>(patterns.Where(one => !one.Contains('{')).Order());
        var pages = new List<string>();
        var known = new HashSet<string>(waiting);
        var kinds = new Dictionary<string, int>();
        while (waiting.TryDequeue(out var page))
        {
            using var answer = await client.GetAsync(page);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                continue;
            }

            var kind = Kind(page);
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            if (answer.Content.Headers.ContentType?.MediaType is not "text/html")
            {
                continue;
            }

            pages.Add(page);
            foreach (Match link in Link().Matches(await answer.Content.ReadAsStringAsync()))
            {
                var to = WebUtility.HtmlDecode(link.Groups[1].Value).Split('#')[0];
                if (
                    to.StartsWith('/')
                    && known.Add(to)
                    && waiting.Count(one => Kind(one) == Kind(to))
                        + kinds.GetValueOrDefault(Kind(to))
                        < EachPattern
                )
                {
                    waiting.Enqueue(to);
                }
            }
        }

        return (pages, [.. kinds.Keys.Select(one => one.Split('?')[0])]);
    }

    /// <summary>The endpoint a link leads to, with the names of what it asks for.</summary>
    private string Kind(string page)
    {
        var parts = page.Split('?');
        var pattern =
            patterns.Find(one => one == parts[0])
            ?? patterns.Find(one =>
                new TemplateMatcher(TemplateParser.Parse(one), []).TryMatch(parts[0], [])
            )
            ?? parts[0];
        return parts.Length == 1
            ? pattern
            : pattern
                + "?"
                + string.Join('&', parts[1].Split('&').Select(one => one.Split('=')[0]));
    }

    private Task<Took> Get(string page) =>
        Took.By(async () =>
        {
            using var answer = await client.GetAsync(page);
            await answer.Content.ReadAsByteArrayAsync();
        });

    /// <summary>Kilobytes as a browser gets them.</summary>
    private async Task<double> Sent(string page) =>
        (await packed.GetByteArrayAsync(page)).Length / 1024.0;

    /// <summary>Waits until nothing is worked on in the background.</summary>
    private static async Task Quiet()
    {
        for (var wait = 0; wait < 200; wait++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            await Task.Delay(40);
            if ((Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds < 8)
            {
                return;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        packed.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        if (Directory.Exists(scratch))
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    [GeneratedRegex("""href="([^"]+)""")]
    private static partial Regex Link();
}
