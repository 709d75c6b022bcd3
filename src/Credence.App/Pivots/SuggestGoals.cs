using System.Collections.Immutable;
using Credence.App.Catalog;
using Credence.App.Dossiers;
using Credence.App.Store;
using Credence.Core.Practice;
using Credence.Core.Wording;

namespace Credence.App.Pivots;

/// <summary>A goal that a field which was tried suggests; nothing of it is recorded until it is taken up.</summary>
/// <param name="Pivot">The field's id.</param>
/// <param name="Why">What the physician said of it.</param>
public sealed record SuggestedGoal(
    string Pivot,
    string Field,
    string Statement,
    string Kind,
    ImmutableArray<string> Topics,
    string Why
);

/// <summary>
/// Next year's goals out of the fields that energized: for the goals page and for the year's end. A field that one of the
/// goals is about already suggests nothing.
/// </summary>
public sealed class SuggestGoals(CatalogLibrary catalog)
{
    public ImmutableArray<SuggestedGoal> Of(Dossier dossier) =>
        Of(dossier.Account, dossier.Profile.Goals, dossier.AsOf);

    public ImmutableArray<SuggestedGoal> Of(
        Account account,
        ImmutableArray<Goal> goals,
        DateOnly asOf
    ) =>
        [
            .. PivotTest
                .All(account)
                .Where(test => test.Energized == Energized.Yes && !test.Topics.IsEmpty)
                .Where(test => !goals.Any(goal => IsAbout(goal, test)))
                .Select(test => Of(test, asOf)),
        ];

    private SuggestedGoal Of(PivotTest test, DateOnly asOf)
    {
        var shipped = catalog.Contents.Fields.FirstOrDefault(field => field.Id == test.Field);
        var outcome =
            shipped?.Goal
            ?? $"I use what I learned of {InSentence.Lower(test.Title)} on my own patients every week.";
        return new SuggestedGoal(
            test.Id,
            test.Title,
            $"By December {(test.Judged ?? asOf).Year + 1} {outcome}",
            shipped?.Kind ?? "clinical-depth",
            test.Topics,
            test.Sentence
        );
    }

    private static bool IsAbout(Goal goal, PivotTest test) =>
        goal.Topics.Any(topic => topic.Code == test.Topics[0]);
}
