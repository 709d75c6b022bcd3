using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Planning;
using Credence.Core.Planning.Solving;
using Credence.Core.Practice;
using Credence.Core.Tests.Oracle;
using Credence.Core.Tests.Standing;

namespace Credence.Core.Tests.Planning;

/// <summary>
/// The program of a year as whoever checks a plan by hand would write it: "a3" is candidate a in March, in hundredths of
/// hours and credits, and divided by what a row's figures share.
/// </summary>
internal static class ProgramWords
{
    internal static Year Plain(Func<PlanningWishes, PlanningWishes>? also = null) =>
        BestPlanTests.Plain(wishes =>
            (also ?? (same => same))(wishes with { Events = 0, MicroMaximum = Amount.Whole(90) })
        );

    internal static Year From(string day, Func<PlanningWishes, PlanningWishes>? also = null)
    {
        var year = Plain(also);
        return year with { Person = year.Person with { AsOf = DateOnly.Parse(day) } };
    }

    internal static Year Owing(int credits, string until)
    {
        var year = Plain();
        return year with
        {
            Person = year.Person.Owing(Board.Asking(Board.Credits("total", credits)).Ending(until)),
        };
    }

    internal static Year Grow(Year year) =>
        year with
        {
            Person = year.Person with
            {
                Goals =
                [
                    new Goal
                    {
                        Id = "icu",
                        Priority = 2,
                        Topics = [new Topic("sepsis")],
                        TargetCredits = Amount.Whole(5),
                    },
                ],
            },
        };

    internal static Candidate In(Candidate candidate, params int[] months) =>
        candidate with
        {
            Offered = new() { Months = [.. months.Select(month => new DateOnly(2026, month, 1))] },
        };

    internal static Candidate From(Candidate candidate, int from, int to) =>
        candidate with
        {
            Offered = new() { From = new(2026, from, 1), To = new(2026, to, 1) },
        };

    internal static Candidate Priced(Candidate candidate, int dollars) =>
        candidate with
        {
            PriceOnce = Money.FromCents(dollars * 100L),
        };

    internal static PlanLevel Law(PlanProgram program) => BodyLevels.Add(program).Law;

    internal static PlanLevel Pace(PlanProgram program) => BodyLevels.Add(program).Pace;

    internal static PlanLevel Even(PlanProgram program) => EvenOf(40)(program);

    /// <param name="most">The most hours that the whole year can have.</param>
    internal static Func<PlanProgram, PlanLevel> EvenOf(long most) =>
        program =>
        {
            var evenness = new EvennessLevel(program);
            evenness.Tighten(0, most);
            return evenness.Level;
        };

    internal static Func<PlanProgram, PlanLevel> With(
        Func<PlanProgram, PlanLevel> first,
        Func<PlanProgram, PlanLevel> then
    ) =>
        program =>
        {
            first(program);
            return then(program);
        };

    internal static string[] Rows(
        string name,
        Year year,
        Func<PlanProgram, PlanLevel>? level = null
    )
    {
        var program = ProgramOf(year);
        level?.Invoke(program);
        var whole = program.Draft.Finish();
        var names = Names(program, whole);
        return
        [
            .. whole
                .Rows.Where(row => row.Name == name)
                .Select(row => $"{Sum(row.Terms, names)} {Bounds(row)}"),
        ];
    }

    /// <summary>Some rows by their names, then what the level counts: constant + factor (terms).</summary>
    internal static string Told(Year year, Func<PlanProgram, PlanLevel> level, params string[] rows)
    {
        var program = ProgramOf(year);
        var one = level(program);
        var names = Names(program, program.Draft.Finish());
        return string.Join(
            '\n',
            [
                .. rows.SelectMany(name => Rows(name, year, level).Select(row => $"{name}: {row}")),
                $"{one.Name} = {one.Constant} + {one.Factor} ({Sum(one.Terms, names)})",
            ]
        );
    }

    private static PlanProgram ProgramOf(Year year)
    {
        var model = new PlanningModel(year.Problem());
        PlanSearch.FindEvents(model, new CbcSolver());
        return new PlanProgram(model);
    }

    /// <summary>Options by candidate and month; other columns by their names, the second of a name with a stroke.</summary>
    private static string[] Names(PlanProgram program, MixedProgram whole)
    {
        var problem = program.Problem;
        var names = whole.Columns.Select(column => column.Name).ToArray();
        for (var option = 0; option < problem.Options.Length; option++)
        {
            var one = problem.Options[option];
            names[program.Unit(option)] = $"{problem.Choices[one.Choice].Id}{one.Month}";
        }

        var seen = new Dictionary<string, int>();
        return
        [
            .. names.Select(name =>
            {
                seen[name] = seen.GetValueOrDefault(name) + 1;
                return name + new string('\'', seen[name] - 1);
            }),
        ];
    }

    private static string Bounds(ProgramRow row) =>
        row.Lower == row.Upper ? $"= {row.Upper}"
        : row.Lower is null ? $"<= {row.Upper}"
        : $">= {row.Lower}";

    private static string Sum(ImmutableArray<ProgramTerm> terms, string[] names) =>
        string.Concat(
            terms.Select(
                (term, at) =>
                    (
                        term.Amount < 0
                            ? at == 0
                                ? "-"
                                : " - "
                            : at == 0
                                ? ""
                                : " + "
                    )
                    + (Math.Abs(term.Amount) == 1 ? "" : $"{Math.Abs(term.Amount)} ")
                    + names[term.Column]
            )
        );
}
