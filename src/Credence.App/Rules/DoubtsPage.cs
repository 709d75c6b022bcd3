using System.Collections.Immutable;
using System.Text;
using Credence.App.Rules.Text;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>
/// The page of everything that is not settled in the rule library, made from the files: doubts, which of them
/// matter, and figures for which no source was found.
/// </summary>
public static class DoubtsPage
{
    public static string Of(RuleLibrary library) =>
        Of([.. library.Bodies()], library.Edition, library.Words);

    public static string Of(
        IReadOnlyCollection<Body> bodies,
        LibraryEdition edition,
        RuleWords? words = null
    )
    {
        var conditions = new ConditionText(words ?? RuleWords.Unchecked);
        var page = new StringBuilder();
        var doubts = bodies.SelectMany(body => body.Doubts).ToArray();
        var unsettled = bodies.Sum(body => WithoutSource(body).Length);
        page.Append(
            $"""
            # Doubts

            What is not settled in the rule library of {edition.Date:yyyy-MM-dd}. Made from the files by
            `credence rules doubts`; change the files, not this page.

            | | |
            |---|---|
            | bodies | {bodies.Count} |
            | confidence high, medium, low | {Count(Confidence.High)}, {Count(
                Confidence.Medium
            )}, {Count(Confidence.Low)} |
            | doubts | {doubts.Length} |
            | of these, doubts that matter | {doubts.Count(doubt => doubt.Matters)} |
            | figures without a source | {unsettled} |

            A doubt **matters** where it could change what a physician owes. What it touches is then never shown as
            plainly met, but as unsettled; so is a figure without a source.

            """
        );
        foreach (var body in bodies)
        {
            Body(page, body, conditions);
        }

        return page.ToString();

        int Count(Confidence confidence) => bodies.Count(body => body.Confidence == confidence);
    }

    /// <summary>Requirements whose figure no source supports, each once.</summary>
    public static ImmutableArray<Requirement> WithoutSource(Body body) =>
        [
            .. body
                .Versions.SelectMany(version =>
                    version.Requirements.Concat(
                        version.Packages.SelectMany(package => package.Requirements)
                    )
                )
                .Where(requirement => requirement.SourceNoneFound)
                .DistinctBy(requirement => requirement.Id),
        ];

    private static void Body(StringBuilder page, Body body, ConditionText conditions)
    {
        page.Append($"\n## {body.Name}\n\n");
        page.Append($"`{body.Id}`, confidence {body.Confidence.ToString().ToLowerInvariant()}");
        page.Append(
            body.LastChecked is { } day ? $", last checked {day:yyyy-MM-dd}.\n\n" : ".\n\n"
        );
        var lines = body
            .Doubts.OrderByDescending(doubt => doubt.Matters)
            .Select(doubt => Line(doubt, conditions))
            .Concat(
                WithoutSource(body)
                    .Select(requirement =>
                        $"- **No source found** for {requirement.Title} (`{requirement.Id}`)."
                    )
            )
            .ToArray();
        page.AppendJoin('\n', lines.Length == 0 ? ["No doubts."] : lines).Append('\n');
    }

    private static string Line(Doubt doubt, ConditionText conditions)
    {
        var whose = doubt.When is { } when
            ? $" Only where the physician {conditions.Of(when)}."
            : "";
        var touches = doubt.Affects.IsEmpty
            ? ""
            : $" ({string.Join(", ", doubt.Affects.Select(id => $"`{id}`"))})";
        return $"- {(doubt.Matters ? "**Matters**: " : "")}{doubt.Text}{whose}{touches}";
    }
}
