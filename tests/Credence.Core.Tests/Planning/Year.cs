using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Obligations;
using Credence.Core.Planning;
using Credence.Core.Requirements;
using Credence.Core.Tests.Standing;

namespace Credence.Core.Tests.Planning;

/// <summary>A year to be planned, written as a test says it: a person, what could be done, what was accepted.</summary>
internal sealed record Year(Person Person)
{
    public ImmutableArray<Candidate> Candidates { get; init; } = [];

    public ImmutableArray<Cluster> Clusters { get; init; } = [];

    public AcceptedPlan? Accepted { get; init; }

    /// <summary>January to December 2026, seen from a day.</summary>
    public static Year From(string day, Func<Person, Person>? person = null)
    {
        var one = Person.On(day) with { Wishes = new() { Start = new DateOnly(2026, 1, 1) } };
        return new Year(person is null ? one : person(one));
    }

    public Year With(params Candidate[] candidates) =>
        this with
        {
            Candidates = Candidates.AddRange(candidates),
        };

    public Year AcceptedWith(params AcceptedItem[] items) =>
        this with
        {
            Accepted = new AcceptedPlan(new DateOnly(2026, 1, 1), [.. items]),
        };

    public PlanningProblem Problem() =>
        PlanningDerivation.Of(
            new PlanningInput
            {
                Profile = new Profile
                {
                    Physician = Person.Is,
                    Obligations = Person.Ties,
                    Goals = Person.Goals,
                    Planning = Person.Wishes,
                },
                Ledger = Person.Ledger,
                Candidates = Candidates,
                Clusters = Clusters,
                Accepted = Accepted,
                Vocabulary = Person.Vocabulary,
                Library = new LibraryEdition("test", Person.AsOf),
                AsOf = Person.AsOf,
            }
        );

    public YearPlan Plan() => Planner.Make(Problem(), new Oracle.CbcSolver());

    /// <summary>The best plan, written as "course 3, rounds 1 x2".</summary>
    public string Best() =>
        string.Join(
            ", ",
            Plan()
                .Items.Select(item =>
                    $"{item.Candidate.Id} {item.Month.Month}{(item.Units > 1 ? $" x{item.Units}" : "")}"
                )
        );

    /// <summary>Every level of a plan written as "course 3, rounds 1 x2": a candidate, its month, its units.</summary>
    public PlanValue Worth(string plan)
    {
        var problem = Problem();
        return PlanEvaluation.Of(new PlanningModel(problem), Units(problem, plan));
    }

    public bool Keeps(string plan)
    {
        var problem = Problem();
        return Planner.Keeps(problem, Units(problem, plan));
    }

    private static int[] Units(PlanningProblem problem, string plan)
    {
        var units = new int[problem.Options.Length];
        foreach (var item in plan.Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            var words = item.Split(' ');
            var month = int.Parse(words[1]);
            var option = problem
                .Options.Select((option, o) => (option, o))
                .Single(pair =>
                    problem.Choices[pair.option.Choice].Id == words[0] && pair.option.Month == month
                );
            units[option.o] = words.Length > 2 ? int.Parse(words[2][1..]) : 1;
        }

        return units;
    }

    /// <summary>What is asked of a requirement.</summary>
    public PlanningNode Asks(string requirement) =>
        Problem()
            .Bodies.SelectMany(body => body.Nodes)
            .First(node => node.Requirement == requirement && node.Demand > 0);

    public static Candidate Block(string id, decimal credits, string topics = "") =>
        new()
        {
            Id = id,
            Title = "Course " + id,
            Format = "course",
            Lines = [new CreditLine(new CreditType("ama-pra-1"), Board.Of(credits))],
            Portions =
                topics.Length == 0
                    ? []
                    : [new([.. topics.Split('+').Select(code => new Topic(code))], null)],
            Hours = Board.Of(credits),
        };

    public static Candidate Stream(string id, int units) =>
        Block(id, 1) with
        {
            Mode = CandidateMode.Stream,
            Format = "journal",
            UnitsPerMonth = units,
        };

    public static Candidate Meeting(string id, string from, string to, decimal credits = 20) =>
        Block(id, credits) with
        {
            Mode = CandidateMode.Event,
            Format = "conference",
            Offered = new() { Dates = [new(DateOnly.Parse(from), DateOnly.Parse(to))] },
            DaysOff = Board.Of(3),
        };

    public static Candidate Project(string id, decimal credits, decimal hours, int months) =>
        Block(id, credits) with
        {
            Mode = CandidateMode.Project,
            Format = "qi-project",
            Hours = Board.Of(hours),
            DurationMonths = months,
        };

    public static AcceptedItem Item(string candidate, int month, int units = 1) =>
        new(candidate, new DateOnly(2026, month, 1), null, units, false, [], false);
}
