using Credence.App.Profiles;

namespace Credence.App.Tests.Profiles;

/// <summary>Residency and leave, which rules ask about, are written down as days.</summary>
public sealed class AddTimesTests
{
    [Fact]
    public async Task A_residency_that_goes_on_and_a_leave_are_kept_in_the_profile()
    {
        await using var ana = await ProfileCase.Begin();

        var training = await new AddTraining(ana.Change).Run(
            ana.Author,
            "residency",
            "07/01/2024",
            "",
            fullTime: true
        );
        var leave = await new AddLeave(ana.Change).Run(
            ana.Author,
            "medical",
            "3/1/2026",
            "5/31/2026"
        );

        Assert.True(training.Done);
        Assert.True(leave.Done);
        Assert.Contains(
            "training: - kind: residency from: 2024-07-01 full_time: true",
            Plain(await ana.Text())
        );
        Assert.Contains(
            "leave: - kind: medical from: 2026-03-01 to: 2026-05-31",
            Plain(await ana.Text())
        );
    }

    [Fact]
    public async Task An_award_and_registrations_are_kept_and_a_state_names_its_own()
    {
        await using var ana = await ProfileCase.Begin();
        var register = new AddRegistration(ana.Change);

        var award = await new AddAward(ana.Change).Run(
            ana.Author,
            "ama-pra-award",
            "3/1/2025",
            "2/29/2028"
        );
        var federal = await register.Run(ana.Author, "dea", "", "", "1/31/2029");
        var nowhere = await register.Run(ana.Author, "state-controlled-substance", "", "", "");
        var state = await register.Run(
            ana.Author,
            "state-controlled-substance",
            "US-KS",
            "2/1/2026",
            ""
        );

        Assert.True(award.Done && federal.Done && state.Done);
        Assert.Equal("field-empty", Assert.Single(nowhere.Problems).Code);
        var text = Plain(await ana.Text());
        Assert.Contains("awards: - code: ama-pra-award from: 2025-03-01 to: 2028-02-29", text);
        Assert.Contains(
            "registrations: - kind: dea to: 2029-01-31 - kind: state-controlled-substance jurisdiction: US-KS from: 2026-02-01",
            text
        );
    }

    [Theory]
    [InlineData("", "field-empty")]
    [InlineData("02/30/2025", "no-such-day")]
    public async Task An_award_without_its_day_is_refused_and_nothing_is_kept(
        string from,
        string code
    )
    {
        await using var ana = await ProfileCase.Begin();
        var before = await ana.Text();

        var refused = await new AddAward(ana.Change).Run(ana.Author, "ama-pra-award", from, "");

        Assert.Contains(refused.Problems, problem => problem.Code == code);
        Assert.Equal(before, await ana.Text());
    }

    [Theory]
    [InlineData("", "05/31/2026", "field-empty")]
    [InlineData("03/01/2026", "", "field-empty")]
    [InlineData("02/30/2026", "05/31/2026", "no-such-day")]
    public async Task A_leave_without_its_days_is_refused_and_nothing_is_kept(
        string from,
        string to,
        string code
    )
    {
        await using var ana = await ProfileCase.Begin();
        var before = await ana.Text();

        var refused = await new AddLeave(ana.Change).Run(ana.Author, "medical", from, to);

        Assert.Contains(refused.Problems, problem => problem.Code == code);
        Assert.Equal(before, await ana.Text());
    }

    [Fact]
    public async Task A_leave_that_ends_before_it_begins_is_refused()
    {
        await using var ana = await ProfileCase.Begin();
        var before = await ana.Text();

        var refused = await new AddLeave(ana.Change).Run(
            ana.Author,
            "medical",
            "05/31/2026",
            "03/01/2026"
        );

        Assert.False(refused.Done);
        Assert.Equal(before, await ana.Text());
    }

    private static string Plain(string text) =>
        string.Join(
            ' ',
            text.Replace("\"", "").Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        );
}
