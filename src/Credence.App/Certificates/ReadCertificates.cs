using System.Runtime.CompilerServices;
using Credence.App.Certificates.Reasoning;

namespace Credence.App.Certificates;

/// <summary>Reads many files, as many at once as there are cores, and says which of them show the same certificate.</summary>
public sealed class ReadCertificates(ReadCertificate read)
{
    private const double AlikeTitles = 0.85;

    /// <summary>The readings in the order of the files, each as soon as it and all before it are done.</summary>
    public async IAsyncEnumerable<CertificateReading> Of(
        IEnumerable<Func<CancellationToken, Task<GivenFile>>> files,
        IReadOnlyCollection<string> physicianNames,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var atOnce = Math.Clamp(Environment.ProcessorCount, 1, 8);
        var running = new Queue<Task<CertificateReading>>();
        var done = new List<CertificateReading>();
        using var waiting = files.GetEnumerator();
        var more = true;
        while (more || running.Count > 0)
        {
            while (running.Count < atOnce && (more = waiting.MoveNext()))
            {
                var open = waiting.Current;
                running.Enqueue(
                    Task.Run(
                        async () =>
                            await read.Of(await open(cancellation), physicianNames, cancellation),
                        cancellation
                    )
                );
            }

            if (running.TryDequeue(out var next))
            {
                var reading = await next;
                var same = done.Find(earlier => AreSame(earlier, reading));
                done.Add(reading);
                yield return same is null ? reading : reading with { DuplicateOf = same.File };
            }
        }
    }

    /// <summary>The same file; or, as a PDF and a photo of it, the same learner, activity, day and credits.</summary>
    public static bool AreSame(CertificateReading one, CertificateReading other) =>
        one.Sha256 == other.Sha256
            ? one.Error is null || one.Kind != ReadingKind.Unreadable
            : one.Kind == other.Kind
                && one.Kind is ReadingKind.Certificate or ReadingKind.Card or ReadingKind.Transcript
                && (
                    one.Name is null
                    || other.Name is null
                    || PersonName.AreSame(one.Name.Value, other.Name.Value)
                )
                && one.AllActivities.Count() == other.AllActivities.Count()
                && one.AllActivities.Zip(other.AllActivities)
                    .All(pair => AreSame(pair.First, pair.Second));

    /// <summary>Title and day agree, or one of the two with the same credits and provider.</summary>
    public static bool AreSame(ActivityReading one, ActivityReading other)
    {
        var title =
            one.Title is { } first
            && other.Title is { } second
            && Likeness.Of(first.Value, second.Value) >= AlikeTitles;
        var day = one.Date is { } day1 && other.Date is { } day2 && day1.Value == day2.Value;
        var credits = (one.Credits?.Value ?? []).ToHashSet().SetEquals(other.Credits?.Value ?? []);
        var provider =
            one.Provider is { } from
            && other.Provider is { } to
            && ProviderWitnesses.AreSame(from.Value, to.Value);
        return (title && day && (credits || provider))
            || (credits && provider && title && (one.Date is null || other.Date is null))
            || (
                day
                && credits
                && provider
                && (
                    one.Title is null
                    || other.Title is null
                    || one.Title.Confidence < 0.6
                    || other.Title.Confidence < 0.6
                )
            );
    }
}
