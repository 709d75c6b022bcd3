using System.Text.Json.Nodes;
using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Profiles;

/// <summary>Keeps a registration to prescribe, never its number: some rules hold only for those who have one.</summary>
public sealed class AddRegistration(ChangeProfile profiles)
{
    /// <summary>The one that holds in the whole country; any other is a state's.</summary>
    public const string Federal = "dea";

    /// <param name="kind">dea or state-controlled-substance.</param>
    /// <param name="jurisdiction">Such as US-KS; may be empty for the DEA's.</param>
    /// <param name="from">Empty where it is not known.</param>
    /// <param name="to">Empty where it is not known.</param>
    public Task<Outcome<Changed>> Run(
        Author author,
        string kind,
        string jurisdiction,
        string? from,
        string? to,
        CancellationToken cancellation = default
    ) =>
        profiles.Run(
            author,
            "Added a registration",
            draft =>
            {
                var registration = new JsonObject { ["kind"] = kind };
                if (jurisdiction.Length > 0)
                {
                    registration["jurisdiction"] = jurisdiction;
                }
                else if (kind != Federal)
                {
                    draft.Problems.Add(ProblemCatalog.FieldEmpty, "jurisdiction", "The state");
                }

                draft.PutDayIfAny(registration, "from", from);
                draft.PutDayIfAny(registration, "to", to);
                draft.Physician.List("registrations").Add(registration);
            },
            cancellation
        );
}
