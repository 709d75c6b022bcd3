using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.Core.Tests.Standing;

/// <summary>What nobody has told us yet is asked once for each fact, in a sentence (engine.md section 2, conditions).</summary>
public sealed class QuestionWordsTests
{
    private static readonly Person Nobody = Person
        .On("2026-11-22")
        .Being(one => one with { Specialties = [], Degree = null });

    [Theory]
    [InlineData("degree", "Is your degree MD or DO?")]
    [InlineData("born", "What is your date of birth?")]
    [InlineData("specialties", "What is your specialty?")]
    [InlineData("licensed_on@board", "When were you first licensed by The board?")]
    [InlineData("practice_states", "In which states do you see patients?")]
    [InlineData("sees_old-people", "Does this hold for you: sees old people?")]
    [InlineData("opioids", "Do you prescribe opioids?")]
    public void A_fact_is_asked_in_a_sentence(string fact, string text)
    {
        Condition when = fact.Split('@')[0] switch
        {
            "degree" => new Condition.HasDegree(Degree.MD),
            "born" => new Condition.AgeAtLeast(70),
            "specialties" => new Condition.InSpecialty([new Specialty("pediatrics")]),
            "licensed_on" => new Condition.LicensedBefore(new DateOnly(2020, 1, 1)),
            "practice_states" => new Condition.PracticesInState(true),
            var code => new Condition.Attribute(code),
        };
        var person = Nobody.Owing(Board.Asking(Board.Credits("a", 1).When(when))) with
        {
            Vocabulary = new()
            {
                Questions = ImmutableDictionary<string, string>.Empty.Add(
                    "opioids",
                    "Do you prescribe opioids?"
                ),
            },
        };

        var asked = Assert.Single(person.Asked());

        Assert.Equal((fact, text, 1), (asked.Fact, asked.Text, asked.Changes));
    }

    [Fact]
    public void A_fact_is_asked_once_for_all_bodies_and_what_decides_most_comes_first()
    {
        var old = new Condition.AgeAtLeast(70);
        var kids = new Condition.Attribute("kids");
        var asked = Nobody
            .Owing(
                Board.Asking("b", Board.Credits("y", 1).When(old), Board.Credits("x", 1).When(old)),
                Board.Asking("a", Board.Credits("z", 1).When(old), Board.Credits("w", 1).When(kids))
            )
            .Asked();

        Assert.Equal(["born", "kids"], asked.Select(one => one.Fact));
        Assert.Equal(
            ["a/z", "b/x", "b/y"],
            asked[0].Requirements.Select(one => $"{one.Obligation}/{one.Requirement}")
        );
    }
}
