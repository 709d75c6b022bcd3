namespace Credence.App.Store;

/// <summary>Who acts, on whose data: a physician on their own, or an assistant on the physician's.</summary>
public sealed record Author(PersonId Person, string By)
{
    public bool IsAssistant =>
        By != Person.Value && !By.StartsWith($"{Person.Value}/", StringComparison.Ordinal);

    public static Author Local { get; } = new(PersonId.Local, PersonId.Local.Value);

    /// <summary>Whoever holds a link to what a person shares: somebody else, and nobody in particular.</summary>
    public static Author Sharing(PersonId person) => new(person, "share");

    /// <summary>A program of the physician's own, such as one with a token: it acts as they do, and the trail names it.</summary>
    public static Author OfProgram(PersonId person, string name)
    {
        var by = $"{person}/{name}";
        return new(person, by[..Math.Min(by.Length, PersonId.MaximumLength)]);
    }

    public static Author Of(PersonId person) => new(person, person.Value);
}
