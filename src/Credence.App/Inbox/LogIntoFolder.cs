using System.Collections.Immutable;
using Credence.App.Certificates;
using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Proofs;
using Credence.Core.Ledger;
using Credence.Core.Problems;

namespace Credence.App.Inbox;

/// <summary>A folder that is to take certificates, as it was when it was opened.</summary>
/// <param name="Ledger">The bytes of its ledger.csv; null where there is none yet.</param>
public sealed record FolderToLog(string Path, PracticeFolder Folder, byte[]? Ledger)
{
    public ImmutableArray<string> PhysicianNames =>
        Folder.Profile.Profile.Physician is { Name.Length: > 0 } physician
            ? [physician.Name, .. physician.OtherNames]
            : [];
}

/// <summary>What one file would bring.</summary>
/// <param name="Refused">Why it cannot be logged; null where it can.</param>
public sealed record LogLine(
    GivenFile File,
    SheetRead Sheet,
    ImmutableArray<CmeActivity> Activities,
    Problem? Refused
)
{
    /// <summary>Fields that a person should compare with the sheet.</summary>
    public ImmutableArray<string> Doubtful =>
        [
            .. Sheet
                .Rows.SelectMany(row => row.Cells)
                .Where(cell => !cell.IsSure)
                .Select(cell => cell.Column)
                .Concat(Sheet.Warnings.Select(warning => warning.Column))
                .Distinct(),
        ];
}

/// <summary>A file that was logged: where it lies now, and its entries.</summary>
public sealed record LoggedFile(LogLine Line, string Proof, ImmutableArray<CmeActivity> Entries);

public sealed record FilesLogged(ImmutableArray<LoggedFile> Files);

/// <summary>
/// Files certificates in a folder: the file under proofs/, a row at the end of ledger.csv. Nothing else of the ledger is
/// touched, not even its spelling.
/// </summary>
public sealed class LogIntoFolder(RulesAtHand rules)
{
    public Outcome<FolderToLog> Open(string path)
    {
        var reading = PracticeFolder.Read(path, rules);
        if (reading.Value is not { } folder)
        {
            return Outcome<FolderToLog>.Not(reading.Problems);
        }

        if (folder.LedgerFile.Length > 0 && folder.LedgerFile != LedgerReader.Own)
        {
            return Outcome<FolderToLog>.Not(
                ProblemCatalog.LedgerNotOwn.At(folder.LedgerFile, folder.LedgerFile)
            );
        }

        var ledger = Path.Combine(path, LedgerReader.Own);
        return Outcome<FolderToLog>.Of(
            new(path, folder, File.Exists(ledger) ? File.ReadAllBytes(ledger) : null)
        );
    }

    /// <summary>What the files would bring, each beside the ledger and those before it.</summary>
    public ImmutableArray<LogLine> Propose(
        FolderToLog folder,
        IReadOnlyList<(GivenFile File, CertificateReading Reading)> files
    )
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(files);
        var known = folder
            .Folder.Ledger.Select(activity =>
                (Cells: ActivityCells.Of(activity), activity.Id.Value)
            )
            .ToList();
        var proofs = Hashes(folder);
        var lines = ImmutableArray.CreateBuilder<LogLine>();
        foreach (var (file, reading) in files)
        {
            var sheet = SheetRead.Of(reading);
            var activities = sheet.Rows.Select(Read).ToList();
            var refused =
                SameFile(file, proofs, folder)
                ?? Unfit(file, reading, sheet)
                ?? Incomplete(file, activities)
                ?? Repeated(file, reading, lines, activities, known);
            if (refused is null)
            {
                known.AddRange(
                    activities.Select(row => (ActivityCells.Of(row.Activity!), file.Name))
                );
                proofs.TryAdd(ProofHash.Of(file.Bytes.Span), file.Name);
            }

            lines.Add(
                new(
                    file,
                    sheet,
                    [.. activities.Select(row => row.Activity).OfType<CmeActivity>()],
                    refused
                )
            );
        }

        return lines.ToImmutable();

        (CmeActivity? Activity, Problem? Wrong) Read(RowRead row)
        {
            var problems = new ProblemList();
            var activity = ActivityCells
                .Of(row.Cells.Select(cell => KeyValuePair.Create(cell.Column, cell.Text)))
                .Read(rules.Words, problems);
            return problems.Any ? (null, problems.Problems[0]) : (activity, null);
        }
    }

    /// <summary>Proofs first, then the ledger at once: stopped in between, the next run finds the proof and goes on.</summary>
    public Outcome<FilesLogged> Write(
        FolderToLog folder,
        IEnumerable<LogLine> lines,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(folder);
        var path = Path.Combine(folder.Path, LedgerReader.Own);
        try
        {
            var now = File.Exists(path) ? File.ReadAllBytes(path) : null;
            if (!(now ?? []).AsSpan().SequenceEqual(folder.Ledger ?? []))
            {
                return Outcome<FilesLogged>.Not(
                    ProblemCatalog.ChangedMeanwhile.At(LedgerReader.Own)
                );
            }

            var proofs = Hashes(folder);
            var logged = new List<LoggedFile>();
            var ledger = folder.Folder.Ledger;
            var next = LedgerEntry.NextNumber(ledger.Select(activity => activity.Id.Value));
            foreach (var line in lines)
            {
                var proof = Keep(folder, line.File, proofs);
                ImmutableArray<CmeActivity> entries =
                [
                    .. line.Activities.Select(activity =>
                        activity with
                        {
                            Id = new($"L{next++}"),
                            Proof = proof,
                            Logged = today,
                        }
                    ),
                ];
                logged.Add(new(line, proof, entries));
                ledger = [.. ledger, .. entries];
            }

            AtOnce.Write(
                path,
                LedgerAppend.To(folder.Ledger, ledger, logged.SelectMany(file => file.Entries))
            );
            return Outcome<FilesLogged>.Of(new([.. logged]));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Outcome<FilesLogged>.Not(
                ProblemCatalog.OutputUnwritable.At(folder.Path, refused.GetType().Name)
            );
        }
    }

    private static string Keep(
        FolderToLog folder,
        GivenFile file,
        Dictionary<ProofHash, string> proofs
    )
    {
        var hash = ProofHash.Of(file.Bytes.Span);
        if (proofs.TryGetValue(hash, out var there))
        {
            return there;
        }

        var path = ProofPath.For(file.Name, tried => File.Exists(Path.Combine(folder.Path, tried)));
        Directory.CreateDirectory(Path.Combine(folder.Path, FolderReader.Proofs));
        AtOnce.Write(Path.Combine(folder.Path, path), file.Bytes.ToArray());
        proofs.Add(hash, path);
        return path;
    }

    private static Dictionary<ProofHash, string> Hashes(FolderToLog folder)
    {
        var hashes = new Dictionary<ProofHash, string>();
        foreach (var path in new FilesOnDisk(folder.Path).Under(FolderReader.Proofs))
        {
            hashes.TryAdd(ProofHash.Of(File.ReadAllBytes(Path.Combine(folder.Path, path))), path);
        }

        return hashes;
    }

    /// <summary>A proof that lies there without an entry, as after a run that was stopped, is no repetition.</summary>
    private static Problem? SameFile(
        GivenFile file,
        Dictionary<ProofHash, string> proofs,
        FolderToLog folder
    ) =>
        proofs.TryGetValue(ProofHash.Of(file.Bytes.Span), out var path)
            ? folder.Folder.Ledger.FirstOrDefault(activity => activity.Proof == path) is { } entry
                ? ProblemCatalog.LoggedAlready.At(file.Name, entry.Id.Value)
                : path.StartsWith(FolderReader.Proofs + "/", StringComparison.Ordinal)
                    ? null
                    : ProblemCatalog.SameCertificate.At(file.Name, path)
            : null;

    private static Problem? Unfit(GivenFile file, CertificateReading reading, SheetRead sheet) =>
        sheet.Error is { } error ? error with { Place = file.Name }
        : reading.Kind == ReadingKind.NotACertificate ? ProblemCatalog.NotACertificate.At(file.Name)
        : sheet.Warnings.FirstOrDefault(warning => warning.Column == SheetRead.NameColumn)
            is { } name
            ? ProblemCatalog.OtherPerson.At(file.Name, name.Text)
        : null;

    private static Problem? Incomplete(
        GivenFile file,
        List<(CmeActivity? Activity, Problem? Wrong)> rows
    ) =>
        rows.Count == 0 ? ProblemCatalog.ReadingIncomplete.At(file.Name, "fields")
        : rows.Any(row => row.Activity is null)
            ? ProblemCatalog.ReadingIncomplete.At(
                file.Name,
                rows.First(row => row.Activity is null).Wrong!.Place is { Length: > 0 } place
                    ? place
                    : "day"
            )
        : rows.Any(row => row.Activity!.Title.Length == 0)
            ? ProblemCatalog.ReadingIncomplete.At(file.Name, "title")
        : rows.Any(row => row.Activity!.Lines.IsEmpty)
            ? ProblemCatalog.ReadingIncomplete.At(file.Name, "credits")
        : null;

    private static Problem? Repeated(
        GivenFile file,
        CertificateReading reading,
        IEnumerable<LogLine> before,
        List<(CmeActivity? Activity, Problem? Wrong)> rows,
        List<(ActivityCells Cells, string Id)> known
    )
    {
        if (
            reading.DuplicateOf is { } other
            && before.Any(line => line.File.Name == other && line.Refused is null)
        )
        {
            return ProblemCatalog.SameCertificate.At(file.Name, other);
        }

        var ids = rows.Select(row => ActivityCells.Of(row.Activity!))
            .Select(cells => known.FirstOrDefault(entry => Alike.Are(cells, entry.Cells)).Id)
            .ToList();
        return ids.TrueForAll(id => id is not null)
            ? ProblemCatalog.LoggedAlready.At(file.Name, string.Join(", ", ids.Distinct()))
            : null;
    }
}
