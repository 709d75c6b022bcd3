using System.Text.Json.Nodes;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Store;

namespace Credence.App.Profiles;

/// <summary>The obligation that a body of one's own stands for.</summary>
public sealed record OwnBodySaved(string Obligation, long Change);

/// <summary>
/// Keeps a body of one's own: its file beside the profile, and the tie to it. What the rule reader refuses is not
/// kept; its problems name file and line.
/// </summary>
public sealed class SaveOwnBody(ChangeProfile profiles, RuleLibrary library)
{
    public const string File = "body.yaml";

    public async Task<Outcome<OwnBodySaved>> Add(
        Author author,
        string text,
        TypedObligation dates,
        CancellationToken cancellation = default
    )
    {
        var read = library.Reader.Read(text, File, custom: true);
        if (read.Value is not { } body)
        {
            return Outcome<OwnBodySaved>.Not(read.Problems);
        }

        var obligation = body.Id;
        var changed = await profiles.Run(
            author,
            "Added a body of one's own",
            draft =>
            {
                var number = 1;
                while (draft.HasObligation(obligation))
                {
                    obligation = $"{body.Id}-{++number}";
                }

                var entry = new JsonObject { ["custom"] = FreePath(draft, body.Id) };
                if (obligation != body.Id)
                {
                    entry["id"] = obligation;
                }

                draft.SetBody((string)entry["custom"]!, text);
                dates.Write(entry, draft.Problems);
                draft.Obligations.Add(entry);
            },
            cancellation
        );
        return changed.Done
            ? Outcome<OwnBodySaved>.Of(new(obligation, changed.Value.Number))
            : changed.Refused<OwnBodySaved>();
    }

    /// <summary>The obligation keeps its id, whatever the file says, so that nothing that names it breaks.</summary>
    public async Task<Outcome<OwnBodySaved>> Change(
        Author author,
        string obligation,
        string text,
        CancellationToken cancellation = default
    )
    {
        var read = library.Reader.Read(text, File, custom: true);
        if (read.Value is not { } body)
        {
            return Outcome<OwnBodySaved>.Not(read.Problems);
        }

        var changed = await profiles.Run(
            author,
            "Changed a body of one's own",
            draft =>
            {
                if (draft.Obligation(obligation) is not { } entry)
                {
                    return;
                }

                if (entry["custom"] is null)
                {
                    draft.Problems.Add(ProblemCatalog.ObligationMissing, "id", obligation);
                    return;
                }

                var path = entry["custom"] is JsonValue known
                    ? known.ToString()
                    : FreePath(draft, body.Id);
                entry["custom"] = path;
                if (body.Id != obligation)
                {
                    entry["id"] = obligation;
                }

                draft.SetBody(path, text);
            },
            cancellation
        );
        return changed.Done
            ? Outcome<OwnBodySaved>.Of(new(obligation, changed.Value.Number))
            : changed.Refused<OwnBodySaved>();
    }

    /// <summary>The text of a body of one's own as it stands; null where the obligation has none.</summary>
    public static string? TextOf(Account account, string obligation, string? path)
    {
        if (path is { Length: > 0 })
        {
            return account.Text(Subject.Body(path));
        }

        return
            path is null
            || account.Text(Subject.Profile) is not { } profile
            || ProfileText.Read(profile, File, new ProblemList()) is not { } tree
            ? null
            : tree.List("obligations")
                .OfType<JsonObject>()
                .Where(entry =>
                    ((string?)entry["id"] ?? (string?)(entry["custom"] as JsonObject)?["id"])
                    == obligation
                )
                .Select(entry => entry["custom"] as JsonObject)
                .OfType<JsonObject>()
                .Select(ProfileText.Write)
                .FirstOrDefault();
    }

    private static string FreePath(ProfileDraft draft, string id)
    {
        var path = $"bodies/{id}.yaml";
        for (var number = 2; draft.BodyText(path) is not null; number++)
        {
            path = $"bodies/{id}-{number}.yaml";
        }

        return path;
    }
}
