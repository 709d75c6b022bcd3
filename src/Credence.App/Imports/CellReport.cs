using System.Collections.Immutable;
using Credence.Core.Ledger;

namespace Credence.App.Imports;

/// <summary>How one cell of a list was understood.</summary>
/// <param name="Row">Line or row of the file, from 1.</param>
/// <param name="Column">Its heading, as written.</param>
/// <param name="Text">The cell as written.</param>
/// <param name="Understood">What it became, in the ledger's own words; for what was left, where it is kept.</param>
public sealed record CellReport(
    int Row,
    string Column,
    string Text,
    string Understood,
    Certainty Certainty
);

/// <summary>A list of one's own, read: the activities in order, and the report of every cell.</summary>
public sealed record AsKeptLedger(
    ImmutableArray<CmeActivity> Activities,
    ImmutableArray<CellReport> Cells
)
{
    /// <summary>Rows without a readable date, each with a problem of its own.</summary>
    public ImmutableArray<Undated> Undated { get; init; } = [];

    public IEnumerable<CellReport> ToLookAt =>
        Cells.Where(cell => cell.Certainty != Certainty.Sure);
}

/// <summary>A row that is understood but for its day.</summary>
/// <param name="Activity">Without a date (the default one).</param>
/// <param name="DateText">What stands where the date should be.</param>
public sealed record Undated(CmeActivity Activity, string DateText);
