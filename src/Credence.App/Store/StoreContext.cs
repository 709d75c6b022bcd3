using Credence.App.Store.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Credence.App.Store;

/// <summary>The tables. One model for both databases; a context each only so that each has its own migrations.</summary>
public abstract class StoreContext(DbContextOptions options) : DbContext(options)
{
    private static readonly ValueConverter<DateTime, DateTime> Utc = new(
        at => at,
        at => DateTime.SpecifyKind(at, DateTimeKind.Utc)
    );

    private const int HashLength = 64;

    public DbSet<PersonRow> People => Set<PersonRow>();

    public DbSet<JournalRow> Journal => Set<JournalRow>();

    public DbSet<SettingRow> Settings => Set<SettingRow>();

    public DbSet<ProofRow> Proofs => Set<ProofRow>();

    public DbSet<ReadingRow> Readings => Set<ReadingRow>();

    public DbSet<PreparedRow> Prepared => Set<PreparedRow>();

    public DbSet<SecretRow> Secrets => Set<SecretRow>();

    public DbSet<JobRow> Jobs => Set<JobRow>();

    public DbSet<MailRow> Mails => Set<MailRow>();

    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<PasskeyRow> Passkeys => Set<PasskeyRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<LetterRow> Letters => Set<LetterRow>();

    public DbSet<DelegationRow> Delegations => Set<DelegationRow>();

    public DbSet<ShareRow> Shares => Set<ShareRow>();

    public DbSet<ShareViewRow> ShareViews => Set<ShareViewRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        AccountTables.Build(modelBuilder, Utc);
        modelBuilder.Entity<PersonRow>(person =>
        {
            person.ToTable("people").HasKey(row => row.Person);
            Column(person.Property(row => row.Person), "person", PersonId.MaximumLength);
            person.Property(row => row.LastSequence).HasColumnName("last_sequence");
            person.Property(row => row.BegunAt).HasColumnName("begun_at").HasConversion(Utc);
            person.Property(row => row.ErasedAt).HasColumnName("erased_at").HasConversion(Utc);
        });
        modelBuilder.Entity<JournalRow>(journal =>
        {
            journal.ToTable("journal").HasKey(row => new { row.Person, row.Sequence });
            Column(journal.Property(row => row.Person), "person", PersonId.MaximumLength);
            journal.Property(row => row.Sequence).HasColumnName("sequence").ValueGeneratedNever();
            journal.Property(row => row.Change).HasColumnName("change");
            journal.Property(row => row.Undoes).HasColumnName("undoes");
            Column(journal.Property(row => row.Kind).HasConversion<string>(), "subject_kind", 16);
            Column(journal.Property(row => row.Subject), "subject", Subject.MaximumLength);
            Column(journal.Property(row => row.Act).HasConversion<string>(), "act", 16);
            journal.Property(row => row.Content).HasColumnName("content");
            journal.Property(row => row.MadeAt).HasColumnName("made_at").HasConversion(Utc);
            Column(journal.Property(row => row.By), "made_by", PersonId.MaximumLength);
            journal.Property(row => row.Reason).HasColumnName("reason");
            journal
                .HasIndex(row => new
                {
                    row.Person,
                    row.Kind,
                    row.Subject,
                })
                .HasDatabaseName("journal_by_subject");
            journal
                .HasOne<PersonRow>()
                .WithMany()
                .HasForeignKey(row => row.Person)
                .OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<SettingRow>(setting =>
        {
            setting.ToTable("settings").HasKey(row => new { row.Person, row.Name });
            Column(setting.Property(row => row.Person), "person", PersonId.MaximumLength);
            Column(setting.Property(row => row.Name), "name", 64);
            setting.Property(row => row.Value).HasColumnName("value");
            setting.Property(row => row.SetAt).HasColumnName("set_at").HasConversion(Utc);
            setting
                .HasOne<PersonRow>()
                .WithMany()
                .HasForeignKey(row => row.Person)
                .OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<ProofRow>(proof =>
        {
            proof.ToTable("proofs").HasKey(row => new { row.Person, row.Sha256 });
            Column(proof.Property(row => row.Person), "person", PersonId.MaximumLength);
            Column(proof.Property(row => row.Sha256), "sha256", HashLength);
            proof.Property(row => row.Size).HasColumnName("size");
            proof.Property(row => row.KeptAt).HasColumnName("kept_at").HasConversion(Utc);
            proof.Property(row => row.ReleasedAt).HasColumnName("released_at").HasConversion(Utc);
            proof.HasIndex(row => row.Sha256).HasDatabaseName("proofs_by_sha256");
            proof
                .HasOne<PersonRow>()
                .WithMany()
                .HasForeignKey(row => row.Person)
                .OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<ReadingRow>(reading =>
        {
            reading.ToTable("readings").HasKey(row => new { row.Person, row.Sha256 });
            Column(reading.Property(row => row.Person), "person", PersonId.MaximumLength);
            Column(reading.Property(row => row.Sha256), "sha256", HashLength);
            Column(reading.Property(row => row.Edition), "edition", 64);
            reading.Property(row => row.Content).HasColumnName("content");
            reading.Property(row => row.ReadAt).HasColumnName("read_at").HasConversion(Utc);
            reading
                .HasOne<PersonRow>()
                .WithMany()
                .HasForeignKey(row => row.Person)
                .OnDelete(DeleteBehavior.Restrict);
        });
        LaterTables.Describe(modelBuilder, Utc);
    }

    internal static void Column<T>(
        Microsoft.EntityFrameworkCore.Metadata.Builders.PropertyBuilder<T> property,
        string name,
        int length
    ) => property.HasColumnName(name).HasMaxLength(length);
}

/// <summary>The embedded database: one file.</summary>
public sealed class SqliteStoreContext(DbContextOptions<SqliteStoreContext> options)
    : StoreContext(options);

/// <summary>The shared database: any number of web servers on it.</summary>
public sealed class PostgresStoreContext(DbContextOptions<PostgresStoreContext> options)
    : StoreContext(options);
