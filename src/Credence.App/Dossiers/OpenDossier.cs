using System.Runtime.CompilerServices;
using Credence.App.Checks;
using Credence.App.Practice;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.Core.Obligations;
using Credence.Core.Standing;

namespace Credence.App.Dossiers;

/// <summary>The day everything is looked at from, where it is not today: a demo stays on its day.</summary>
public sealed record FixedDay(DateOnly? Day);

/// <summary>Opens what a person recorded, checked on the day it is.</summary>
public sealed class OpenDossier(CheckPractice check, FixedDay fixedDay)
{
    private readonly ConditionalWeakTable<RecordedPractice, RecordedPractice> withoutGoals = [];

    /// <summary>Refused only where the profile cannot be read; the problems say where.</summary>
    public async Task<Outcome<Dossier>> Run(
        PersonId person,
        CancellationToken cancellation = default
    ) => Of(await check.Run(person, fixedDay.Day, cancellation));

    /// <summary>
    /// The physician's own for one look: a record that is not at hand already is not kept for the next. Where thousands come
    /// by once, keeping theirs costs more than reading them.
    /// </summary>
    public async Task<Outcome<Dossier>> Glance(
        PersonId person,
        CancellationToken cancellation = default
    ) => Of(await check.Glance(person, fixedDay.Day, cancellation));

    private static Outcome<Dossier> Of(Outcome<CheckedPractice> found) =>
        found.Value is { } known
            ? Outcome<Dossier>.Of(new(known.Practice, known.Result.AsOf, known.Result))
            : found.Refused<Dossier>();

    /// <summary>As somebody sees it who works on another's record: goals are nobody's but the physician's.</summary>
    public async Task<Outcome<Dossier>> Run(Author author, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(author);
        var opened = await Run(author.Person, cancellation);
        return author.IsAssistant && opened.Done
            ? Outcome<Dossier>.Of(WithoutGoals(opened.Value))
            : opened;
    }

    private Dossier WithoutGoals(Dossier dossier)
    {
        // The same one each time, so that a plan in the making is found again by what it is made of.
        var practice = withoutGoals.GetValue(
            dossier.Practice,
            whole =>
                whole with
                {
                    Profile = whole.Profile with
                    {
                        Profile = whole.Profile.Profile with { Goals = [] },
                    },
                }
        );
        var profile = practice.Profile.Profile;
        return new(practice, dossier.AsOf, CheckOf(profile, practice, dossier.AsOf));
    }

    /// <summary>The same ledger under another profile: what would be owed then.</summary>
    public CheckResult CheckOf(Profile profile, RecordedPractice practice, DateOnly day) =>
        Check.Of(check.Input(practice, day) with { Profile = profile });
}
