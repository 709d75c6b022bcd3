using Credence.App.Certificates;
using Credence.App.Certificates.Reasoning;
using Credence.App.Tests.Certificates.Layouts;

namespace Credence.App.Tests.Certificates;

/// <summary>Turns of phrase and shapes of sheets by which issuers differ.</summary>
public sealed class WordsOfIssuersTests
{
    private static CertificateReading Read(params string[] lines) =>
        Reasoner.Read(SheetOfLines.Of(lines), "sheet.pdf", []);

    [Fact]
    public void A_meeting_named_above_is_the_one_line_above_that_may_be_a_title()
    {
        var reading = Read(
            "14|Cedar Fork Hospital",
            "11|62nd Annual Scientific Session",
            "11|",
            "14|CME Credit Certificate",
            "11|",
            "11|This document confirms that Ana Duarte, MD took part in the meeting named above",
            "11|and has claimed 5 AMA PRA Category 1 Credits™."
        );
        Assert.Equal("62nd Annual Scientific Session", reading.Sheet.Title?.Value);
    }

    [Fact]
    public void Who_held_it_awards_it_where_nobody_else_is_named()
    {
        var reading = Read(
            "18|Certificate of Attendance",
            "11|presented to",
            "14|Ana Duarte, MD",
            "11|for attending the evening lecture",
            "14|The Swollen Joint in Primary Care",
            "11|held by Puget Lowlands Academy of Medicine",
            "11|February 3, 2025"
        );
        Assert.Equal("Puget Lowlands Academy of Medicine", reading.Sheet.Provider?.Value);
    }

    [Fact]
    public void A_provider_that_receives_a_grant_is_no_supporter()
    {
        var reading = Read(
            "14|Desert Crossing Consortium",
            "11|This certifies that Ana Duarte, MD has completed Sleep Apnea at Home on March 1, 2025",
            "11|and earned 2 AMA PRA Category 1 Credits™.",
            "11|",
            "9|Desert Crossing Consortium is accredited by the ACCME to provide continuing medical education.",
            "9|This course received an educational grant from Kestrel Oncology, Inc. to Desert Crossing Consortium."
        );
        Assert.Equal("Desert Crossing Consortium", reading.Sheet.Provider?.Value);
    }

    [Fact]
    public void Words_of_a_title_in_quotation_marks_say_nothing_about_the_day_behind_it()
    {
        var reading = Read(
            "14|Cedar Fork Hospital",
            "11|November 20, 2023",
            "11|To whom it may concern:",
            "11|Dr. Esperanza Duarte was registered for and took part in “Lessons From Closed Claims,” held",
            "11|10/07/2023-10/10/2023. Our records show that she claimed 5 AMA PRA Category 1 Credits™."
        );
        Assert.Equal(new DateOnly(2023, 10, 10), reading.Sheet.Date?.Value);
        Assert.Equal("Esperanza Duarte", reading.Name?.Value);
    }

    [Fact]
    public void A_kind_of_credit_that_is_named_to_say_it_is_none_gives_an_amount_no_type()
    {
        var reading = Read(
            "14|Cedar Fork College of Osteopathic Internists",
            "11|Physician\tAna Duarte, DO",
            "11|Reading\tLow Back Pain in Primary Care",
            "11|Credits earned\t2.0",
            "11|",
            "11|This reading carries no AMA PRA Category 1 Credit."
        );
        Assert.DoesNotContain(
            reading.Sheet.Credits?.Value ?? [],
            credit => credit.Type.ToString() == "ama-pra-1"
        );
    }
}
