using System.Text.Json.Nodes;
using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Profiles;

/// <summary>A tie to a body, as typed. Null stays as it is, empty is taken away.</summary>
public sealed record TypedObligation
{
    public string? CycleEnds { get; init; }

    public string? LicenseEnds { get; init; }

    public string? LicensedOn { get; init; }

    public string? CycleStarts { get; init; }

    public string? ExtendedTo { get; init; }

    public string? Number { get; init; }

    public string? Degree { get; init; }

    public string? Status { get; init; }

    public string? Package { get; init; }

    internal void Write(JsonObject entry, ProblemList problems)
    {
        Date("licensed_on", LicensedOn);
        Date("cycle_ends", CycleEnds);
        Date("license_ends", LicenseEnds);
        Date("cycle_starts", CycleStarts);
        Date("extended_to", ExtendedTo);
        Text("number", Number);
        Text("degree", Degree);
        Text("package", Package);
        // A history of states, where somebody wrote one into the file, is not flattened by a form that shows one.
        if (Status is not null && entry["status"] is not JsonArray)
        {
            entry.Put("status", Status == "active" ? null : Status);
        }

        void Date(string key, string? typed)
        {
            if (typed is not null)
            {
                entry.Put(key, TypedDate.Iso(typed, key, problems));
            }
        }

        void Text(string key, string? typed)
        {
            if (typed is not null)
            {
                entry.Put(key, typed);
            }
        }
    }
}

/// <summary>A body to be added, from the library or one's own, with what is known of it.</summary>
/// <param name="Id">Empty: the body's own id, with a number behind it where that is taken.</param>
public sealed record NewObligation(string Body, string Id, TypedObligation Dates)
{
    internal void Write(ProfileDraft draft)
    {
        var id = Id.Length > 0 ? Id : FreeId(draft, Body);
        if (draft.HasObligation(id))
        {
            draft.Problems.Add(ProblemCatalog.ObligationTwice, "id", id);
            return;
        }

        var entry = new JsonObject { ["body"] = Body };
        if (id != Body)
        {
            entry["id"] = id;
        }

        var problems = new ProblemList();
        Dates.Write(entry, problems);
        foreach (var problem in problems.Problems)
        {
            draft.Problems.Add(problem with { Place = $"{Body}.{problem.Place}" });
        }

        draft.Obligations.Add(entry);
    }

    private static string FreeId(ProfileDraft draft, string body)
    {
        var id = body;
        for (var number = 2; draft.HasObligation(id); number++)
        {
            id = $"{body}-{number}";
        }

        return id;
    }
}

/// <summary>Adds bodies to a profile, all of them or none.</summary>
public sealed class AddObligation(ChangeProfile profiles)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        IReadOnlyList<NewObligation> obligations,
        CancellationToken cancellation = default
    ) =>
        profiles.Run(
            author,
            obligations.Count == 1 ? "Added a body" : $"Added {obligations.Count} bodies",
            draft =>
            {
                foreach (var one in obligations)
                {
                    one.Write(draft);
                }
            },
            cancellation
        );
}

/// <summary>Changes the dates and the state of a tie to a body.</summary>
public sealed class ChangeObligation(ChangeProfile profiles)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        string obligation,
        TypedObligation dates,
        CancellationToken cancellation = default
    ) =>
        profiles.Run(
            author,
            "Changed the dates of a body",
            draft =>
            {
                if (draft.Obligation(obligation) is { } entry)
                {
                    dates.Write(entry, draft.Problems);
                }
            },
            cancellation
        );
}

/// <summary>Ends the tie to a body; its file, where it is one's own, stays.</summary>
public sealed class DropObligation(ChangeProfile profiles)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        string obligation,
        CancellationToken cancellation = default
    ) => profiles.Run(author, "Dropped a body", draft => Drop(draft, obligation), cancellation);

    internal static void Drop(ProfileDraft draft, string obligation)
    {
        if (draft.Obligation(obligation) is { } entry)
        {
            draft.Obligations.Remove(entry);
        }
    }
}
