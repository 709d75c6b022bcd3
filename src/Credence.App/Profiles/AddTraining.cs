using System.Text.Json.Nodes;
using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Profiles;

/// <summary>Keeps a residency or fellowship: some bodies ask less of those in it, or just out of it.</summary>
public sealed class AddTraining(ChangeProfile profiles)
{
    /// <param name="kind">internship, residency or fellowship.</param>
    /// <param name="to">Empty while it goes on.</param>
    public Task<Outcome<Changed>> Run(
        Author author,
        string kind,
        string? from,
        string? to,
        bool fullTime,
        CancellationToken cancellation = default
    ) =>
        profiles.Run(
            author,
            "Added a residency or fellowship",
            draft =>
            {
                var training = new JsonObject { ["kind"] = kind };
                draft.PutDay(training, "from", from, "The first day");
                draft.PutDayIfAny(training, "to", to);
                training["full_time"] = fullTime;
                draft.Physician.List("training").Add(training);
            },
            cancellation
        );
}
