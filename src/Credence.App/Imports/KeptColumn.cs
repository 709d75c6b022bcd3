namespace Credence.App.Imports;

/// <summary>What a column of a list means that somebody keeps in their own way.</summary>
public enum KeptColumn
{
    Date,
    Activity,
    Credits,
    Hours,
    Type,
    Tag,
    Proof,
    Provider,
    Topic,
    Format,
    Moc,
    Cost,
    Expires,
    Note,
}
