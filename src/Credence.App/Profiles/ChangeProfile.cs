using System.Text.Json.Nodes;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Profiles;

/// <summary>
/// Changes a place of somebody's profile, and the body files beside it, in one step that one undo takes back.
/// What would not be readable afterwards is not written.
/// </summary>
public sealed class ChangeProfile(Journal journal, RulesAtHand rules)
{
    /// <param name="reason">What the change log says, without anything of the content.</param>
    /// <param name="edit">Changes the tree; adds to the problems what stands against it.</param>
    public Task<Outcome<Changed>> Run(
        Author author,
        string reason,
        Action<ProfileDraft> edit,
        CancellationToken cancellation = default
    ) => Run(author, reason, edit, _ => null, cancellation);

    /// <param name="beside">What is recorded together with it, and undone together.</param>
    public async Task<Outcome<Changed>> Run(
        Author author,
        string reason,
        Action<ProfileDraft> edit,
        Func<Account, Intent?> beside,
        CancellationToken cancellation = default
    ) =>
        await journal.Change(
            author,
            account => Decide(account, reason, edit, beside),
            cancellation
        );

    /// <summary>The profile as it would be after the edit; nothing is written.</summary>
    public Outcome<ProfileDocument> Try(Account account, Action<ProfileDraft> edit)
    {
        var draft = ProfileDraft.Of(account, rules);
        if (draft.Problems.Any)
        {
            return Outcome<ProfileDocument>.Not(draft.Problems.Problems);
        }

        edit(draft);
        return draft.Read() is { } document && !draft.Problems.Any
            ? Outcome<ProfileDocument>.Of(document)
            : Outcome<ProfileDocument>.Not(draft.Problems.Problems);
    }

    private Outcome<Proposal> Decide(
        Account account,
        string reason,
        Action<ProfileDraft> edit,
        Func<Account, Intent?> beside
    )
    {
        var draft = ProfileDraft.Of(account, rules);
        if (draft.Problems.Any)
        {
            return Outcome<Proposal>.Not(draft.Problems.Problems);
        }

        edit(draft);
        if (draft.Problems.Any || draft.Read() is null)
        {
            return Outcome<Proposal>.Not(draft.Problems.Problems);
        }

        var entries = draft.Entries();
        if (beside(account) is { } more)
        {
            entries.Add(more);
        }

        return entries.Count == 0
            ? Outcome<Proposal>.Not(ProblemCatalog.NothingChanged.At("profile"))
            : Outcome<Proposal>.Of(new(entries, reason));
    }
}

/// <summary>A profile while it is changed: its tree, and the texts of the body files it names.</summary>
public sealed class ProfileDraft
{
    private readonly Account account;
    private readonly RulesAtHand rules;
    private readonly Dictionary<string, string?> bodies = [];

    private ProfileDraft(Account account, RulesAtHand rules)
    {
        this.account = account;
        this.rules = rules;
        Tree = account.Text(Subject.Profile) is { } text
            ? ProfileText.Read(text, ProfileReader.FileName, Problems) ?? ProfileText.Empty()
            : ProfileText.Empty();
    }

    public JsonObject Tree { get; }

    public ProblemList Problems { get; } = new();

    public static ProfileDraft Of(Account account, RulesAtHand rules) => new(account, rules);

    public JsonObject Physician => Tree.Section("physician");

    public JsonArray Obligations => Tree.List("obligations");

    /// <summary>Puts a typed day that has to be there into an entry, else a problem by its name on screen.</summary>
    public void PutDay(JsonObject entry, string key, string? typed, string name)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (string.IsNullOrWhiteSpace(typed))
        {
            Problems.Add(ProblemCatalog.FieldEmpty, key, name);
        }
        else
        {
            PutDayIfAny(entry, key, typed);
        }
    }

    /// <summary>Puts a typed day that may be left out.</summary>
    public void PutDayIfAny(JsonObject entry, string key, string? typed)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (TypedDate.Iso(typed, key, Problems) is { } day)
        {
            entry[key] = day;
        }
    }

    /// <summary>The entry with this id, else a problem and null.</summary>
    public JsonObject? Obligation(string id)
    {
        var found = Obligations.OfType<JsonObject>().FirstOrDefault(entry => IdOf(entry) == id);
        if (found is null)
        {
            Problems.Add(ProblemCatalog.ObligationMissing, "obligations", id);
        }

        return found;
    }

    public bool HasObligation(string id) =>
        Obligations.OfType<JsonObject>().Any(entry => IdOf(entry) == id);

    /// <summary>Puts the text of a body file beside the profile; null takes it away.</summary>
    public void SetBody(string path, string? text) => bodies[path] = text;

    public string? BodyText(string path) =>
        bodies.TryGetValue(path, out var changed) ? changed : account.Text(Subject.Body(path));

    public ProfileDocument? Read() =>
        ProfileReader.Read(
            ProfileText.Write(Tree),
            ProfileReader.FileName,
            rules,
            (path, place, problems) =>
            {
                if (BodyText(path) is { } text)
                {
                    return text;
                }

                problems.Add(ProblemCatalog.FileMissing, $"{place}: {path}");
                return null;
            },
            Problems
        );

    internal List<Intent> Entries()
    {
        var entries = new List<Intent>();
        foreach (var (path, text) in bodies)
        {
            if (account.Toward(Subject.Body(path), text) is { } entry)
            {
                entries.Add(entry);
            }
        }

        if (account.Toward(Subject.Profile, ProfileText.Write(Tree)) is { } profile)
        {
            entries.Add(profile);
        }

        return entries;
    }

    /// <summary>The id an entry goes by: its own, else its body's.</summary>
    private string IdOf(JsonObject entry) =>
        (string?)entry["id"]
        ?? (string?)entry["body"]
        ?? (entry["custom"] is JsonValue path ? IdIn(BodyText((string)path!)) : null)
        ?? (string?)(entry["custom"] as JsonObject)?["id"]
        ?? "";

    private static string? IdIn(string? body) =>
        body is null ? null : (string?)ProfileText.Read(body, "", new ProblemList())?["id"];
}

/// <summary>Parts of a tree, made where they are missing.</summary>
public static class TreeSections
{
    public static JsonObject Section(this JsonObject tree, string key)
    {
        if (tree[key] is JsonObject section)
        {
            return section;
        }

        var made = new JsonObject();
        tree[key] = made;
        return made;
    }

    public static JsonArray List(this JsonObject tree, string key)
    {
        if (tree[key] is JsonArray list)
        {
            return list;
        }

        var made = tree[key] is { } single ? new JsonArray(single.DeepClone()) : [];
        tree[key] = made;
        return made;
    }

    /// <summary>Sets a text, or takes the key away where there is none.</summary>
    public static void Put(this JsonObject tree, string key, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            tree.Remove(key);
        }
        else
        {
            tree[key] = text.Trim();
        }
    }
}
