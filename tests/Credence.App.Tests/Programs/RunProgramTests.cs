using System.Diagnostics;
using System.Text;
using Credence.App.Programs;

namespace Credence.App.Tests.Programs;

public sealed class RunProgramTests : IDisposable
{
    private readonly PrivateFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_it_says_comes_back_with_its_code()
    {
        var run = await Sh("cat; echo trouble >&2; exit 3", input: "hello"u8.ToArray());

        Assert.Equal(ProgramEnd.Finished, run.End);
        Assert.Equal(3, run.ExitCode);
        Assert.Equal("hello", Encoding.UTF8.GetString(run.Output));
        Assert.Equal("trouble\n", run.Errors);
    }

    [Fact]
    public async Task One_that_hangs_is_ended_with_its_children()
    {
        var watch = Stopwatch.StartNew();
        var run = await Sh("sleep 60 & sleep 60", new() { Time = TimeSpan.FromSeconds(0.5) });

        Assert.Equal(ProgramEnd.OutOfTime, run.End);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task One_that_never_stops_talking_is_ended()
    {
        var run = await Sh("yes", new() { OutputMegabytes = 1 });

        Assert.Equal(ProgramEnd.TooMuchOutput, run.End);
    }

    [Fact]
    public async Task One_that_wants_too_much_memory_gets_none()
    {
        var run = await Sh("head -c 400000000 /dev/zero | tail", new() { Megabytes = 100 });

        Assert.NotEqual(0, run.ExitCode);
    }

    [Fact]
    public async Task It_sees_nothing_of_our_environment_and_lives_in_its_own_folder()
    {
        Environment.SetEnvironmentVariable("CREDENCE_SECRET_OF_TEST", "hush");

        var run = await Sh("env; pwd");

        var said = Encoding.UTF8.GetString(run.Output);
        Assert.DoesNotContain("hush", said, StringComparison.Ordinal);
        Assert.Contains($"HOME={folder.Path}", said, StringComparison.Ordinal);
        Assert.EndsWith(folder.Path + "\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_not_there_is_said_to_be_missing()
    {
        var run = await RunProgram.Of("no-such-program", [], folder.Path);

        Assert.Equal(ProgramEnd.NotInstalled, run.End);
    }

    private Task<ProgramRun> Sh(
        string script,
        ProgramLimits? limits = null,
        byte[]? input = null
    ) =>
        RunProgram.Of(
            "sh",
            ["-c", script],
            folder.Path,
            limits,
            input,
            cancellation: TestContext.Current.CancellationToken
        );
}
