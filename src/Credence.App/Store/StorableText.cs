namespace Credence.App.Store;

/// <summary>Text that both databases hold and every text file may hold.</summary>
internal static class StorableText
{
    /// <summary>The first subject whose text cannot be kept; null where all can.</summary>
    public static Subject? Unstorable(Proposal proposal)
    {
        foreach (var entry in proposal.Entries)
        {
            if (!IsStorable(entry.Content) || !IsStorable(entry.Subject.Id))
            {
                return entry.Subject;
            }
        }

        return null;
    }

    /// <summary>PostgreSQL keeps no NUL, and half of a surrogate pair is no text anywhere.</summary>
    private static bool IsStorable(string? text)
    {
        for (var at = 0; text is not null && at < text.Length; at++)
        {
            if (
                char.IsHighSurrogate(text[at])
                && at + 1 < text.Length
                && char.IsLowSurrogate(text[at + 1])
            )
            {
                at++;
            }
            else if (text[at] == '\0' || char.IsSurrogate(text[at]))
            {
                return false;
            }
        }

        return true;
    }
}
