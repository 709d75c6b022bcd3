namespace Credence.App.Mail;

/// <summary>A mail address as it may stand in a header and be spoken to a mail server.</summary>
public static class MailAddress
{
    private const int Longest = 254;

    /// <summary>name@place: no spaces, no controls, nothing that could begin another header or another recipient.</summary>
    public static bool IsPlain(string address) =>
        address.Length is > 2 and <= Longest
        && address.All(c => c is > ' ' and < (char)127 && !"<>()[],;:\\\"".Contains(c))
        && address.Split('@') is [{ Length: > 0 and <= 64 } name, { Length: > 0 } place]
        && !name.StartsWith('.')
        && !name.EndsWith('.')
        && place.Split('.').All(part => part.Length > 0 && part[0] != '-' && part[^1] != '-');
}
