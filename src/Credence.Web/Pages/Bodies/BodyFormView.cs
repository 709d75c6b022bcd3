using System.Collections.Immutable;
using Credence.Core.Problems;

namespace Credence.Web.Pages.Bodies;

/// <summary>The form for a body of one's own, as fields or as the text of its file.</summary>
public sealed record BodyFormView
{
    /// <summary>The obligation that is changed; empty for a new body.</summary>
    public string Obligation { get; init; } = "";

    public required BodyForm Form { get; init; }

    /// <summary>The text a new body began with: what has no field stays as it says.</summary>
    public string Before { get; init; } = "";

    /// <summary>Shown as text where this is not null.</summary>
    public string? Text { get; init; }

    /// <summary>Whether fields can show all of it.</summary>
    public bool HasFields { get; init; } = true;

    public ImmutableArray<Problem> Problems { get; init; } = [];

    public required ImmutableArray<(string Code, string Name)> Types { get; init; }

    public required ImmutableArray<(string Code, string Name)> Topics { get; init; }

    public required ImmutableArray<(string Code, string Sentence)> Facts { get; init; }

    public bool IsNew => Obligation.Length == 0;

    public string Action => IsNew ? "/bodies/new" : $"/bodies/{Obligation}/edit";
}

/// <summary>The words of the form's choices.</summary>
public static class BodyFormWords
{
    public static readonly IReadOnlyList<(string Value, string Word)> Kinds =
    [
        ("hospital", "Hospital or employer"),
        ("state-license", "State license"),
        ("specialty-board", "Specialty board"),
        ("professional-society", "Society"),
        ("dea", "DEA"),
        ("award", "Award"),
    ];

    public static readonly IReadOnlyList<(string Value, string Word)> Ends =
    [
        ("board-assigned", "On a date they gave me"),
        ("fixed-date", "On the same day for everybody"),
        ("calendar-year", "On December 31"),
        ("birth-month", "In my birth month"),
        ("issue-anniversary", "On the day it was issued"),
    ];

    public static readonly IReadOnlyList<(string Value, string Word)> Units =
    [
        ("credit", "credits"),
        ("hour", "hours"),
        ("point", "points"),
        ("certificate", "certificate, such as ACLS"),
        ("activity", "activities"),
    ];

    public static readonly IReadOnlyList<(string Value, string Word)> Windows =
    [
        ("cycle", "each cycle"),
        ("year", "each year"),
        ("first-cycle", "the first cycle only"),
        ("every-cycles:2", "every second cycle"),
        ("every-cycles:3", "every third cycle"),
        ("once", "once, ever"),
        ("valid:12", "always valid, 1 year a card"),
        ("valid:24", "always valid, 2 years a card"),
        ("valid:36", "always valid, 3 years a card"),
        ("rolling-months:12", "in any 12 months"),
        ("rolling-months:36", "in any 36 months"),
    ];

    public static readonly IReadOnlyList<(string Value, string Word)> Spans =
    [
        ("cycle", "a cycle"),
        ("year", "a year"),
        ("activity", "an activity"),
    ];

    public static readonly IReadOnlyList<(string Value, string Word)> Ifs =
    [
        ("", "only if"),
        (ConditionFields.Denied, "unless"),
    ];

    public static readonly IReadOnlyList<(string Value, string Word)> Joins =
    [
        ("all", "all of these"),
        ("any", "any of these"),
    ];

    public static readonly IReadOnlyList<(string Value, string Word)> Stacks =
    [
        ("", "No"),
        ("true", "Yes, they say so"),
    ];

    public static readonly IReadOnlyList<(string Value, string Word)> BeforeLicense =
    [
        ("", "count too"),
        ("true", "do not count"),
    ];

    public static readonly IReadOnlyList<(string Value, string Word)> Years =
    [
        ("", "every year"),
        ("odd", "odd years"),
        ("even", "even years"),
    ];

    public static readonly IReadOnlyList<(string Value, string Word)> Rounds =
    [
        ("", "as they are"),
        ("quarter", "down to a quarter"),
        ("half", "down to a half"),
        ("whole", "down to a whole"),
    ];
}
