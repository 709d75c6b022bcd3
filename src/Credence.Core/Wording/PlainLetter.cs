namespace Credence.Core.Wording;

/// <summary>Letters without their accents. The culture is invariant and without tables, so they have a list of their own.</summary>
public static class PlainLetter
{
    private const string Accented = "áàâäãåāăąæçćčďđéèêëēėęěíìîïīłñńňóòôöõøōœřśšşťúùûüūůýÿźžż";
    private const string Bare = "aaaaaaaaaacccddeeeeeeeeiiiiilnnnoooooooorssstuuuuuuyyzzz";

    /// <summary>"é" is e, "ø" is o; a letter that has no accent is itself. Small letters in, small letters out.</summary>
    public static char Of(char letter) =>
        letter > 'z' && Accented.IndexOf(letter) is var at and >= 0 ? Bare[at] : letter;
}
