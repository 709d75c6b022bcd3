using System.Text;
using Credence.App.Folder;
using FsCheck;
using FsCheck.Fluent;

namespace Credence.App.Tests.Folder;

public sealed class RandomRoundTripTests
{
    [Fact]
    public void Whatever_is_written_reads_and_writes_again_to_the_same_bytes() =>
        Prop.ForAll<int>(seed =>
            {
                var first = FolderWriter.Files(Read(new RandomFolder(seed).Files(), seed));
                var second = FolderWriter.Files(Read(first, seed));
                foreach (var (path, bytes) in first)
                {
                    Assert.Equal(
                        Encoding.UTF8.GetString(bytes),
                        Encoding.UTF8.GetString(second[path])
                    );
                }
            })
            .Check(
                Config
                    .QuickThrowOnFailure.WithMaxTest(400)
                    .WithQuietOnSuccess(true)
                    .WithReplay(20261122, 7)
            );

    [Fact]
    public void Nothing_that_was_given_is_lost_on_the_way()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var given = Read(new RandomFolder(seed).Files(), seed);
            var again = Read(FolderWriter.Files(given), seed);

            Assert.Equal(given.Ledger.Select(LedgerOf), again.Ledger.Select(LedgerOf));
            Assert.Equal(
                given.Profile.Kept.Select(key => $"{key.Path} {key.Key}"),
                again.Profile.Kept.Select(key => $"{key.Path} {key.Key}")
            );
            Assert.Equal(
                given.Profile.Profile.Physician.Name,
                again.Profile.Profile.Physician.Name
            );
            Assert.Equal(
                given.Profile.Profile.Obligations.Select(one =>
                    $"{one.Id} {one.Number} {one.CycleEnds} {one.Statuses.Length}"
                ),
                again.Profile.Profile.Obligations.Select(one =>
                    $"{one.Id} {one.Number} {one.CycleEnds} {one.Statuses.Length}"
                )
            );
        }
    }

    private static string LedgerOf(Core.Ledger.CmeActivity activity) =>
        string.Join(
            '|',
            Credence
                .App.Tables.LedgerTable.Cells(activity)
                .Concat(activity.Other.Select(pair => $"{pair.Key}={pair.Value}"))
        );

    private static PracticeFolder Read(IReadOnlyDictionary<string, byte[]> files, int seed)
    {
        var reading = FolderReader.Read(new FilesInMemory(files), FewRules.AtHand);
        Assert.True(
            reading.Value is not null,
            $"seed {seed}: {string.Join("; ", reading.Problems)}"
        );
        return reading.Value!;
    }
}
