using Credence.App.Certificates;
using Credence.App.Certificates.Sheets;

namespace Credence.App.Tests.Certificates.Layouts;

/// <summary>A page of a few lines, one under the other, without a program that prints it.</summary>
internal static class SheetOfLines
{
    /// <summary>Each line as its size and its text; tabs part cells.</summary>
    public static OpenedSheets Of(params IEnumerable<string> lines)
    {
        var words = new List<SheetWord>();
        var top = 60.0;
        foreach (var line in lines)
        {
            var (size, text) = (double.Parse(line.Split('|')[0]), line.Split('|')[1]);
            foreach (var (at, cell) in text.Split('\t').Index())
            {
                var left = 60.0 + (160 * at);
                foreach (var word in cell.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    var right = left + (0.5 * size * word.Length);
                    words.Add(new SheetWord(word, left, top, right, top + size));
                    left = right + (0.3 * size);
                }
            }

            top += 2.1 * size;
        }

        var page = new SheetPage(1, 612, 792, [.. words], TextSource.Text);
        return new OpenedSheets { Pages = [page], PageCount = 1 };
    }
}
