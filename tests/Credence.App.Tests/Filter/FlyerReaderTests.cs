using Credence.App.Filter;
using Credence.App.Imports;
using Credence.App.Rules;
using Credence.App.Tables;
using Credence.Core.Filter;
using Credence.Core.Planning;

namespace Credence.App.Tests.Filter;

/// <summary>What a flyer says is read; what it does not say, or says twice, is asked.</summary>
public sealed class FlyerReaderTests
{
    private const string Workshop = """
        Advanced Sepsis Workshop
        May 14–16, 2026 | Chicago, Illinois
        Registration fee: $795
        Register by April 1, 2026. Hotel room block $249 per night.

        The Society of Critical Care Medicine (SCCM) designates this live activity for a
        maximum of 18.5 AMA PRA Category 1 Credit(s)™. Physicians should claim only the credit
        commensurate with the extent of their participation.
        Participants may earn up to 18.5 MOC points in the American Board of Internal Medicine's program.
        """;

    private static FlyerReading Read(string text) =>
        new FlyerReader(RuleLibrary.OfProgram.Words).Read(text, FilterCase.Today);

    private static string Asked(FlyerReading flyer) =>
        string.Join(' ', flyer.Questions.Select(question => question.Field));

    [Fact]
    public void A_plain_flyer_is_read_whole_but_for_what_it_is_about()
    {
        var flyer = Read(Workshop);

        Assert.Equal(
            ("Advanced Sepsis Workshop", "Society of Critical Care Medicine", "795", "workshop"),
            (flyer.Title, flyer.Provider, $"{flyer.Price}", flyer.Format)
        );
        Assert.Equal("2026-05-14..2026-05-16", $"{flyer.Dates}");
        Assert.Equal("18.5 ama-pra-1; 18.5 moc-part2@us-abim", LedgerText.Credits(flyer.Lines));
        Assert.Equal("topics", Asked(flyer));
        Assert.Equal(["sepsis"], flyer.Questions[0].Choices);
        Assert.Equal(CandidateMode.Event, flyer.Candidate("it").Mode);
        Assert.Equal(Unknown.Topics, flyer.Unknown);
    }

    [Fact]
    public void A_title_that_is_only_the_first_line_is_worth_a_look_and_a_labeled_one_is_sure()
    {
        var first = Read(Workshop).Facts.Single(fact => fact.Field == "title");
        var labeled = Read("Course Title: Airway in a day\nProvider: ACEP");

        Assert.Equal(Certainty.PleaseLook, first.Certainty);
        Assert.Equal(("Airway in a day", "ACEP"), (labeled.Title, labeled.Provider));
        Assert.All(
            labeled.Facts.Where(fact => fact.Field is "title" or "provider"),
            fact => Assert.Equal(Certainty.Sure, fact.Certainty)
        );
    }

    [Fact]
    public void Two_prices_are_asked_and_none_is_chosen()
    {
        var flyer = Read("A course for you\nMember $595\nNon-member $795");

        Assert.Null(flyer.Price);
        var question = flyer.Questions.Single(one => one.Field == "price");
        Assert.Equal(["Member $595", "Non-member $795"], question.Choices);
    }

    [Theory]
    [InlineData("This activity is offered at no cost.", "0")]
    [InlineData("Fee: free", "0")]
    [InlineData("Tuition $1,250.00", "1250")]
    [InlineData("USD 300", "300")]
    public void One_price_is_read(string line, string price) =>
        Assert.Equal(price, $"{Read($"A course for you\n{line}").Price}");

    [Theory]
    [InlineData("Free parking. Win a $50 gift card. Cancellation fee $75.")]
    [InlineData("Supported by a grant of $20,000.")]
    public void Other_money_is_not_the_price(string line)
    {
        var flyer = Read($"A course for you\n{line}");

        Assert.Null(flyer.Price);
        Assert.Contains("price", Asked(flyer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("May 30 – June 2, 2026", "2026-05-30..2026-06-02")]
    [InlineData("December 30, 2026 to January 2, 2027", "2026-12-30..2027-01-02")]
    [InlineData("Saturday, Oct. 3, 2026, 8 am to 4 pm", "2026-10-03..2026-10-03")]
    [InlineData("Sept 9 and 10, 2026", "2026-09-09..2026-09-10")]
    [InlineData("10/12/2026", "2026-10-12..2026-10-12")]
    [InlineData("10/12-15/2026", "2026-10-12..2026-10-15")]
    [InlineData("2026-10-12", "2026-10-12..2026-10-12")]
    public void Dates_are_read_as_people_print_them(string line, string span) =>
        Assert.Equal(span, $"{Read($"A course for you\n{line}").Dates}");

    [Theory]
    [InlineData("March 3, 2026 and April 5, 2026")]
    [InlineData("May 14 to 16")]
    [InlineData("May 41, 2026")]
    [InlineData("")]
    public void Dates_that_are_several_or_half_or_none_are_asked(string line)
    {
        var flyer = Read($"A course for you\n{line}");

        Assert.Null(flyer.Dates);
        Assert.Contains("dates", Asked(flyer), StringComparison.Ordinal);
    }

    [Fact]
    public void What_can_be_done_at_any_time_has_no_days_to_ask_for() =>
        Assert.DoesNotContain(
            "dates",
            Asked(Read("A course for you\nOn-demand, self-paced")),
            StringComparison.Ordinal
        );

    [Fact]
    public void Days_that_are_over_are_read_and_said()
    {
        var flyer = Read("A course for you\nMarch 3, 2026");

        Assert.Equal("2026-03-03..2026-03-03", $"{flyer.Dates}");
        Assert.Equal(
            "These days are over. Is there a new date?",
            flyer.Questions.Single(one => one.Field == "dates").Text
        );
    }

    [Fact]
    public void Credits_without_a_designation_statement_are_worth_a_look_and_asked()
    {
        var flyer = Read("A course for you\n8 AMA PRA Category 1 Credits");

        Assert.Equal("8 ama-pra-1", LedgerText.Credits(flyer.Lines));
        Assert.Equal(
            Certainty.PleaseLook,
            flyer.Facts.Single(fact => fact.Field == "credits").Certainty
        );
        Assert.Contains("credits", Asked(flyer), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_figures_for_the_same_credit_are_asked_and_none_is_taken()
    {
        var flyer = Read(
            "A course for you\nABC designates this live activity for a maximum of 8 AMA PRA Category 1 Credits.\n"
                + "ABC designates this enduring material for a maximum of 10 AMA PRA Category 1 Credits."
        );

        Assert.Empty(flyer.Lines);
        Assert.Equal(2, flyer.Questions.Single(one => one.Field == "credits").Choices.Length);
        Assert.True(flyer.Unknown.HasFlag(Unknown.Credits));
    }

    [Theory]
    [InlineData("approved for 12 AAFP Prescribed credits", "12 aafp-prescribed")]
    [InlineData("10 AOA Category 1-A credits", "10 aoa-1a")]
    [InlineData("Earn 6.5 MOC points", "6.5 moc-part2")]
    public void Other_credits_are_read_as_well(string line, string credits) =>
        Assert.Equal(credits, LedgerText.Credits(Read($"A course for you\n{line}").Lines));

    [Fact]
    public void Contact_hours_are_no_credit_for_a_physician()
    {
        var flyer = Read("A course for you\n6 ANCC contact hours");

        Assert.Empty(flyer.Lines);
        Assert.Contains(
            "contact hours only",
            flyer.Questions.Single(one => one.Field == "credits").Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_kind_of_activity_that_is_designated_is_its_format()
    {
        var flyer = Read(
            "An article\nABC designates this journal-based CME activity for a maximum of 1 AMA PRA Category 1 Credit."
        );

        Assert.Equal("journal", flyer.Format);
    }

    [Fact]
    public void Topics_are_taken_only_where_they_are_labeled_as_such()
    {
        var flyer = Read("A course for you\nTopics: Opioid prescribing, sepsis");

        Assert.Equal("opioid-prescribing+sepsis", LedgerText.Topics(flyer.Portions));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001\u0002")]
    [InlineData(
        "$$$$ $ 99999999999999999999 credits 9999999999 AMA PRA Category 1 Credits 13/45/9999"
    )]
    [InlineData(
        "May 99-2, 2026 – June 0, 0000 2026-99-99 designates this for a maximum of AMA PRA"
    )]
    public void Nonsense_gives_questions_and_no_figures(string text)
    {
        var flyer = Read(text);

        Assert.Null(flyer.Dates);
        Assert.Null(flyer.Price);
        Assert.Empty(flyer.Lines);
        Assert.True(flyer.Questions.Length >= 4);
    }

    [Fact]
    public void A_very_long_flyer_is_read_in_no_time()
    {
        var text = string.Concat(
            Enumerable.Repeat("designates this May 14, $5 for a maximum of AMA PRA Category ", 4000)
        );

        Assert.Empty(Read(text).Lines);
    }
}
