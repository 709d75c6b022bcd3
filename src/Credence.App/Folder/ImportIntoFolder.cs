using System.Collections.Immutable;
using System.Text;
using Credence.App.Formats;
using Credence.App.Imports;
using Credence.App.Problems;
using Credence.App.Rules.Yaml;
using Credence.App.Tables;
using Credence.Core.Ledger;
using Credence.Core.Practice;

namespace Credence.App.Folder;

/// <summary>An incoming activity that stands in the ledger already.</summary>
public sealed record AlreadyThere(CmeActivity Incoming, ActivityId Existing);

/// <summary>What an import adds to a folder's ledger, what was there already, and how each cell was understood.</summary>
/// <param name="LooksLike">By added activity, the older entry that is likely the same: nobody but the physician can tell.</param>
public sealed record LedgerImport(
    ImmutableArray<CmeActivity> Added,
    ImmutableArray<AlreadyThere> AlreadyThere,
    ImmutableArray<CellReport> Cells,
    ImmutableDictionary<ActivityId, ActivityId> LooksLike
);

/// <summary>
/// Brings activities into a folder's ledger from a list in somebody's own form, from a ledger as CSV, Excel, Markdown or
/// JSON, from another system's transcript, or from another folder. All or nothing: with one problem nothing is written.
/// </summary>
public sealed class ImportIntoFolder(RulesAtHand rules)
{
    private const int MostMegabytes = 20;

    public Reading<LedgerImport> Run(string source, string folder, bool write)
    {
        var problems = new ProblemList();
        if (File.Exists(folder))
        {
            problems.Add(ProblemCatalog.ImportIntoFile, folder);
            return problems.Give<LedgerImport>(null);
        }

        var target = new FilesOnDisk(folder);
        var present = Target(target, problems);
        var incoming = Incoming(source, IsOsteopath(target), problems);
        if (problems.Any)
        {
            return problems.Give<LedgerImport>(null);
        }

        var (added, already) = Merge(present, incoming.Activities);
        if (write && !added.IsEmpty && !problems.Any)
        {
            Write(folder, [.. present, .. added], problems);
        }

        return problems.Give(
            new LedgerImport(added, already, incoming.Cells, Likely(present, added))
        );
    }

    /// <summary>The ledger that is there; only one with Credence's own columns can be added to.</summary>
    private ImmutableArray<CmeActivity> Target(FolderFiles target, ProblemList problems)
    {
        var aside = new ProblemList();
        var found = LedgerReader.Read(target, rules, false, aside);
        if (found.File.Length > 0 && found.File != LedgerReader.Own)
        {
            problems.Add(ProblemCatalog.LedgerNotOwn, found.File, found.File);
            return [];
        }

        foreach (var problem in aside.Problems)
        {
            problems.Add(problem);
        }

        return found.Activities;
    }

    /// <summary>What the target's profile says about the degree, if it has one that can be read.</summary>
    private bool IsOsteopath(FolderFiles target)
    {
        var aside = new ProblemList();
        return target.Has(ProfileReader.FileName)
            && target.Text(ProfileReader.FileName, MostMegabytes, aside) is { } text
            && YamlReader.Read(text, ProfileReader.FileName, aside) is YamlMap map
            && map.Find("physician")?.Value is YamlMap person
            && person.Find("degree")?.Value is YamlText { Text: nameof(Degree.DO) };
    }

    private FoundLedger Incoming(string source, bool isOsteopath, ProblemList problems)
    {
        if (Directory.Exists(source))
        {
            return LedgerReader.Read(new FilesOnDisk(source), rules, isOsteopath, problems);
        }

        var name = Path.GetFileName(source);
        var files = new FilesOnDisk(Path.GetDirectoryName(Path.GetFullPath(source)) ?? ".");
        if (files.Bytes(name, MostMegabytes, problems) is not { } bytes)
        {
            return new FoundLedger(name, [], []);
        }

        if (ExchangeFile.IsOne(bytes))
        {
            return new FoundLedger(
                name,
                ExchangeFile.Read(bytes, name, rules.AsKept(), rules.Words, problems),
                []
            );
        }

        return Path.GetExtension(name).ToLowerInvariant() is ".json" or ".jsonl"
            ? Json(bytes, name, problems)
            : LedgerReader.Table(bytes, name, rules, isOsteopath, problems);
    }

    /// <summary>A list of entries, or a whole folder as JSON with its ledger.</summary>
    private FoundLedger Json(byte[] bytes, string name, ProblemList problems)
    {
        var tree = JsonTree.Read(bytes.AsSpan().TrimStart("\uFEFF"u8), name, 1, problems);
        var entries = tree is YamlMap map ? map.Find("ledger")?.Value : tree;
        if (tree is not null && entries is null)
        {
            problems.Add(ProblemCatalog.KeyMissing, tree.In(name), "ledger");
        }

        return new FoundLedger(
            name,
            entries is null ? [] : LedgerEntries.Read(entries, name, rules.Words, problems),
            []
        );
    }

    /// <summary>An id that is taken by another activity gives way to the next free one.</summary>
    private static (ImmutableArray<CmeActivity> Added, ImmutableArray<AlreadyThere> Already) Merge(
        ImmutableArray<CmeActivity> present,
        ImmutableArray<CmeActivity> incoming
    )
    {
        var same = new Dictionary<string, ActivityId>();
        foreach (var activity in present)
        {
            same.TryAdd(Likeness(activity), activity.Id);
        }

        var ids = present.Select(activity => activity.Id).ToHashSet();
        var fresh = new List<CmeActivity>();
        var already = ImmutableArray.CreateBuilder<AlreadyThere>();
        foreach (var activity in incoming)
        {
            if (same.TryGetValue(Likeness(activity), out var existing))
            {
                already.Add(new AlreadyThere(activity, existing));
                continue;
            }

            fresh.Add(ids.Add(activity.Id) ? activity : activity with { Id = new ActivityId("") });
        }

        var numbered = LedgerTable.Numbered([.. present, .. fresh]);
        return (numbered[present.Length..], already.ToImmutable());
    }

    private static ImmutableDictionary<ActivityId, ActivityId> Likely(
        ImmutableArray<CmeActivity> present,
        ImmutableArray<CmeActivity> added
    )
    {
        var faces = present
            .GroupBy(Face)
            .Where(group => group.Key.Length > 0)
            .ToDictionary(group => group.Key, group => group.First().Id);
        return added
            .Where(activity => faces.ContainsKey(Face(activity)))
            .ToImmutableDictionary(activity => activity.Id, activity => faces[Face(activity)]);
    }

    private static string Face(CmeActivity activity) =>
        LikelySame.Face($"{activity.Date:yyyy-MM-dd}", activity.Title);

    /// <summary>What makes two entries the same activity (engine.md section 3: date, title, provider, lines).</summary>
    private static string Likeness(CmeActivity activity) =>
        string.Join(
            '\u001F',
            $"{activity.Date:yyyy-MM-dd}",
            activity.Title.Trim().ToLowerInvariant(),
            activity.Provider.Trim().ToLowerInvariant(),
            LedgerText.Credits(activity.Lines)
        );

    /// <summary>Beside the old ledger first, then in its place at once.</summary>
    private static void Write(
        string folder,
        ImmutableArray<CmeActivity> ledger,
        ProblemList problems
    )
    {
        var path = Path.Combine(folder, LedgerReader.Own);
        try
        {
            Directory.CreateDirectory(folder);
            AtOnce.Write(path, Encoding.UTF8.GetBytes(LedgerWriter.Csv(ledger)));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            problems.Add(ProblemCatalog.OutputUnwritable, path, refused.GetType().Name);
        }
    }
}
