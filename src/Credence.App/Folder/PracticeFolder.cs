using System.Collections.Immutable;
using Credence.App.Imports;
using Credence.App.Problems;
using Credence.Core.Credits;
using Credence.Core.Ledger;

namespace Credence.App.Folder;

/// <summary>A file kept as it came.</summary>
public sealed record KeptFile(string Path, string Text);

/// <summary>A physician's year as plain files (folder-form), read whole: nothing of it is lost on the way back.</summary>
public sealed record PracticeFolder
{
    public required ProfileDocument Profile { get; init; }

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<CmeActivity> Ledger { get; init; } = [];

    /// <summary>Which file the ledger came from; empty where there is none.</summary>
    public string LedgerFile { get; init; } = "";

    /// <summary>How each cell was understood, where the ledger is a list of somebody's own form.</summary>
    public ImmutableArray<CellReport> LedgerCells { get; init; } = [];

    /// <summary>Bodies of one's own, by the path that the profile names.</summary>
    public ImmutableArray<KeptFile> BodyFiles { get; init; } = [];

    public CandidateList Candidates { get; init; } = CandidateList.None;

    public PlanDocument? Plan { get; init; }

    /// <summary>The lines of more.jsonl, as they stand.</summary>
    public ImmutableArray<string> More { get; init; } = [];

    /// <summary>What lies in proofs/, by path.</summary>
    public ImmutableArray<string> Proofs { get; init; } = [];

    /// <summary>By date, then as entered: what the engine wants.</summary>
    public ImmutableArray<CmeActivity> LedgerByDate =>
        [.. Ledger.OrderBy(activity => activity.Date)];

    /// <summary>The topic sets of the candidates, for the overlap picture.</summary>
    public ImmutableArray<ImmutableHashSet<Topic>> CandidateTopics =>
        [
            .. Candidates
                .Candidates.SelectMany(candidate => candidate.Portions)
                .Select(portion => portion.Topics.ToImmutableHashSet()),
        ];

    public static Reading<PracticeFolder> Read(string path, RulesAtHand rules)
    {
        if (Directory.Exists(path))
        {
            return FolderReader.Read(new FilesOnDisk(path), rules);
        }

        var problems = new ProblemList();
        problems.Add(ProblemCatalog.FolderMissing, path);
        return problems.Give<PracticeFolder>(null);
    }
}
