using System.Collections.Immutable;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>Gathers what nobody has told us yet: each fact once, those that change most first.</summary>
internal sealed class QuestionList(Vocabulary vocabulary)
{
    private readonly Dictionary<string, Entry> entries = [];

    private sealed class Entry
    {
        public required string Text { get; init; }

        public HashSet<RequirementRef> Requirements { get; } = [];

        public int Weight { get; set; }
    }

    /// <summary>A fact that decides a requirement.</summary>
    public void Ask(string fact, CycleContext context, string requirement) =>
        Note(fact, context, requirement, 1000);

    /// <summary>A fact that may stand in for requirements: asked after those that decide one.</summary>
    public void AskAside(string fact, CycleContext context, string requirement) =>
        Note(fact, context, requirement, 1);

    public void AskPlain(string fact, string text, RequirementRef requirement, int weight = 1000)
    {
        if (!entries.TryGetValue(fact, out var entry))
        {
            entries.Add(fact, entry = new Entry { Text = text });
        }

        if (entry.Requirements.Add(requirement))
        {
            entry.Weight += weight;
        }
    }

    public ImmutableArray<Question> ToQuestions() =>
        [
            .. entries
                .OrderByDescending(pair => pair.Value.Weight)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => new Question(
                    pair.Key,
                    pair.Value.Text,
                    pair.Value.Requirements.Count,
                    [
                        .. pair
                            .Value.Requirements.OrderBy(
                                entry => entry.Obligation,
                                StringComparer.Ordinal
                            )
                            .ThenBy(entry => entry.Requirement, StringComparer.Ordinal),
                    ]
                )),
        ];

    private void Note(string fact, CycleContext context, string requirement, int weight)
    {
        // A date of licensing belongs to one obligation; other facts are asked once for all bodies.
        var key = fact == "licensed_on" ? "licensed_on@" + context.Obligation.Id : fact;
        AskPlain(
            key,
            TextOf(fact, context),
            new RequirementRef(context.Obligation.Id, requirement),
            weight
        );
    }

    private string TextOf(string fact, CycleContext context) =>
        fact switch
        {
            "degree" => "Is your degree MD or DO?",
            "born" => "What is your date of birth?",
            "specialties" => "What is your specialty?",
            "licensed_on" => $"When were you first licensed by {context.Body.Name}?",
            "board_certificates" =>
                "Which specialty board certificates do you hold, and when did you pass the examinations?",
            "awards" =>
                "Do you hold the AMA Physician's Recognition Award, or another award for your education?",
            "registration-dea" => "Do you hold a DEA registration, and until when?",
            "registration-state-controlled-substance" =>
                "Do you hold a state registration for controlled substances, and until when?",
            "training" => "Have you been in residency or fellowship in these years?",
            "practice_states" => "In which states do you see patients?",
            _ when fact.StartsWith("maintained:", StringComparison.Ordinal) =>
                $"{NameOf(fact["maintained:".Length..])}: do you take part in its continuing certification?",
            _ => vocabulary.Questions.TryGetValue(fact, out var text)
                ? text
                : $"Does this hold for you: {fact.Replace('_', ' ').Replace('-', ' ')}?",
        };

    private string NameOf(string board) => vocabulary.NameOf(board);
}
