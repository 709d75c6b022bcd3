using System.Collections.Immutable;
using Credence.App.Profiles;
using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Obligations;
using Credence.Core.Problems;
using Credence.Core.Standing;

namespace Credence.Web.Pages.WhatIf;

/// <summary>A body one could add, by its kind.</summary>
public sealed record Choice(string Id, string Name, bool Chosen);

public sealed record ChoiceGroup(string Title, ImmutableArray<Choice> Choices);

/// <summary>A body that would be new, as it would stand.</summary>
public sealed record Arrival(ObligationStanding Standing, bool Assumed, string On, string Ends);

/// <summary>What was thought of, and the difference it makes.</summary>
public sealed record WhatIfView
{
    public required ImmutableArray<ChoiceGroup> Groups { get; init; }

    public required ImmutableArray<Obligation> Mine { get; init; }

    public required PracticeChange Change { get; init; }

    public WhatIfAnswer? Answer { get; init; }

    public ImmutableArray<Problem> Problems { get; init; } = [];

    public bool IsChosen(string id) => Change.Add.Any(one => one.Body == id);

    public IEnumerable<Arrival> Arrivals =>
        Answer is { } answer
            ? Change
                .Add.Select(one =>
                    (
                        one,
                        standing: answer.After.Obligations.FirstOrDefault(known =>
                            known.Body.Id == one.Body
                            && answer.Before.Obligations.All(old => old.Id != known.Id)
                        )
                    )
                )
                .Where(pair => pair.standing is not null)
                .Select(pair => new Arrival(
                    pair.standing!,
                    answer.Assumed.Contains(pair.one.Body),
                    pair.one.Dates.LicensedOn ?? "",
                    pair.one.Dates.CycleEnds ?? ""
                ))
            : [];

    public IEnumerable<ObligationStanding> Departures =>
        Answer is { } answer
            ? answer.Before.Obligations.Where(old => Change.Drop.Contains(old.Id))
            : [];

    /// <summary>Questions that only the change raises.</summary>
    public IEnumerable<Question> NewQuestions =>
        Answer is { } answer
            ? answer.After.Questions.Where(question =>
                answer.Before.Questions.All(old => old.Fact != question.Fact)
            )
            : [];

    /// <summary>What one body would ask on its own, the topmost sums only.</summary>
    public static Amount Asked(ObligationStanding standing) =>
        standing
            .Requirements.Where(one =>
                one.Rule.Within is null && one.Node == StandingNode.Sum && !one.Rule.CountsItems
            )
            .Where(one => one.Status is not (Status.NotApplicable or Status.Waived))
            .Aggregate(Amount.Zero, (sum, one) => sum + one.Needed);

    /// <summary>Dates that the change adds, soonest first.</summary>
    public IEnumerable<(DateOnly Day, string Text)> Dates =>
        Arrivals
            .SelectMany(arrival =>
                arrival
                    .Standing.Requirements.Where(one =>
                        !one.Missing.IsZero
                        && one.Status is not (Status.NotApplicable or Status.Waived)
                    )
                    .Select(one => (one.Deadline, $"{arrival.Standing.Title}: {one.Title}"))
            )
            .Distinct()
            .OrderBy(date => date.Deadline);
}
