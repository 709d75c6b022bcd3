using System.Collections.Immutable;
using Credence.App.Folder;
using Credence.App.Imports;
using Credence.App.Ledger;
using Credence.Core.Problems;

namespace Credence.Web.Pages.Import;

/// <summary>The first step: which list.</summary>
public sealed record ImportView
{
    public string Text { get; init; } = "";

    public ImmutableArray<Problem> Problems { get; init; } = [];
}

/// <summary>The second step: what was read, cell by cell, before anything is saved.</summary>
public sealed record ImportReview(
    string Upload,
    ListRead List,
    ImmutableArray<PreviewedRow> Rows,
    Func<string, string> Name,
    bool IsNew
)
{
    public int Fresh => Rows.Count(row => row.Match == ListMatch.New);

    public int Known => Rows.Count(row => row.Match == ListMatch.AlreadyThere);

    public int Alike => Rows.Length - Fresh - Known;

    public int Unfinished => Rows.Count(row => row.Activity is null && Ticked(row));

    /// <summary>What was guessed comes first, then the rest in the order of the file.</summary>
    public IEnumerable<CellReport> ToLookAt =>
        List.Cells.Where(cell => cell.Certainty != Certainty.Sure);

    public IEnumerable<CellReport> Sure =>
        List.Cells.Where(cell => cell.Certainty == Certainty.Sure);

    /// <summary>What looks like a duplicate is left out unless somebody wants it.</summary>
    public static bool Ticked(PreviewedRow row) => row.Match == ListMatch.New;
}

/// <summary>A whole folder, before it is taken.</summary>
public sealed record ImportFolderView(
    string Upload,
    string Name,
    PracticeFolder Folder,
    ImmutableArray<Problem> Notices,
    bool IntoNothing
);
