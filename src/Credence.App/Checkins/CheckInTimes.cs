using System.Globalization;
using System.Text.Json.Nodes;
using Credence.App.Allowances;
using Credence.App.Profiles;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Practice;
using Credence.Core.Wording;

namespace Credence.App.Checkins;

/// <summary>Hours, small credits, a lighter month and the protected block, as a check-in answered.</summary>
internal static class CheckInTimes
{
    public static void Change(
        ProfileDraft profile,
        OpenedCheckIn opened,
        CheckInAnswers answers,
        List<string> said
    )
    {
        var wishes = opened.Dossier.Profile.Planning;
        var hours = Said(answers.HoursPerMonth, wishes.HoursPerMonth);
        var steady = Said(answers.Steady, wishes.MicroMinimum);
        var lighter = answers.LighterMonth is { Length: > 0 } month ? month : null;
        if (hours is not null)
        {
            said.Add($"Hours a month: {wishes.HoursPerMonth} to {hours}.");
        }

        if (steady is not null)
        {
            said.Add($"Small credits a month: {wishes.MicroMinimum} to {steady}.");
        }

        var half = Half(hours is null ? wishes.HoursPerMonth : Amount.Read(hours) ?? default);
        if (lighter is not null)
        {
            said.Add($"{MonthName(lighter)} is lighter: {half} hours.");
        }

        if (hours is not null || steady is not null || lighter is not null)
        {
            new TypedYear
            {
                HoursPerMonth = hours,
                HoursInMonth = lighter is null
                    ? new Dictionary<string, string>()
                    : new Dictionary<string, string> { [lighter] = $"{half}" },
                MicroMinimum = steady,
                MicroMaximum =
                    Amount.Read(steady ?? "") is { } least && least > wishes.MicroMaximum
                        ? steady
                        : null,
                MicroPracticeLinked =
                    Amount.Read(steady ?? "") is { } few && few < wishes.MicroPracticeLinked
                        ? steady
                        : null,
            }.Write(profile);
        }

        Protect(profile, wishes, answers, said);
    }

    private static void Protect(
        ProfileDraft profile,
        PlanningWishes wishes,
        CheckInAnswers answers,
        List<string> said
    )
    {
        if (answers.Protected is { Length: > 0 } kept && kept.Split(' ') is [var day, var time])
        {
            var block = profile.Planning().Section("protected");
            if ((string?)block["weekday"] != day || (string?)block["start"] != time)
            {
                block["weekday"] = day;
                block["start"] = time;
                if (wishes.Protected is null)
                {
                    block["hours"] = JsonValue.Create(2);
                    block["every_weeks"] = JsonValue.Create(2);
                }

                said.Add($"The protected block is on {InSentence.Capital(day)} at {time}.");
            }
        }
    }

    private static string? Said(string? typed, Amount now) =>
        string.IsNullOrWhiteSpace(typed) || Amount.Read(typed) == now ? null : typed.Trim();

    /// <summary>In whole hours where that is possible, never none.</summary>
    private static Amount Half(Amount hours) =>
        hours.Hundredths < 200
            ? Amount.FromHundredths(hours.Hundredths / 2)
            : Amount.FromHundredths(hours.Hundredths / 2).DownTo(100);

    private static string MonthName(string month) =>
        MonthText.Read(month) is { } first
            ? first.ToString("MMMM", CultureInfo.InvariantCulture)
            : month;
}
