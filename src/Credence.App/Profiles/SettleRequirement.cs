using System.Text.Json.Nodes;
using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Profiles;

/// <summary>A cycle of an obligation that ended on a day.</summary>
public readonly record struct EndedCycle(string Obligation, DateOnly End);

/// <summary>Keeps that cycles that ended were renewed: they no longer stand beside the present ones.</summary>
public sealed class MarkRenewed(ChangeProfile profiles)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        IReadOnlyList<EndedCycle> cycles,
        DateOnly? on,
        CancellationToken cancellation = default
    ) =>
        profiles.Run(
            author,
            cycles.Count == 1 ? "Marked a cycle as renewed" : "Marked cycles as renewed",
            draft =>
            {
                foreach (var cycle in cycles)
                {
                    if (draft.Obligation(cycle.Obligation) is { } entry)
                    {
                        var renewed = new JsonObject { ["cycle_end"] = $"{cycle.End:yyyy-MM-dd}" };
                        renewed.Put("on", on?.ToString("yyyy-MM-dd"));
                        entry.List("renewed").Add(renewed);
                    }
                }
            },
            cancellation
        );
}

/// <summary>Keeps the physician's word that a requirement was met without an entry in the ledger.</summary>
public sealed class MarkSatisfied(ChangeProfile profiles)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        string obligation,
        string requirement,
        string? on,
        string? note,
        CancellationToken cancellation = default
    ) =>
        profiles.Run(
            author,
            "Marked a requirement as met",
            draft =>
            {
                if (draft.Obligation(obligation) is not { } entry)
                {
                    return;
                }

                if (TypedDate.Iso(on, "on", draft.Problems) is not { } day)
                {
                    if (string.IsNullOrWhiteSpace(on))
                    {
                        draft.Problems.Add(ProblemCatalog.FieldEmpty, "on", "The day");
                    }

                    return;
                }

                var met = new JsonObject { ["requirement"] = requirement, ["on"] = day };
                met.Put("note", note);
                entry.List("satisfied").Add(met);
            },
            cancellation
        );
}

/// <summary>Keeps a body's written waiver of a requirement.</summary>
public sealed class MarkWaived(ChangeProfile profiles)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        string obligation,
        string requirement,
        string? until,
        string? note,
        CancellationToken cancellation = default
    ) =>
        profiles.Run(
            author,
            "Marked a requirement as waived",
            draft =>
            {
                if (draft.Obligation(obligation) is { } entry)
                {
                    var waived = new JsonObject { ["requirement"] = requirement };
                    waived.Put("until", TypedDate.Iso(until, "until", draft.Problems));
                    waived.Put("note", note);
                    entry.List("waived").Add(waived);
                }
            },
            cancellation
        );
}
