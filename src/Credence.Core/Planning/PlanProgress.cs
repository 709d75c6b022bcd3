using System.Threading;

namespace Credence.Core.Planning;

/// <summary>Told while a plan is searched: which level, and how it stands.</summary>
/// <param name="Done">Levels that are finished.</param>
public sealed record PlanProgress(string Level, int Done, decimal Value, decimal? Bound)
{
    public const int Levels = 7;
}

/// <summary>How much work a plan may take: nodes of the search by level, and seconds as an emergency brake.</summary>
public sealed class SearchLimits
{
    private readonly Func<decimal?> secondsLeft;

    public SearchLimits(Func<decimal?>? secondsLeft = null, int nodes = 20_000)
    {
        this.secondsLeft = secondsLeft ?? (() => null);
        Nodes = nodes;
    }

    public int Nodes { get; }

    /// <summary>Whoever waits wants no more: the best plan found by then stands, and what is not proven says so.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>The last tie is worth less work.</summary>
    public int NodesOf(string level) => level is "order" ? Nodes / 10 : Nodes;

    public decimal? SecondsLeft() => secondsLeft();

    /// <summary>Nothing more is to be searched.</summary>
    public bool AreOver => Stop.IsCancellationRequested || SecondsLeft() <= 0;
}

/// <summary>From a level's own whole numbers to what people read.</summary>
internal static class PlanScales
{
    public static decimal Of(string level, long value, PlanValue scales) =>
        level switch
        {
            "law" or "pace" => value / 100m,
            "structure" => value / (100m * scales.StructureScale),
            "value" => -value / (decimal)PlanValue.ValueScale,
            "evenness" => value / (100m * scales.EvennessScale),
            _ => value,
        };
}
