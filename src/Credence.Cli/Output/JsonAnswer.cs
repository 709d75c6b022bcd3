using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Credence.Cli.Output;

/// <summary><c>--format json</c>: one JSON document on standard output and nothing else there.</summary>
internal static class JsonAnswer
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Terminal terminal, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            write(json);
        }

        terminal.Answer.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }
}
