using System.Text;
using Credence.App.Checks;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.Core.Planning;
using Credence.Core.Planning.Solving;

namespace Credence.App.Plans;

/// <summary>A folder with the best plan of its year.</summary>
public sealed record PlannedFolder(PracticeFolder Folder, PlanningInput Input, YearPlan Plan);

/// <summary>Plans a folder's year: reads it, and finds the best twelve months.</summary>
public sealed class PlanFolder(RuleLibrary library, TimeProvider clock, ISolver solver)
{
    private readonly RulesAtHand rules = RulesAtHand.Of(library);

    /// <param name="asOf">Null: today, where the physician lives.</param>
    /// <param name="start">First day of the plan's first month; null: the profile's.</param>
    /// <param name="seconds">The emergency brake; null: none.</param>
    public Reading<PlannedFolder> Of(
        string path,
        DateOnly? asOf,
        DateOnly? start = null,
        int? seconds = null,
        IProgress<PlanProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var reading = PracticeFolder.Read(path, rules);
        if (reading.Value is not { } folder)
        {
            return new Reading<PlannedFolder>(null, reading.Problems, reading.Notices);
        }

        var found = new ProblemList();
        foreach (var notice in reading.Notices)
        {
            found.Notice(notice);
        }

        var day = asOf ?? Today.In(folder.Profile.Profile.Physician.TimeZone, clock, found);
        var input = Input(folder, day, start);
        var plan = Planner.Make(
            PlanningDerivation.Of(input),
            solver,
            PlanBrake.After(seconds, clock),
            null,
            progress,
            cancellation
        );
        return found.Give(new PlannedFolder(folder, input, plan));
    }

    public PlanningInput Input(PracticeFolder folder, DateOnly asOf, DateOnly? start = null) =>
        new()
        {
            Profile = folder.Profile.Profile,
            Ledger = folder.LedgerByDate,
            Candidates = folder.Candidates.Candidates,
            Clusters = folder.Candidates.Clusters,
            Accepted = folder.Plan?.Plan,
            Vocabulary = library.Vocabulary,
            Library = library.Edition,
            AsOf = asOf,
            Start = start,
        };

    /// <summary>Writes plan.yaml: the plan as accepted on the day.</summary>
    public static string Accept(string path, PlannedFolder planned)
    {
        var document = new PlanDocument(
            PlanAcceptance.Of(planned.Plan, planned.Input.Accepted),
            planned.Folder.Plan?.Kept ?? []
        );
        var file = Path.Combine(path, PlanReader.FileName);
        AtOnce.Write(file, Encoding.UTF8.GetBytes(PlanWriter.Write(document)));
        return file;
    }
}

/// <summary>The seconds that are left of an emergency brake, over all levels of a plan together.</summary>
internal static class PlanBrake
{
    public static SearchLimits After(int? seconds, TimeProvider clock)
    {
        if (seconds is not { } all)
        {
            return new SearchLimits();
        }

        var began = clock.GetTimestamp();
        return new SearchLimits(() => all - (decimal)clock.GetElapsedTime(began).TotalSeconds);
    }
}
