namespace Credence.Core.Credits;

/// <summary>What an activity is about, by its code; only rules are held to the vocabulary.</summary>
public readonly record struct Topic(string Code)
{
    /// <summary>The physician's own field, whatever it is (engine.md section 3).</summary>
    public static Topic OwnSpecialty => new("own-specialty");

    public override string ToString() => Code;
}

/// <summary>A field of medicine by its code, such as <c>internal-medicine</c>.</summary>
public readonly record struct Specialty(string Code)
{
    public override string ToString() => Code;
}
