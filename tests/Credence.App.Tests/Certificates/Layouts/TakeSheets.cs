using System.Globalization;

namespace Credence.App.Tests.Certificates.Layouts;

/// <summary>How a sheet came into the file.</summary>
public enum Taken
{
    Text,
    Scan,
    Photo,

    /// <summary>A scan with little contrast, out of focus.</summary>
    Faint,

    /// <summary>A photo from the side with a shadow over it.</summary>
    Shaded,
}

/// <summary>Turns a PDF with text into what a scanner or a phone makes of its paper.</summary>
public static class TakeSheets
{
    /// <summary>Half of them with text, the others one after the other; a file of several pages cannot be one photo.</summary>
    public static Taken Mixed(int at, DrawnSheet sheet)
    {
        var turn = ((at * 3) + (at / 31 * 5)) % 8;
        var taken = turn < 4 ? Taken.Text : (Taken)(turn - 3);
        var severalPages =
            sheet.Truth.Activities.Length > 12
            || sheet.Html.Contains("break-before:page", StringComparison.Ordinal);
        return taken is Taken.Photo or Taken.Shaded && severalPages ? Taken.Scan : taken;
    }

    // Else every drawing has its own noise, and a figure is read on one run and not on the next.
    private static readonly string[] SameNoise = ["-limit", "thread", "1", "-seed", "7"];

    public static async Task<string> As(Taken taken, string folder, string pdf, Random random) =>
        taken switch
        {
            Taken.Text => Path.Combine(folder, pdf),
            Taken.Scan => await Scan(
                folder,
                pdf,
                random,
                widest: 1.5,
                ["-attenuate", "0.25", "+noise", "Gaussian"]
            ),
            Taken.Faint => await Scan(
                folder,
                pdf,
                random,
                widest: 2.5,
                ["-blur", "0x0.8", "+level", "30%,90%", "-attenuate", "0.15", "+noise", "Gaussian"]
            ),
            Taken.Photo => await Photo(folder, pdf, random, "170", 1, []),
            _ => await Photo(
                folder,
                pdf,
                random,
                "200",
                1.8,
                [
                    "(",
                    "+clone",
                    "-fill",
                    "white",
                    "-colorize",
                    "100",
                    "-sparse-color",
                    "Bilinear",
                    "0,0 gray95 %[fx:w],0 gray55 0,%[fx:h] gray80 %[fx:w],%[fx:h] gray50",
                    ")",
                    "-compose",
                    "multiply",
                    "-composite",
                ]
            ),
        };

    private static async Task<string> Scan(
        string folder,
        string pdf,
        Random random,
        double widest,
        string[] worn
    )
    {
        var stem = pdf[..^4];
        var dots = random.Next(2) == 0 ? "150" : "200";
        await DrawSheets.Run("pdftoppm", folder, "-r", dots, "-gray", pdf, stem);
        var pages = Directory
            .GetFiles(folder, stem + "-*.pgm")
            .Order(StringComparer.Ordinal)
            .Select(path => Path.GetFileName(path)!)
            .ToArray();
        var skew = (random.NextDouble() - 0.5) * 2 * widest;
        var pictures = new List<byte[]>();
        foreach (var page in pages)
        {
            await DrawSheets.Run(
                "convert-im6.q16",
                folder,
                [
                    .. SameNoise,
                    page,
                    "-background",
                    "white",
                    "-rotate",
                    skew.ToString("0.00", CultureInfo.InvariantCulture),
                    .. worn,
                    "-colorspace",
                    "Gray",
                    "-quality",
                    "70",
                    "s-" + page + ".jpg",
                ]
            );
            pictures.Add(await File.ReadAllBytesAsync(Path.Combine(folder, "s-" + page + ".jpg")));
        }

        await File.WriteAllBytesAsync(Path.Combine(folder, "s-" + pdf), ScannedPdf.Of(pictures));
        return Path.Combine(folder, "s-" + pdf);
    }

    private static async Task<string> Photo(
        string folder,
        string pdf,
        Random random,
        string dots,
        double slant,
        string[] shadow
    )
    {
        var stem = pdf[..^4];
        await DrawSheets.Run(
            "pdftoppm",
            folder,
            "-r",
            dots,
            "-l",
            "1",
            "-singlefile",
            "-jpeg",
            pdf,
            stem
        );
        var (a, b, c) = (
            (int)(random.Next(20, 90) * slant),
            (int)(random.Next(20, 90) * slant),
            (int)(random.Next(10, 70) * slant)
        );
        var path =
            $"0,0 {a + 100},{b + 90} %[fx:w],0 %[fx:w+100-{c}],{a + 80} %[fx:w],%[fx:h] %[fx:w+120-{b}],%[fx:h+60-{a}] 0,%[fx:h] {c + 80},%[fx:h+100-{c}]";
        await DrawSheets.Run(
            "convert-im6.q16",
            folder,
            [
                .. SameNoise,
                stem + ".jpg",
                "-virtual-pixel",
                "none",
                "-set",
                "option:distort:viewport",
                "%[fx:w+220]x%[fx:h+220]+0+0",
                "-distort",
                "Perspective",
                path,
                "-background",
                "rgb(92,70,52)",
                "-alpha",
                "remove",
                .. shadow,
                "-blur",
                "0x0.6",
                "-modulate",
                "88",
                "-attenuate",
                "0.2",
                "+noise",
                "Gaussian",
                "-quality",
                "78",
                "p-" + stem + ".jpg",
            ]
        );
        return Path.Combine(folder, "p-" + stem + ".jpg");
    }
}
