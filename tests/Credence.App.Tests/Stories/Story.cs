using System.Text;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.Core.Standing;

namespace Credence.App.Tests.Stories;

/// <summary>
/// A physician as raw text: the files of a folder, read through the front door and checked on a day.
/// Lines of <c>bodies</c> are custom body files by path.
/// </summary>
internal static class Story
{
    public static RuleLibrary Library => RuleLibrary.OfProgram;

    public static CheckResult Check(
        string asOf,
        string profile,
        string ledger,
        params (string Path, string Yaml)[] bodies
    ) => Check(asOf, Read(profile, ledger, bodies));

    public static CheckResult Check(string asOf, PracticeFolder folder) =>
        Core.Standing.Check.Of(InputFor(asOf, folder));

    public static CheckInput InputFor(string asOf, PracticeFolder folder) =>
        new()
        {
            Profile = folder.Profile.Profile,
            Ledger = folder.Ledger,
            CandidateTopics = folder.CandidateTopics,
            Vocabulary = Library.Vocabulary,
            Library = Library.Edition,
            AsOf = DateOnly.Parse(asOf),
        };

    public static PracticeFolder Read(
        string profile,
        string ledger,
        (string Path, string Yaml)[] bodies
    ) => Read([("profile.yaml", profile), ("ledger.csv", ledger), .. bodies]);

    /// <summary>A folder of these files, whichever form of ledger is among them.</summary>
    public static PracticeFolder Read(params (string Path, string Text)[] texts)
    {
        var files = texts.ToDictionary(
            file => file.Path,
            file => Encoding.UTF8.GetBytes(file.Text)
        );
        var reading = FolderReader.Read(new FilesInMemory(files), RulesAtHand.Of(Library));
        Assert.True(
            reading.Value is not null,
            string.Join('\n', reading.Problems.Select(problem => problem.ToString()))
        );
        return reading.Value!;
    }

    public static ObligationStanding Body(this CheckResult result, string id) =>
        result.Obligations.Single(standing => standing.Id == id);

    public static RequirementStanding Requirement(
        this CheckResult result,
        string body,
        string id
    ) => result.Body(body).Requirements.Single(standing => standing.Id == id);
}
