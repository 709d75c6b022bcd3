using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Credence.App.Problems;
using Credence.App.Rules.Yaml;
using Credence.App.Tables;
using Credence.App.Writing;

namespace Credence.App.Folder;

/// <summary>A folder as one JSON document, the form of a population's line: bodies of one's own stand inside the profile.</summary>
public static class FolderJson
{
    public static byte[] Write(PracticeFolder folder, string id)
    {
        using var stream = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                stream,
                new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WritePropertyName("profile");
            Value(json, Profile(folder), folder);
            json.Objects(
                "ledger",
                folder.Ledger,
                activity =>
                {
                    var cells = LedgerTable.Cells(activity);
                    for (var column = 0; column < cells.Length; column++)
                    {
                        Cell(json, LedgerColumns.Names[column], cells[column]);
                    }

                    foreach (var (name, text) in activity.Other)
                    {
                        Cell(json, name, text);
                    }
                }
            );
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Cell(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text);
        }
    }

    /// <summary>What is written as YAML reads back as its tree: one form of a profile, not two.</summary>
    private static YamlValue Profile(PracticeFolder folder) =>
        YamlReader.Read(
            ProfileWriter.Write(folder.Profile),
            ProfileReader.FileName,
            new ProblemList()
        )!;

    private static void Value(Utf8JsonWriter json, YamlValue value, PracticeFolder folder)
    {
        switch (value)
        {
            case YamlMap map:
                json.WriteStartObject();
                foreach (var entry in map.Entries)
                {
                    json.WritePropertyName(entry.Key);
                    Value(json, Inlined(entry, folder), folder);
                }

                json.WriteEndObject();
                break;
            case YamlList list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Value(json, item, folder);
                }

                json.WriteEndArray();
                break;
            case YamlText text:
                Scalar(json, text);
                break;
        }
    }

    /// <summary>A body's file, put in place of its path.</summary>
    private static YamlValue Inlined(YamlEntry entry, PracticeFolder folder) =>
        entry is { Key: "custom", Value: YamlText path }
        && folder.BodyFiles.FirstOrDefault(file => file.Path == FolderFiles.Inside(path.Text))
            is { } body
            ? YamlReader.Read(body.Text, body.Path, new ProblemList()) ?? entry.Value
            : entry.Value;

    private static void Scalar(Utf8JsonWriter json, YamlText text)
    {
        if (text.IsNothing)
        {
            json.WriteNullValue();
        }
        else if (!text.Quoted && text.Text is "true" or "false")
        {
            json.WriteBooleanValue(text.Text == "true");
        }
        else if (
            !text.Quoted
            && decimal.TryParse(
                text.Text,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteStringValue(text.Text);
        }
    }
}
