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
    public Task<Outcome<CheckedPractice>> Run(
        PersonId person,
        DateOnly? asOf = null,
        CancellationToken cancellation = default
    ) => Run(person, asOf, keep: true, cancellation);

    /// <summary>The same for one look: what is not at hand already is not kept for the next.</summary>
    public Task<Outcome<CheckedPractice>> Glance(
        PersonId person,
        DateOnly? asOf,
        CancellationToken cancellation = default
    ) => Run(person, asOf, keep: false, cancellation);

    private async Task<Outcome<CheckedPractice>> Run(
        PersonId person,
        DateOnly? asOf,
        bool keep,
        CancellationToken cancellation
    )
    {
        var loaded = keep
            ? await load.Run(person, cancellation)
            : await load.Glance(person, cancellation);
        if (loaded.Value is not { } practice)
        {
            return loaded.Refused<CheckedPractice>();
        }

        var day = asOf ?? TodayOf(practice);
        var known = answers.Find(person);
        if (
            known is not null
            && ReferenceEquals(known.Checked.Practice, practice)
            && known.Checked.Result.AsOf == day
            && known.Edition == library.Edition
        )
        {
            return Outcome<CheckedPractice>.Of(known.Checked);
        }

        var answer = new CheckedPractice(practice, Check.Of(Input(practice, day)));
        if (keep)
        {
            answers.Keep(person, new(answer, library.Edition), practice.Account.Sequence);
        }

        return Outcome<CheckedPractice>.Of(answer);
    }

    public DateOnly TodayOf(RecordedPractice practice) =>
        Today.In(practice.Profile.Profile.Physician.TimeZone, clock, new ProblemList());

    /// <summary>What the engine is handed; what-if changes it before it is checked.</summary>
    public CheckInput Input(RecordedPractice practice, DateOnly asOf) => form.Input(practice, asOf);

    private sealed record Answer(CheckedPractice Checked, LibraryEdition Edition);
}
