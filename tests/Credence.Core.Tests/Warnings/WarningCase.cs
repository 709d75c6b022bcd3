using System.Collections.Immutable;
using Credence.Core.Allowances;
using Credence.Core.Credits;
using Credence.Core.Filter;
using Credence.Core.Obligations;
using Credence.Core.Planning;
using Credence.Core.Standing;
using Credence.Core.Tests.Planning;
using Credence.Core.Tests.Standing;
using Credence.Core.Warnings;

namespace Credence.Core.Tests.Warnings;

/// <summary>A year of ten hours a month with its candidates and what was accepted of them, and what is warned of.</summary>
internal static class WarningCase
{
    /// <summary>2026 seen from a day, with ten hours in each month; 60 are missing at the board by May 31, 2027.</summary>
    public static Year From(string day, params Credence.Core.Requirements.Requirement[] asks) =>
        Year.From(
            day,
            person =>
                person.Owing(
                    Board.Asking(asks.Length > 0 ? asks : [Board.Credits("total", 60)])
                ) with
                {
                    Wishes = new()
                    {
                        Start = new DateOnly(2026, 1, 1),
                        HoursPerMonth = Amount.Whole(10),
                    },
                }
        );

    public static Profile Profile(this Year year) => year.Person.Input().Profile;

    public static YearMeans Means(this Year year) =>
        YearMeans.Of(
            year.Profile(),
            year.Person.Ledger,
            year.Candidates,
            year.Accepted,
            year.Person.AsOf
        );

    public static Judgment Judged(this Year year, Candidate candidate, Unknown unknown) =>
        new CandidateJudge(year.Person.Input()).Of(candidate, unknown);

    public static Judgment Judged(this Year year, Candidate candidate) =>
        year.Judged(candidate, Unknown.None);

    /// <summary>With these numbers behind the indicators; the indicators themselves are what is given.</summary>
    public static Repair Repaired(
        this Year year,
        PitfallKind kind,
        PitfallCauses causes,
        ImmutableArray<Candidate> offered = default,
        int overloaded = 50
    )
    {
        var check = year.Person.Check();
        return FindRepair.For(
            kind,
            new RepairInput
            {
                Planning = new PlanningInput
                {
                    Profile = year.Profile(),
                    Ledger = year.Person.Ledger,
                    Candidates = year.Candidates,
                    Accepted = year.Accepted,
                    Vocabulary = year.Person.Vocabulary,
                    Library = year.Person.Input().Library,
                    AsOf = year.Person.AsOf,
                },
                Check = check with
                {
                    PitfallCauses = causes,
                    Pitfalls = check.Pitfalls with { OverloadedMonth = overloaded },
                },
                Means = year.Means(),
                Offered = offered.IsDefault ? [] : offered,
            }
        );
    }

    /// <summary>"a 5, -b; minimum 1.5; 7: 3 hours": what each try asks the planner for.</summary>
    public static string[] Said(this Repair repair) =>
        [
            .. repair.Tries.Select(one =>
                string.Join(
                    "; ",
                    new[]
                    {
                        string.Join(
                            ", ",
                            one.Steps.Select(step =>
                                (
                                    step.Month is { } month
                                        ? $"{step.Candidate} {month.Month}"
                                        : $"-{step.Candidate}"
                                ) + (step.Added is null ? "" : " new")
                            )
                        ),
                        one.SteadyMinimum is { } least ? $"minimum {least}" : "",
                        one.Month is { } lighter
                            ? $"{lighter.Month}: {one.HoursInMonth} hours"
                            : "",
                    }.Where(part => part.Length > 0)
                )
            ),
        ];
}
