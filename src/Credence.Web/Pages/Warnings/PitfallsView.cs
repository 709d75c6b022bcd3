using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.App.Plans;
using Credence.App.Warnings;
using Credence.Core.Standing;
using Credence.Core.Warnings;
using Credence.Web.Pages.Today;

namespace Credence.Web.Pages.Warnings;

/// <summary>The five indicators, the worst first, and the proposal that was asked for.</summary>
public sealed record PitfallsView(Dossier Dossier, ImmutableArray<WatchedPitfall> Pitfalls)
{
    /// <summary>The one whose repair was asked for; null: none.</summary>
    public PitfallKind? Asked { get; init; }

    public PlanJob? Job { get; init; }

    public PitfallEffect? Effect { get; init; }

    public ImmutableArray<(string Candidate, ChoiceWarning Warning)> Warnings { get; init; } = [];

    public ProposedPlan? Made => Job?.Found?.Value;

    public bool IsRunning => Job is { IsRunning: true };

    public ImmutableArray<WatchedPitfall> Wanting =>
        [.. Pitfalls.Where(one => one.Now.WantsAPerson)];

    public Gauge GaugeOf(WatchedPitfall one) => PitfallsWords.Gauge(one.Now.Kind, one.Now.Value);

    /// <summary>The entries behind the number, where it has some.</summary>
    public ImmutableArray<BlamedTitle> Behind(PitfallKind kind) =>
        BlamedTitle.Of(
            kind switch
            {
                PitfallKind.RandomSelection => Dossier.Check.PitfallCauses.Stray,
                PitfallKind.NoTracking => Dossier.Check.PitfallCauses.Untracked,
                _ => [],
            }
        );
}
