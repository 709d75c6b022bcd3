using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.Core.Obligations;
using Credence.Core.Practice;

namespace Credence.App.Practice;

/// <summary>Reads what a person recorded. Read once for each state of the journal, then kept.</summary>
public sealed class LoadPractice(Journal journal, RulesAtHand rules)
{
    private readonly KeptByPerson<Kept> read = new();

    private sealed record Kept(Account Account, Outcome<RecordedPractice> Practice);

    /// <summary>Refused only where the database fails or the profile cannot be read with the present rule library; the problems say where.</summary>
    public Task<Outcome<RecordedPractice>> Run(
        PersonId person,
        CancellationToken cancellation = default
    ) => Run(person, keep: true, cancellation);

    /// <summary>The same for one look: what is not at hand already is not kept for the next.</summary>
    public Task<Outcome<RecordedPractice>> Glance(
        PersonId person,
        CancellationToken cancellation = default
    ) => Run(person, keep: false, cancellation);

    private async Task<Outcome<RecordedPractice>> Run(
        PersonId person,
        bool keep,
        CancellationToken cancellation
    )
    {
        Account account;
        try
        {
            account = keep
                ? await journal.Of(person, cancellation)
                : await journal.Glance(person, cancellation);
        }
        catch (DatabaseFailedException failure)
        {
            return Outcome<RecordedPractice>.Not(failure.Problem);
        }

        if (read.Find(person) is { } known && ReferenceEquals(known.Account, account))
        {
            return known.Practice;
        }

        var practice = Read(account, rules);
        if (keep)
        {
            read.Keep(person, new(account, practice), account.Sequence);
        }

        return practice;
    }

    public static Outcome<RecordedPractice> Read(Account account, RulesAtHand rules)
    {
        var problems = new ProblemList();
        var text = account.Text(Subject.Profile);
        var profile = text is null
            ? new ProfileDocument
            {
                Profile = new Profile { Physician = new Physician { Name = "" } },
            }
            : ProfileReader.Read(
                text,
                ProfileReader.FileName,
                rules,
                (path, place, list) => BodyText(account, path, place, list),
                problems
            );
        var candidates = account.Text(Subject.Candidates) is { } list
            ? CandidateReader.Read(list, CandidateReader.FileName, rules.Words, problems)
            : CandidateList.None;
        var plan = account.Text(Subject.Plan) is { } accepted
            ? PlanReader.Read(accepted, PlanReader.FileName, problems)
            : null;
        return problems.Any || profile is null || candidates is null
            ? Outcome<RecordedPractice>.Not(problems.Problems)
            : Outcome<RecordedPractice>.Of(
                new RecordedPractice
                {
                    Account = account,
                    Profile = profile,
                    HasProfile = text is not (null or ExportFolder.NoProfile),
                    Ledger = LedgerEntry.Present(account, rules.Words),
                    Trash = LedgerEntry.Trash(account, rules.Words),
                    Candidates = candidates,
                    Plan = plan is null ? null : MarkPlan.Standing(plan, account),
                    Notices = problems.Notices,
                }.Sorted()
            );
    }

    internal static string? BodyText(
        Account account,
        string path,
        string place,
        ProblemList problems
    )
    {
        var text = FolderFiles.Inside(path) is { } inside
            ? account.Text(Subject.Body(inside))
            : null;
        if (text is null)
        {
            problems.Add(ProblemCatalog.FileMissing, $"{place}: {path}");
        }

        return text;
    }
}
