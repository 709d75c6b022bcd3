using Credence.App.Certificates;

namespace Credence.Cli.Output;

/// <summary>A reading for people: one field a line, what is doubtful marked.</summary>
internal static class ReadingText
{
    public static void Write(Terminal terminal, CertificateReading reading)
    {
        var say = terminal.Answer;
        say.WriteLine($"{reading.File}: {KindWords(reading)}");
        if (reading.DuplicateOf is { } other)
        {
            say.WriteLine($"  The same certificate as {other}.");
        }

        if (reading.Error is { } error)
        {
            say.WriteLine($"  {error.Wrong} {error.Remedy}");
        }

        if (reading.Kind is not (ReadingKind.NotACertificate or ReadingKind.Unreadable))
        {
            Line(terminal, "name", reading.Name, name => name);
            Activity(terminal, reading.Sheet);
        }

        foreach (var activity in reading.Activities)
        {
            say.WriteLine("  -");
            Activity(terminal, activity);
        }

        foreach (var warning in reading.Warnings)
        {
            say.WriteLine($"  Please look: {warning}");
        }

        say.WriteLine();
    }

    private static void Activity(Terminal terminal, ActivityReading activity)
    {
        Line(terminal, "title", activity.Title, title => title);
        Line(terminal, "provider", activity.Provider, provider => provider);
        Line(terminal, "date", activity.Date, day => Words.Day(day));
        Line(
            terminal,
            "credits",
            activity.Credits,
            lines => string.Join("; ", lines.Select(line => $"{line.Amount} {line.Type}"))
        );
        if (activity.Topics is { Value.Length: > 0 } topics)
        {
            Line(terminal, "topics", topics, codes => string.Join("; ", codes));
        }

        Line(terminal, "expires", activity.Expires, day => Words.Day(day));
    }

    private static void Line<T>(
        Terminal terminal,
        string name,
        FieldRead<T>? field,
        Func<T, string> words
    )
    {
        if (field is not null)
        {
            var doubt = field.IsSure ? "" : "  (not sure)";
            terminal.Answer.WriteLine($"  {name, -9} {words(field.Value)}{doubt}");
        }
    }

    private static string KindWords(CertificateReading reading) =>
        reading.Kind switch
        {
            ReadingKind.Certificate when reading.Activities.Length > 1 =>
                $"{reading.Activities.Length} certificates",
            ReadingKind.Certificate => "a certificate",
            ReadingKind.Transcript => $"a transcript with {reading.Activities.Length} activities",
            ReadingKind.Card => "a card",
            ReadingKind.NotACertificate => $"not a certificate; it looks like {reading.Instead}",
            _ => "cannot be read",
        };
}
