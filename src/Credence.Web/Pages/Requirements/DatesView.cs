using System.Collections.Immutable;
using Credence.Core.Obligations;
using Credence.Core.Problems;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Requirements;

/// <summary>The form of a body's dates: what stands, or what was typed and could not be read.</summary>
public sealed record DatesView(
    string Id,
    string Title,
    string CycleHelp,
    ImmutableDictionary<string, string> Typed,
    ImmutableArray<Problem> Problems
)
{
    public IReadOnlyList<(string Value, string Word)> States { get; } =
    [
        ("active", "Active"),
        ("applied", "Applied for"),
        ("inactive", "Inactive"),
        ("retired", "Retired"),
        ("training", "In training"),
        ("lapsed", "Lapsed"),
    ];

    public bool HasMore =>
        Of("number").Length
            + Of("license_ends").Length
            + Of("cycle_starts").Length
            + Of("extended_to").Length
        > 0;

    public string Of(string field) => Typed.GetValueOrDefault(field, "");

    public static DatesView Of(Obligation obligation, DateOnly asOf) =>
        new(
            obligation.Id,
            obligation.Body.Name,
            BodyWords.CycleHelp(obligation.Body),
            new Dictionary<string, string>
            {
                ["cycle_ends"] = Say.Field(obligation.CycleEnds),
                ["licensed_on"] = Say.Field(obligation.LicensedOn),
                ["license_ends"] = Say.Field(obligation.LicenseEnds),
                ["cycle_starts"] = Say.Field(obligation.CycleStarts),
                ["extended_to"] = Say.Field(obligation.ExtendedTo),
                ["number"] = obligation.Number,
                ["status"] = $"{obligation.StatusOn(asOf)}".ToLowerInvariant(),
            }.ToImmutableDictionary(),
            []
        );
}

/// <summary>The form for a requirement that was met or waived without an entry in the ledger.</summary>
public sealed record SettleView(
    string Id,
    string Body,
    string Requirement,
    string Title,
    ImmutableArray<Problem> Problems,
    string On,
    string Note
);
