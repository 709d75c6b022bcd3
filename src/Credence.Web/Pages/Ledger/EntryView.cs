using System.Collections.Immutable;
using Credence.App.Ledger;
using Credence.Core.Problems;
using Credence.Core.Requirements;

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

    public bool IsNew => Id.Length == 0;

    public string Of(string field) => Typed.GetValueOrDefault(field, "");

    public string Title =>
        Of("title") is { Length: > 0 } title ? title
        : IsNew ? "Log an activity"
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

        var amount = form["amount"].ToString().Trim();
        var lines = new[]
        {
            amount.Length > 0 ? $"{amount} {form["type"]}" : "",
            form["also"].ToString().Trim(),
        };
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
    ];
}
