using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Planning;

namespace Credence.Core.Warnings;

/// <summary>Lessens an overloaded month: what may move goes elsewhere.</summary>
internal static class LighterMonth
{
    public static Repair In(RepairGround ground)
    {
        var value = ground.Input.Check.Pitfalls.OverloadedMonth;
        if (value == 0 || ground.Input.Check.PitfallCauses.Fullest is not { } fullest)
        {
            return Repair.None("Nothing to repair.");
        }

        if (MonthSteps.LastOfMonth(fullest.Month) < ground.AsOf)
        {
            return Repair.None(
                $"{fullest.Month:MMMM} is behind you. As the other months fill, it stands out less."
            );
        }

        var there = ground
            .Work.Where(one =>
                one.Month == fullest.Month
                && one.Candidate.Mode is CandidateMode.Block or CandidateMode.Project
            )
            .OrderByDescending(one => one.Load)
            .ToList();
        var steps = there
            .Select(one => ground.Move(one, month => month != fullest.Month))
            .OfType<RepairStep>()
            .ToList();
        var hours = Amount.FromHundredths(
            ground.Input.Check.PitfallCauses.MeanHours.Hundredths * 3 / 2
        );
        var room = ground
            .Input.Means.Months.FirstOrDefault(one => one.Month == fullest.Month)
            ?.Room;
        return
            Repair.Of(
                "Even the months out",
                [
                    // The smaller things first: what is largest makes the same peak wherever it goes.
                    steps.Count < 2
                        ? null
                        : new RepairTry([.. steps.Skip(1)]),
                    room > hours.DownTo(100)
                        ? new RepairTry { Month = fullest.Month, HoursInMonth = hours.DownTo(100) }
                        : null,
                    room is { } full && full.Hundredths >= 200
                        ? new RepairTry
                        {
                            Month = fullest.Month,
                            HoursInMonth = Amount.FromHundredths(full.Hundredths / 2).DownTo(100),
                        }
                        : null,
                    .. steps.Take(2).Select(step => new RepairTry(step)),
                ]
            )
                is { CanHelp: true } repair
            ? repair
            : Repair.None($"What fills {fullest.Month:MMMM} has fixed days.");
    }
}
