using Credence.App.Inbox;
using Credence.App.Ledger;

namespace Credence.App.Tests.Inbox;

public sealed class AlikeTests
{
    private static readonly ActivityCells Sepsis = Row(
        "2026-02-10",
        "Sepsis Management Course",
        "Society of Hospital Care",
        "8 ama-pra-1; 8 moc-part2"
    );

    [Theory]
    [InlineData("2026-02-10", "SEPSIS management course", "SHC", "8 ama-pra-1")]
    [InlineData("2026-02-10", "Sepsis Management Course (online)", "", "7 ama-pra-1")]
    [InlineData("2026-02-12", "Sepsis Mgmt course", "Society of Hospital Care", "8 ama-pra-1")]
    [InlineData("2026-02-10", "Managing sepsis", "Hospital Care Society", "8 ama-pra-1")]
    [InlineData("2026-02-09", "Sepsis Management Course", "", "8 ama-pra-1")]
    public void The_same_activity_in_other_words_is_recognized(
        string day,
        string title,
        string provider,
        string credits
    ) => Assert.True(Alike.Are(Sepsis, Row(day, title, provider, credits)));

    [Theory]
    [InlineData(
        "2026-02-17",
        "Sepsis Management Course",
        "Society of Hospital Care",
        "8 ama-pra-1"
    )]
    [InlineData("2026-02-10", "Sepsis", "", "2 ama-pra-1")]
    [InlineData("2026-02-10", "Stroke Management Update", "Another Academy", "8 ama-pra-1")]
    [InlineData("2026-02-11", "Leadership Course", "Society of Hospital Care", "8 ama-pra-1")]
    [InlineData("", "Sepsis Management Course", "Society of Hospital Care", "8 ama-pra-1")]
    [InlineData("2026-02-10", "", "Society of Hospital Care", "8 ama-pra-1")]
    public void Another_activity_is_left_alone(
        string day,
        string title,
        string provider,
        string credits
    ) => Assert.False(Alike.Are(Sepsis, Row(day, title, provider, credits)));

    [Fact]
    public void Two_sessions_of_one_day_are_two_activities() =>
        Assert.False(
            Alike.Are(
                Row("2026-02-10", "Airway session 1", "SHC", "1 ama-pra-1"),
                Row("2026-02-10", "Airway session 2", "SHC", "1 ama-pra-1")
            )
        );

    private static ActivityCells Row(string day, string title, string provider, string credits) =>
        ActivityCells.Of([
            KeyValuePair.Create("date", day),
            KeyValuePair.Create("title", title),
            KeyValuePair.Create("provider", provider),
            KeyValuePair.Create("credits", credits),
        ]);
}
