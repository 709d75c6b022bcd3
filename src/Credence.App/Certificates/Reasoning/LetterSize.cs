using Credence.App.Certificates.Sheets;

namespace Credence.App.Certificates.Reasoning;

/// <summary>
/// Recognized words are boxed by their ink, so that "name" is lower than "Name" and both lower than "Typing" in the same
/// letters: how high the word would be with all that letters have.
/// </summary>
internal static class LetterSize
{
    private const string Hanging = "gjpqyQ,;()[]";
    private const string Low = "acemnorsuvwxz.-–—";

    public static double Of(SheetWord word)
    {
        var hangs = word.Text.Any(letter => Hanging.Contains(letter));
        var rises = word.Text.Any(letter => !Low.Contains(letter) && !"gpqy,;".Contains(letter));
        return word.Height
            / (rises, hangs) switch
            {
                (true, true) => 1,
                (true, false) => 0.8,
                (false, true) => 0.76,
                _ => 0.58,
            };
    }
}
