using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>
/// A requirement as it stands for one person: of what a rule says about some physicians only, what concerns this
/// one (engine.md section 3b).
/// </summary>
internal sealed class PersonalRule(CycleContext context, QuestionList questions)
{
    public Requirement Of(Requirement requirement)
    {
        if (!requirement.PersonalDoubts.IsEmpty)
        {
            requirement = requirement with { Doubt = DoubtOf(requirement) };
        }

        return requirement.AcceptsCases.IsEmpty
            ? requirement
            : requirement with
            {
                Accepts = AcceptsOf(requirement),
            };
    }

    /// <summary>A doubt whose condition waits for a fact stands until the fact is known.</summary>
    private string DoubtOf(Requirement requirement)
    {
        var doubt = requirement.Doubt;
        foreach (var personal in requirement.PersonalDoubts)
        {
            if (Judge(personal.When, requirement.Id) != Truth.No)
            {
                doubt = doubt.Length == 0 ? personal.Text : $"{doubt} {personal.Text}";
            }
        }

        return doubt;
    }

    /// <summary>The first case that holds; while a fact is unknown only what every possible case accepts.</summary>
    private ImmutableArray<CreditType> AcceptsOf(Requirement requirement)
    {
        ImmutableArray<CreditType>? accepted = null;
        foreach (var one in requirement.AcceptsCases)
        {
            var truth = Judge(one.When, requirement.Id);
            if (truth == Truth.No)
            {
                continue;
            }

            accepted = accepted is { } so ? [.. so.Where(one.Types.Contains)] : one.Types;
            if (truth == Truth.Yes)
            {
                break;
            }
        }

        return accepted is { IsEmpty: false } types ? types : requirement.Accepts;
    }

    private Truth Judge(Condition? when, string requirement)
    {
        var judge = new ConditionJudge(context);
        var truth = judge.Judge(when);
        foreach (var fact in judge.Asked)
        {
            questions.AskAside(fact, context, requirement);
        }

        return truth;
    }
}
