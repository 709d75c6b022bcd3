using System.Text.Json.Nodes;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.App.Store;

namespace Credence.App.Allowances;

/// <summary>An employer's money and days, as typed. Null stays as it is, empty is taken away.</summary>
public sealed record TypedAllowance
{
    /// <summary>As ledger rows name it in paid_by; a name becomes one ("St. Mary's" is st-mary-s).</summary>
    public string Name { get; init; } = "";

    public string? Money { get; init; }

    public string? Days { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string Id =>
        string.Join(
            '-',
            string.Concat(
                    Name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')
                )
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );

    internal void Write(JsonObject entry, ProblemList problems)
    {
        entry.Money("money", Money, problems);
        entry.Amount("days", Days, "days", problems);
        Date("from", From);
        Date("to", To);

        void Date(string key, string? typed)
        {
            if (typed is not null)
            {
                entry.Put(key, TypedDate.Iso(typed, key, problems));
            }
        }
    }
}

/// <summary>Adds an allowance, or changes the one of that name.</summary>
public sealed class SaveAllowance(ChangeProfile profiles)
{
    private static readonly HashSet<string> Taken = ["self", "industry", "free"];

    public Task<Outcome<Changed>> Run(
        Author author,
        TypedAllowance allowance,
        CancellationToken cancellation = default
    ) =>
        profiles.Run(
            author,
            "Changed an allowance",
            draft => Write(draft, allowance),
            cancellation
        );

    internal static void Write(ProfileDraft draft, TypedAllowance allowance)
    {
        var id = allowance.Id;
        if (id.Length == 0)
        {
            draft.Problems.Add(ProblemCatalog.FieldEmpty, "name", "Who pays");
            return;
        }

        if (Taken.Contains(id))
        {
            draft.Problems.Add(ProblemCatalog.AllowanceNameTaken, "name", allowance.Name);
            return;
        }

        var all = draft.Allowances();
        var entry = all.OfType<JsonObject>().FirstOrDefault(one => (string?)one["id"] == id);
        if (entry is null)
        {
            entry = new JsonObject { ["id"] = id };
            all.Add(entry);
        }

        allowance.Write(entry, draft.Problems);
    }
}

/// <summary>Takes an allowance away; what it paid keeps its name in the ledger.</summary>
public sealed class DropAllowance(ChangeProfile profiles)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        string id,
        CancellationToken cancellation = default
    ) =>
        profiles.Run(
            author,
            "Dropped an allowance",
            draft =>
            {
                var all = draft.Allowances();
                if (
                    all.OfType<JsonObject>().FirstOrDefault(one => (string?)one["id"] == id) is
                    { } entry
                )
                {
                    all.Remove(entry);
                }
                else
                {
                    draft.Problems.Add(ProblemCatalog.AllowanceMissing, "id", id);
                }
            },
            cancellation
        );
}
