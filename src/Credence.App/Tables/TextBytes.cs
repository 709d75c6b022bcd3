using System.Text;
using Credence.App.Problems;

namespace Credence.App.Tables;

/// <summary>
/// Turns the bytes of a file into text: UTF-8 and UTF-16 with or without their mark, and, where it is neither but
/// plainly text, the old Windows letters that Excel still writes (told as a notice).
/// </summary>
public static class TextBytes
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static string? Read(ReadOnlySpan<byte> bytes, string file, ProblemList problems)
    {
        var text = Decode(bytes, file, problems);
        if (text is not null && !IsText(text))
        {
            problems.Add(ProblemCatalog.FileNotText, file);
            return null;
        }

        return text;
    }

    private static string? Decode(ReadOnlySpan<byte> bytes, string file, ProblemList problems)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }
        else if (Utf16Of(bytes) is { } utf16)
        {
            var marked = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
            return utf16.GetString(marked ? bytes[2..] : bytes);
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            var text = Encoding.GetEncoding(1252).GetString(bytes);
            if (!IsText(text))
            {
                problems.Add(ProblemCatalog.FileNotText, file);
                return null;
            }

            problems.Notice(ProblemCatalog.FileOldLetters, file);
            return text;
        }
    }

    /// <summary>By its mark, else by every other byte of the beginning being zero.</summary>
    private static Encoding? Utf16Of(ReadOnlySpan<byte> bytes)
    {
        switch (bytes)
        {
            case [0xFF, 0xFE, ..]:
                return Encoding.Unicode;
            case [0xFE, 0xFF, ..]:
                return Encoding.BigEndianUnicode;
            case { Length: < 4 }:
                return null;
            case [not 0, 0, not 0, 0, ..]:
                return Encoding.Unicode;
            case [0, not 0, 0, not 0, ..]:
                return Encoding.BigEndianUnicode;
            default:
                return null;
        }
    }

    private static bool IsText(string text)
    {
        foreach (var letter in text)
        {
            if (letter is (< ' ' and not ('\t' or '\n' or '\r' or '\f')) or '\uFFFE' or '\uFFFF')
            {
                return false;
            }
        }

        return true;
    }
}
