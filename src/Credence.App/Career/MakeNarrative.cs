using System.Collections.Immutable;
using System.Text;
using Credence.Core.Career;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Planning;
using Credence.Core.Practice;

namespace Credence.App.Career;

/// <summary>Tells the narrative of what somebody recorded.</summary>
public static class MakeNarrative
{
    public static Narrative Of(
        Profile profile,
        ImmutableArray<CmeActivity> ledger,
        ImmutableArray<Candidate> candidates,
        AcceptedPlan? plan,
        DateOnly asOf,
        Func<string, string> name,
        ImmutableArray<Cluster> clusters
    ) =>
        TellNarrative.Of(
            new NarrativeInput
            {
                Profile = profile,
                Ledger = ledger,
                Candidates = candidates,
                Plan = plan,
                AsOf = asOf,
                Name = name,
                Clusters = clusters,
            }
        );
}

/// <summary>The forms in which a narrative is taken away: md, docx, json.</summary>
public static class NarrativeForms
{
    /// <param name="paragraph">As somebody changed it; null or empty as it was told.</param>
    public static byte[] Bytes(
        string form,
        Narrative narrative,
        Physician physician,
        string? paragraph = null
    )
    {
        var own = string.IsNullOrWhiteSpace(paragraph) ? null : paragraph;
        return form switch
        {
            "docx" => NarrativeWord.Write(narrative, physician, own),
            "json" => NarrativeText.Resume(narrative, physician, own),
            _ => Encoding.UTF8.GetBytes(NarrativeText.Markdown(narrative, physician, own)),
        };
    }
}
