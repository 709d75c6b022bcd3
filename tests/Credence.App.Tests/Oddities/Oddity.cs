using Credence.App.Tests.Stories;
using Credence.Core.Standing;

namespace Credence.App.Tests.Oddities;

/// <summary>Short ways to write a trap as text: one physician, a few bodies of their own, a few credits.</summary>
internal static class Oddity
{
    public const string Header =
        "id,date,provider,title,format,credits,topics,counts_for,expires\n";

    /// <param name="obligations">The obligations list of profile.yaml, indented by two.</param>
    public static CheckResult Check(
        string asOf,
        string obligations,
        string ledger,
        string physician = ""
    ) =>
        Story.Check(
            asOf,
            $"form: 1\nphysician:\n  name: Pat Example\n  degree: MD\n  specialties: [internal-medicine]\n  timezone: America/New_York\n{physician}obligations:\n{obligations}",
            Header + ledger
        );

    /// <summary>A body of one's own in one requirement line, as an obligation.</summary>
    public static string Own(string id, string tie, string cycle, params string[] requirements) =>
        $"  - id: {id}\n    {tie}\n    custom:\n      id: {id}\n      name: {id}\n      cycle: {cycle}\n      requirements:\n"
        + string.Concat(requirements.Select(requirement => $"        - {requirement}\n"));
}
