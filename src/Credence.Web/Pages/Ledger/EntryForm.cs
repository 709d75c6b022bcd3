using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.App.Ledger;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.App.Rules;
using Credence.Core.Problems;
using Credence.Web.Pages.Requirements;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Ledger;

/// <summary>One entry as a form: its choices, what stands in it, and what was typed read back.</summary>
internal static class EntryForm
{
    /// <summary>Dates are typed the American way and kept the ledger's way.</summary>
    public static ProblemList Dated(Dictionary<string, string> cells)
    {
        var problems = new ProblemList();
        foreach (var column in new[] { "date", "expires", "claim_by" })
        {
            if (
                cells.TryGetValue(column, out var typed)
                && TypedDate.Iso(typed, column, problems) is { } day
            )
            {
                cells[column] = day;
            }
        }

        if (string.IsNullOrWhiteSpace(cells.GetValueOrDefault("date")))
        {
            problems.Add(ProblemCatalog.FieldEmpty, "date", "The date");
        }

        if (string.IsNullOrWhiteSpace(cells.GetValueOrDefault("title")))
        {
            problems.Add(ProblemCatalog.FieldEmpty, "title", "The title");
        }

        return problems;
    }

    /// <summary>The ledger's dates as a physician writes them.</summary>
    public static ImmutableDictionary<string, string> AsShown(ActivityCells cells) =>
        cells.Cells.ToImmutableDictionary(
            cell => cell.Key,
            cell =>
                cell.Key is "date" or "expires" or "claim_by"
                && DateOnly.TryParseExact(cell.Value, "yyyy-MM-dd", out var day)
                    ? Say.Field(day)
                    : cell.Value
        );

    /// <summary>What stands, or what was typed instead, with where it counts and where it does not.</summary>
    public static EntryView Existing(
        RuleLibrary library,
        Dossier dossier,
        LedgerEntry entry,
        ImmutableDictionary<string, string> typed
    ) =>
        Blank(library, typed).For(dossier) with
        {
            Id = entry.Id,
            Seen = entry.Sequence,
            Problems = entry.Activity is null ? entry.Problems : [],
            Counts =
            [
                .. dossier.Check.Obligations.SelectMany(body =>
                    body.Requirements.SelectMany(requirement =>
                        requirement
                            .Allocations.Where(line => line.Activity?.Value == entry.Id)
                            .Select(line =>
                                $"{line.Amount} for {requirement.Title}, {body.Title}: {line.Why}"
                            )
                    )
                ),
            ],
            CountsNot =
            [
                .. dossier
                    .Check.Uncounted.Where(one => one.Activity.Value == entry.Id)
                    .Select(one =>
                        $"{one.Amount} at {dossier.Check.Obligations.FirstOrDefault(body => body.Id == one.Obligation)?.Title ?? "every body"}: {RequirementsWords.Reason(one.Reason)}"
                    ),
            ],
        };

    /// <summary>What was typed, and the choices that the library gives.</summary>
    public static EntryView Blank(RuleLibrary library, ImmutableDictionary<string, string> typed)
    {
        var names = library.Vocabulary.Names;
        return new()
        {
            Typed = typed,
            Types = Named(library.Words.CreditTypes, first: "ama-pra-1", second: "ama-pra-2"),
            Formats = Named(library.Words.Formats, "", ""),
            Topics = Named(library.Words.Topics, "", ""),
        };

        ImmutableArray<(string, string)> Named(
            IEnumerable<string> codes,
            string first,
            string second
        ) =>
            [
                .. codes
                    .Select(code => (code, names.GetValueOrDefault(code, code)))
                    .OrderBy(pair =>
                        pair.code == first ? 0
                        : pair.code == second ? 1
                        : 2
                    )
                    .ThenBy(pair => pair.Item2, StringComparer.Ordinal),
            ];
    }
}
