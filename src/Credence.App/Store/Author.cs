namespace Credence.App.Store;

/// <summary>Who acts, on whose data: a physician on their own, or an assistant on the physician's.</summary>
public sealed record Author(PersonId Person, string By)
{
    public bool IsAssistant => By != Person.Value;

    public static Author Local { get; } = new(PersonId.Local, PersonId.Local.Value);

    /// <summary>Whoever holds a link to what a person shares: somebody else, and nobody in particular.</summary>
    public static Author Sharing(PersonId person) => new(person, "share");

    public static Author Of(PersonId person) => new(person, person.Value);
}
