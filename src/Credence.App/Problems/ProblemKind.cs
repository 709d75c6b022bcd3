using Credence.Core.Problems;

namespace Credence.App.Problems;

/// <summary>One code of the catalog with its words; <c>{0}</c>, <c>{1}</c> … stand for what was found.</summary>
public sealed record ProblemKind(string Code, string Wrong, string Remedy)
{
    public Problem At(string place, params ReadOnlySpan<string> found) =>
        new(Code, place, Fill(Wrong, found), Fill(Remedy, found));

    private static string Fill(string words, ReadOnlySpan<string> found)
    {
        for (var place = 0; place < found.Length; place++)
        {
            words = words.Replace($"{{{place}}}", Shortened(found[place], place == 0 ? 80 : 400));
        }

        return words;
    }

    /// <summary>What was found may be megabytes of garbage: enough of it to be recognized, on one line; what would be
    /// right comes from us and is said in full.</summary>
    private static string Shortened(string found, int enough)
    {
        var cut = found.Length <= enough ? found : string.Concat(found.AsSpan(0, enough), "…");
        return cut.Any(char.IsControl)
            ? string.Concat(cut.Select(letter => char.IsControl(letter) ? ' ' : letter))
            : cut;
    }
}
