using System.Text;
using Credence.App.Checks;
using Credence.App.Dossiers;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Store;
using Credence.Core.Calendar;

namespace Credence.App.Calendar;

/// <summary>Makes the calendar file of what a person recorded, and remembers what went out.</summary>
public sealed class MakeCalendar(PersonSettings settings, TimeProvider clock)
{
    private const string Setting = "calendar-sent";

    public async Task<byte[]> Run(Dossier dossier, CancellationToken cancellation = default)
    {
        var person = dossier.Account.Person;
        var kept = await settings.Read(person, Setting, cancellation);
        var memory =
            CalendarMemory.Read(kept)
            ?? dossier
                .Account.Present(SubjectKind.More)
                .Select(one => CalendarMemory.Read(one.Content))
                .LastOrDefault(one => one is not null)
            ?? CalendarMemory.Begin(dossier.Profile.Physician.Name);
        var file = CalendarFile.Of(
            Events(dossier),
            memory,
            CalendarZone.Of(dossier.Profile.Physician.TimeZone, clock),
            dossier.AsOf,
            clock.GetUtcNow().UtcDateTime
        );
        if (file.Memory.Write() is var line && line != kept)
        {
            await settings.Set(person, Setting, line, cancellation);
        }

        return file.Bytes;
    }

    /// <summary>Whether a calendar file was ever made for this person.</summary>
    public async Task<bool> WasMade(PersonId person, CancellationToken cancellation = default) =>
        await settings.Read(person, Setting, cancellation) is not null;

    /// <summary>What the file will hold.</summary>
    public static System.Collections.Immutable.ImmutableArray<CalendarEvent> Events(
        Dossier dossier
    ) =>
        YearCalendar.Of(
            new CalendarInput
            {
                Profile = dossier.Profile,
                Check = dossier.Check,
                Ledger = dossier.Ledger,
                Candidates = dossier.Practice.Candidates.Candidates,
                Plan = dossier.Practice.Plan?.Plan,
            }
        );
}

/// <summary>
/// Makes the calendar file of a folder. What went out is remembered in one line of the folder's more.jsonl.
/// </summary>
public sealed class MakeFolderCalendar(RuleLibrary library, TimeProvider clock)
{
    public Reading<byte[]> Of(string folder, DateOnly? asOf)
    {
        var reading = new CheckFolder(library, clock).Of(folder, asOf);
        if (reading.Value is not { } known)
        {
            return new Reading<byte[]>(null, reading.Problems, reading.Notices);
        }

        var found = new ProblemList();
        foreach (var notice in reading.Notices)
        {
            found.Notice(notice);
        }

        var practice = known.Folder;
        var physician = practice.Profile.Profile.Physician;
        var file = CalendarFile.Of(
            YearCalendar.Of(
                new CalendarInput
                {
                    Profile = practice.Profile.Profile,
                    Check = known.Result,
                    Ledger = practice.LedgerByDate,
                    Candidates = practice.Candidates.Candidates,
                    Plan = practice.Plan?.Plan,
                }
            ),
            practice.More.Select(CalendarMemory.Read).LastOrDefault(one => one is not null)
                ?? CalendarMemory.Begin(physician.Name),
            CalendarZone.Of(physician.TimeZone, clock),
            known.Result.AsOf,
            clock.GetUtcNow().UtcDateTime
        );
        Remember(folder, practice, file.Memory.Write(), found);
        return found.Give(file.Bytes);
    }

    private static void Remember(
        string folder,
        PracticeFolder practice,
        string line,
        ProblemList found
    )
    {
        var lines = practice
            .More.Where(one => CalendarMemory.Read(one) is null)
            .Append(line)
            .ToList();
        if (lines.SequenceEqual(practice.More))
        {
            return;
        }

        try
        {
            AtOnce.Write(
                Path.Combine(folder, FolderReader.More),
                Encoding.UTF8.GetBytes(string.Concat(lines.Select(one => one + "\n")))
            );
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            found.Notice(ProblemCatalog.CalendarNotRemembered, FolderReader.More);
        }
    }
}

/// <summary>Where the physician lives, else where the machine stands.</summary>
internal static class CalendarZone
{
    public static string Of(string timeZone, TimeProvider clock) =>
        ZoneRules.Find(timeZone)?.Id ?? ZoneRules.Find(clock.LocalTimeZone.Id)?.Id ?? "";
}
