using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using System.Threading.Channels;
using Credence.App.Dossiers;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.Web.Rendering;
using Credence.Web.Running;

namespace Credence.Web.Pages.Today;

/// <summary>What Today shows between its head and its foot, as HTML, and whom the head greets.</summary>
public sealed record TodayShown(string Greeted, string Html);

/// <summary>
/// Keeps Today as it was made, so that whoever comes by again the same day does not have their whole record read and
/// checked anew. What was kept is shown only where nothing can differ: the same journal, day, program and rules; news of
/// the rules are never kept. Only on the physician's own record: an assistant sees another page.
/// </summary>
public sealed class PreparedToday(
    KeptPages pages,
    ProgramEdition edition,
    FixedDay fixedDay,
    ServeSettings settings,
    TimeProvider clock
)
{
    public const string Page = "today";

    private const int MostWaiting = 2000;
    private const int Quality = 3;
    private const int Window = 18;

    /// <summary>Written some at a time, later: nobody waits for the disk to look at a page, and what does not fit is made again.</summary>
    private readonly Channel<PreparedRow> waiting = Channel.CreateBounded<PreparedRow>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public ChannelReader<PreparedRow> Waiting => waiting.Reader;

    /// <summary>Whose visit of this day is to be remembered, and was not yet.</summary>
    private readonly Channel<PersonId> visitors = Channel.CreateBounded<PersonId>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    private readonly ConcurrentDictionary<PersonId, DateOnly> came = new();

    public ChannelReader<PersonId> Visitors => visitors.Reader;

    /// <summary>Remembers it once a day: for whoever comes by their Today is made before they ask.</summary>
    public void Came(Author author)
    {
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (came.GetValueOrDefault(author.Person) != day)
        {
            came[author.Person] = day;
            visitors.Writer.TryWrite(author.Person);
        }
    }

    public string Edition => edition.Text;

    /// <summary>Without accounts there is one person, whose record stays in memory.</summary>
    public bool IsFor(Author author) => settings.Accounts && !author.IsAssistant;

    public async Task<TodayShown?> Find(Author author, CancellationToken cancellation) =>
        await pages.Find(author.Person, Page, cancellation) is { } row
        && row.Edition == Edition
        && row.Day == DayIn(row.Zone)
            ? Read(row.Content)
            : null;

    public void Keep(Author author, Dossier dossier, TodayShown shown)
    {
        var zone = dossier.Profile.Physician.TimeZone;
        // A day that ended while the page was made is the next one's.
        if (zone.Length <= 64 && dossier.AsOf == DayIn(zone))
        {
            waiting.Writer.TryWrite(
                new()
                {
                    Person = author.Person.Value,
                    Page = Page,
                    Sequence = dossier.Account.Sequence,
                    Edition = Edition,
                    Day = dossier.AsOf,
                    Zone = zone,
                    Content = Write(shown),
                }
            );
        }
    }

    public DateOnly DayIn(string zone) =>
        fixedDay.Day ?? Credence.App.Checks.Today.In(zone, clock, new ProblemList());

    public static byte[] Write(TodayShown shown)
    {
        var text = Encoding.UTF8.GetBytes($"{shown.Greeted}\n{shown.Html}");
        var bytes = new byte[sizeof(int) + BrotliEncoder.GetMaxCompressedLength(text.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, text.Length);
        return BrotliEncoder.TryCompress(
            text,
            bytes.AsSpan(sizeof(int)),
            out var written,
            Quality,
            Window
        )
            ? bytes[..(sizeof(int) + written)]
            : [];
    }

    /// <summary>Null where it is not whole: then it is made again.</summary>
    public static TodayShown? Read(byte[] content)
    {
        if (content.Length <= sizeof(int))
        {
            return null;
        }

        var text = new byte[BinaryPrimitives.ReadInt32LittleEndian(content)];
        if (
            !BrotliDecoder.TryDecompress(content.AsSpan(sizeof(int)), text, out var written)
            || written != text.Length
        )
        {
            return null;
        }

        var greeted = text.AsSpan().IndexOf((byte)'\n');
        return new(
            Encoding.UTF8.GetString(text, 0, greeted),
            Encoding.UTF8.GetString(text, greeted + 1, text.Length - greeted - 1)
        );
    }
}
