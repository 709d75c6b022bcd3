using Credence.App.Problems;

namespace Credence.App.Rules;

/// <summary>Ids of bodies begin with their place: <c>us-nm-</c> is New Mexico.</summary>
public static class BodyIds
{
    /// <summary>The id that was probably meant: one of the same place where it has any, whatever stands behind.</summary>
    public static string? Nearest(string id, IEnumerable<string> known)
    {
        var ids = known as IReadOnlyCollection<string> ?? [.. known];
        var there = PlaceOf(id) is { } place ? ids.Where(one => PlaceOf(one) == place) : [];
        return there.MinBy(one => Different(id, one)) ?? DidYouMean.Nearest(id, ids);
    }

    /// <summary>"us-nm" of a state's body; null of a national one, which has no place.</summary>
    private static string? PlaceOf(string id) =>
        id.ToLowerInvariant().Split('-') is ["us", { Length: 2 } state, _, ..]
            ? $"us-{state}"
            : null;

    /// <summary>How many letters do not stand in both ids in their place, from the front.</summary>
    private static int Different(string one, string other) =>
        Math.Max(one.Length, other.Length)
        - one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
}
