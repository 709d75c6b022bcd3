using Credence.Core.Credits;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>Why a credit was accepted, in a few words a physician understands.</summary>
internal static class Why
{
    public static string Accepted(NodePlan node, BodyActivity activity, Vocabulary vocabulary)
    {
        if (activity.Source is null)
        {
            return activity.Label;
        }

        if (activity.Carried)
        {
            return "carried over from the cycle before";
        }

        if (!activity.Overrides.IsEmpty)
        {
            return "you put it here";
        }

        var type = TypeOf(node, activity);
        var name = type is { } known ? NameOf(known.Code, vocabulary) : "any credit";
        return node.AnyTopic ? name : $"{name}, {TopicOf(node, activity, vocabulary)}";
    }

    public static string NameOf(string code, Vocabulary vocabulary) =>
        vocabulary.Names.TryGetValue(code, out var name) ? name : code;

    private static CreditType? TypeOf(NodePlan node, BodyActivity activity)
    {
        BodyLine? best = null;
        foreach (var line in activity.Lines)
        {
            if (
                (line.Type & node.Types) != 0
                && (best is not { } other || line.Amount > other.Amount)
            )
            {
                best = line;
            }
        }

        return best?.Named;
    }

    private static string TopicOf(NodePlan node, BodyActivity activity, Vocabulary vocabulary)
    {
        foreach (var topic in node.Rule.Topics)
        {
            foreach (var portion in activity.Source!.Portions)
            {
                if (portion.Topics.Contains(topic))
                {
                    return "on " + NameOf(topic.Code, vocabulary);
                }
            }
        }

        return "in your own field";
    }
}
