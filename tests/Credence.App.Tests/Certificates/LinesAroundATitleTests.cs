using Credence.App.Certificates;
using Credence.App.Certificates.Reasoning;
using Credence.App.Tests.Certificates.Layouts;

namespace Credence.App.Tests.Certificates;

/// <summary>What stands over, under and inside a title and is none of it, and what does not belong to the day under it.</summary>
public sealed class LinesAroundATitleTests
{
    [Theory]
    [InlineData("at Cedar Fork Hospital")]
    [InlineData("A quality improvement activity in three stages")]
    [InlineData("Live activity, in person")]
    [InlineData("Copy A: Trainee")]
    public void A_line_under_a_title_that_says_where_or_how_is_no_part_of_it(string under)
    {
        var reading = Read(
            "18|Certificate of Training",
            "11|presented to",
            "14|Ana Duarte, MD",
            "11|for completing",
            "14|Handheld Ultrasound: Training of Operators",
            $"14|{under}",
            "11|December 20, 2023"
        );
        Assert.Equal("Handheld Ultrasound: Training of Operators", reading.Sheet.Title?.Value);
    }

    [Fact]
    public void The_article_and_not_its_journal_is_the_title()
    {
        var reading = Read(
            "19|Annals of Bedside Practice",
            "17|Journal-Based CME Certificate",
            "13|Ana Duarte, MD",
            "13|read the article “Unintentional Weight Loss in Older Adults” and passed the quiz.",
            "13|The physician above is credited with 1.0 AMA PRA Category 1 Credit™."
        );
        Assert.Equal("Unintentional Weight Loss in Older Adults", reading.Sheet.Title?.Value);
    }

    [Theory]
    [InlineData("The 19th Dr. Edwin Mallory Lecture: Host Defense in the Very Old")]
    [InlineData("Syncope in the Emergency Department: Who Goes Home?")]
    public void An_abbreviation_or_a_word_of_a_caption_does_not_end_a_title(string title)
    {
        var reading = Read(
            "18|CME Certificate",
            "11|Participant: Ana Duarte, MD",
            $"11|Activity: {title}",
            "11|Date attended: Aug 22, 2023",
            "11|Credit: 1.75 AMA PRA Category 1 Credits™"
        );
        Assert.Equal(title, reading.Sheet.Title?.Value);
    }

    [Fact]
    public void A_review_in_a_title_says_nothing_about_the_day_under_it()
    {
        var reading = Read(
            "18|Certificate of Attendance",
            "14|Ana Duarte, MD",
            "11|attended",
            "14|39th Annual Winter Review of Internal Medicine",
            "11|December 13 – December 14, 2024, Scottsdale, Arizona",
            "11|and has claimed 10.25 AMA PRA Category 1 Credits™."
        );
        Assert.Equal(new DateOnly(2024, 12, 14), reading.Sheet.Date?.Value);
    }

    [Fact]
    public void The_day_of_a_claim_comes_after_the_meeting_and_is_not_its_day()
    {
        var reading = Read(
            "18|CME Certificate",
            "14|Ana Duarte, MD",
            "11|attended the live activity",
            "14|52nd Annual Scientific Session",
            "11|April 12th - 15th, 2025 • Providence, RI",
            "11|and has claimed 7.00 of a possible 9.75 AMA PRA Category 1 Credits™.",
            "9|Physicians should claim only the credit commensurate with their participation. Claimed 4/24/2025."
        );
        Assert.Equal(new DateOnly(2025, 4, 15), reading.Sheet.Date?.Value);
    }

    [Fact]
    public void Points_of_a_board_are_a_part_of_the_credits_and_are_read_beside_them()
    {
        var reading = Read(
            "18|Certificate of Credit",
            "14|Ana Duarte, MD",
            "11|participated in the Clinical Congress on Abdominal Wall Surgery",
            "11|AMA PRA Category 1 Credits™\t\t12.50",
            "11|Of these, Self-Assessment credits (MOC Part 2) 6.00"
        );
        Assert.Equal(
            ["12.5 ama-pra-1", "6 moc-part2"],
            reading.Sheet.Credits?.Value.Select(line => $"{line.Amount} {line.Type}") ?? []
        );
    }

    [Theory]
    [InlineData(
        "Congratulations. Your abstract has been accepted for poster presentation at our annual meeting. The meeting will be designated for a maximum of 15.5 AMA PRA Category 1 Credits™. A first author may apply to the American Medical Association for 5 AMA PRA Category 1 Credits™. Please confirm by return e-mail."
    )]
    [InlineData(
        "Your license was chosen at random for an audit of the continuing medical education you attested to. Please send the Board, by September 28, 2023, copies of certificates that show at least 50 AMA PRA Category 1 Credits™. Each certificate must show your name and the number of credits awarded."
    )]
    public void A_letter_about_credits_to_come_or_to_prove_is_no_certificate(string letter)
    {
        var reading = Read([
            "15|Society of Hospital Neurologists",
            "12|June 3, 2023",
            "12|Dear Ana Duarte, DO,",
            .. letter.Split(". ").Select(sentence => $"12|{sentence.TrimEnd('.')}."),
            "12|Chair, Committee",
        ]);
        Assert.Equal(ReadingKind.NotACertificate, reading.Kind);
    }

    [Fact]
    public void What_stands_under_a_company_is_no_part_of_its_name()
    {
        Assert.Equal(
            "Quorum Devices, Inc",
            Read([
                "16|Quorum Devices, Inc.",
                "12|Customer Education",
                .. Completed,
            ]).Sheet.Provider?.Value
        );
    }

    private static readonly string[] Completed =
    [
        "20|Certificate of Completion",
        "12|Ana Duarte, MD",
        "12|completed Fever in Infants on March 3, 2025",
        "12|and claimed 2 AMA PRA Category 1 Credits™.",
    ];

    private static CertificateReading Read(params string[] lines) =>
        Reasoner.Read(SheetOfLines.Of(lines), "sheet.pdf", []);
}
