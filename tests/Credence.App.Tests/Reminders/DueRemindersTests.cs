using Credence.App.Checks;
using Credence.App.Rules;
using Credence.App.Tests.Folder;
using Credence.Core.Allowances;
using Credence.Core.Calendar;
using Credence.Core.Reminders;

namespace Credence.App.Tests.Reminders;

public sealed class DueRemindersTests
{
    /// <summary>The DEA's date of the internist.</summary>
    private static readonly DateOnly Dea = new(2026, 10, 31);

    [Theory]
    [InlineData(181, "")]
    [InlineData(180, "180")]
    [InlineData(91, "180")]
    [InlineData(90, "90")]
    [InlineData(60, "60")]
    [InlineData(31, "60")]
    [InlineData(30, "30")]
    [InlineData(7, "7")]
    [InlineData(0, "7")]
    public void A_renewal_is_told_at_each_distance_once(int daysBefore, string stage)
    {
        var told = On(Dea.AddDays(-daysBefore))
            .Where(one => one.Key.StartsWith("cycle-") && one.Title.StartsWith("DEA"))
            .ToList();

        Assert.Equal(stage.Length > 0 ? [stage] : [], told.Select(one => one.Key.Split(' ')[1]));
        Assert.All(told, one => Assert.Contains("4 credits open by October 31, 2026", one.Title));
        Assert.All(told, one => Assert.Equal(daysBefore <= 7, one.Pressing));
    }

    [Fact]
    public void What_takes_long_is_told_before_the_first_renewal_reminder()
    {
        // The state license wants 28 more by June 30, 2027.
        var told = Assert.Single(
            On(new(2026, 7, 10)),
            one => one.Kind == ReminderKind.TakesLong && one.Title.StartsWith("State license")
        );

        Assert.EndsWith(" 365", told.Key);
        Assert.DoesNotContain(
            On(new(2027, 1, 10)),
            one => one.Kind == ReminderKind.TakesLong && one.Title.StartsWith("State license")
        );
    }

    [Theory]
    [InlineData("2026-04-29", false)]
    [InlineData("2026-04-30", true)]
    [InlineData("2026-05-07", true)]
    [InlineData("2026-05-08", false)]
    public void The_month_is_asked_for_at_its_end_and_a_week_longer(string day, bool asked)
    {
        Assert.Equal(
            asked,
            On(DateOnly.Parse(day)).Any(one => one.Key == "log-2026-04" && one.Pressing)
        );
    }

    [Fact]
    public void Money_that_nothing_uses_is_told_ninety_and_thirty_days_ahead()
    {
        static IEnumerable<string> Told(DateOnly day) =>
            On(day)
                .Where(one => one.Kind == ReminderKind.Allowance)
                .Select(one => one.Key.Split(' ')[1]);

        Assert.Empty(Told(new(2026, 9, 1)));
        Assert.Equal(["90"], Told(new(2026, 10, 15)));
        Assert.Equal(["30"], Told(new(2026, 12, 5)));
    }

    [Fact]
    public void Over_two_years_no_key_comes_back_after_it_went()
    {
        var gone = new HashSet<string>();
        var before = new HashSet<string>();
        for (var day = new DateOnly(2026, 1, 5); day.Year < 2028; day = day.AddDays(3))
        {
            var now = On(day).Select(one => one.Key).ToHashSet();
            Assert.Empty(now.Where(gone.Contains));
            gone.UnionWith(before.Except(now));
            before = now;
        }

        Assert.True(gone.Count > 40);
    }

    private static Reminder[] On(DateOnly day)
    {
        var known = new CheckFolder(RuleLibrary.OfProgram, TimeProvider.System)
            .Of(Path.Combine(Examples.Root, "examples/internist"), day)
            .Value!;
        var (profile, ledger) = (known.Folder.Profile.Profile, known.Folder.LedgerByDate);
        var candidates = known.Folder.Candidates.Candidates;
        var plan = known.Folder.Plan?.Plan;
        return
        [
            .. DueReminders.Of(
                new CalendarInput
                {
                    Profile = profile,
                    Check = known.Result,
                    Ledger = ledger,
                    Candidates = candidates,
                    Plan = plan,
                },
                YearMeans.Of(profile, ledger, candidates, plan, day).Allowances
            ),
        ];
    }
}
