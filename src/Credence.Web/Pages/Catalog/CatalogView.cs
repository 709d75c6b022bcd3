using System.Collections.Immutable;
using Credence.App.Catalog;
using Credence.App.Dossiers;
using Credence.App.Filter;
using Credence.App.Rules;
using Credence.Core.Filter;
using Credence.Core.Obligations;
using Credence.Core.Requirements;

namespace Credence.Web.Pages.Catalog;

/// <summary>What was asked of the catalog: all of it is in the address.</summary>
public sealed record CatalogQuery
{
    public string Search { get; init; } = "";

    public string Topic { get; init; } = "";

    /// <summary>Empty = mine; "all" = everybody's.</summary>
    public string Specialty { get; init; } = "";

    public string Format { get; init; } = "";

    /// <summary>free, 250, 1000 dollars at most; empty = any.</summary>
    public string Price { get; init; } = "";

    /// <summary>1 to 12; 0 = any.</summary>
    public int Month { get; init; }

    /// <summary>An obligation that still needs it.</summary>
    public string Body { get; init; } = "";

    public int Page { get; init; } = 1;

    public string Address(int page)
    {
        var parts = new List<string>();
        Add("q", Search);
        Add("topic", Topic);
        Add("specialty", Specialty);
        Add("format", Format);
        Add("price", Price);
        Add("month", Month > 0 ? $"{Month}" : "");
        Add("body", Body);
        Add("page", page > 1 ? $"{page}" : "");
        return parts.Count == 0 ? "/catalog" : $"/catalog?{string.Join('&', parts)}";

        void Add(string key, string value)
        {
            if (value.Length > 0)
            {
                parts.Add($"{key}={Uri.EscapeDataString(value)}");
            }
        }
    }
}

/// <summary>The catalog for one physician, best first, a page at a time.</summary>
public sealed record CatalogView
{
    private const int PageSize = 25;

    public required CatalogQuery Query { get; init; }

    public required ImmutableArray<JudgedEntry> Found { get; init; }

    public required int All { get; init; }

    public required ImmutableArray<(string Code, string Name)> Topics { get; init; }

    public required ImmutableArray<(string Code, string Name)> Specialties { get; init; }

    public required ImmutableArray<(string Code, string Name)> Formats { get; init; }

    public required ImmutableArray<Obligation> Bodies { get; init; }

    /// <summary>Ids of the own candidates.</summary>
    public required ImmutableHashSet<string> Mine { get; init; }

    public required LibraryEdition Edition { get; init; }

    public required bool HasSpecialty { get; init; }

    public IEnumerable<JudgedEntry> Shown => Found.Skip((Query.Page - 1) * PageSize).Take(PageSize);

    public int Pages => Math.Max(1, (Found.Length + PageSize - 1) / PageSize);

    public static CatalogView Of(
        Dossier dossier,
        CatalogQuery query,
        JudgePractice judge,
        CatalogLibrary catalog,
        RuleLibrary library
    )
    {
        var all = judge.Catalog(dossier);
        var found = new CatalogSearch(query, dossier, library).Of(all);
        var names = library.Vocabulary.Names;
        return new()
        {
            Query = query with
            {
                Page = Math.Clamp(
                    query.Page,
                    1,
                    Math.Max(1, (found.Length + PageSize - 1) / PageSize)
                ),
            },
            Found = found,
            All = all.Length,
            Topics = Named(
                all.SelectMany(one => one.Entry.Candidate.Portions)
                    .SelectMany(portion => portion.Topics)
                    .Select(topic => topic.Code)
            ),
            Specialties = Named(all.SelectMany(one => one.Entry.Specialties)),
            Formats = Named(all.Select(one => one.Entry.Candidate.Format)),
            Bodies = dossier.Profile.Obligations,
            Mine = [.. dossier.Practice.Candidates.Candidates.Select(one => one.Id)],
            Edition = catalog.Edition,
            HasSpecialty = !dossier.Profile.Physician.Specialties.IsEmpty,
        };

        ImmutableArray<(string, string)> Named(IEnumerable<string> codes) =>
            [
                .. codes
                    .Where(code => code.Length > 0)
                    .Distinct()
                    .Select(code => (code, CatalogWords.Name(code, names)))
                    .OrderBy(one => one.Item2, StringComparer.OrdinalIgnoreCase),
            ];
    }
}

/// <summary>One entry with its answers, and whether it is among the own candidates.</summary>
public sealed record CatalogEntryView(
    CatalogEntry Entry,
    Judgment Judgment,
    bool IsMine,
    DateOnly AsOf,
    ImmutableArray<string> Asks,
    ImmutableArray<(string Id, string Name)> AimedAt,
    ImmutableDictionary<string, string> Typed
)
{
    public ImmutableArray<Core.Problems.Problem> Problems { get; init; } = [];

    /// <summary>What is worth knowing before it is taken; sent once more it is taken anyway.</summary>
    public ImmutableArray<Core.Warnings.ChoiceWarning> Warnings { get; init; } = [];

    public string Of(string field) => Typed.GetValueOrDefault(field, "");
}
