using System.Diagnostics;
using System.Text.Json;
using Credence.App.Checks;
using Credence.App.Plans;
using Credence.App.Plans.Solving;
using Credence.App.Rules;
using Credence.App.Tests.Folder;

namespace Credence.App.Tests.Plans.Oracle;

/// <summary>
/// The scripts beside this file draw physicians, solve their year with another solver from the page alone, and re-check
/// every figure of a plan. They share nothing with Credence but the folder and the plan's JSON.
/// </summary>
internal sealed class PlanOracle : IDisposable
{
    private static readonly string Scripts = Path.Combine(
        Examples.Root,
        "tests/Credence.App.Tests/Plans/Oracle"
    );

    private readonly string folder = Directory.CreateTempSubdirectory("credence-oracle-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public IReadOnlyList<string> Draw(string size, int first, int count)
    {
        Python(
            "draw.py",
            [folder, size, .. Enumerable.Range(first, count).Select(seed => $"{seed}")]
        );
        return
        [
            .. Enumerable
                .Range(first, count)
                .Select(seed => Path.Combine(folder, $"{size}-{seed}")),
        ];
    }

    public string Copy(string source)
    {
        var copy = Path.Combine(folder, Path.GetFileName(source));
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    /// <summary>Plans the folders, and gives every figure in which the plan and the oracle differ.</summary>
    public IReadOnlyList<string> Differences(
        IReadOnlyList<string> folders,
        DateOnly? asOf = null,
        bool search = true
    )
    {
        foreach (var one in folders)
        {
            Plan(one, asOf ?? DrawnDay(one));
        }

        var lines = Python("oracle.py", [.. search ? [] : (string[])["--only-judge"], .. folders])
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(folders.Count, lines.Length);
        return
        [
            .. lines.SelectMany(line =>
            {
                using var read = JsonDocument.Parse(line);
                var name = read.RootElement.GetProperty("folder").GetString();
                return read
                    .RootElement.GetProperty("differences")
                    .EnumerateArray()
                    .Select(difference => $"{name}: {difference.GetString()}")
                    .ToArray();
            }),
        ];
    }

    private static DateOnly DrawnDay(string folder)
    {
        using var drawn = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "drawn.json")));
        return DateOnly.ParseExact(
            drawn.RootElement.GetProperty("as_of").GetString()!,
            "yyyy-MM-dd"
        );
    }

    private static void Plan(string folder, DateOnly asOf)
    {
        var planned = new PlanFolder(
            RuleLibrary.OfProgram,
            TimeProvider.System,
            new CbcInProcess()
        ).Of(folder, asOf);
        var check = new CheckFolder(RuleLibrary.OfProgram, TimeProvider.System).Of(folder, asOf);
        Assert.Empty(planned.Problems);
        Assert.Empty(check.Problems);
        var band = check.Value!.Result.Annual.BandLow;
        File.WriteAllText(
            Path.Combine(folder, "answer.json"),
            $$"""{"as_of": "{{asOf:yyyy-MM-dd}}", "band": {{band.ToDecimal()}}, "plan": {{PlanJson.Text(planned.Value!.Plan)}}}"""
        );
    }

    private static string Python(string script, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/python3")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("-B");
        start.ArgumentList.Add(Path.Combine(Scripts, script));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return said;
    }
}
