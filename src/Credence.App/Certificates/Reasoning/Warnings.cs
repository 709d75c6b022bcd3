using System.Collections.Immutable;
using Credence.App.Certificates.Sheets;

namespace Credence.App.Certificates.Reasoning;

/// <summary>What a person should look at before confirming. A clean sheet gets none; each warning names its field.</summary>
internal static class Warnings
{
    private const double Doubtful = 0.55;

    /// <summary>Of many rows nobody looks at each; what is not plain in one is said.</summary>
    private const double DoubtfulRow = 0.7;

    public static CertificateReading Of(
        CertificateReading reading,
        OpenedSheets opened,
        SheetFacts facts
    )
    {
        if (reading.Kind is ReadingKind.NotACertificate or ReadingKind.Unreadable)
        {
            return reading;
        }

        var warnings = reading.Warnings.ToBuilder();
        if (
            reading.Name is { } name
            && !facts.PhysicianNames.IsEmpty
            && !facts.PhysicianNames.Any(own => PersonName.AreSame(own, name.Value))
        )
        {
            warnings.Add(
                new(
                    ReadingField.Name,
                    $"It is made out to {name.Value}, another name than the folder's."
                )
            );
        }

        if (reading.Name is null)
        {
            warnings.Add(new(ReadingField.Name, "No learner's name was found."));
        }

        if (reading.OnlyMaximum)
        {
            warnings.Add(
                new(ReadingField.Credits, "Only the maximum is named; enter what you claimed.")
            );
        }

        if (opened.Repaired)
        {
            warnings.Add(
                new(ReadingField.Credits, "The file is damaged; what could be saved was read.")
            );
        }

        if (reading.Activities.IsEmpty)
        {
            warnings.AddRange(OfActivity(reading.Sheet, isRow: false));
        }
        else
        {
            warnings.AddRange(
                reading
                    .Activities.SelectMany(activity =>
                        OfActivity(activity, reading.Kind == ReadingKind.Transcript)
                    )
                    .DistinctBy(warning => (warning.Field, warning.Text))
            );
        }

        return reading with
        {
            Warnings = warnings.ToImmutable(),
        };
    }

    private static IEnumerable<ReadingWarning> OfActivity(ActivityReading activity, bool isRow)
    {
        if (activity.Title is null)
        {
            yield return new(ReadingField.Title, "No title was found.");
        }
        else if (isRow && activity.Title.Confidence < DoubtfulRow)
        {
            yield return new(
                ReadingField.Title,
                $"“{activity.Title.Value}” may not be the whole title of its row."
            );
        }

        if (activity.Date is null)
        {
            yield return new(ReadingField.Date, "No day of completion was found.");
        }
        else if (activity.Date.Confidence < Doubtful)
        {
            yield return new(
                ReadingField.Date,
                $"It is not plain that {activity.Date.Value:yyyy-MM-dd} is the day of completion."
            );
        }

        if (isRow && activity.Credits is null)
        {
            yield return new(
                ReadingField.Credits,
                $"No amount could be read beside “{activity.Title?.Value ?? "a row without a title"}”."
            );
        }

        if (
            activity.Credits is { } credits
            && credits.Confidence < (isRow ? DoubtfulRow : Doubtful)
        )
        {
            yield return new(ReadingField.Credits, "The amount is not plain to see.");
        }
    }
}
