using Credence.App.Practice;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Store;
using Credence.Core.Requirements;
using Credence.Core.Standing;

namespace Credence.App.Checks;

/// <summary>What a person recorded, with where they stand on a day.</summary>
public sealed record CheckedPractice(RecordedPractice Practice, CheckResult Result);

/// <summary>
/// Answers "am I safe, and why" from what a person recorded. The answer is kept until something is recorded, the rules
/// change, or another day is asked for.
/// </summary>
public sealed class CheckPractice(LoadPractice load, RuleLibrary library, TimeProvider clock)
{
    private readonly KeptByPerson<Answer> answers = new();
    private readonly FormCheck form = new(library);

    /// <param name="asOf">Null: today, where the physician lives.</param>
    public async Task<Outcome<CheckedPractice>> Run(
        PersonId person,
        DateOnly? asOf = null,
        CancellationToken cancellation = default
    )
    {
        var found = Find(person, await load.Run(person, cancellation), asOf);
        if (found.Value is { } answer)
        {
            answers.Keep(person, answer, answer.Checked.Practice.Account.Sequence);
        }

        return CheckedOf(found);
    }

    /// <summary>The same for one look: what is not at hand already is not kept for the next.</summary>
    public async Task<Outcome<CheckedPractice>> Glance(
        PersonId person,
        DateOnly? asOf,
        CancellationToken cancellation = default
    ) => CheckedOf(Find(person, await load.Glance(person, cancellation), asOf));

    /// <summary>As it was answered before where nothing changed since, else checked now.</summary>
    private Outcome<Answer> Find(PersonId person, Outcome<RecordedPractice> loaded, DateOnly? asOf)
    {
        if (loaded.Value is not { } practice)
        {
            return loaded.Refused<Answer>();
        }

        var day = asOf ?? TodayOf(practice);
        return Outcome<Answer>.Of(
            answers.Find(person) is { } known
            && ReferenceEquals(known.Checked.Practice, practice)
            && known.Checked.Result.AsOf == day
            && known.Edition == library.Edition
                ? known
                : new(new(practice, Check.Of(Input(practice, day))), library.Edition)
        );
    }

    private static Outcome<CheckedPractice> CheckedOf(Outcome<Answer> found) =>
        found.Value is { } answer
            ? Outcome<CheckedPractice>.Of(answer.Checked)
            : found.Refused<CheckedPractice>();

    public DateOnly TodayOf(RecordedPractice practice) =>
        Today.In(practice.Profile.Profile.Physician.TimeZone, clock, new ProblemList());

    /// <summary>What the engine is handed; what-if changes it before it is checked.</summary>
    public CheckInput Input(RecordedPractice practice, DateOnly asOf) => form.Input(practice, asOf);

    private sealed record Answer(CheckedPractice Checked, LibraryEdition Edition);
}
