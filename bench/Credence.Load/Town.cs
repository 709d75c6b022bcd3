using Credence.App.Ledger;
using Credence.App.Reminders;
using Credence.App.Store;
using Credence.App.Store.Accounts;
using Credence.Bench;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Credence.Load;

/// <summary>Many people with an account and a record each, the same on every run.</summary>
internal sealed class Town(string folder)
{
    public const int Activities = 200;

    /// <summary>Whole calendars of the year before make the records of this many kinds; each person has one of them.</summary>
    private const int Kinds = 500;

    public static readonly DateOnly Day = new(2026, 12, 7);

    public string Folder { get; } = Path.GetFullPath(folder);

    public Database Database { get; } = new(StoreSettings.From(null, Path.GetFullPath(folder)));

    public static PersonId Person(int number) => new($"p-load-{number:00000}");

    public static string Account(int number) => $"load{number:00000}";

    public static string Address(int number) => $"load{number:00000}@there.example";

    public async Task<int> Count()
    {
        await using var context = Database.Open();
        return await context.Accounts.CountAsync();
    }

    /// <summary>Who never opened a page.</summary>
    public async Task<int> Newcomers()
    {
        await using var context = Database.Open();
        return await Count()
            - await context.Settings.CountAsync(row => row.Name == "library-edition-seen");
    }

    /// <summary>As if nobody had come by yet today.</summary>
    public async Task ThrowAwayPages()
    {
        // What was made a moment ago is written a moment later.
        await Task.Delay(2000);
        await using var context = Database.Open();
        await context.Prepared.ExecuteDeleteAsync();
    }

    public async Task Fill(int people)
    {
        if (await Database.Prepare() is { } problem)
        {
            throw new InvalidOperationException($"{problem}");
        }

        if (await Count() is > 0 and var there)
        {
            if (there != people)
            {
                throw new InvalidOperationException(
                    $"{Folder} holds {there} people already; name another folder."
                );
            }

            return;
        }

        await FillRecords(people);
        await FillAccounts(people);
    }

    /// <summary>From now on a reminder is due for each of so many, and nobody was ever sent one.</summary>
    public async Task MakeDue(int people)
    {
        await using var context = Database.Open();
        await context.Jobs.ExecuteDeleteAsync();
        await context.Mails.ExecuteDeleteAsync();
        await context.Settings.Where(row => row.Name == SendReminders.Setting).ExecuteDeleteAsync();
        for (var number = 1; number <= people; number++)
        {
            var person = Person(number).Value;
            context.Settings.Add(
                new()
                {
                    Person = person,
                    Name = SendReminders.Setting,
                    Value = new ReminderSettings
                    {
                        Address = Address(number),
                        Confirmed = true,
                        Day = null,
                    }.Write(),
                    SetAt = DateTime.UtcNow,
                }
            );
            context.Jobs.Add(
                new()
                {
                    Person = person,
                    Kind = SendReminders.Setting,
                    DueAt = DateTime.UtcNow.AddMinutes(-1),
                }
            );
        }

        await context.SaveChangesAsync();
    }

    /// <summary>A private calendar address for each.</summary>
    public async Task<string[]> Feeds(int people)
    {
        await using var context = Database.Open();
        await context.Secrets.ExecuteDeleteAsync();
        var texts = new string[people];
        for (var number = 1; number <= people; number++)
        {
            texts[number - 1] = SecretText.New();
            context.Secrets.Add(
                new()
                {
                    Id = SecretText.NewId(),
                    Person = Person(number).Value,
                    Kind = SecretKind.Feed,
                    Hash = SecretText.HashOf(texts[number - 1]),
                    Name = "Load",
                    Scopes = "",
                    MadeAt = DateTime.UtcNow,
                }
            );
        }

        await context.SaveChangesAsync();
        return texts;
    }

    private async Task FillRecords(int people)
    {
        var profile = Physicians.Profile(Physicians.Five);
        var kinds = Enumerable.Range(1, Kinds).Select(Rows).ToArray();
        var at = new DateTime(2026, 11, 22, 6, 0, 0, DateTimeKind.Utc);
        await using var context = Database.Open();
        await context.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        await using var transaction = connection.BeginTransaction();
        using var person = Insert(
            connection,
            "INSERT INTO people (person, last_sequence, begun_at) VALUES ($0, $1, $2)"
        );
        using var entry = Insert(
            connection,
            "INSERT INTO journal (person, sequence, change, subject_kind, subject, act, content, made_at, made_by, reason) VALUES ($0, $1, 1, $2, $3, 'Made', $4, $5, $0, 'Brought in')",
            parameters: 6
        );
        for (var number = 1; number <= people; number++)
        {
            var owner = Person(number).Value;
            Run(person, owner, 1 + Activities, at);
            Run(entry, owner, 1, $"{SubjectKind.Profile}", Subject.Profile.Id, profile, at);
            var sequence = 1;
            foreach (var (id, content) in kinds[number % Kinds])
            {
                Run(entry, owner, ++sequence, $"{SubjectKind.Activity}", id, content, at);
            }
        }

        await transaction.CommitAsync();
    }

    private async Task FillAccounts(int people)
    {
        await using var context = Database.Open();
        for (var number = 1; number <= people; number++)
        {
            context.Accounts.Add(
                new()
                {
                    Id = Account(number),
                    Person = Person(number).Value,
                    Email = Address(number),
                    NormalizedEmail = Address(number).ToUpperInvariant(),
                    Name = $"Pat {number}",
                    SecurityStamp = "load",
                    AsksCode = true,
                    MadeAt = DateTime.UtcNow,
                }
            );
        }

        await context.SaveChangesAsync();
    }

    private static (string Id, string Content)[] Rows(int seed)
    {
        var lines = Physicians.Ledger(Activities, seed).TrimEnd('\n').Split('\n');
        var names = lines[0].Split(',');
        return
        [
            .. lines
                .Skip(1)
                .Select(line => ActivityCells.Of(names.Zip(line.Split(','), KeyValuePair.Create)))
                .Select(cells => (cells.Id, cells.ToJson())),
        ];
    }

    private static SqliteCommand Insert(
        SqliteConnection connection,
        string words,
        int parameters = 3
    )
    {
        var command = connection.CreateCommand();
        command.CommandText = words;
        for (var i = 0; i < parameters; i++)
        {
            command.Parameters.Add(new($"${i}", null));
        }

        return command;
    }

    private static void Run(SqliteCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }
}
