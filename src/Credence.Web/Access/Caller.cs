using Credence.App.Store;

namespace Credence.Web.Access;

/// <summary>
/// Whose record one request is about and who acts on it. Set once, before any page is asked; a request that nobody
/// recognized has no author, and asking for one is a mistake of ours, never somebody's data.
/// </summary>
public sealed class Caller
{
    private Author? author;

    public bool IsKnown => author is not null;

    public Author Author =>
        author ?? throw new InvalidOperationException("This request was let in without a person.");

    public void Is(Author known) => author = known;
}
