using System.Collections.Immutable;
using Credence.App.Rules;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.App.Dossiers;

/// <summary>A body of the library as somebody looks for it.</summary>
/// <param name="Place">The state's name; empty for the whole country.</param>
public sealed record ListedBody(Body Body, string Place)
{
    public string Id => Body.Id;

    /// <summary>"Ohio: State Medical Board of Ohio".</summary>
    public string Label => Place.Length > 0 ? $"{Place}: {Body.Name}" : Body.Name;

    public bool Takes(Degree? degree) => degree is not { } known || Body.Degrees.Contains(known);
}

/// <summary>Finds bodies by what a person types: a state, part of a name, an abbreviation.</summary>
public sealed class FindBody(RuleLibrary library)
{
    private readonly Lazy<ImmutableArray<ListedBody>> all = new(() =>
        [
            .. library
                .All()
                .Select(reading => reading.Value)
                .OfType<Body>()
                .Select(body => new ListedBody(body, Places.Name(body.Jurisdiction)))
                .OrderBy(body => body.Body.Kind)
                .ThenBy(body => body.Label, StringComparer.Ordinal),
        ]
    );

    public ImmutableArray<ListedBody> All => all.Value;

    public ListedBody? ById(string id) => All.FirstOrDefault(body => body.Id == id);

    /// <summary>
    /// The bodies that fit, best first: one where the words say exactly it. A state means its licensing board for the
    /// degree.
    /// </summary>
    public ImmutableArray<ListedBody> By(string typed, Degree? degree)
    {
        var words = typed.Trim();
        if (words.Length == 0)
        {
            return [];
        }

        var exact = All.Where(body => Is(body.Label) || Is(body.Body.Name) || Is(body.Id))
            .ToImmutableArray();
        if (exact.Length > 0)
        {
            return exact;
        }

        var ofPlace = All.Where(body =>
                body.Takes(degree)
                && (Is(body.Place) || Is(body.Body.Jurisdiction) || Is(Short(body)))
            )
            .ToImmutableArray();
        return ofPlace.Length > 0
            ? ofPlace
            :
            [
                .. All.Where(body => body.Takes(degree) && Holds(body, words))
                    .OrderBy(body =>
                        body.Label.IndexOf(words, StringComparison.OrdinalIgnoreCase) is var at
                        && at < 0
                            ? int.MaxValue
                            : at
                    ),
            ];

        bool Is(string text) => text.Equals(words, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"OH" of US-OH, "abim" of us-abim.</summary>
    private static string Short(ListedBody body) =>
        body.Body.Kind == BodyKind.StateLicense && body.Body.Jurisdiction.StartsWith("US-")
            ? body.Body.Jurisdiction[3..]
            : body.Id[(body.Id.LastIndexOf('-') + 1)..];

    private static bool Holds(ListedBody body, string words) =>
        words
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word =>
                body.Label.Contains(word, StringComparison.OrdinalIgnoreCase)
                || body.Id.Contains(word, StringComparison.OrdinalIgnoreCase)
            );
}
