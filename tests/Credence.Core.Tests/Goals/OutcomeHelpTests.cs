using Credence.Core.Goals;

namespace Credence.Core.Tests.Goals;

public sealed class OutcomeHelpTests
{
    [Theory]
    [InlineData("get better at critical care", "What Who ByWhen HowIWillKnow")]
    [InlineData(
        "I manage septic shock and ventilated patients without transfer",
        "ByWhen HowIWillKnow"
    )]
    [InlineData("By December 2026 I manage septic shock on my own service.", "HowIWillKnow")]
    [InlineData("By June I publish two case reports with my residents and see one accepted", "")]
    [InlineData("", "What Who ByWhen HowIWillKnow")]
    public void What_a_statement_leaves_open_is_asked_and_nothing_else(
        string statement,
        string open
    ) =>
        Assert.Equal(
            open,
            string.Join(' ', OutcomeHelp.Open(statement, []).Select(question => question.Part))
        );

    [Fact]
    public void Every_question_is_asked_in_plain_words_with_an_example() =>
        Assert.Equal(
            [
                "What will you do then that you do not do today? manage septic shock without transferring",
                "Who will see the difference: which patients, team or committee? ventilated patients on my own service",
                "By when? by December",
                "How will you know that you are there? ultrasound-guided lines signed off",
            ],
            OutcomeHelp.Open("", []).Select(question => $"{question.Text} {question.Example}")
        );

    [Fact]
    public void Evidence_answers_how_one_will_know() =>
        Assert.DoesNotContain(
            OutcomeHelp.Open("get better", ["lines signed off"]),
            question => question.Part == OutcomePart.HowIWillKnow
        );

    [Theory]
    [InlineData(
        "",
        "manage septic shock without transferring",
        "patients on my own service",
        "December 2026",
        "By December 2026 I manage septic shock without transferring, for patients on my own service."
    )]
    [InlineData(
        "I want to lead the sepsis committee.",
        "",
        "",
        "within twelve months",
        "Within twelve months I lead the sepsis committee."
    )]
    [InlineData(
        "Teach ultrasound",
        "",
        "with my residents",
        "",
        "I teach ultrasound, with my residents."
    )]
    [InlineData("ECMO", "", "", "", "I ECMO.")]
    [InlineData("", "", "", "", "")]
    public void The_answers_are_put_together_into_one_sentence(
        string wish,
        string what,
        string who,
        string when,
        string sentence
    ) => Assert.Equal(sentence, OutcomeHelp.Compose(wish, what, who, when));

    [Fact]
    public void What_was_put_together_out_of_all_answers_leaves_only_the_evidence_open()
    {
        var sentence = OutcomeHelp.Compose(
            "get better at critical care",
            "manage septic shock without transferring",
            "patients on my own service",
            "by December"
        );

        Assert.Equal(OutcomePart.HowIWillKnow, Assert.Single(OutcomeHelp.Open(sentence, [])).Part);
    }
}
