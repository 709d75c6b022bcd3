namespace Credence.App.Store;

/// <summary>
/// What was worked out for people, kept in memory within bounds: whoever did not come by for longest is forgotten first,
/// in one stroke for half of what is kept. A long record takes the place of several short ones.
/// </summary>
/// <param name="most">Entries of journals that may be behind what is kept.</param>
public sealed class KeptByPerson<T>(long most = KeptByPerson<T>.Usual)
    where T : class
{
    /// <summary>About five hundred people with two hundred entries each: some hundred megabytes.</summary>
    private const long Usual = 100_000;

    private readonly Lock door = new();
    private Dictionary<PersonId, (T What, long Entries)> recent = [];
    private Dictionary<PersonId, (T What, long Entries)> earlier = [];
    private long weight;

    public T? Find(PersonId person)
    {
        lock (door)
        {
            if (recent.TryGetValue(person, out var kept))
            {
                return kept.What;
            }

            if (!earlier.Remove(person, out kept))
            {
                return null;
            }

            Add(person, kept.What, kept.Entries);
            return kept.What;
        }
    }

    /// <param name="entries">How long the journal is behind it.</param>
    public void Keep(PersonId person, T what, long entries)
    {
        lock (door)
        {
            Remove(person);
            Add(person, what, Math.Max(1, entries));
        }
    }

    public void Forget(PersonId person)
    {
        lock (door)
        {
            Remove(person);
        }
    }

    private void Add(PersonId person, T what, long entries)
    {
        weight += entries;
        if (weight > most / 2)
        {
            (earlier, recent, weight) = (recent, [], entries);
        }

        recent[person] = (what, entries);
    }

    private void Remove(PersonId person)
    {
        if (recent.Remove(person, out var kept))
        {
            weight -= kept.Entries;
        }

        earlier.Remove(person);
    }
}
