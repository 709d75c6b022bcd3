using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Inbox;

/// <summary>Finds a file that waits, or says why there is none.</summary>
internal static class Waiting
{
    public static Outcome<InboxItem> Find(Account account, string id)
    {
        var history = account.Find(Subject.Inbox(id));
        var item = history is { Standing: Standing.Present } ? InboxItem.Of(history) : null;
        return item switch
        {
            { IsWaiting: true } => Outcome<InboxItem>.Of(item),
            { } => Outcome<InboxItem>.Not(
                ProblemCatalog.FiledAlready.At(id, string.Join(", ", item.Filed))
            ),
            null => Outcome<InboxItem>.Not(ProblemCatalog.FileNotWaiting.At(id)),
        };
    }
}
