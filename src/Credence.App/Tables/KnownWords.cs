namespace Credence.App.Tables;

/// <summary>The words of the vocabulary that a ledger is held to. Topics of a ledger are free.</summary>
public sealed record KnownWords(IReadOnlySet<string> CreditTypes)
{
    public bool IsCreditType(string code) => CreditTypes.Contains(code);
}
