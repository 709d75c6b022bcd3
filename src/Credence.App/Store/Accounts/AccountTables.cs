using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Credence.App.Store.Accounts;

/// <summary>The tables of who signs in and what they let others do.</summary>
internal static class AccountTables
{
    private const int Id = 32;
    private const int Name = 200;
    private const int Address = 254;
    private const int Enumeration = 16;

    public static void Build(ModelBuilder model, ValueConverter<DateTime, DateTime> utc)
    {
        Table<AccountRow>(model, "accounts", utc, row => row.Id)
            .Lengths(
                (nameof(AccountRow.Id), Id),
                (nameof(AccountRow.Person), PersonId.MaximumLength)
            )
            .Lengths(
                (nameof(AccountRow.Email), Address),
                (nameof(AccountRow.NormalizedEmail), Address),
                (nameof(AccountRow.Name), Name),
                (nameof(AccountRow.SecurityStamp), SecretText.HashLength),
                (nameof(AccountRow.ConcurrencyStamp), SecretText.HashLength)
            );
        model.Entity<AccountRow>(account =>
        {
            account.Property(row => row.ConcurrencyStamp).IsConcurrencyToken();
            account
                .HasIndex(row => row.NormalizedEmail)
                .IsUnique()
                .HasDatabaseName("accounts_by_email");
            account.HasIndex(row => row.Person).IsUnique().HasDatabaseName("accounts_by_person");
        });
        Table<PasskeyRow>(model, "passkeys", utc, row => row.Hash)
            .Lengths((nameof(PasskeyRow.Name), Name))
            .Of<PasskeyRow>(row => row.Account, "passkeys_by_account");
        Table<SessionRow>(model, "sessions", utc, row => row.Hash)
            .Lengths((nameof(SessionRow.Device), Name), (nameof(SessionRow.Delegation), Id))
            .Of<SessionRow>(row => row.Account, "sessions_by_account");
        Table<LetterRow>(model, "letters", utc, row => row.Hash)
            .Lengths(
                (nameof(LetterRow.Kind), Enumeration),
                (nameof(LetterRow.Email), Address),
                (nameof(LetterRow.Account), Id)
            );
        Table<DelegationRow>(model, "delegations", utc, row => row.Id)
            .Lengths(
                (nameof(DelegationRow.Id), Id),
                (nameof(DelegationRow.Person), PersonId.MaximumLength),
                (nameof(DelegationRow.Name), Name),
                (nameof(DelegationRow.Scope), Enumeration),
                (nameof(DelegationRow.InviteHash), SecretText.HashLength),
                (nameof(DelegationRow.Account), Id),
                (nameof(DelegationRow.By), PersonId.MaximumLength)
            );
        model.Entity<DelegationRow>(delegation =>
        {
            delegation.HasIndex(row => row.Person).HasDatabaseName("delegations_by_person");
            delegation.HasIndex(row => row.Account).HasDatabaseName("delegations_by_account");
            delegation
                .HasIndex(row => row.InviteHash)
                .IsUnique()
                .HasDatabaseName("delegations_by_invite");
        });
        Table<ShareRow>(model, "shares", utc, row => row.Id)
            .Lengths(
                (nameof(ShareRow.Id), Id),
                (nameof(ShareRow.Hash), SecretText.HashLength),
                (nameof(ShareRow.Person), PersonId.MaximumLength),
                (nameof(ShareRow.Kind), Enumeration),
                (nameof(ShareRow.Label), Name),
                (nameof(ShareRow.Body), Name),
                (nameof(ShareRow.Sha256), SecretText.HashLength)
            );
        model.Entity<ShareRow>(share =>
        {
            share.HasIndex(row => row.Hash).IsUnique().HasDatabaseName("shares_by_hash");
            share.HasIndex(row => row.Person).HasDatabaseName("shares_by_person");
        });
        Table<ShareViewRow>(model, "share_views", utc, row => row.Id)
            .Lengths((nameof(ShareViewRow.Share), Id), (nameof(ShareViewRow.Device), Name));
        model
            .Entity<ShareViewRow>()
            .HasIndex(row => row.Share)
            .HasDatabaseName("share_views_by_share");
    }

    /// <summary>An erased person shares nothing and lets nobody work on their record.</summary>
    public static async Task Erase(
        StoreContext context,
        string person,
        CancellationToken cancellation
    )
    {
        await context
            .ShareViews.Where(view =>
                context.Shares.Any(share => share.Person == person && share.Id == view.Share)
            )
            .ExecuteDeleteAsync(cancellation);
        await context.Shares.Where(row => row.Person == person).ExecuteDeleteAsync(cancellation);
        await context
            .Delegations.Where(row => row.Person == person)
            .ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Columns are called as the properties, in small letters with underscores; times are UTC.</summary>
    private static EntityTypeBuilder Table<T>(
        ModelBuilder model,
        string name,
        ValueConverter<DateTime, DateTime> utc,
        System.Linq.Expressions.Expression<Func<T, object?>> key
    )
        where T : class
    {
        var table = model.Entity<T>();
        table.ToTable(name).HasKey(key);
        foreach (var property in typeof(T).GetProperties())
        {
            var column = table.Property(property.Name);
            column.HasColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (type == typeof(DateTime))
            {
                column.HasConversion(utc);
            }
            else if (type.IsEnum)
            {
                column.HasConversion<string>();
            }

            if (property.Name == "Hash")
            {
                column.HasMaxLength(SecretText.HashLength);
            }
        }

        return table;
    }

    private static EntityTypeBuilder Lengths(
        this EntityTypeBuilder table,
        params (string Property, int Length)[] columns
    )
    {
        foreach (var (property, length) in columns)
        {
            table.Property(property).HasMaxLength(length);
        }

        return table;
    }

    private static void Of<T>(
        this EntityTypeBuilder table,
        System.Linq.Expressions.Expression<Func<T, object?>> account,
        string index
    )
        where T : class
    {
        var typed = (EntityTypeBuilder<T>)table;
        typed.HasIndex(account).HasDatabaseName(index);
        table.Property(nameof(SessionRow.Account)).HasMaxLength(Id);
        typed
            .HasOne<AccountRow>()
            .WithMany()
            .HasForeignKey(account)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
