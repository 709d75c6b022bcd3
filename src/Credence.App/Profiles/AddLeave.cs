using System.Text.Json.Nodes;
using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Profiles;

/// <summary>Keeps a leave: some bodies ask less of a cycle with months away in it, and reminders are quiet in it.</summary>
public sealed class AddLeave(ChangeProfile profiles)
{
    /// <param name="kind">medical, parental, military or other.</param>
    public Task<Outcome<Changed>> Run(
        Author author,
        string kind,
        string? from,
        string? to,
        CancellationToken cancellation = default
    ) =>
        profiles.Run(
            author,
            "Added a leave",
            draft =>
            {
                var leave = new JsonObject { ["kind"] = kind };
                draft.PutDay(leave, "from", from, "The first day");
                draft.PutDay(leave, "to", to, "The last day");
                draft.Physician.List("leave").Add(leave);
            },
            cancellation
        );
}
