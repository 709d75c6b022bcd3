namespace Credence.Web.Rendering;

/// <summary>Where a form says it came from; only a path of our own is followed.</summary>
public static class OwnAddress
{
    public static string Of(string? back, string otherwise = "/") =>
        back is ['/', ..]
        && !back.StartsWith("//")
        && !back.Contains('\\')
        && !back.Any(char.IsControl)
            ? back
            : otherwise;
}
