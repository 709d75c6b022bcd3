using System.Text.Json.Nodes;
using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Profiles;

/// <summary>Keeps an award for education: some bodies take it in place of hours.</summary>
public sealed class AddAward(ChangeProfile profiles)
{
    /// <param name="code">Of the vocabulary, such as ama-pra-award.</param>
    /// <param name="to">Empty where it has no end.</param>
    public Task<Outcome<Changed>> Run(
        Author author,
        string code,
        string? from,
        string? to,
        CancellationToken cancellation = default
    ) =>
        profiles.Run(
            author,
            "Added an award",
            draft =>
            {
                var award = new JsonObject { ["code"] = code };
                draft.PutDay(award, "from", from, "The day it was given");
                draft.PutDayIfAny(award, "to", to);
                draft.Physician.List("awards").Add(award);
            },
            cancellation
        );
}
