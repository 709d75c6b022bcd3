using Credence.App.Practice;
using Credence.App.Rules;
using Credence.Core.Planning;
using Credence.Core.Standing;

namespace Credence.App.Checks;

/// <summary>Puts what a person recorded into the engine's form; what-if changes it before it is checked.</summary>
public sealed class FormCheck(RuleLibrary library)
{
    public CheckInput Input(RecordedPractice practice, DateOnly asOf) =>
        new()
        {
            Profile = practice.Profile.Profile,
            Ledger = [.. practice.Activities.Where(activity => activity.Date <= asOf)],
            // What is written down with a day still to come is what the physician means to do, and what was accepted too.
            Planned =
            [
                .. practice
                    .Activities.Where(activity => activity.Date > asOf)
                    .Concat(
                        PlannedWork.Open(
                            practice.Plan?.Plan,
                            practice.Candidates.Candidates,
                            practice.Activities
                        )
                            is { } accepted
                            ? PlanAcceptance.AsActivities(
                                accepted,
                                practice.Candidates.Candidates,
                                asOf
                            )
                            : []
                    )
                    .OrderBy(activity => activity.Date),
            ],
            CandidateTopics = practice.CandidateTopics,
            Vocabulary = library.Vocabulary,
            Library = library.Edition,
            AsOf = asOf,
        };
}
