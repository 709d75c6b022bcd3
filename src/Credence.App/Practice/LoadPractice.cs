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
    public async Task<Outcome<RecordedPractice>> Run(
        PersonId person,
        CancellationToken cancellation = default
    )
    {
        var found = await Find(journal.Of(person, cancellation));
        if (found.Value is { } one)
        {
            read.Keep(person, one, one.Account.Sequence);
        }

        return PracticeOf(found);
    }

    /// <summary>The same for one look: what is not at hand already is not kept for the next.</summary>
    public async Task<Outcome<RecordedPractice>> Glance(
        PersonId person,
        CancellationToken cancellation = default
    ) => PracticeOf(await Find(journal.Glance(person, cancellation)));

    /// <summary>As it was read before where the account is still the same, else read now.</summary>
    private async Task<Outcome<Kept>> Find(Task<Account> asked)
    {
        try
        {
            var account = await asked;
            return Outcome<Kept>.Of(
                read.Find(account.Person) is { } known && ReferenceEquals(known.Account, account)
                    ? known
                    : new(account, Read(account, rules))
            );
        }
        catch (DatabaseFailedException failure)
        {
            return Outcome<Kept>.Not(failure.Problem);
        }
    }

    private static Outcome<RecordedPractice> PracticeOf(Outcome<Kept> found) =>
        found.Value?.Practice ?? found.Refused<RecordedPractice>();

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
