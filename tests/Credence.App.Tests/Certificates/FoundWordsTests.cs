using System.Globalization;
using Credence.App.Certificates.Reasoning;

namespace Credence.App.Tests.Certificates;

/// <summary>Days, amounts, people and topics as certificates print them.</summary>
public sealed class FoundWordsTests
{
    [Theory]
    [InlineData("held March 3, 2025 in Ohio", "2025-03-03")]
    [InlineData("March 3-5, 2025", "2025-03-05")]
    [InlineData("March 30 to April 2, 2025", "2025-04-02")]
    [InlineData("3–5 March 2025", "2025-03-05")]
    [InlineData("the 5th day of March, 2025", "2025-03-05")]
    [InlineData("03/30/2025 - 04/02/2025", "2025-04-02")]
    [InlineData("2025-03-30", "2025-03-30")]
    [InlineData("25/09/2025", "2025-09-25")]
    [InlineData("04/11/2025 (Tuesday)", "2025-11-04")]
    [InlineData("May 7, 8 and 9, 2025", "2025-05-09")]
    [InlineData("12-Mar-2025", "2025-03-12")]
    [InlineData("3/5/25", "2025-03-05")]
    [InlineData("Oct 13, ’23", "2023-10-13")]
    [InlineData("10/13/2023-10/15/2023, Spokane", "2023-10-15")]
    [InlineData("1-800-555-0199, room 12/30", null)]
    [InlineData("February 30, 2025", null)]
    public void A_day_is_read_and_of_several_the_last(string text, string? day) =>
        Assert.Equal(
            day,
            FoundDates.In(text) is [var date, ..]
                ? date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null
        );

    [Theory]
    [InlineData("and is awarded 6.5 AMA PRA Category 1 Credit(s)™", "6.5 ama-pra-1 Claimed")]
    [InlineData("for a maximum of 12 AMA PRA Category 1 Credits™.", "12 ama-pra-1 Maximum")]
    [InlineData(
        "The participant has earned 4 hours of AOA Category 1-A CME credit.",
        "4 aoa-1a Claimed"
    )]
    [InlineData(
        "acceptable for up to 3.25 Prescribed credits by the AAFP",
        "3.25 aafp-prescribed Maximum"
    )]
    [InlineData("we have reported 20 MOC Part IV points", "20 moc-part4 Claimed")]
    [InlineData("to earn up to 5 MOC points in the ABIM program", "5 moc-part2 Maximum")]
    [InlineData("3.0 ANCC contact hours", "3 ancc-contact-hours Neutral")]
    [InlineData("AMA PRA Category 1 Credits™: 2.75", "2.75 ama-pra-1 Neutral")]
    [InlineData("the attendee has claimed 6.", "6  Claimed")]
    [InlineData("Category 1-A: 21.5 Category 1-B: 2", "21.5 aoa-1a Neutral; 2 aoa-1b Neutral")]
    [InlineData(
        "0.75 credits toward Part II (Lifelong Learning and Self-Assessment) of the American Board of Pathology Continuing Certification Program",
        "0.75 moc-part2 Neutral"
    )]
    [InlineData("2.0 AOA Category 1-8", "2 aoa-1b Neutral")]
    [InlineData("Sepsis on the Ward: The First 72 Hours", "")]
    [InlineData("Suite 300, $450, page 2 of 3", "")]
    public void An_amount_is_read_with_its_type_and_what_the_sentence_does_with_it(
        string text,
        string found
    ) =>
        Assert.Equal(
            found,
            string.Join(
                "; ",
                FoundCredits
                    .In(text)
                    .Select(credit => $"{credit.Amount} {credit.Type} {credit.Role}")
            )
        );

    [Theory]
    [InlineData("Dr. Jordan P. Avery, MD, FACP", "Jordan P. Avery")]
    [InlineData("AVERY, JORDAN", "JORDAN AVERY")]
    [InlineData("Avery, Jordan, M.D.", "Jordan Avery")]
    [InlineData("Kwabena Osei- Martell", "Kwabena Osei-Martell")]
    [InlineData("Maria de la Cruz, DO", "Maria de la Cruz")]
    [InlineData("Tariq al-Masri, DO", "Tariq al-Masri")]
    [InlineData("LTC Ana Duarte, MD, MC, USA", "Ana Duarte")]
    [InlineData("Everett L. Stonebridge Ill, MD", "Everett L. Stonebridge III")]
    [InlineData("Charles “Chip” Rademacher, MD", "Charles “Chip” Rademacher")]
    [InlineData("Xiomara Quifiones-Bell", "Xiomara Quiñones-Bell")]
    [InlineData("Sofia Duarte", "Sofia Duarte")]
    [InlineData("Colegio Médico de Bahía Clara", null)]
    [InlineData("Lakeside Medical Center", null)]
    [InlineData("Certificate of Completion", null)]
    public void A_name_is_without_titles_and_degrees_given_name_first(string text, string? name) =>
        Assert.Equal(name, PersonName.Of(text)?.Text, ignoreCase: true);

    [Theory]
    [InlineData(
        "Safe Opioid Prescribing and Pain Management",
        "opioid-prescribing pain-management"
    )]
    [InlineData("Preventing Medical Errors", "medical-errors")]
    [InlineData("Advances in Rheumatology", "")]
    public void A_topic_is_taken_only_where_it_is_plainly_named(string title, string topics) =>
        Assert.Equal(topics, string.Join(' ', TopicWords.In(title)));
}
