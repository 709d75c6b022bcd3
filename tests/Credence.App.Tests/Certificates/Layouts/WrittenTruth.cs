using System.Globalization;
using System.Text.Json;
using Credence.App.Certificates;

namespace Credence.App.Tests.Certificates.Layouts;

/// <summary>Draws sheets into a folder with their truth beside them, to look at them and to score another reader.</summary>
public static class WrittenTruth
{
    public const string Word = "draw-certificates";

    /// <param name="set">"drawn", or one of the sets of <see cref="Written"/>.</param>
    public static async Task<int> Write(string folder, int seed, int rounds, string set)
    {
        Directory.CreateDirectory(folder);
        var sheets = (
            set == "drawn" ? DrawSheets.Of(seed, rounds) : Written.Of(set, seed, rounds)
        ).ToList();
        Taken How(int at) =>
            set == "drawn" ? (Taken)((at + (at / 25)) % 3) : TakeSheets.Mixed(at, sheets[at]);
        var files = await DrawSheets.Write(sheets, How, folder, seed);
        await using var stream = File.Create(Path.Combine(folder, "truth.json"));
        await using var json = new Utf8JsonWriter(
            stream,
            new JsonWriterOptions { Indented = true }
        );
        json.WriteStartArray();
        for (var at = 0; at < sheets.Count; at++)
        {
            var truth = sheets[at].Truth;
            json.WriteStartObject();
            json.WriteString("file", Path.GetFileName(files[at]));
            json.WriteString("layout", sheets[at].Layout);
            json.WriteString("kind", ReadingJson.KindOf(truth.Kind));
            json.WriteString(
                "source",
                How(at) switch
                {
                    Taken.Text => "text",
                    Taken.Scan or Taken.Faint => "scan",
                    _ => "photo",
                }
            );
            json.WriteStartObject("fields");
            json.WriteString("name", truth.Name);
            Fields(json, truth, truth.Activities.IsEmpty);
            json.WriteEndObject();
            if (!truth.Activities.IsEmpty)
            {
                json.WriteStartArray("activities");
                foreach (var activity in truth.Activities)
                {
                    json.WriteStartObject();
                    Fields(json, activity, true);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        return 0;
    }

    private static void Fields(Utf8JsonWriter json, SheetTruth truth, bool all)
    {
        json.WriteString("title", truth.Title);
        json.WriteString("provider", truth.Provider);
        json.WriteString("date", truth.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (!all)
        {
            return;
        }

        json.WriteStartArray("credits");
        foreach (var credit in truth.Credits)
        {
            json.WriteStartObject();
            json.WriteString("type", credit.Split(' ')[1]);
            json.WriteNumber(
                "amount",
                decimal.Parse(credit.Split(' ')[0], CultureInfo.InvariantCulture)
            );
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("topics");
        foreach (var topic in truth.Topics)
        {
            json.WriteStringValue(topic);
        }

        json.WriteEndArray();
    }
}
