using Credence.App.Certificates;
using Credence.App.Certificates.Reasoning;
using Credence.App.Tests.Certificates.Layouts;

namespace Credence.App.Tests.Certificates;

/// <summary>Histories in blocks, statements of dues, letters of a logo, and credits that may be turned into others.</summary>
public sealed class StatementsAndHistoriesTests
{
    private static CertificateReading Read(params string[] lines) =>
        Reasoner.Read(SheetOfLines.Of(lines), "sheet.pdf", []);

    [Fact]
    public void A_history_has_the_day_of_each_activity_over_its_credit()
    {
        var reading = Read(
            "14|Cedar Fork Hospital",
            "13|Credit history for Ana Duarte, MD",
            "11|Asked for on January 5, 2026. Newest first.",
            "11|Syncope at Night",
            "11|Live activity · March 3, 2025",
            "11|Credit claimed: 2.5 AMA PRA Category 1 Credits™",
            "11|Gout in Primary Care",
            "11|Internet live activity · May 9, 2025",
            "11|Credit claimed: 1 AMA PRA Category 1 Credit™",
            "11|Total: 3.5 AMA PRA Category 1 Credits™"
        );
        Assert.Equal(ReadingKind.Transcript, reading.Kind);
        Assert.Equal(
            ["Syncope at Night 2025-03-03 2.5", "Gout in Primary Care 2025-05-09 1"],
            reading.Activities.Select(row =>
                $"{row.Title?.Value} {row.Date?.Value:yyyy-MM-dd} {row.Credits?.Value[0].Amount}"
            )
        );
    }

    [Fact]
    public void What_members_get_free_each_year_makes_no_certificate_of_a_statement_of_dues() =>
        Assert.Equal(
            ReadingKind.NotACertificate,
            Read(
                "14|Cedar Fork Academy of Medicine",
                "11|Ana Duarte, MD",
                "11|Annual dues\t$310.00",
                "11|Online library, 40 AMA PRA Category 1 Credits™ a year, free to members",
                "11|Paid by check on 03/04/2025"
            ).Kind
        );

    [Fact]
    public void Credits_that_may_be_turned_into_others_are_what_they_are()
    {
        var reading = Read(
            "14|Cedar Fork Society of Internal Medicine",
            "14|Certificate of Attendance",
            "11|This is to certify that Dr. Ana Duarte attended Gout in Primary Care on March 3, 2025",
            "11|Hours claimed: 6.5",
            "11|This is a Section 1 activity of the Royal College of Physicians and Surgeons of Canada.",
            "11|Members may convert these credits to AMA PRA Category 1 Credits™."
        );
        Assert.Equal(
            ["rcpsc 6.5"],
            (reading.Sheet.Credits?.Value ?? []).Select(line => $"{line.Type} {line.Amount}")
        );
    }

    [Fact]
    public void What_was_approved_is_not_what_the_participant_claimed()
    {
        var reading = Read(
            "14|Statement of Participation",
            "14|Ana Duarte, MD",
            "11|has participated in Gout in Primary Care, a live workshop held on March 3, 2025",
            "11|AAFP Prescribed credits approved 7.25",
            "11|AAFP Prescribed credits claimed by participant 6"
        );
        Assert.Equal("Gout in Primary Care", reading.Sheet.Title?.Value);
        Assert.Equal(
            ["aafp-prescribed 6"],
            (reading.Sheet.Credits?.Value ?? []).Select(line => $"{line.Type} {line.Amount}")
        );
        Assert.False(reading.OnlyMaximum);
    }

    [Theory]
    [InlineData(
        "CFSIM Cedar Fork Society of Internal Medicine",
        "Cedar Fork Society of Internal Medicine"
    )]
    [InlineData("NYU Grossman School of Medicine", "NYU Grossman School of Medicine")]
    public void The_letters_of_a_logo_are_no_part_of_the_name_they_stand_for(
        string text,
        string name
    ) => Assert.Equal(name, Organization.Of(text));

    [Theory]
    [InlineData("ACCME")]
    [InlineData("setae")]
    public void One_word_of_an_accreditor_or_in_small_letters_is_no_title(string word) =>
        Assert.False(TitleWitnesses.IsTitle(word));

    [Fact]
    public void A_line_that_says_when_it_was_given_is_no_part_of_the_title()
    {
        var reading = Read(
            "18|CERTIFICATE OF TRAINING",
            "11|This is to certify that",
            "14|ANA DUARTE, MD",
            "11|has satisfactorily completed",
            "14|GOUT IN PRIMARY CARE",
            "14|Given on 03-MAR-2025 and awarded 6.5 AMA PRA Category 1 Credits™"
        );
        Assert.Equal("GOUT IN PRIMARY CARE", reading.Sheet.Title?.Value);
    }

    [Fact]
    public void The_day_on_which_an_activity_was_attended_heads_a_column_of_a_ledger()
    {
        var reading = Read(
            "14|CME Ledger of Member Activity",
            "11|Title of activity\tAttended\tAMA PRA Category 1",
            "11|Gout\tMar 3, 2025\t1.75",
            "11|Syncope\tMay 9, 2025\t4.50",
            "11|Credits on file\t\t6.25"
        );
        Assert.Equal(
            ["Gout 2025-03-03", "Syncope 2025-05-09"],
            reading.Activities.Select(row => $"{row.Title?.Value} {row.Date?.Value:yyyy-MM-dd}")
        );
    }
}
