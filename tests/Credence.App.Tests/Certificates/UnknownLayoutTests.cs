using Credence.App.Certificates;
using Credence.App.Certificates.Reasoning;
using Credence.App.Tests.Certificates.Layouts;

namespace Credence.App.Tests.Certificates;

/// <summary>Sheets whose words introduce nothing: what a value looks like and where it stands must do.</summary>
public sealed class UnknownLayoutTests
{
    [Fact]
    public void A_title_that_nothing_introduces_is_known_by_its_form()
    {
        var reading = Read(
            "16|Certificate of learning",
            "11|for Paul H. Winterbourne, MD and his file",
            "11|who was with us for the evening",
            "13|Iron Deficiency: Looking Beyond Ferritin",
            "11|at our house on March 3, 2025",
            "11|2.5 AMA PRA Category 1 Credits™ were claimed.",
            "9|Cedar Fork Hospital is accredited by the ACCME to provide continuing medical education."
        );
        Assert.Equal("Iron Deficiency: Looking Beyond Ferritin", reading.Sheet.Title?.Value);
        Assert.Equal("Paul H. Winterbourne", reading.Name?.Value);
    }

    [Fact]
    public void A_caption_on_no_list_is_known_by_the_value_under_it()
    {
        var reading = Read(
            "18|Certificate of Credit",
            "11|issued to",
            "14|Ana Duarte, MD",
            "13|Fever in Infants: An Update",
            "11|Physician-claimed credit",
            "14|3.50 of a possible 7.25",
            "11|",
            "11|AMA PRA Category 1 Credit(s)™"
        );
        Assert.Equal(
            "3.5 ama-pra-1",
            $"{reading.Sheet.Credits?.Value[0].Amount} {reading.Sheet.Credits?.Value[0].Type}"
        );
    }

    [Fact]
    public void Boxes_of_a_form_may_have_numbers()
    {
        var reading = Read(
            "14|RECORD OF COMPLETED TRAINING",
            "8|1. NAME",
            "11|Raghunathan, Devendra K., DO",
            "8|2. COURSE TITLE",
            "11|Barrier Precautions on the Ward",
            "8|3. COMPLETION DATE",
            "11|01/10/2025",
            "8|4. CREDIT AWARDED",
            "11|2.50 AMA PRA Category 1 Credit(s)™"
        );
        Assert.Equal("Barrier Precautions on the Ward", reading.Sheet.Title?.Value);
        Assert.Equal("Devendra K. Raghunathan", reading.Name?.Value);
        Assert.Equal(new DateOnly(2025, 1, 10), reading.Sheet.Date?.Value);
    }

    [Fact]
    public void A_sheet_that_proves_attendance_only_gives_no_credit()
    {
        var reading = Read(
            "18|Certificate of Attendance",
            "11|This confirms that",
            "14|Ana Duarte, MD",
            "11|attended",
            "13|Acute Kidney Injury on the Wards",
            "11|on May 29, 2025",
            "9|This document confirms attendance only. It is certified for up to 9.25 AMA PRA Category 1 Credits™."
        );
        Assert.Equal(ReadingKind.Certificate, reading.Kind);
        Assert.Null(reading.Sheet.Credits);
    }

    [Fact]
    public void The_last_day_of_a_list_of_sessions_is_the_day_of_completion()
    {
        var reading = Read(
            "14|Certificate of CME Credit",
            "11|Presented to",
            "14|Ana Duarte, MD",
            "11|Sleep Apnea: Who to Test",
            "11|Friday, May 31, 2024",
            "11|Saturday, June 1, 2024",
            "11|Sunday, June 2, 2024",
            "11|This physician has claimed 13.25 AMA PRA Category 1 Credits™."
        );
        Assert.Equal(new DateOnly(2024, 6, 2), reading.Sheet.Date?.Value);
    }

    [Fact]
    public void A_day_with_its_hours_is_the_day_and_a_line_that_ends_so_announces_the_title()
    {
        var reading = Read(
            "16|Certificate of Achievement",
            "11|is presented to",
            "14|Ana Duarte, MD",
            "11|upon completion of the",
            "14|Faculty Teaching Academy, Spring Group",
            "11|",
            "11|Thursday, May 29, 2025, 7:00 PM to 8:15 PM Eastern time",
            "11|and has been awarded 1.25 AMA PRA Category 1 Credits™",
            "11|",
            "11|",
            "11|Wilhelmina Oakes-Farrow, MA, CHCP",
            "11|Academy Director",
            "9|Not evaluated by June 20, 2025: not included.",
            "9|Cedar Fork Hospital is accredited by the ACCME to provide continuing medical education."
        );
        Assert.Equal("Faculty Teaching Academy, Spring Group", reading.Sheet.Title?.Value);
        Assert.Equal(new DateOnly(2025, 5, 29), reading.Sheet.Date?.Value);
    }

    [Fact]
    public void A_letter_that_approves_an_activity_is_no_certificate()
    {
        var reading = Read(
            "13|Cedar Fork Hospital",
            "11|January 12, 2025",
            "11|To: Ana Duarte, MD, Course Director",
            "11|Dear Dr. Duarte,",
            "11|The committee has reviewed your application for Fever in Infants, planned for March 3, 2025.",
            "11|The activity is approved and may be designated for a maximum of 6 AMA PRA Category 1 Credits™.",
            "11|Certificates will be sent to participants after the sign-in sheets have been received."
        );
        Assert.Equal(ReadingKind.NotACertificate, reading.Kind);
    }

    [Fact]
    public void A_list_of_activities_without_a_table_is_a_transcript()
    {
        var reading = Read(
            "16|My CME tracker",
            "11|Yosef Ben-Haim, DO",
            "11|1. Palliative Care Essentials: Symptoms, Goals, and Hospice",
            "11|Completed February 1, 2024 · 3.00 AMA PRA Category 1 Credit(s)™",
            "11|2. Emergency Procedures: A Hands-On Cadaver Course",
            "11|Completed March 8, 2024 · 5.00 AMA PRA Category 1 Credit(s)™",
            "11|3. Women's Health Update",
            "11|Completed March 27, 2024 · 3.75 AMA PRA Category 1 Credit(s)™"
        );
        Assert.Equal(ReadingKind.Transcript, reading.Kind);
        Assert.Equal(
            [
                "Palliative Care Essentials: Symptoms, Goals, and Hospice",
                "Emergency Procedures: A Hands-On Cadaver Course",
                "Women's Health Update",
            ],
            reading.Activities.Select(row => row.Title?.Value)
        );
    }

    [Theory]
    [InlineData("11.75", 0)]
    [InlineData("12.75", 1)]
    public void Rows_are_held_against_the_printed_total(string total, int warnings)
    {
        var reading = Read(
            "16|My CME tracker",
            "11|Yosef Ben-Haim, DO",
            "11|1. Palliative Care Essentials: Symptoms, Goals, and Hospice",
            "11|Completed February 1, 2024 · 3.00 AMA PRA Category 1 Credit(s)™",
            "11|2. Emergency Procedures: A Hands-On Cadaver Course",
            "11|Completed March 8, 2024 · 5.00 AMA PRA Category 1 Credit(s)™",
            "11|3. Women's Health Update",
            "11|Completed March 27, 2024 · 3.75 AMA PRA Category 1 Credit(s)™",
            $"11|Total: {total} credits"
        );
        Assert.Equal(
            warnings,
            reading.Warnings.Count(warning => warning.Text.Contains("add up to 11.75"))
        );
        Assert.Equal(warnings == 0, reading.Activities.All(row => row.Credits!.IsSure));
    }

    [Fact]
    public void A_caption_in_two_languages_or_with_a_remark_is_known_by_its_half()
    {
        var reading = Read(
            "16|Certificado de Créditos / Certificate of Credit",
            "11|Nombre / Name: Dr. Ana Duarte",
            "11|Actividad / Activity: Fever in Infants",
            "11|Fecha / Date (mm/dd/yyyy): 06/22/2024",
            "11|Créditos otorgados / Credits awarded: 8.75 AMA PRA Category 1 Credits™",
            "9|Colegio Médico de Bahía Clara is accredited by the ACCME to provide continuing medical education."
        );
        Assert.Equal("Ana Duarte", reading.Name?.Value);
        Assert.Equal("Fever in Infants", reading.Sheet.Title?.Value);
        Assert.Equal(new DateOnly(2024, 6, 22), reading.Sheet.Date?.Value);
        Assert.Equal("Colegio Médico de Bahía Clara", reading.Sheet.Provider?.Value);
    }

    [Fact]
    public void A_letter_is_for_whom_it_greets_and_its_claim_deadline_is_no_day_of_completion()
    {
        var reading = Read(
            "14|Cedar Fork Hospital",
            "11|Ana Duarte, MD",
            "11|Subject: Credit for Item Writing for the Examination",
            "11|Dear Dr. Duarte,",
            "11|You completed the assignment on June 14, 2024 and have been awarded 10 AMA PRA Category 1 Credits™.",
            "9|Cedar Fork Hospital is accredited by the ACCME. Credit may be claimed through December 14, 2025."
        );
        Assert.Equal("Ana Duarte", reading.Name?.Value);
        Assert.Equal("Item Writing for the Examination", reading.Sheet.Title?.Value);
        Assert.Equal(new DateOnly(2024, 6, 14), reading.Sheet.Date?.Value);
    }

    [Fact]
    public void A_kind_of_credit_named_without_its_amount_leaves_the_others_doubtful()
    {
        string[] sheet =
        [
            "16|Certificate of Participation",
            "14|Ana Duarte, MD",
            "11|completed Fever in Infants: An Update on March 3, 2025",
            "11|This physician has claimed 11.5 AMA PRA Category 1 Credits™.",
        ];
        Assert.True(Read(sheet).Sheet.Credits!.IsSure);
        Assert.False(Read([.. sheet, "11|ABP MOC Part 2 points"]).Sheet.Credits!.IsSure);
    }

    [Fact]
    public void What_was_begun_and_not_completed_is_no_row_of_a_transcript()
    {
        var reading = Read(
            "13|Learning history of Ana Duarte, MD",
            "11|Completed",
            "9|Amount\tCourse\tCompleted on",
            "9|2.00\tFever in Infants\t01-Feb-2024",
            "9|1.50\tSleep Apnea at Home\t11-Mar-2024",
            "9|3.25\tThe Swollen Joint\t22-Apr-2024",
            "11|In progress (no credit)",
            "9|Fire Drill on the Ward\tBegun\t18-Nov-2024"
        );
        Assert.Equal(
            ["Fever in Infants", "Sleep Apnea at Home", "The Swollen Joint"],
            reading.Activities.Select(row => row.Title?.Value)
        );
    }

    [Fact]
    public void Long_running_text_is_read_in_no_time()
    {
        var words = string.Join(
            ' ',
            Enumerable.Repeat("certificate of completion and attendance", 60)
        );
        var reading = Read($"11|{words}", $"11|statement of {words}");
        Assert.Equal(ReadingKind.NotACertificate, reading.Kind);
    }

    private static CertificateReading Read(params string[] lines) =>
        Reasoner.Read(SheetOfLines.Of(lines), "sheet.pdf", []);
}
