namespace Credence.App.Ledger;

/// <summary>
/// The id of an entry that a device may send twice: made of its key, so that the entry is there once. It tells a person
/// nothing.
/// </summary>
public static class OnceId
{
    private const string Begin = "once-";

    public static string Of(string key) => Begin + key;

    public static bool Is(string id) => id.StartsWith(Begin, StringComparison.Ordinal);
}
