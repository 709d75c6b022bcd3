using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Wording;

namespace Credence.Core.Practice;

public enum Degree
{
    MD,
    DO,
}

/// <summary>A birthday; the year may be unknown (<c>--05-17</c>). Only for renewal dates and age.</summary>
public readonly record struct Birthday(int Month, int Day, int? Year)
{
    /// <summary>The birthday in a year; born on February 29 it is the 28th in a common year.</summary>
    public DateOnly In(int year) =>
        new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));

    /// <summary>Full years on a day; null where the birth year is unknown.</summary>
    public int? AgeOn(DateOnly day) =>
        Year is { } year ? day.Year - year - (day < In(day.Year) ? 1 : 0) : null;

    public override string ToString() =>
        Year is { } year ? $"{year:D4}-{Month:D2}-{Day:D2}" : $"--{Month:D2}-{Day:D2}";
}

/// <summary>A specialty certificate with the days its examinations were passed.</summary>
public sealed record BoardCertificate(
    string Board,
    Specialty? Specialty,
    DateOnly? First,
    ImmutableArray<DateOnly> Passed,
    DateOnly? Ends,
    bool? Maintained
)
{
    public ImmutableArray<KeyValuePair<string, string>> Other { get; init; } = [];
}

/// <summary>An award such as the AMA Physician's Recognition Award, with the span it holds.</summary>
public sealed record Award(string Code, DateOnly From, DateOnly? To);

/// <summary>A stretch of internship, residency or fellowship.</summary>
public sealed record Training(string Kind, DateOnly From, DateOnly? To, bool FullTime);

/// <summary>A registration such as the DEA's; never its number.</summary>
public sealed record Registration(string Kind, string Jurisdiction, DateOnly? From, DateOnly? To)
{
    /// <summary>As people say it: "DEA registration"; a state's for controlled substances goes by its code.</summary>
    public string Name =>
        Kind == "dea"
            ? "DEA registration"
            : $"{InSentence.Capital(Kind.Replace('-', ' '))} registration";
}

/// <summary>Time away: medical, parental, military or other. Changes nothing by itself.</summary>
public sealed record Leave(DateSpan Span, string Kind);

/// <summary>The person the credits belong to, with the facts that rules ask about.</summary>
public sealed record Physician
{
    public required string Name { get; init; }

    /// <summary>For cohorts by surname; empty = the last word of the name, degrees aside.</summary>
    public string FamilyName { get; init; } = "";

    public ImmutableArray<string> OtherNames { get; init; } = [];

    public Birthday? Born { get; init; }

    public string Npi { get; init; } = "";

    public Degree? Degree { get; init; }

    public ImmutableArray<Specialty> Specialties { get; init; } = [];

    /// <summary>Jurisdictions such as <c>US-OH</c>.</summary>
    public ImmutableArray<string> PracticeStates { get; init; } = [];

    /// <summary>IANA name such as <c>America/New_York</c>; empty = the machine's.</summary>
    public string TimeZone { get; init; } = "";

    /// <summary>Yes/no facts by their code; a fact left out is unknown.</summary>
    public ImmutableDictionary<string, bool> Attributes { get; init; } =
        ImmutableDictionary<string, bool>.Empty;

    public ImmutableArray<BoardCertificate> BoardCertificates { get; init; } = [];

    public ImmutableArray<Award> Awards { get; init; } = [];

    public ImmutableArray<Training> Training { get; init; } = [];

    public ImmutableArray<Registration> Registrations { get; init; } = [];

    public ImmutableArray<Leave> Leave { get; init; } = [];

    /// <summary>The surname that a cohort is told by.</summary>
    public string Surname => FamilyName.Length > 0 ? FamilyName : new WrittenName(Name).Surname;

    /// <summary>"Jane Roe, MD", as documents have it; the name as it was typed where the degree is not known.</summary>
    public string NameAndDegree =>
        Degree is { } degree ? $"{new WrittenName(Name).Plain}, {degree}" : Name;
}
