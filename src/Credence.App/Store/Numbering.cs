namespace Credence.App.Store;

/// <summary>Gives wanted entries their places in the journal.</summary>
internal static class Numbering
{
    public static IReadOnlyList<Entry> Of(
        Account account,
        Proposal proposal,
        string by,
        DateTime now
    )
    {
        if (proposal.Entries.Count == 0)
        {
            throw new ArgumentException("A change has at least one entry.", nameof(proposal));
        }

        var states = new Dictionary<Subject, SubjectState>();
        var imported = new Dictionary<long, long>();
        long? own = null;
        var sequence = account.Sequence;
        var entries = new List<Entry>(proposal.Entries.Count);
        foreach (var (intent, origin) in proposal.Entries.Select(intent => (intent, intent.Origin)))
        {
            sequence++;
            Follow(account, states, intent);
            var change =
                origin is null ? own ??= sequence
                : imported.TryAdd(origin.Change, sequence) ? sequence
                : imported[origin.Change];
            entries.Add(
                new(
                    sequence,
                    change,
                    origin is null ? proposal.Undoes
                        : origin.Undoes is { } undone ? imported[undone]
                        : null,
                    intent.Subject,
                    intent.Act,
                    intent.Content,
                    origin?.MadeAt ?? now,
                    origin?.By ?? by,
                    origin?.Reason ?? proposal.Reason
                )
            );
        }

        return entries;
    }

    private static void Follow(
        Account account,
        Dictionary<Subject, SubjectState> states,
        Intent intent
    )
    {
        if (!states.TryGetValue(intent.Subject, out var state))
        {
            state = account.Find(intent.Subject)?.Now ?? SubjectState.Absent;
        }

        // What was purged comes in without its content.
        var content = intent.Origin is null ? intent.Content : intent.Content ?? "";
        if (!state.Admits(intent.Act, content))
        {
            throw new InvalidOperationException(
                $"{intent.Subject} is {state.Standing} and cannot be {intent.Act}."
            );
        }

        states[intent.Subject] = state.After(intent.Act, intent.Content);
    }
}
