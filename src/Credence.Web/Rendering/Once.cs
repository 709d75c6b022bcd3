namespace Credence.Web.Rendering;

/// <summary>
/// A key that a sender gives to one thing it sends, so that sending it again does it no second time: a phone in a tunnel
/// does not know whether its entry arrived.
/// </summary>
public static class Once
{
    public const string Header = "Idempotency-Key";
    private const int Longest = 64;

    /// <summary>Empty where there is none, or none that could stand in an id.</summary>
    public static string KeyOf(HttpContext http) =>
        http.Request.Headers[Header].ToString() is { Length: > 15 and <= Longest } key
        && key.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? key
            : "";
}
