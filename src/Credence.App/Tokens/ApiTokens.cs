using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.App.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.App.Tokens;

/// <summary>What a program with a token may do.</summary>
public enum TokenScope
{
    /// <summary>Look at everything, change nothing.</summary>
    Read,

    /// <summary>Also change what the person could, but make no tokens.</summary>
    Write,
}

/// <summary>Who comes with a token.</summary>
public sealed record TokenHolder(Author Author, TokenScope Scope);

/// <summary>Tokens for programs of one's own: made, shown once, used, taken back.</summary>
public sealed class ApiTokens(Secrets secrets, TimeProvider clock)
{
    public const int LongestDays = 730;

    /// <param name="days">How long it lives; null: until it is taken back.</param>
    public async Task<Outcome<NewSecret>> Make(
        Author author,
        string name,
        TokenScope scope,
        int? days,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(author);
        var called = name.Trim();
        if (called.Length is 0 or > 80)
        {
            return Outcome<NewSecret>.Not(ProblemCatalog.FieldEmpty.At("name", "The name"));
        }

        if (days is < 1 or > LongestDays)
        {
            return Outcome<NewSecret>.Not(
                ProblemCatalog.TokenLifetimeWrong.At("days", $"{LongestDays}")
            );
        }

        var made = await secrets.Make(
            author.Person,
            SecretKind.Token,
            called,
            scope.ToString().ToLowerInvariant(),
            days is { } some ? clock.GetUtcNow().UtcDateTime.AddDays(some) : null,
            cancellation
        );
        return made is null
            ? Outcome<NewSecret>.Not(
                ProblemCatalog.PersonErased.At($"{author.Person}", "an earlier day")
            )
            : Outcome<NewSecret>.Of(made);
    }

    /// <summary>Null where the token opens nothing (any more).</summary>
    public async Task<TokenHolder?> Holder(string text, CancellationToken cancellation = default)
    {
        if (await secrets.Find(SecretKind.Token, text, cancellation) is not { } found)
        {
            return null;
        }

        await secrets.Used(found, cancellation);
        return new(
            Author.OfProgram(found.Person, found.Name),
            found.Scopes == "write" ? TokenScope.Write : TokenScope.Read
        );
    }

    public Task<ImmutableArray<Secret>> Of(
        PersonId person,
        CancellationToken cancellation = default
    ) => secrets.Of(person, SecretKind.Token, cancellation);

    public Task<bool> TakeBack(
        PersonId person,
        string id,
        CancellationToken cancellation = default
    ) => secrets.Revoke(person, SecretKind.Token, id, cancellation);
}

public static class TokensFeature
{
    public static IServiceCollection AddCredenceTokens(this IServiceCollection services) =>
        services.AddSingleton<ApiTokens>();
}
