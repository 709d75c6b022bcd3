using System.Collections.Immutable;
using Credence.App.Dossiers;
using Credence.App.Rules;
using Credence.Core.Obligations;
using Credence.Core.Practice;
using Credence.Core.Problems;
using Credence.Core.Requirements;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.You;

/// <summary>Who the physician is, as the form shows it.</summary>
public sealed record YouView
{
    public required ImmutableDictionary<string, string> Typed { get; init; }

    public required IReadOnlyList<(string Id, string Name)> Specialties { get; init; }

    public required IReadOnlyList<(string Id, string Name)> Boards { get; init; }

    public required IReadOnlyList<string> Certificates { get; init; }

    public required IReadOnlyList<string> Training { get; init; }

    public required IReadOnlyList<string> Leave { get; init; }

    public required IReadOnlyList<(string Code, string Name)> KindsOfAward { get; init; }

    public required IReadOnlyList<string> Awards { get; init; }

    public required IReadOnlyList<string> Registrations { get; init; }

    public required IReadOnlyList<(string Fact, string Text, bool Is)> Answers { get; init; }

    public ImmutableArray<Problem> Problems { get; init; } = [];

    public string Of(string field) => Typed.GetValueOrDefault(field, "");

    public static YouView Of(Profile profile, RuleLibrary library, FindBody find)
    {
        var names = library.Vocabulary.Names;
        var physician = profile.Physician;
        return new()
        {
            Typed = new Dictionary<string, string>
            {
                ["name"] = physician.Name,
                ["degree"] = $"{physician.Degree}",
                ["specialties"] = string.Join(
                    ", ",
                    physician.Specialties.Select(one => names.GetValueOrDefault(one.Code, one.Code))
                ),
                ["born"] = physician.Born is { } born
                    ? born.Year is { } year
                        ? $"{born.Month:D2}/{born.Day:D2}/{year}"
                        : $"{born.Month:D2}/{born.Day:D2}"
                    : "",
                ["practice_states"] = string.Join(
                    ", ",
                    physician.PracticeStates.Select(code =>
                        Places.Name(code) is { Length: > 0 } name ? name : code
                    )
                ),
                ["timezone"] = physician.TimeZone,
            }.ToImmutableDictionary(),
            Specialties =
            [
                .. library
                    .Words.Specialties.Select(id => (id, names.GetValueOrDefault(id, id)))
                    .OrderBy(pair => pair.Item2, StringComparer.Ordinal),
            ],
            Boards =
            [
                .. find
                    .All.Where(body => body.Body.Kind == BodyKind.SpecialtyBoard)
                    .Select(body => (body.Id, body.Body.Name)),
            ],
            Certificates =
            [
                .. physician.BoardCertificates.Select(one =>
                    $"{find.ById(one.Board)?.Body.Name ?? one.Board}{(one.Passed.IsEmpty ? "" : $", passed {Say.Day(one.Passed.Max())}")}{(one.Maintained == true ? ", maintained" : "")}"
                ),
            ],
            Training =
            [
                .. physician.Training.Select(one =>
                    $"{Say.Capital(one.Kind)}, {Say.Day(one.From)} to {(one.To is { } to ? Say.Day(to) : "now")}{(one.FullTime ? "" : ", part-time")}"
                ),
            ],
            Leave =
            [
                .. physician.Leave.Select(one =>
                    $"{Say.Capital(one.Kind)}, {Say.Day(one.Span.Start)} to {Say.Day(one.Span.End)}"
                ),
            ],
            KindsOfAward =
            [
                .. library
                    .Words.Awards.Select(code => (code, Say.Capital(names[code])))
                    .OrderBy(pair => pair.Item2, StringComparer.Ordinal),
            ],
            Awards =
            [
                .. physician.Awards.Select(one =>
                    $"{Say.Capital(names.GetValueOrDefault(one.Code, one.Code))}, {Say.Day(one.From)}{(one.To is { } to ? $" to {Say.Day(to)}" : "")}"
                ),
            ],
            Registrations = [.. physician.Registrations.Select(Line)],
            Answers =
            [
                .. physician
                    .Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                    .Select(pair =>
                        (
                            pair.Key,
                            library.Vocabulary.Questions.GetValueOrDefault(
                                pair.Key,
                                Say.Capital(pair.Key.Replace('_', ' '))
                            ),
                            pair.Value
                        )
                    ),
            ],
        };
    }

    private static string Line(Registration one) =>
        string.Concat(
            one.Name,
            Places.Name(one.Jurisdiction) is { Length: > 0 } state ? $", {state}" : "",
            one.From is { } from ? $", since {Say.Day(from)}" : "",
            one.To is { } to ? $", until {Say.Day(to)}" : ""
        );
}
