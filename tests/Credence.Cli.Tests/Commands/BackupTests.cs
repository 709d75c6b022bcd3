using System.Diagnostics;
using Credence.App.Backups;
using Credence.App.Proofs;
using Credence.App.Store;
using Credence.Cli.Commands;

namespace Credence.Cli.Tests.Commands;

/// <summary>The real program is killed at random moments; what it leaves behind is whole or not there.</summary>
public sealed class BackupTests : IDisposable
{
    private const int Proofs = 60;

    private static readonly int Kills = Environment.GetEnvironmentVariable("CREDENCE_TEST_FULL")
        is null
        ? 2
        : 50;

    private readonly string folder = Directory.CreateTempSubdirectory("credence-kill-").FullName;
    private readonly Random chance = new(1122);

    private string Data => Path.Combine(folder, "data");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_backup_that_was_killed_is_whole_or_has_not_got_its_name()
    {
        await Fill();
        var whole = await TimeOf("backup", "-o", Path.Combine(folder, "whole.zip"), "--data", Data);
        for (var attempt = 0; attempt < Kills; attempt++)
        {
            var file = Path.Combine(folder, $"{attempt}.zip");
            await Kill(whole, "backup", "-o", file, "--data", Data);
            if (File.Exists(file))
            {
                var place = Path.Combine(folder, $"restored-{attempt}");
                Assert.Equal(Proofs, (await Restore(file, place)).Proofs);
            }
        }

        Assert.True(File.Exists(Path.Combine(folder, "whole.zip")));
    }

    [Fact]
    public async Task A_restoration_that_was_killed_can_be_begun_again()
    {
        await Fill();
        var file = Path.Combine(folder, "whole.zip");
        await TimeOf("backup", "-o", file, "--data", Data);
        var whole = await TimeOf("restore", file, "--data", Path.Combine(folder, "first"));
        for (var attempt = 0; attempt < Kills; attempt++)
        {
            var place = Path.Combine(folder, $"again-{attempt}");
            await Kill(whole, "restore", file, "--data", place);

            if (!File.Exists(Path.Combine(place, StoreSettings.FileName)))
            {
                await Restore(file, place);
            }

            var kept = new FolderProofFiles(Path.Combine(place, "proofs"));
            var count = 0;
            await foreach (var hash in kept.All(TestContext.Current.CancellationToken))
            {
                var bytes = await kept.Read(hash, TestContext.Current.CancellationToken);
                Assert.Equal(hash, ProofHash.Of(bytes));
                count++;
            }

            Assert.Equal(Proofs, count);
            Assert.Null(
                await new Database(StoreSettings.From(null, place)).Look(
                    TestContext.Current.CancellationToken
                )
            );
        }
    }

    [Fact]
    public async Task A_place_without_data_is_told_so()
    {
        var run = Start("backup", "-o", Path.Combine(folder, "none.zip"), "--data", Data);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "There is no Credence database here yet.",
            await run.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    private static async Task<BackupReport> Restore(string file, string place)
    {
        var restored = await BackupPlace
            .Of(place, _ => null, TimeProvider.System)
            .Restore.From(file, TestContext.Current.CancellationToken);
        Assert.Empty(restored.Problems);
        return restored.Value!;
    }

    private async Task Fill()
    {
        Assert.Null(
            await new Database(StoreSettings.From(null, Data)).Prepare(
                TestContext.Current.CancellationToken
            )
        );
        var files = new FolderProofFiles(Path.Combine(Data, "proofs"));
        for (var proof = 0; proof < Proofs; proof++)
        {
            var bytes = new byte[40_000];
            chance.NextBytes(bytes);
            await files.Keep(ProofHash.Of(bytes), bytes, TestContext.Current.CancellationToken);
        }
    }

    private async Task<TimeSpan> TimeOf(params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Start(arguments);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return watch.Elapsed;
    }

    private async Task Kill(TimeSpan whole, params string[] arguments)
    {
        using var process = Start(arguments);
        await Task.Delay(
            whole * (0.3 + (chance.NextDouble() * 0.65)),
            TestContext.Current.CancellationToken
        );
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [typeof(Backup).Assembly.Location, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
}
