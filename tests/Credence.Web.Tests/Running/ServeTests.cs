using Credence.App.Store;
using Credence.Web.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.Web.Tests.Running;

public sealed class ServeTests
{
    [Fact]
    public async Task A_file_that_is_no_database_is_told_in_one_sentence_and_the_app_does_not_start()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, new string('x', 9000));
        using var errors = new StringWriter();

        var code = await WebHost.Serve(
            ["--urls", "http://127.0.0.1:0", $"--Credence:Database={file}"],
            new ServeSettings(),
            errors,
            CancellationToken.None
        );

        Assert.Equal(2, code);
        Assert.Equal(
            $"{file}: The database file is damaged or is not a Credence database. "
                + "Put a backup in its place, or move the file away to begin a new one. [database-corrupt]\n",
            errors.ToString()
        );
        File.Delete(file);
    }

    [Fact]
    public async Task What_the_server_runs_on_is_nobodys_business()
    {
        await using var app = await RunningApp.Start();
        using var client = new HttpClient();

        using var answer = await client.GetAsync($"{app.Address}/health");

        Assert.True(answer.IsSuccessStatusCode);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task The_demo_never_touches_a_database_that_is_somebodys_own()
    {
        await using var demo = WebHost.Build(
            ["--Credence:Database=Host=db.example.org;Database=cme"],
            new ServeSettings { Demo = true }
        );

        var settings = demo.Services.GetRequiredService<Database>().Settings;

        Assert.False(settings.IsPostgres);
        Assert.Contains("credence-demo-", settings.File);
        Directory.Delete(Path.GetDirectoryName(settings.File)!, recursive: true);
    }
}
