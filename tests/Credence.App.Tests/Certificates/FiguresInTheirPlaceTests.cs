using System.Collections.Immutable;
using Credence.App.Certificates;
using Credence.App.Certificates.Reasoning;
using Credence.App.Certificates.Sheets;
using Credence.App.Tests.Certificates.Layouts;

namespace Credence.App.Tests.Certificates;

/// <summary>Which figure belongs to which heading, caption or day, where two lines or two columns stand close.</summary>
public sealed class FiguresInTheirPlaceTests
{
    private const double Size = 9.5;

    [Fact]
    public void Two_types_in_one_line_under_a_common_heading_are_two_columns()
    {
        AreTwoColumns(
            [(370, 120, "Earned")],
            [(60, 128, "Completed"), (121, 128, "Activity title")],
            [(370, 136, "AMA PRA Category 1"), (459, 136, "ABIM MOC (MK)")]
        );
    }

    [Fact]
    public void A_heading_that_goes_on_with_a_figure_has_no_amount_in_its_second_line()
    {
        AreTwoColumns(
            [
                (60, 120, "Completed"),
                (121, 120, "Activity title"),
                (370, 120, "AMA PRA Category"),
                (453, 120, "ABIM MOC"),
            ],
            [(370, 136, "1"), (453, 136, "(MK)")]
        );
    }

    [Fact]
    public void The_figure_in_the_words_of_a_wrapped_type_is_no_amount()
    {
        var reading = Read(
            [(60, 60, "Credit report")],
            [(60, 80, "Prepared for Ana Duarte, DO")],
            [
                (60, 110, "Activity"),
                (200, 110, "Earned on"),
                (320, 110, "Type"),
                (400, 110, "Credits"),
            ],
            [(320, 128, "AMA PRA")],
            [(60, 134, "Fever in Infants"), (200, 134, "Jan 16, 2024"), (400, 134, "0.75")],
            [(320, 140, "Cat. 1")],
            [(320, 160, "AMA PRA")],
            [(60, 166, "Gout in Primary Care"), (200, 166, "Jan 26, 2024"), (400, 166, "2.75")],
            [(320, 172, "Cat. 1")]
        );
        Assert.Equal(["0.75 ama-pra-1", "2.75 ama-pra-1"], reading.Activities.Select(Credits));
    }

    [Fact]
    public void An_amount_that_was_lost_is_not_taken_from_the_name_of_its_type()
    {
        var reading = Read(
            [(60, 60, "Credit report")],
            [(60, 80, "Prepared for Ana Duarte, DO")],
            [(60, 110, "Activity"), (200, 110, "Earned on"), (320, 110, "Credits")],
            [.. Line(130, "Fever in Infants", "Jan 16, 2024"), (320, 130, "AMA PRA Cat. 1")],
            [.. Line(150, "Gout in Primary Care", "Jan 26, 2024"), (320, 150, "AMA PRA Cat. 1")]
        );
        Assert.Equal(["", ""], reading.Activities.Select(Credits));
    }

    [Fact]
    public void Each_figure_under_a_caption_of_a_form_is_of_that_caption()
    {
        var reading = Read(
            [(60, 50, "OSTEOPATHIC CME CERTIFICATE")],
            [
                (
                    60,
                    66,
                    "Example Osteopathic Medical Association, AOA-accredited Category 1 sponsor"
                ),
            ],
            [(60, 100, "Program")],
            [(60, 110, "Fever in Infants")],
            [(60, 130, "Attendee"), (290, 130, "Program dates")],
            [(60, 140, "DUARTE, ANA, DO"), (290, 140, "09/14/2023")],
            [
                (60, 160, "Category 1-A credits (attended)"),
                (290, 160, "Category 1-B credits (home-study)"),
            ],
            [(60, 170, "6.5"), (290, 170, "3")],
            [(60, 190, "Program maximum, Category 1-A"), (290, 190, "Reported to the AOA on")],
            [(60, 200, "9.5"), (290, 200, "09/28/2023")],
            [(60, 240, "For the sponsor: Luz Maldonado")]
        );
        Assert.Equal("6.5 aoa-1a, 3 aoa-1b", Credits(reading.Sheet));
        Assert.Equal("Example Osteopathic Medical Association", reading.Sheet.Provider?.Value);
    }

    [Fact]
    public void A_figure_with_a_caption_of_its_own_is_no_credit_of_the_line_above()
    {
        var reading = Read(
            [(60, 60, "Certificate of Completion")],
            [(60, 80, "This is to certify that Ana Duarte, MD completed Fever in Infants")],
            [(60, 120, "Type of credit"), (300, 120, "AMA PRA Category 1, 5.5")],
            [(60, 138, "Days away from clinic"), (300, 138, "2")]
        );
        Assert.DoesNotContain("2 ama-pra-1", Credits(reading.Sheet), StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_of_basic_life_support_that_is_valid_for_a_period_is_a_card()
    {
        var reading = Reasoner.Read(
            SheetOfLines.Of(
                "18|American Red Cross",
                "11|Training Services",
                "16|Certificate of Completion",
                "14|Ana Duarte",
                "11|has successfully completed requirements for",
                "14|Basic Life Support",
                "11|Date Completed:\tValid Period:",
                "11|04/26/2025\t2 Years",
                "11|Conducted by: Example Medical Education, LLC"
            ),
            "sheet.pdf",
            []
        );
        Assert.Equal(ReadingKind.Card, reading.Kind);
        Assert.Equal("American Red Cross", reading.Sheet.Provider?.Value);
        Assert.Equal("1 life-support", Credits(reading.Sheet));
    }

    [Fact]
    public void A_row_of_a_list_that_wide_gaps_part_is_one_row()
    {
        var reading = Read(
            [(60, 60, "PHYSICIAN CME RECORD")],
            [(60, 76, "Physician: Duarte, Ana, MD")],
            [(60, 110, "1. Fever in Infants: What"), (187, 110, "the Guideline Says")],
            [.. Parts(121, "01/14/2024"), (300, 121, "3.00")],
            [(60, 140, "2. Gout in Primary Care")],
            [.. Parts(151, "02/01/2024"), (300, 151, "5.75")]
        );
        Assert.Equal(ReadingKind.Transcript, reading.Kind);
        Assert.Equal(["3 ama-pra-1", "5.75 ama-pra-1"], reading.Activities.Select(Credits));
        Assert.Contains(
            "Fever in Infants: What the Guideline Says",
            reading.Activities[0].Title?.Value
        );
    }

    [Fact]
    public void Of_the_days_of_a_project_in_stages_the_one_that_completed_it_counts()
    {
        var reading = Read(
            [(60, 50, "Certificate of Completion")],
            [(60, 80, "Ana Duarte, MD")],
            [(60, 100, "has met the requirements for participation in the project")],
            [(60, 120, "Improving Retinal Screening in Adults With Diabetes")],
            [(60, 150, "Stage A (baseline data)"), (300, 150, "02/24/2025")],
            [(60, 170, "Stage B (change tested)"), (300, 170, "05/30/2025")],
            [(60, 190, "Stage C (re-measurement), project complete"), (300, 190, "09/02/2025")],
            [(60, 220, "Performance improvement CME: 20.0 AMA PRA Category 1 Credits™")]
        );
        Assert.Equal(new DateOnly(2025, 9, 2), reading.Sheet.Date?.Value);
    }

    [Fact]
    public void The_day_on_which_a_sheet_was_prepared_is_not_the_day_of_the_activity()
    {
        var reading = Read(
            [(60, 50, "RECORD OF ATTENDANCE")],
            [(60, 80, "Physician: Ana Duarte, MD")],
            [(60, 100, "Credit awarded: 17.0 AMA PRA Category 1 Credits™")],
            [(60, 160, "Prepared 01/31/2024")]
        );
        Assert.Null(reading.Sheet.Date);
    }

    /// <summary>Below this heading a line's two figures are credits and a board's points.</summary>
    private static void AreTwoColumns(params (double Left, double Top, string Text)[][] heading)
    {
        var reading = Read([
            [(60, 60, "CME record with ABIM MOC")],
            [(60, 80, "Learner: Ana Duarte, MD")],
            .. heading,
            [
                .. Record(153, "1/14/2024", "Fever in Infants"),
                (409, 153, "4.25"),
                (500, 153, "2.5"),
            ],
            [.. Record(169, "1/18/2024", "Gout in Primary Care"), (409, 169, "3"), (500, 169, "1")],
        ]);
        Assert.Equal(
            ["4.25 ama-pra-1, 2.5 moc-part2", "3 ama-pra-1, 1 moc-part2"],
            reading.Activities.Select(Credits)
        );
    }

    private static (double Left, double Top, string Text)[] Record(
        double top,
        string day,
        string title
    ) => [(60, top, day), (121, top, title)];

    private static (double Left, double Top, string Text)[] Line(
        double top,
        string title,
        string day
    ) => [(60, top, title), (200, top, day)];

    private static (double Left, double Top, string Text)[] Parts(double top, string day) =>
        [(80, top, day), (150, top, "RSS"), (190, top, "AMA PRA Cat"), (272, top, "1")];

    private static string Credits(ActivityReading activity) =>
        string.Join(
            ", ",
            activity.Credits?.Value.Select(line => $"{line.Amount} {line.Type}") ?? []
        );

    /// <summary>Each piece of text where it begins.</summary>
    private static CertificateReading Read(params (double Left, double Top, string Text)[][] rows)
    {
        var words = ImmutableArray.CreateBuilder<SheetWord>();
        foreach (var (start, top, text) in rows.SelectMany(row => row))
        {
            var left = start;
            foreach (var word in text.Split(' '))
            {
                var right = left + (0.5 * Size * word.Length);
                words.Add(new SheetWord(word, left, top, right, top + Size));
                left = right + (0.28 * Size);
            }
        }

        var page = new SheetPage(1, 612, 792, words.ToImmutable(), TextSource.Text);
        return Reasoner.Read(new OpenedSheets { Pages = [page], PageCount = 1 }, "sheet.pdf", []);
    }
}
