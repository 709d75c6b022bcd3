namespace Credence.App.Store;

/// <summary>Who acts, on whose data: a physician on their own, later an assistant on the physician's.</summary>
public sealed record Author(PersonId Person, string By)
{
    public static Author Local { get; } = new(PersonId.Local, PersonId.Local.Value);

    public static Author Of(PersonId person) => new(person, person.Value);
}
