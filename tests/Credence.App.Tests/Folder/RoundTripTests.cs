using System.Text;
using Credence.App.Folder;

namespace Credence.App.Tests.Folder;

public sealed class RoundTripTests
{
    [Fact]
    public void The_example_written_and_read_and_written_again_is_the_same_byte_for_byte()
    {
        var first = FolderWriter.Files(Read(new FilesOnDisk(Examples.Internist)));
        var second = FolderWriter.Files(Read(new FilesInMemory(first)));

        Assert.Equal(first.Keys, second.Keys);
        foreach (var (path, bytes) in first)
        {
            Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(second[path]));
        }
    }

    [Fact]
    public void The_examples_ledger_is_already_in_its_canonical_form()
    {
        var files = FolderWriter.Files(Read(new FilesOnDisk(Examples.Internist)));

        Assert.Equal(
            File.ReadAllText(Path.Combine(Examples.Internist, "ledger.csv")),
            Encoding.UTF8.GetString(files["ledger.csv"])
        );
    }

    [Fact]
    public void A_profile_with_every_key_keeps_every_key()
    {
        var files = FolderWriter.Files(Read(Full.Files));
        var written = Encoding.UTF8.GetString(files["profile.yaml"]);

        Assert.Equal(Full.Canonical.ReplaceLineEndings("\n"), written);
        Assert.Equal(
            written,
            Encoding.UTF8.GetString(
                FolderWriter.Files(Read(new FilesInMemory(files)))["profile.yaml"]
            )
        );
    }

    [Fact]
    public void Unknown_keys_and_columns_are_kept_and_told_once()
    {
        var reading = FolderReader.Read(
            Full.With(
                "ledger.csv",
                "id,date,title,credits,mood,mood2\nL1,2026-01-02,One,1 ama-pra-1,good,\nL2,2026-01-03,Two,1 ama-pra-1,bad,x\n"
            ),
            FewRules.AtHand
        );

        Assert.Empty(reading.Problems);
        Assert.Equal(
            [
                "key-kept pets",
                "key-kept mentor",
                "key-kept style",
                "key-kept desk",
                "column-kept mood",
                "column-kept mood2",
            ],
            reading
                .Notices.Where(notice => notice.Code is "key-kept" or "column-kept")
                .Select(notice => $"{notice.Code} {notice.Wrong.Split('“', '”')[1]}")
        );
        var ledger = Encoding.UTF8.GetString(FolderWriter.Files(reading.Value!)["ledger.csv"]);
        Assert.Contains(",days,mood,mood2\n", ledger, StringComparison.Ordinal);
        Assert.EndsWith(",bad,x\n", ledger, StringComparison.Ordinal);
    }

    private static PracticeFolder Read(FolderFiles files)
    {
        var reading = FolderReader.Read(files, FewRules.AtHand);
        Assert.Empty(reading.Problems);
        return reading.Value!;
    }
}
