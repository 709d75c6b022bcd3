using System.Security.Cryptography;
using System.Text;

namespace Credence.Faults;

/// <summary>The same draw from the same code and seed on every machine.</summary>
internal static class Draw
{
    /// <summary>So many of the faults in these folders or files, all of Core where none is named; 0 means every one.</summary>
    public static Fault[] Of(IEnumerable<Fault> faults, int sample, int seed, string[] places)
    {
        var there = faults.Where(fault =>
            places.Length == 0
            || places.Any(place => fault.File == place || fault.File.StartsWith(place + "/"))
        );
        var order = there.OrderBy(fault => Order(seed, fault));
        return [.. sample == 0 ? order : order.Take(sample)];
    }

    private static string Order(int seed, Fault fault) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed} {fault.Id} {fault}")));
}
