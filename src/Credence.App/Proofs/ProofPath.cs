using System.Text;
using Credence.App.Folder;
using Credence.App.Store;

namespace Credence.App.Proofs;

/// <summary>Gives a file that came from anywhere a plain name inside <c>proofs/</c> that every system can hold.</summary>
public static class ProofPath
{
    private const int LongestName = 100;
    private const int LongestEnding = 10;
    private const string Nameless = "proof";

    private static readonly string[] Reserved = ["con", "prn", "aux", "nul"];

    /// <param name="name">As the browser or the command line gave it; a path in it is cut off.</param>
    /// <param name="isTaken">Asked for each path that is tried.</param>
    public static string For(string name, Func<string, bool> isTaken)
    {
        ArgumentNullException.ThrowIfNull(isTaken);
        var plain = Plain(name);
        var ending = Ending(plain);
        var stem = plain[..^ending.Length];
        var path = $"{FolderReader.Proofs}/{plain}";
        for (var number = 2; isTaken(path); number++)
        {
            path = $"{FolderReader.Proofs}/{stem}-{number}{ending}";
        }

        return path;
    }

    public static string For(string name, Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var taken = account
            .Subjects.Keys.Where(subject => subject.Kind == SubjectKind.Proof)
            .Select(subject => subject.Id)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return For(name, taken.Contains);
    }

    /// <summary>The last part of the name, its letters kept, its signs made harmless.</summary>
    public static string Plain(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var last = name.Replace('\\', '/').Split('/')[^1].Normalize(NormalizationForm.FormC);
        var plain = new StringBuilder();
        foreach (var letter in last)
        {
            var kept =
                char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' or '(' or ')' or '\''
                    ? letter
                    : ' ';
            // Half of a pair of surrogates would be no text at all.
            plain.Append(char.IsSurrogate(letter) ? ' ' : kept);
        }

        var words = string.Join(
            ' ',
            plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
        words = words.Trim('.', ' ', '-');
        if (words.Length == 0)
        {
            return Nameless;
        }

        var ending = Ending(words);
        var stem = words[..^ending.Length];
        if (stem.Length > LongestName)
        {
            stem = stem[..LongestName].TrimEnd();
        }

        return Reserved.Contains(stem, StringComparer.OrdinalIgnoreCase)
            ? $"{Nameless}-{stem}{ending}"
            : stem + ending;
    }

    private static string Ending(string name) =>
        Path.GetExtension(name) is { Length: > 1 and <= LongestEnding } ending
        && ending.Length < name.Length
            ? ending
            : "";
}
