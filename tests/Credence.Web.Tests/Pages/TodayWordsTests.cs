using Credence.Core.Allocation;
using Credence.Web.Pages.Today;

namespace Credence.Web.Tests.Pages;

public sealed class TodayWordsTests
{
    private static readonly DateOnly Later = new(2027, 6, 30);

    private static string Headline(Status status) =>
        TodayWords.Headline(
            Samples.Today(
                Samples.Standing("ohio", "Ohio", Samples.Requirement("Total", status, 4, 8, Later))
            )
        );

    [Theory]
    [InlineData(Status.OnPace, "You are safe today, Dr. Avery.")]
    [InlineData(Status.Behind, "You are safe today, Dr. Avery.")]
    [InlineData(Status.AtRisk, "Safe today, Dr. Avery, and one date is close.")]
    [InlineData(Status.Overdue, "One thing is past its date, Dr. Avery.")]
    [InlineData(Status.Met, "Everything is done, Dr. Avery.")]
    public void The_first_sentence_answers_am_I_safe(Status status, string expected) =>
        Assert.Equal(expected, Headline(status));

    [Fact]
    public void What_may_have_been_done_before_the_ledger_began_is_asked_about_and_not_the_next_thing()
    {
        var asked = Samples.Requirement(
            "Training",
            Status.AnswerNeeded,
            0,
            8,
            new(2025, 10, 31)
        ) with
        {
            DidYouDoThis = true,
        };
        var total = Samples.Requirement("Total", Status.AtRisk, 4, 8, Later);
        var today = Samples.Today(Samples.Standing("ohio", "Ohio", asked, total));
        Assert.Equal("Total", today.Next!.Requirement.Title);
        Assert.Equal("Training", Assert.Single(today.DidYouDoThis).Requirement.Title);
    }

    [Fact]
    public void What_may_not_concern_her_at_all_is_never_told_as_late()
    {
        var perhaps = Samples.Requirement("Cannabis", Status.AnswerNeeded, 0, 2, new(2026, 3, 9));
        var total = Samples.Requirement("Total", Status.AtRisk, 4, 8, Later);
        Assert.Equal(
            "Total",
            Samples.Today(Samples.Standing("ohio", "Ohio", perhaps, total)).Next!.Requirement.Title
        );

        var ahead = Samples.Requirement("Cannabis", Status.AnswerNeeded, 0, 2, new(2027, 3, 9));
        Assert.Equal(
            "Cannabis",
            Samples.Today(Samples.Standing("ohio", "Ohio", ahead, total)).Next!.Requirement.Title
        );
    }

    [Fact]
    public void A_sum_that_overlaps_says_what_is_counted_more_than_once()
    {
        var sum = TodayWords.WhyMissing(Samples.Today(Samples.Internist()));

        Assert.Equal(["20.75", "5", "1", "4", "− 10"], sum.Lines.Select(line => line.Figure));
        Assert.Equal("20.75", sum.Total?.Figure);
    }
}
