using System.Text.Json.Nodes;
using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Profiles;

/// <summary>Keeps a specialty certificate: at some bodies it stands in for hours.</summary>
public sealed class AddCertificate(ChangeProfile profiles)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        string board,
        string? passed,
        bool maintained,
        CancellationToken cancellation = default
    ) =>
        profiles.Run(
            author,
            "Added a board certificate",
            draft =>
            {
                var certificate = new JsonObject { ["board"] = board };
                if (TypedDate.Iso(passed, "passed", draft.Problems) is { } day)
                {
                    certificate["passed"] = new JsonArray(day);
                }

                certificate["maintained"] = maintained;
                draft.Physician.List("board_certificates").Add(certificate);
            },
            cancellation
        );
}
