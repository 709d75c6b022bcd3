using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Profiles;

/// <summary>The first answers: who the physician is and to whom they owe credits, kept in one step.</summary>
public sealed class Onboard(ChangeProfile profiles)
{
    private const string Dea = "us-dea-mate";

    public Task<Outcome<Changed>> Run(
        Author author,
        TypedPhysician physician,
        IReadOnlyList<NewObligation> obligations,
        CancellationToken cancellation = default
    ) =>
        profiles.Run(
            author,
            "Answered the first questions",
            draft =>
            {
                physician.Write(draft);
                foreach (var one in obligations)
                {
                    one.Write(draft);
                }

                // Whoever names the DEA among their bodies need not be asked whether they are registered.
                if (obligations.Any(one => one.Body == Dea))
                {
                    draft.Physician.Section("attributes")["dea_registered"] = true;
                }
            },
            cancellation
        );
}
