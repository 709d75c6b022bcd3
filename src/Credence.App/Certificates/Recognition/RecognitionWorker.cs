using System.Text.Json;

namespace Credence.App.Certificates.Recognition;

/// <summary>
/// The other half of <see cref="Recognizer"/>: a process of its own that opens pictures with C libraries, so that a
/// crash in them takes nothing else down. It is asked one line at a time and answers one line.
/// </summary>
public static class RecognitionWorker
{
    public const string Word = "recognize-pictures";

    public const string OnlyCodes = "codes";

    private const int FewWords = 12;

    public static int Run()
    {
        using var answers = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        using var questions = new StreamReader(Console.OpenStandardInput());
        NativeLibraries.Prepare();
        using var tesseract = NativeLibraries.CanRecognize ? Tesseract.Start() : null;
        if (tesseract is null)
        {
            answers.WriteLine("""{"missing":true}""");
            return 2;
        }

        Leptonica.SetSeverity(6);
        while (questions.ReadLine() is { } question)
        {
            answers.WriteLine(Answer(tesseract, JsonSerializer.Deserialize<string[]>(question)!));
        }

        return 0;
    }

    private static string Answer(Tesseract tesseract, string[] question)
    {
        var (path, isPhoto) = (question[0], question[1] == "photo");
        if (question[1] == OnlyCodes)
        {
            return CodesIn(path);
        }

        using var straight = Straighten.Open(path, Orientation(path), isPhoto);
        if (straight is null)
        {
            return """{"damaged":true}""";
        }

        var table = SecondLook.At(tesseract, straight.Picture, Best(tesseract, straight));
        var codes = NativeLibraries.CanReadCodes ? Codes(straight.Picture) : [];
        var back = straight.Back;
        return JsonSerializer.Serialize(
            new RecognizedLine(
                table,
                straight.Picture.Width,
                straight.Picture.Height,
                straight.GivenWidth,
                straight.GivenHeight,
                [back.A, back.B, back.C, back.D, back.E, back.F, back.G, back.H],
                codes
            )
        );
    }

    /// <summary>A page that gives hardly a word may lie on its side or upside down.</summary>
    private static string Best(Tesseract tesseract, Straighten straight)
    {
        var best = tesseract.Words(straight.Picture);
        var (most, turned) = (GoodWords(best), 0);
        for (var turns = 1; turns < 4 && most < FewWords; turns++)
        {
            straight.Turn(1);
            turned = turns;
            var table = tesseract.Words(straight.Picture);
            if (GoodWords(table) > most)
            {
                (best, most) = (table, GoodWords(table));
            }
            else if (turns == 3)
            {
                straight.Turn(1);
            }
        }

        return turned == 0 || most >= FewWords ? best : tesseract.Words(straight.Picture);
    }

    private static int GoodWords(string table) =>
        Sheets
            .WordTable.Pages(table, TextSource.Ocr)
            .SelectMany(page => page.Words)
            .Count(word => word.Confidence > 0.6 && word.Text.Count(char.IsLetter) >= 3);

    private static int Orientation(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[Math.Min(file.Length, 200_000)];
        file.ReadExactly(head);
        return head is [0xFF, 0xD8, ..] ? ExifOrientation.Of(head) : 1;
    }

    private static string CodesIn(string path)
    {
        using var colored = Picture.Read(path);
        using var picture = colored?.Gray();
        return picture is null
            ? """{"damaged":true}"""
            : JsonSerializer.Serialize(
                new RecognizedLine(
                    "",
                    picture.Width,
                    picture.Height,
                    picture.Width,
                    picture.Height,
                    [1, 0, 0, 0, 1, 0, 0, 0],
                    NativeLibraries.CanReadCodes ? CodesAsIs(picture) : []
                )
            );
    }

    /// <summary>Half the size is enough for most, and four times as fast; a small code needs every dot.</summary>
    private static string[] Codes(Picture picture)
    {
        using var half = picture.Scaled(0.5);
        var codes = half is null ? [] : CodesAsIs(half);
        return codes.Length > 0 ? codes : CodesAsIs(picture);
    }

    private static string[] CodesAsIs(Picture picture) =>
        QrCodes.In(picture.Dots(), picture.Width, picture.Height);
}

/// <summary>What a worker answers about a picture.</summary>
internal sealed record RecognizedLine(
    string Table,
    int Width,
    int Height,
    int GivenWidth,
    int GivenHeight,
    double[] Back,
    string[] Codes
);
