using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>
/// A requirement as it stands for one person: of what a rule says about some physicians only, what concerns this
/// one (engine.md section 3b).
/// </summary>
internal sealed class PersonalRule(CycleContext context, QuestionList questions)
{
    public Requirement Of(Requirement requirement) =>
        requirement.PersonalDoubts.IsEmpty
            ? requirement
            : requirement with
            {
                Doubt = DoubtOf(requirement),
            };

    /// <summary>A doubt whose condition waits for a fact stands until the fact is known.</summary>
    private string DoubtOf(Requirement requirement)
    {
        var doubt = requirement.Doubt;
        foreach (var personal in requirement.PersonalDoubts)
        {
            var judge = new ConditionJudge(context);
            if (judge.Judge(personal.When) != Truth.No)
            {
                doubt = doubt.Length == 0 ? personal.Text : $"{doubt} {personal.Text}";
            }

            foreach (var fact in judge.Asked)
            {
                questions.AskAside(fact, context, requirement.Id);
            }
        }

        return doubt;
    }
}
