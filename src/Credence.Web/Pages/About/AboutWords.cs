namespace Credence.Web.Pages.About;

/// <summary>The legal lines, word for word as they stand under every document.</summary>
public static class AboutWords
{
    public const string Title = "About Credence";

    public const string Lead =
        "Credence tells a physician what every body asks, what counts, what is missing, and why. It runs on your own machine, or on your group's server, and tells nobody else.";

    public const string Provider = "Credence is not an accredited provider and awards no credit.";

    public const string Trademark =
        "AMA PRA Category 1 Credit is a trademark of the American Medical Association; other names belong to their owners. No endorsement is meant or implied.";

    public const string NotAdvice =
        "Rules are summaries of a stated date, not legal advice. Your board decides.";

    public const string Claimed =
        "Only an accredited provider designates credit. What you type in without a proof is a claim.";

    public const string NoPatients =
        "Credence keeps no patient data. Please write none into titles or notes.";

    public const string Privacy =
        "No telemetry of ours, no third-party request: every file a page needs comes from this program. Your data lies on the machine that runs it, and you can take it with you as plain files at any time.";
}
