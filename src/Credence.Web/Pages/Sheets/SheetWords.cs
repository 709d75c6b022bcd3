using Credence.App.Packets;
using Credence.Core.Credits;
using Credence.Core.Ledger;
using Credence.Core.Practice;
using Credence.Core.Requirements;
using Credence.Core.Standing;
using Credence.Web.Pages.About;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Sheets;

/// <summary>What the documents say, on screen and on paper.</summary>
public static class SheetWords
{
    public const string Attestation =
        "I attest that I took part in the activities listed, that the credits claimed are no more than I earned, and that I hold the certificates marked as present.";

    public const string Claimed =
        "“Claimed” is credit entered without a certificate in this packet. A type's name in italics is credit that an accredited provider designated, as the certificate shows.";

    /// <summary>At the foot of every page.</summary>
    public const string Legal =
        $"{AboutWords.Provider} AMA PRA Category 1 Credit™ is a trademark of the American Medical Association; other names belong to their owners; no endorsement. {AboutWords.NotAdvice}";

    /// <summary>The same in the letters of a standard font.</summary>
    public const string LegalInShort =
        $"{AboutWords.Provider} Names belong to their owners; no endorsement. {AboutWords.NotAdvice}";

    public static string Specialties(Physician physician, Func<string, string> name) =>
        Say.Capital(
            string.Join(
                ", ",
                physician.Specialties.Select(specialty => name(specialty.Code).ToLowerInvariant())
            )
        );

    /// <summary>"Internal medicine, hospital medicine · NPI 1234567893".</summary>
    public static string About(Physician physician, Func<string, string> name) =>
        string.Join(
            " · ",
            new[]
            {
                Specialties(physician, name),
                physician.Npi.Length > 0 ? $"NPI {physician.Npi}" : "",
            }.Where(part => part.Length > 0)
        );

    /// <summary>"29.25 of 50": what the body's own totals ask; cards and courses where it asks for nothing else.</summary>
    public static string Credits(ObligationStanding body)
    {
        var asked = body
            .Requirements.Where(one =>
                one.Status != Core.Allocation.Status.NotApplicable && !one.Needed.IsZero
            )
            .ToList();
        var roots = asked
            .Where(one => one.Node == StandingNode.Sum && one.Rule.Within is null)
            .ToList();
        var shown =
            roots.Count > 0 ? roots : asked.Where(one => one.Node == StandingNode.Items).ToList();
        if (shown.Count == 0)
        {
            return "nothing asked now";
        }

        var of =
            $"{Sum(shown.Select(one => one.Counted))} of {Sum(shown.Select(one => one.Needed))}";
        return roots.Count > 0 ? of : $"{of} {Say.Unit(shown[0].Rule.Unit, Amount.Whole(2))}";
    }

    public static Amount Sum(IEnumerable<Amount> amounts) =>
        amounts.Aggregate(Amount.Zero, (sum, one) => sum + one);

    /// <summary>Two decimals, as documents have them.</summary>
    public static string Exact(Amount amount) => amount.ToDecimal().ToString("0.00");

    /// <summary>"8 of 10", or why a number would say nothing.</summary>
    public static string Certificates(Packet packet, ObligationStanding body)
    {
        var all = packet.Of(body).ToList();
        return all.Count == 0
            ? "none yet"
            : $"{all.Count(entry => entry.Proof.IsInside)} of {all.Count}";
    }

    public static string For(Packet packet) =>
        packet.Wish.Audit ? $"For the audit of {packet.Bodies[0].Title}"
        : packet.Wish.Obligation.Length > 0 ? $"For {packet.Bodies[0].Title}"
        : "Continuing medical education, summary";

    /// <summary>Why a certificate is not here, so that nobody has to ask back.</summary>
    public static string Why(PacketProof proof) =>
        proof.State switch
        {
            ProofState.None => "No certificate is on file.",
            ProofState.Address => $"Kept at {proof.Name}; it could not be put in.",
            ProofState.NotFound => $"Noted as {proof.Name}, which is not among the files.",
            ProofState.Locked =>
                $"{proof.Name} is locked with a password; it is handed in separately.",
            ProofState.Broken =>
                $"{proof.Name} is damaged and could not be printed; it is handed in separately.",
            ProofState.TooLarge =>
                $"{proof.Name} is too large to be put in; it is handed in separately.",
            ProofState.NotPrintable =>
                $"{proof.Name} is neither a PDF nor a picture; it is handed in separately.",
            _ => "",
        };

    public static string Counts(Packet packet, PacketEntry entry) =>
        entry.CountsFor.IsEmpty
            ? "in no total above"
            : string.Join(
                ", ",
                packet
                    .Bodies.Where(body => entry.CountsFor.Contains(body.Id))
                    .Select(body => body.Title)
            );

    /// <summary>
    /// A line for each file as it is kept, in columns. Text and no table: it prints in a tenth of the time,
    /// and a digest in one piece can be searched and compared.
    /// </summary>
    public static string Manifest(Packet packet) =>
        string.Join(
            '\n',
            packet
                .Entries.Where(entry => entry.Proof.Sha256.Length > 0)
                .Select(entry =>
                    Line(
                        $"{entry.Number}",
                        entry.Proof.IsInside ? PacketView.PageOf(entry.Proof) : "not in",
                        Bytes(entry.Proof.Bytes),
                        entry.Proof.Sha256,
                        OnOneLine(entry.Proof.Name)
                    )
                )
                .Prepend(Line("No.", "Page", "Size", "SHA-256", "File"))
        );

    private static string Line(string number, string page, string size, string sha, string file) =>
        $"{number, 4}  {page, -6}  {size, 8}  {sha, -64}  {file}";

    private static string OnOneLine(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string Title(CmeActivity activity) =>
        activity.Title.Length > 0 ? activity.Title
        : activity.Provider.Length > 0 ? activity.Provider
        : "Untitled activity";

    public static string Checked(Body body) =>
        body.IsCustom ? "A rule of the physician's own entry"
        : body.LastChecked is { } day ? $"Checked {Say.Day(day)}"
        : "Not checked yet";

    public static string Bytes(long bytes) =>
        bytes < 1024 ? $"{bytes} bytes"
        : bytes < 1024 * 1024 ? $"{(bytes + 512) / 1024} kB"
        : $"{bytes / 1048576}.{bytes % 1048576 * 10 / 1048576} MB";
}
