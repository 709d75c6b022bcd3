using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Credence.App.Certificates.Reasoning;
using Credence.App.Certificates.Sheets;
using Credence.App.Problems;
using Credence.Core.Problems;

namespace Credence.App.Certificates;

/// <summary>Reads what a proof says. Whatever the file is, the answer is a reading: an error is one too.</summary>
public sealed class ReadCertificate(OpenSheets sheets)
{
    /// <param name="physicianNames">Whose folder it is (name and other spellings); empty where nobody's.</param>
    public async Task<CertificateReading> Of(
        GivenFile file,
        IReadOnlyCollection<string> physicianNames,
        CancellationToken cancellation
    )
    {
        var sha = Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span));
        try
        {
            var opened = await sheets.Open(file, cancellation);
            return opened.Problem is { } problem
                ? Unreadable(file, sha, problem)
                : Read(opened, file.Name, physicianNames) with
                {
                    File = file.Name,
                    Sha256 = sha,
                };
        }
        catch (RegexMatchTimeoutException)
        {
            return Unreadable(file, sha, ProblemCatalog.ProofTooSlow.At(file.Name));
        }
    }

    /// <summary>On a machine with too much to do even a plain text may run out of its time; it gets a second chance.</summary>
    private static CertificateReading Read(
        OpenedSheets opened,
        string file,
        IReadOnlyCollection<string> physicianNames
    )
    {
        try
        {
            return Reasoner.Read(opened, file, physicianNames);
        }
        catch (RegexMatchTimeoutException)
        {
            return Reasoner.Read(opened, file, physicianNames);
        }
    }

    private static CertificateReading Unreadable(GivenFile file, string sha, Problem problem) =>
        new()
        {
            File = file.Name,
            Kind = ReadingKind.Unreadable,
            Sha256 = sha,
            Error = problem,
        };
}
