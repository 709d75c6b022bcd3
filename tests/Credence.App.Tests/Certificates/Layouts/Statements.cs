namespace Credence.App.Tests.Certificates.Layouts;

/// <summary>The sentences that accreditors ask for, as providers write them.</summary>
public static class Statements
{
    public const string Credit = "<i>AMA PRA Category 1 Credit(s)</i>™";

    public static string Accredited(Invented invented, string provider) =>
        invented
            .Of(
                $"{provider} is accredited by the Accreditation Council for Continuing Medical Education (ACCME) to provide continuing medical education for physicians.",
                $"The {provider} is accredited by the ACCME to provide continuing medical education for physicians.",
                $"{provider} is accredited with commendation by the Accreditation Council for Continuing Medical Education to provide continuing medical education for physicians.",
                $"In support of improving patient care, {provider} is jointly accredited by the Accreditation Council for Continuing Medical Education (ACCME), the Accreditation Council for Pharmacy Education (ACPE), and the American Nurses Credentialing Center (ANCC), to provide continuing education for the healthcare team."
            )
            .Replace("The The", "The", StringComparison.Ordinal);

    public static string Designated(Invented invented, string provider, string kind, string most) =>
        invented.Of(
            $"{provider} designates this {kind} for a maximum of {most} {Credit}. Physicians should claim only the credit commensurate with the extent of their participation in the activity.",
            $"{provider} designates this {kind} for a maximum of {most} {Credit}. Each physician should claim only those credits that he/she actually spent in the activity."
        );

    public static string Joint(string provider, string partner) =>
        $"This activity has been planned and implemented in accordance with the accreditation requirements and policies of the Accreditation Council for Continuing Medical Education through the joint providership of {provider} and {partner}. {provider} is accredited by the ACCME to provide continuing medical education for physicians.";

    public static string Supported(string company) =>
        $"This activity is supported by an independent educational grant from {company}.";
}
