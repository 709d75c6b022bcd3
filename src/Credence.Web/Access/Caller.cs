using System.Security.Cryptography;
using System.Text;
using Credence.App.Store;
using Credence.App.Store.Accounts;

namespace Credence.Web.Access;

/// <summary>
/// Whose record one request is about, who acts on it, and how much they may. Set once, before any page is asked; a
/// request that nobody recognized has no author, and asking for one is a mistake of ours, never somebody's data.
/// </summary>
public sealed class Caller
{
    private Author? author;

    public bool IsKnown { get; private set; }

    public Rights Rights { get; private set; }

    /// <summary>Null where nobody signed in by a browser: one's own machine, a program with a token.</summary>
    public OpenSession? Session { get; private set; }

    public Author Author =>
        author ?? throw new InvalidOperationException("This request was let in without a person.");

    /// <summary>Whether somebody works on another's record.</summary>
    public bool IsDelegate => author is { IsAssistant: true };

    /// <summary>
    /// Tells two people, and two records that one works on, apart on one device without saying who they are; null where
    /// nobody was recognized.
    /// </summary>
    public string? Mark =>
        author is null
            ? null
            : Convert.ToHexStringLower(
                SHA256.HashData(
                    Encoding.UTF8.GetBytes(
                        author.IsAssistant
                            ? $"device of {author.By} for {author.Person}"
                            : $"device of {author.Person}"
                    )
                )
            )[..16];

    public void Is(Author? known, Rights rights, OpenSession? session = null) =>
        (IsKnown, author, Rights, Session) = (true, known, rights, session);

    public bool May(Rights asked) => asked == Rights.None || (Rights & asked) != Rights.None;
}

/// <summary>How it is known who calls where no token says it: with accounts, or without.</summary>
public interface IRecognize
{
    /// <summary>Says nothing to the caller where it knows nobody.</summary>
    Task Run(HttpContext http, Caller caller);
}

/// <summary>Without accounts there is one person, on their own machine.</summary>
public sealed class RecognizeLocal : IRecognize
{
    public Task Run(HttpContext http, Caller caller)
    {
        caller.Is(Author.Local, Rights.Everything);
        return Task.CompletedTask;
    }
}
