namespace Credence.Core.PatientData;

/// <summary>What could tell a stranger who a patient is (after the identifiers that HIPAA's safe harbor removes).</summary>
public enum IdentifierKind
{
    RecordNumber,
    BirthDate,
    SocialSecurityNumber,
    PhoneNumber,
    EmailAddress,
    HomeAddress,
    InsuranceNumber,
    DeviceOrPlateNumber,
    WebAddress,
    Name,
    CareDate,
    GreatAge,
    LivingPlace,
    OnlyPerson,
    Picture,
    Bed,

    /// <summary>Nothing was found, but not all was looked at: it would have taken too long.</summary>
    Unchecked,
}

/// <summary>A place in a text that looks like a patient's identifier.</summary>
/// <param name="Start">Of its first letter, from 0.</param>
public sealed record PatientDataFinding(IdentifierKind Kind, int Start, int Length)
{
    internal bool Covers(int place) => place >= Start && place < Start + Length;

    /// <summary>What it looks like, as words in a sentence: "a record number".</summary>
    public string Words =>
        Kind switch
        {
            IdentifierKind.RecordNumber => "a record number",
            IdentifierKind.BirthDate => "a date of birth",
            IdentifierKind.SocialSecurityNumber => "a Social Security number",
            IdentifierKind.PhoneNumber => "a phone number",
            IdentifierKind.EmailAddress => "somebody's e-mail address",
            IdentifierKind.HomeAddress => "a street address",
            IdentifierKind.InsuranceNumber => "an insurance number",
            IdentifierKind.DeviceOrPlateNumber => "the number of a device, a license or a plate",
            IdentifierKind.WebAddress => "an address on the net",
            IdentifierKind.CareDate => "the day of a patient's care",
            IdentifierKind.GreatAge => "an age over 89",
            IdentifierKind.LivingPlace => "the place where a patient lives or works",
            IdentifierKind.OnlyPerson => "what only one person of a town can be",
            IdentifierKind.Picture => "a patient's picture",
            IdentifierKind.Unchecked => "something that could not be checked in time",
            IdentifierKind.Bed => "a patient's room or bed",
            _ => "a patient's name",
        };
}

/// <summary>What is found already, asked for a place.</summary>
internal static class FoundPlaces
{
    public static bool Covers(this List<PatientDataFinding> found, int place) =>
        found.Any(finding => finding.Covers(place));
}
