using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.App.Proofs;
using Credence.Core.Problems;

namespace Credence.Web.Pages.Ledger;

/// <summary>The form of one entry: what stands, or what was typed.</summary>
public sealed record EntryView
{
    /// <summary>Empty for a new one.</summary>
    public string Id { get; init; } = "";

    public long Seen { get; init; }

    public required ImmutableDictionary<string, string> Typed { get; init; }

    public ImmutableArray<Problem> Problems { get; init; } = [];

    public required ImmutableArray<(string Code, string Name)> Types { get; init; }

    public required ImmutableArray<(string Code, string Name)> Formats { get; init; }

    public required ImmutableArray<(string Code, string Name)> Topics { get; init; }

    /// <summary>Where it counts now, in words; and why it does not, where it does not.</summary>
    public ImmutableArray<string> Counts { get; init; } = [];

    public ImmutableArray<string> CountsNot { get; init; } = [];

    public ImmutableArray<(string Code, string Name)> Goals { get; init; } = [];

    /// <summary>Who may have paid: oneself, nobody, a company, and each employer's allowance.</summary>
    public ImmutableArray<(string Code, string Name)> Payers { get; init; } = [];

    /// <summary>Requirements whose point to confirm this entry may settle, by the name that the ledger keeps.</summary>
    public ImmutableArray<(string Code, string Name)> ToConfirm { get; init; } = [];

    /// <summary>The id of a file that came with an earlier try and waits for this entry; empty where none does.</summary>
    public string Waiting { get; init; } = "";

    /// <summary>The proof lies among the files and can be opened.</summary>
    public bool HasFile { get; init; }

    /// <summary>With what this physician's own goals, payers and bodies add to the choices.</summary>
    public EntryView For(Dossier dossier) =>
        this with
        {
            Goals = [.. dossier.Profile.Goals.Select(goal => (goal.Id, goal.Statement))],
            Payers =
            [
                ("", "Not said"),
                ("self", "I did"),
                ("free", "It was free"),
                ("industry", "A company"),
                .. dossier.Profile.Planning.Allowances.Select(one =>
                    (one.Id, $"An employer: {one.Id}")
                ),
            ],
            ToConfirm =
            [
                .. dossier.Check.Obligations.SelectMany(body =>
                    body.Requirements.Where(requirement => requirement.Rule.Confirm.Length > 0)
                        .Select(requirement =>
                            (
                                $"{body.Id}/{requirement.Rule.Id}",
                                $"{body.Title}: {requirement.Title}"
                            )
                        )
                        .Distinct()
                ),
            ],
            HasFile = Proof.Find(dossier.Account, Of("proof")) is not null,
        };

    public bool IsNew => Id.Length == 0;

    public string Of(string field) => Typed.GetValueOrDefault(field, "");

    public string Title =>
        IsNew ? "Log an activity"
        : Of("title") is { Length: > 0 } title ? title
        : $"Entry {Id}";

    /// <summary>Credits written as one amount and one type fill two fields; anything richer keeps its one text.</summary>
    public static (string Amount, string Type, string More) Credits(string text)
    {
        var lines = text.Split(
            ';',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        var first = lines.FirstOrDefault("").Split(' ', 2, StringSplitOptions.TrimEntries);
        return first.Length == 2
            ? (first[0], first[1], string.Join("; ", lines.Skip(1)))
            : ("", "", text);
    }

    /// <summary>Each amount with its type; a field left empty is no line.</summary>
    private static IEnumerable<string> Lines(IFormCollection form)
    {
        for (var at = 0; at < form["amount"].Count; at++)
        {
            if (form["amount"][at]?.Trim() is { Length: > 0 } amount)
            {
                yield return $"{amount} {form["type"].ElementAtOrDefault(at)}";
            }
        }
    }

    /// <summary>The cells that the form's fields stand for.</summary>
    public static Dictionary<string, string> Cells(IFormCollection form)
    {
        var cells = new Dictionary<string, string>();
        foreach (var column in EntryFields.Plain)
        {
            if (form.ContainsKey(column))
            {
                cells[column] = form[column].ToString().Trim();
            }
        }

        var lines = Lines(form).Append(form["also"].ToString().Trim());
        cells["credits"] = string.Join("; ", lines.Where(line => line.Length > 0));
        return cells;
    }
}

public static class EntryFields
{
    public static readonly string[] Plain =
    [
        "date",
        "title",
        "provider",
        "format",
        "topics",
        "proof",
        "hours",
        "cost",
        "paid_by",
        "note",
        "expires",
        "claim_by",
        "counts_for",
        "goals",
        "rating",
        "days",
        "confirmed",
    ];
}
