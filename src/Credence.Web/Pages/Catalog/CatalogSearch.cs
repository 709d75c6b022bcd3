using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.App.Filter;
using Credence.App.Rules;
using Credence.Core.Credits;

namespace Credence.Web.Pages.Catalog;

/// <summary>Which entries fit what was asked; their order stays the ranking's.</summary>
internal sealed class CatalogSearch(CatalogQuery query, Dossier dossier, RuleLibrary library)
{
    private readonly HashSet<string> own =
    [
        .. dossier.Profile.Physician.Specialties.Select(specialty => specialty.Code),
    ];

    private readonly string[] words = query.Search.Split(
        ' ',
        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
    );

    public ImmutableArray<JudgedEntry> Of(ImmutableArray<JudgedEntry> all) => [.. all.Where(Fits)];

    private bool Fits(JudgedEntry one) =>
        IsForMe(one)
        && (query.Topic.Length == 0 || HasTopic(one, query.Topic))
        && (query.Format.Length == 0 || one.Entry.Candidate.Format == query.Format)
        && Costs(one)
        && IsIn(one)
        && (
            query.Body.Length == 0
            || one.Judgment.Need.Bodies.Any(body => body.Obligation == query.Body)
        )
        && Array.TrueForAll(words, word => Says(one, word));

    private bool IsForMe(JudgedEntry one) =>
        query.Specialty switch
        {
            "all" => true,
            "" => own.Count == 0
                || one.Entry.Specialties.IsEmpty
                || one.Entry.Specialties.Any(own.Contains),
            var specialty => one.Entry.IsFor(specialty),
        };

    private static bool HasTopic(JudgedEntry one, string topic) =>
        one.Entry.Candidate.Portions.Any(portion => portion.Topics.Contains(new Topic(topic)));

    private bool Costs(JudgedEntry one) =>
        query.Price switch
        {
            "" => true,
            "free" => one.Entry.Price is { IsFree: true }
                && one.Entry.Candidate.PricePerUnit == Money.Zero,
            var most => Money.Read(most) is { } limit
                && one.Judgment.Worth.Price is { } price
                && price.CompareTo(limit) <= 0,
        };

    private bool IsIn(JudgedEntry one)
    {
        if (query.Month == 0)
        {
            return true;
        }

        if (!one.Entry.UsualMonths.IsEmpty)
        {
            return one.Entry.UsualMonths.Contains(query.Month);
        }

        var start = JudgePractice.YearStart(dossier);
        var month = new DateOnly(start.Year, query.Month, 1);
        month = month < start ? month.AddYears(1) : month;
        var offered = one.Entry.Candidate.Offered;
        return (offered.From is not { } from || month >= from)
            && (offered.To is not { } to || month <= to);
    }

    private bool Says(JudgedEntry one, string word)
    {
        var candidate = one.Entry.Candidate;
        return Has(candidate.Title, word)
            || Has(candidate.Provider, word)
            || Has(candidate.Id, word)
            || Has(one.Entry.Note, word)
            || candidate
                .Portions.SelectMany(portion => portion.Topics)
                .Any(topic =>
                    Has(topic.Code, word)
                    || Has(library.Vocabulary.Names.GetValueOrDefault(topic.Code, ""), word)
                );
    }

    private static bool Has(string text, string word) =>
        text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
