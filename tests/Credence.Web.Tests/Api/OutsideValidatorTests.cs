using System.Diagnostics;
using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Api;

/// <summary>The description of the API as somebody else's validator reads it.</summary>
public sealed class OutsideValidatorTests
{
    private const string Variable = "CREDENCE_TEST_REDOCLY";

    private static readonly string? Validator = Environment.GetEnvironmentVariable(Variable);

    public static bool IsThere => Validator is not null;

    [Fact(
        Skip = $"{Variable} names no validator; ./test installs one",
        SkipUnless = nameof(IsThere)
    )]
    public async Task A_validator_of_others_finds_nothing_wrong_with_the_description()
    {
        await using var app = await RunningApp.Start();
        using var client = new HttpClient();
        var folder = Directory.CreateTempSubdirectory("credence-openapi-").FullName;
        var file = Path.Combine(folder, "openapi.json");
        await File.WriteAllTextAsync(
            file,
            await client.GetStringAsync(app.Address + "/openapi/v1.json")
        );

        var start = new ProcessStartInfo(
            Validator!,
            ["lint", file, "--extends=recommended-strict", "--format=stylish"]
        )
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["REDOCLY_TELEMETRY"] = "off";
        start.Environment["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true";
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        var found = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, found + await said);
        Assert.Contains("Your API description is valid", found + await said);
        Directory.Delete(folder, recursive: true);
    }
}
