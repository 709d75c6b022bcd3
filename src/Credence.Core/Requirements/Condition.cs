using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Practice;

namespace Credence.Core.Requirements;

/// <summary>
/// When a requirement, amount, substitute or grant holds. Three-valued: a fact may be unknown
/// (engine.md section 2, Conditions).
/// </summary>
public abstract record Condition
{
    public sealed record All(ImmutableArray<Condition> Parts) : Condition;

    public sealed record Any(ImmutableArray<Condition> Parts) : Condition;

    public sealed record Not(Condition Part) : Condition;

    public sealed record HasDegree(Degree Degree) : Condition;

    public sealed record InSpecialty(ImmutableArray<Specialty> Specialties) : Condition;

    public sealed record Attribute(string Code) : Condition;

    public sealed record FirstCycle(bool Is) : Condition;

    public sealed record LicensedBefore(DateOnly Day) : Condition;

    public sealed record LicensedAfter(DateOnly Day) : Condition;

    /// <summary>Month of the license (1..12, both ends) and its year within the first cycle (1 = first).</summary>
    public sealed record LicensedIn(int FromMonth, int ToMonth, int? YearOfCycle) : Condition;

    public sealed record FirstCycleMonthsAtLeast(int Months) : Condition;

    public sealed record RenewalNumberAtLeast(int Number) : Condition;

    /// <summary>Place of the cycle among every <paramref name="Of"/> since the license: the sixth of every six.</summary>
    public sealed record CycleNumber(int From, int To, int Of) : Condition;

    public sealed record AgeAtLeast(int Years) : Condition;

    public sealed record InitialLicense(bool Is) : Condition;

    /// <summary>A specialty certificate of one of these: abms, aoa, any or board ids.</summary>
    public sealed record HasCertificate(
        CertificateFact Fact,
        ImmutableArray<string> Of,
        ImmutableArray<Specialty> Specialties,
        FactSpan Within
    ) : Condition;

    /// <summary>An award held on the deadline, or as its spans say.</summary>
    /// <param name="Held">Held at some time in this span instead, for at least <paramref name="MonthsAtLeast"/>.</param>
    /// <param name="Given">Given in this span.</param>
    public sealed record HasAward(
        string Code,
        FactSpan? Held = null,
        int MonthsAtLeast = 0,
        FactSpan? Given = null
    ) : Condition;

    /// <summary>Training of a kind: any, internship, residency or fellowship.</summary>
    public sealed record InTraining(string Kind, int DaysAtLeast, FactSpan Within) : Condition;

    public sealed record HasRegistration(string Kind) : Condition;

    public sealed record LeaveMonthsAtLeast(int Months) : Condition;

    public sealed record PracticesInState(bool Is) : Condition;
}

public enum CertificateFact
{
    Held,
    Passed,
    Maintained,

    /// <summary>First certified in the span.</summary>
    Earned,
}

/// <summary>The stretch in which a dated fact must lie: the window, or the n months before the deadline.</summary>
/// <param name="Months">Null: the cycle's window.</param>
public sealed record FactSpan(int? Months)
{
    public static FactSpan Window { get; } = new((int?)null);
}
