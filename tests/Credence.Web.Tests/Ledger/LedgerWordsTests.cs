using Credence.Web.Pages.Ledger;

namespace Credence.Web.Tests.Ledger;

public sealed class LedgerWordsTests
{
    [Theory]
    [InlineData(0, "None has its proof yet.")]
    [InlineData(1, "One has its proof.")]
    [InlineData(2, "Two have their proof.")]
    [InlineData(12, "12 have their proof.")]
    public void How_many_have_their_proof_is_a_sentence(int entries, string says) =>
        Assert.Equal(says, LedgerWords.Proven(entries));
}
