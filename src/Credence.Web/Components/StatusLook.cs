using Credence.Core.Allocation;

namespace Credence.Web.Components;

/// <summary>How a state looks: always a color, a shape and a word, and the shape alone must do in print.</summary>
public sealed record StatusLook(string Color, string Icon, string Word)
{
    public static StatusLook Of(Status status) =>
        status switch
        {
            Status.Met => new("met", "met", "Met"),
            Status.Waived => new("met", "met", "Waived"),
            Status.OnPace => new("pace", "pace", "On pace"),
            Status.Behind => new("behind", "behind", "Behind"),
            Status.AtRisk => new("risk", "risk", "At risk"),
            Status.Overdue => new("over", "over", "Overdue"),
            Status.AnswerNeeded => new("ask", "ask", "Needs an answer"),
            Status.Confirm => new("ask", "ask", "Please confirm"),
            Status.Unsettled => new("ask", "ask", "Not settled"),
            Status.NotYetDue => new("rest", "rest", "Not yet due"),
            _ => new("rest", "na", "Not applicable"),
        };

    /// <summary>What wants a person comes first.</summary>
    public static int Urgency(Status status) =>
        status switch
        {
            Status.Overdue => 0,
            Status.AtRisk => 1,
            Status.Behind => 2,
            Status.AnswerNeeded => 3,
            Status.Confirm => 4,
            Status.Unsettled => 5,
            Status.OnPace => 6,
            Status.NotYetDue => 7,
            Status.Met => 8,
            Status.Waived => 9,
            _ => 10,
        };
}
