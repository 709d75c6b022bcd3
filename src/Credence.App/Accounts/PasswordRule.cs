using Credence.App.Problems;
using Credence.Core.Problems;

namespace Credence.App.Accounts;

/// <summary>
/// A password is long and not one that everybody tries first. No demand for signs and digits: they make people write it
/// down, and do not make it harder to guess.
/// </summary>
public static class PasswordRule
{
    public const int Shortest = 12;
    public const int Longest = 128;

    private const int FewestLetters = 6;

    private static readonly string[] TriedFirst =
    [
        "password",
        "passw0rd",
        "letmein",
        "welcome",
        "iloveyou",
        "qwertyuiop",
        "qwerty",
        "asdfghjkl",
        "zxcvbnm",
        "abcdefghijkl",
        "administrator",
        "changeme",
        "trustno1",
        "sunshine",
        "princess",
        "football",
        "baseball",
        "dragon",
        "monkey",
        "superman",
        "doctor",
        "physician",
        "hospital",
        "medicine",
        "credence",
        "1q2w3e4r",
        "123456789012",
        "0123456789",
    ];

    /// <summary>Null where it will do.</summary>
    public static Problem? Wrong(string password, string email, string name)
    {
        if (password.Length is < Shortest or > Longest)
        {
            return Weak(
                password.Length < Shortest
                    ? $"it has fewer than {Shortest} letters"
                    : $"it has more than {Longest} letters"
            );
        }

        if (password.ToLowerInvariant().Distinct().Count() < FewestLetters)
        {
            return Weak("it repeats a few letters");
        }

        var rest = password.ToLowerInvariant();
        foreach (
            var known in TriedFirst
                .Concat([email.ToLowerInvariant(), email.Split('@')[0].ToLowerInvariant()])
                .Concat(name.ToLowerInvariant().Split(' '))
                .Where(word => word.Length > 3)
                .OrderByDescending(word => word.Length)
        )
        {
            rest = rest.Replace(known, "", StringComparison.Ordinal);
        }

        return rest.Count(char.IsLetter) < FewestLetters && rest.Length < Shortest
            ? Weak("it is made of what everybody tries first")
            : null;
    }

    private static Problem Weak(string why) => ProblemCatalog.PasswordWeak.At("password", why);
}
