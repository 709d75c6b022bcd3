using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.App.Catalog;

/// <summary>A field that one can try before turning a career toward it.</summary>
/// <param name="Topics">The field's own topic first; the catalog is searched by them.</param>
/// <param name="Goal">The outcome that a yes may become, without its date.</param>
/// <param name="Kind">As of a goal.</param>
public sealed record CareerField(
    string Id,
    string Title,
    ImmutableArray<Topic> Topics,
    string Goal,
    string Kind,
    int AsOf
);

/// <summary>What daily work can be claimed as.</summary>
public enum ClaimKind
{
    Teaching,
    Project,
}

/// <summary>A page on which a rule of claiming was read, or that it was read nowhere.</summary>
public sealed record ClaimSource(string Title, string Url, string Says);

/// <summary>What may be claimed for teaching or for a project: how much, of which type, who gives it, within which limits.</summary>
/// <param name="PerHour">For each hour; null where the whole has one amount.</param>
/// <param name="Amount">For the whole; a usual figure to be corrected.</param>
/// <param name="Degrees">Only for these; empty = everybody.</param>
public sealed record CreditClaim(
    string Id,
    ClaimKind For,
    string Title,
    string Where,
    CreditType Type,
    Amount? PerHour,
    Amount? Amount,
    string Who,
    ImmutableArray<string> Limits,
    ImmutableArray<string> Proof,
    ImmutableArray<ClaimSource> Sources,
    ImmutableArray<Degree> Degrees,
    int AsOf,
    Confidence Confidence
)
{
    private const long QuarterHour = 25;

    /// <summary>In quarter credits, rounded down: credit is given in steps of fifteen minutes.</summary>
    public Amount Of(Amount hours) =>
        PerHour is { } rate
            ? Core
                .Credits.Amount.FromHundredths(rate.Hundredths * hours.Hundredths / 100)
                .DownTo(QuarterHour)
            : Amount ?? Core.Credits.Amount.Zero;

    public bool IsFor(Degree? degree) =>
        Degrees.IsEmpty || (degree is { } known && Degrees.Contains(known));
}

/// <summary>What an answer of one's hospital becomes.</summary>
public enum AnswerMakes
{
    Note,
    Candidate,
    Allowance,
}

/// <summary>A question to one's own hospital.</summary>
/// <param name="Usual">The usual figures of such a thing; null where no candidate comes of it.</param>
public sealed record HospitalQuestion(
    string Id,
    string Ask,
    string Who,
    string Why,
    AnswerMakes Makes,
    Candidate? Usual,
    int AsOf
);
