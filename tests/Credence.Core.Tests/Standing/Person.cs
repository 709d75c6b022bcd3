using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Practice;
using Credence.Core.Requirements;
using Credence.Core.Standing;

namespace Credence.Core.Tests.Standing;

/// <summary>One physician on one day, written as a test says it: what they owe, what they did.</summary>
internal sealed record Person(DateOnly AsOf)
{
    public Physician Is { get; init; } =
        new()
        {
            Name = "Pat Example",
            Degree = Degree.MD,
            Specialties = [new Specialty("internal-medicine")],
        };

    public ImmutableArray<Obligation> Ties { get; init; } = [];

    public ImmutableArray<CmeActivity> Ledger { get; init; } = [];

    public ImmutableArray<CmeActivity> Planned { get; init; } = [];

    public ImmutableArray<Goal> Goals { get; init; } = [];

    public PlanningWishes Wishes { get; init; } = new();

    public Vocabulary Vocabulary { get; init; } = new();

    public static Person On(string day) => new(DateOnly.Parse(day));

    public Person Owing(params Obligation[] ties) => this with { Ties = Ties.AddRange(ties) };

    public Person Being(Func<Physician, Physician> change) => this with { Is = change(Is) };

    /// <param name="credits">"10 ama-pra-1; 5 moc-part2@us-abim"; empty for a card.</param>
    /// <param name="topics">"opioids:2; ethics+pain:1; geriatrics" (without an amount: the whole activity).</param>
    public Person Did(
        string date,
        string credits,
        string topics = "",
        Func<CmeActivity, CmeActivity>? also = null
    )
    {
        var activity = Activity("L" + (Ledger.Length + 1), date, credits, topics);
        return this with { Ledger = Ledger.Add(also is null ? activity : also(activity)) };
    }

    public Person Plans(string date, string credits, string topics = "") =>
        this with
        {
            Planned = Planned.Add(Activity("P" + (Planned.Length + 1), date, credits, topics)),
        };

    public CheckResult Check() => Core.Standing.Check.Of(Input());

    public CheckInput Input() =>
        new()
        {
            Profile = new Profile
            {
                Physician = Is,
                Obligations = Ties,
                Goals = Goals,
                Planning = Wishes,
            },
            Ledger = Ledger,
            Planned = Planned,
            Vocabulary = Vocabulary,
            Library = new LibraryEdition("test", AsOf),
            AsOf = AsOf,
        };

    /// <summary>Where the only body stands.</summary>
    public ObligationStanding Stands() => Assert.Single(Check().Obligations);

    /// <summary>Where a requirement of the only body stands; the first copy where there are several.</summary>
    public RequirementStanding Stands(string requirement) =>
        Stands().Requirements.First(standing => standing.Id == requirement);

    /// <summary>What is asked of them, but for "did you renew?".</summary>
    public ImmutableArray<Question> Asked() =>
        [.. Check().Questions.Where(question => !question.Fact.StartsWith("renewed:"))];

    private static CmeActivity Activity(string id, string date, string credits, string topics) =>
        new()
        {
            Id = new ActivityId(id),
            Date = DateOnly.Parse(date),
            Title = "Activity " + id,
            Format = "course",
            Lines = [.. Parts(credits).Select(Line)],
            Portions = [.. Parts(topics).Select(Portion)],
        };

    private static CreditLine Line(string text)
    {
        var words = text.Split(' ');
        return new CreditLine(CreditType.Read(words[1]), Amount.Read(words[0])!.Value);
    }

    private static Portion Portion(string text)
    {
        var parts = text.Split(':');
        return new Portion(
            [.. parts[0].Split('+').Select(code => new Topic(code))],
            parts.Length > 1 ? Amount.Read(parts[1]) : null
        );
    }

    private static string[] Parts(string text) =>
        text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
