using Credence.App.Packets;
using Credence.App.Problems;

namespace Credence.App.Tests.Packets;

public sealed class PacketNameTests
{
    [Theory]
    [InlineData("Avery", "Jordan Avery", "hospital", "avery-jordan-hospital-2026-04-21.pdf")]
    [InlineData("Núñez", "José Núñez", "all-bodies", "nunez-jose-all-bodies-2026-04-21.pdf")]
    [InlineData("O'Brien-Smith", "Ann O'Brien-Smith", "dea", "obrien-smith-ann-dea-2026-04-21.pdf")]
    [InlineData("", "../../etc/passwd", "x", "etc-passwd-x-2026-04-21.pdf")]
    public void A_packet_is_named_so_that_it_can_be_filed(
        string family,
        string name,
        string what,
        string expected
    ) => Assert.Equal(expected, PacketName.Of(family, name, what, new(2026, 4, 21)));

    [Fact]
    public void Where_the_printer_is_missing_it_is_said_how_to_get_it() =>
        Assert.Equal(
            "weasyprint: Documents are made with weasyprint, which is not on this machine. Install it: sudo apt-get install weasyprint fonts-liberation [printer-missing]",
            ProblemCatalog
                .PrinterMissing.At("weasyprint", "weasyprint", PrintSheet.Package)
                .ToString()
        );

    [Fact]
    public async Task What_cannot_be_printed_is_told_in_the_printers_words()
    {
        // A picture is all that is taken, and this is not one; the sheet itself is printed all the same.
        var printed = await PrintSheet.Bytes(
            new("<img src=\"file:///etc/passwd\"><p>still here</p>"),
            TestContext.Current.CancellationToken
        );
        Assert.True(printed.Done);

        var problem = ProblemCatalog.DocumentFailed.At("qpdf", "It took too long.");
        Assert.Equal(
            "qpdf: The document could not be made: It took too long. Nothing was changed. Try again; if it stays, report it. [document-failed]",
            problem.ToString()
        );
    }
}
