using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Tests.Store;

/// <summary>Short words for plain changes of the journal.</summary>
public static class Recording
{
    public static readonly PersonId Ana = new("ana");

    public static Task<Outcome<Changed>> Do(this Journal journal, params Intent[] entries) =>
        journal.Do(Ana, entries);

    public static Task<Outcome<Changed>> Do(
        this Journal journal,
        PersonId person,
        params Intent[] entries
    ) => journal.Change(Author.Of(person), _ => Outcome<Proposal>.Of(new(entries, "A change")));

    public static Task<Outcome<Changed>> UndoLast(this Journal journal) =>
        journal.Change(Author.Of(Ana), App.Store.Undo.Last);

    public static Task<Outcome<Changed>> Undo(this Journal journal, long change) =>
        journal.Change(Author.Of(Ana), account => App.Store.Undo.Of(account, change));

    public static Intent Made(string id, string content) =>
        new(Subject.Activity(id), Act.Made, content);

    public static Intent Corrected(string id, string content) =>
        new(Subject.Activity(id), Act.Corrected, content);

    public static Intent Voided(string id) => new(Subject.Activity(id), Act.Voided, null);

    public static Intent Restored(string id) => new(Subject.Activity(id), Act.Restored, null);

    /// <summary>The account in one line: what stands, and in brackets what is in the trash.</summary>
    public static string Picture(this Account account) =>
        string.Join(
            ' ',
            account
                .Subjects.Values.OrderBy(history => history.FirstSequence)
                .Select(history =>
                    history.Standing switch
                    {
                        Standing.Present => $"{history.Subject}={history.Content}",
                        Standing.InTrash => $"[{history.Subject}={history.Content}]",
                        _ => $"†{history.Subject}{history.Content}",
                    }
                )
        );

    public static async Task<string> Picture(this Journal journal) =>
        (await journal.Of(Ana)).Picture();
}
