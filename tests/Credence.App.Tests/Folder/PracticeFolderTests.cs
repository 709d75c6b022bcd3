using Credence.App.Folder;
using Credence.Core.Credits;

namespace Credence.App.Tests.Folder;

public sealed class PracticeFolderTests
{
    [Fact]
    public void The_example_is_read_whole()
    {
        var reading = PracticeFolder.Read(Examples.Internist, FewRules.AtHand);

        Assert.Empty(reading.Problems);
        var folder = reading.Value!;
        var profile = folder.Profile.Profile;
        Assert.Equal("Jordan Avery", profile.Physician.Name);
        Assert.Equal(
            ["state-license", "specialty-board", "hospital", "dea"],
            profile.Obligations.Select(one => one.Id)
        );
        Assert.Equal(new DateOnly(2027, 6, 30), profile.Obligations[0].CycleEnds);
        Assert.Equal("bodies/state-license.yaml", profile.Obligations[0].CustomPath);
        Assert.Equal(["critical-care", "leadership", "revenue"], profile.Goals.Select(g => g.Id));
        Assert.Equal(Amount.Whole(5), profile.Planning.HoursInMonth[new DateOnly(2026, 7, 1)]);
        Assert.Equal("hospital", Assert.Single(profile.Planning.Allowances).Id);
        Assert.Equal(["L1", "L2", "L3"], folder.Ledger.Select(entry => entry.Id.Value));
        Assert.Equal(
            "8 ama-pra-1, 8 moc-part2",
            string.Join(", ", folder.Ledger[0].Lines.Select(l => $"{l.Amount} {l.Type}"))
        );
        Assert.Equal(24, folder.Candidates.Candidates.Length);
        Assert.Equal(3, folder.Candidates.Clusters.Length);
        Assert.Equal(4, folder.BodyFiles.Length);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said_in_words()
    {
        var reading = PracticeFolder.Read(Path.Combine(Examples.Root, "nowhere"), FewRules.AtHand);

        Assert.Null(reading.Value);
        Assert.Equal("folder-missing", Assert.Single(reading.Problems).Code);
    }
}
