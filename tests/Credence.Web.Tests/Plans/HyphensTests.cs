using Credence.Web.Rendering;

namespace Credence.Web.Tests.Plans;

public sealed class HyphensTests
{
    [Theory]
    [InlineData("Hospital medicine", "Hos-pital medi-cine")]
    [InlineData("Documentation, coding", "Docu-men-tation, coding")]
    [InlineData("Sepsis 30-day", "Sepsis 30-day")]
    [InlineData("Ärztekammer 心", "Ärzte-kam-mer 心")]
    [InlineData("", "")]
    public void A_long_word_may_be_broken_at_a_syllable(string title, string broken) =>
        Assert.Equal(broken, Hyphens.In(title).Replace('\u00ad', '-'));

    [Fact]
    public void Without_the_soft_hyphens_it_is_the_title_again()
    {
        const string Title =
            "Improvement project: thirty-day readmissions, point-of-care ultrasound";

        Assert.Equal(Title, Hyphens.In(Title).Replace("\u00ad", ""));
        Assert.NotEqual(Title, Hyphens.In(Title));
    }
}
