using System.Text;

namespace Credence.App.Folder;

/// <summary>
/// When two entries are likely the same though they do not say the same: one day, and one title without regard to letters'
/// size, blanks and signs. A list as kept names no provider; the certificate of the same course does.
/// </summary>
internal static class LikelySame
{
    /// <summary>Equal for entries that are likely the same; empty where there is no title to go by.</summary>
    /// <param name="date">As 2026-05-01.</param>
    public static string Face(string date, string title)
    {
        var plain = new StringBuilder();
        foreach (var letter in title)
        {
            if (char.IsLetterOrDigit(letter))
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
        }

        return plain.Length == 0 ? "" : $"{date} {plain}";
    }
}
