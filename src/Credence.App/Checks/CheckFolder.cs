using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.Core.Planning;
using Credence.Core.Standing;

namespace Credence.App.Checks;

/// <summary>A folder with where its physician stands on a day.</summary>
public sealed record CheckedFolder(PracticeFolder Folder, CheckResult Result);

/// <summary>Checks a folder: reads it, and answers "am I safe, and why".</summary>
public sealed class CheckFolder(RuleLibrary library, TimeProvider clock)
{
    private readonly RulesAtHand rules = RulesAtHand.Of(library);

    /// <param name="asOf">Null: today, where the physician lives.</param>
    public Reading<CheckedFolder> Of(string path, DateOnly? asOf)
    {
        var reading = PracticeFolder.Read(path, rules);
        if (reading.Value is not { } folder)
        {
            return new Reading<CheckedFolder>(null, reading.Problems, reading.Notices);
        }

        var found = new ProblemList();
        foreach (var notice in reading.Notices)
        {
            found.Notice(notice);
        }

        var day = asOf ?? Today.In(folder.Profile.Profile.Physician.TimeZone, clock, found);
        return found.Give(new CheckedFolder(folder, Check.Of(Input(folder, day))));
    }

    public CheckInput Input(PracticeFolder folder, DateOnly asOf) =>
        new()
        {
            Profile = folder.Profile.Profile,
            Ledger = folder.LedgerByDate,
            Planned = PlannedWork.Open(
                folder.Plan?.Plan,
                folder.Candidates.Candidates,
                folder.Ledger
            )
                is { } accepted
                ? PlanAcceptance.AsActivities(accepted, folder.Candidates.Candidates, asOf)
                : [],
            CandidateTopics = folder.CandidateTopics,
            Vocabulary = library.Vocabulary,
            Library = library.Edition,
            AsOf = asOf,
        };
}
