using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Credence.App.Store;

/// <summary>The tables of what opens without a sign-in, of what is to be done later, of the mails that went out, and of pages made ready.</summary>
internal static class LaterTables
{
    private const int HashLength = 64;

    public static void Describe(ModelBuilder model, ValueConverter<DateTime, DateTime> utc)
    {
        model.Entity<SecretRow>(secret =>
        {
            secret.ToTable("secrets").HasKey(row => row.Id);
            StoreContext.Column(secret.Property(row => row.Id), "id", 32);
            StoreContext.Column(
                secret.Property(row => row.Person),
                "person",
                PersonId.MaximumLength
            );
            StoreContext.Column(
                secret.Property(row => row.Kind).HasConversion<string>(),
                "kind",
                16
            );
            StoreContext.Column(secret.Property(row => row.Hash), "hash", HashLength);
            StoreContext.Column(secret.Property(row => row.Name), "name", 200);
            StoreContext.Column(secret.Property(row => row.Scopes), "scopes", 400);
            secret.Property(row => row.MadeAt).HasColumnName("made_at").HasConversion(utc);
            secret.Property(row => row.ExpiresAt).HasColumnName("expires_at").HasConversion(utc);
            secret.Property(row => row.LastUsedAt).HasColumnName("last_used_at").HasConversion(utc);
            secret.HasIndex(row => row.Hash).IsUnique().HasDatabaseName("secrets_by_hash");
            secret
                .HasOne<PersonRow>()
                .WithMany()
                .HasForeignKey(row => row.Person)
                .OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<JobRow>(job =>
        {
            job.ToTable("jobs").HasKey(row => new { row.Person, row.Kind });
            StoreContext.Column(job.Property(row => row.Person), "person", PersonId.MaximumLength);
            StoreContext.Column(job.Property(row => row.Kind), "kind", 32);
            job.Property(row => row.DueAt).HasColumnName("due_at").HasConversion(utc);
            job.Property(row => row.LeasedUntil).HasColumnName("leased_until").HasConversion(utc);
            StoreContext.Column(job.Property(row => row.LeasedBy), "leased_by", 64);
            job.Property(row => row.Attempts).HasColumnName("attempts");
            job.Property(row => row.Said).HasColumnName("said");
            job.HasIndex(row => row.DueAt).HasDatabaseName("jobs_by_due");
            job.HasOne<PersonRow>()
                .WithMany()
                .HasForeignKey(row => row.Person)
                .OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<MailRow>(mail =>
        {
            mail.ToTable("mails").HasKey(row => new { row.Person, row.Occasion });
            StoreContext.Column(mail.Property(row => row.Person), "person", PersonId.MaximumLength);
            StoreContext.Column(mail.Property(row => row.Occasion), "occasion", 64);
            StoreContext.Column(
                mail.Property(row => row.State).HasConversion<string>(),
                "state",
                16
            );
            mail.Property(row => row.Told).HasColumnName("told");
            mail.Property(row => row.MadeAt).HasColumnName("made_at").HasConversion(utc);
            mail.Property(row => row.SentAt).HasColumnName("sent_at").HasConversion(utc);
            mail.Property(row => row.Said).HasColumnName("said");
            mail.HasOne<PersonRow>()
                .WithMany()
                .HasForeignKey(row => row.Person)
                .OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PreparedRow>(page =>
        {
            page.ToTable("prepared").HasKey(row => new { row.Person, row.Page });
            StoreContext.Column(page.Property(row => row.Person), "person", PersonId.MaximumLength);
            StoreContext.Column(page.Property(row => row.Page), "page", 16);
            page.Property(row => row.Sequence).HasColumnName("sequence");
            StoreContext.Column(page.Property(row => row.Edition), "edition", HashLength);
            page.Property(row => row.Day).HasColumnName("day");
            StoreContext.Column(page.Property(row => row.Zone), "zone", 64);
            page.Property(row => row.Content).HasColumnName("content");
            page.HasOne<PersonRow>()
                .WithMany()
                .HasForeignKey(row => row.Person)
                .OnDelete(DeleteBehavior.Restrict);
        });
    }

    /// <summary>An erased person opens nothing, has nothing to come, and no mail is told of.</summary>
    public static async Task Erase(
        StoreContext context,
        string person,
        CancellationToken cancellation
    )
    {
        await context.Secrets.Where(row => row.Person == person).ExecuteDeleteAsync(cancellation);
        await context.Jobs.Where(row => row.Person == person).ExecuteDeleteAsync(cancellation);
        await context.Mails.Where(row => row.Person == person).ExecuteDeleteAsync(cancellation);
        await context.Prepared.Where(row => row.Person == person).ExecuteDeleteAsync(cancellation);
    }
}
