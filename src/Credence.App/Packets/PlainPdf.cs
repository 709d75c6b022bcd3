using System.Globalization;
using System.Text;

namespace Credence.App.Packets;

/// <summary>The few objects of a PDF that we write ourselves: numbered, with their table of places at the end.</summary>
internal sealed class PlainPdf
{
    private readonly SortedDictionary<int, string> objects = [];
    private int last;

    public int Next() => ++last;

    public void Add(int number, string content) => objects.Add(number, content);

    public int Add(string content)
    {
        var number = Next();
        Add(number, content);
        return number;
    }

    public int Stream(string content, string keys) =>
        Add(
            $"<<{keys}/Length {Encoding.Latin1.GetByteCount(content)}>>\nstream\n{content}\nendstream"
        );

    /// <summary>Any text, as PDF's own Unicode strings.</summary>
    public static string Text(string text) =>
        $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>Text for a content stream in a standard font: letters that it lacks become question marks.</summary>
    public static string Shown(string text)
    {
        var shown = new StringBuilder("(");
        foreach (var letter in text)
        {
            shown.Append(
                letter switch
                {
                    '(' or ')' or '\\' => $"\\{letter}",
                    '\u2022' => "\\225",
                    < ' ' or > '~' => "?",
                    _ => $"{letter}",
                }
            );
        }

        return shown.Append(')').ToString();
    }

    /// <param name="pages">The page tree, for a document without anything else.</param>
    public byte[] Bytes(int pages, string more = "", int? info = null)
    {
        var root = Add($"<</Type/Catalog/Pages {pages} 0 R{more}>>");
        var text = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>(objects.Count);
        foreach (var (number, content) in objects)
        {
            places.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{content}\nendobj\n");
        }

        var table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n");
        text.Append("0000000000 65535 f \n");
        foreach (var place in places)
        {
            text.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<</Size {objects.Count + 1}/Root {root} 0 R"
        );
        if (info is { } about)
        {
            text.Append(CultureInfo.InvariantCulture, $"/Info {about} 0 R");
        }

        text.Append(CultureInfo.InvariantCulture, $">>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
