using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Standing;

namespace Credence.Core.Planning;

/// <summary>From a physician's profile, ledger and candidates to the year's planning problem (engine.md section 5).</summary>
public static class PlanningDerivation
{
    private const int BandMonth = 9;

    public static PlanningProblem Of(PlanningInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var year = PlanningYear.Of(input);
        var check = new CheckInput
        {
            Profile = input.Profile,
            Ledger = [.. input.Ledger.Where(activity => activity.Date <= input.AsOf)],
            CandidateTopics =
            [
                .. input
                    .Candidates.SelectMany(candidate => candidate.Portions)
                    .Select(portion => portion.Topics.ToImmutableHashSet()),
            ],
            Vocabulary = input.Vocabulary,
            Library = input.Library,
            AsOf = input.AsOf,
        };
        var frame = Check.FrameOf(check);
        var soFar = new YearSoFar(input, year, frame.Ledger);
        var choices = new CandidateChoices(input, year, soFar);
        var (bodies, band) = BodiesOf(check, frame, year, choices);
        var wishes = input.Profile.Planning;
        return new PlanningProblem
        {
            Start = year.Start,
            AsOf = input.AsOf,
            FirstOpenMonth = year.FirstOpenMonth,
            Hours =
            [
                .. Enumerable
                    .Range(1, 12)
                    .Select(month =>
                        wishes
                            .HoursInMonth.GetValueOrDefault(
                                year.FirstDay(month),
                                wishes.HoursPerMonth
                            )
                            .Hundredths
                    ),
            ],
            Choices = [.. choices.Choices],
            Options = [.. choices.Options],
            Bodies = bodies,
            Goals =
            [
                .. input.Profile.Goals.Select(goal =>
                {
                    var earned = soFar.AlignedTimesThree(goal);
                    return new PlanningGoal(
                        goal.Id,
                        goal.Priority,
                        goal.TargetCredits.Hundredths,
                        Math.Max(0, (3 * goal.TargetCredits.Hundredths) - earned),
                        earned
                    );
                }),
            ],
            Clusters = [.. choices.Clusters()],
            Shape = ShapeOf(input, year, soFar),
            Means = soFar.Means(),
            BandLow = band.Hundredths,
            BandEarned = soFar.CreditsUntil(BandMonth),
            Accepted = [.. choices.Kept()],
            Pins = [.. choices.Pins],
            LostPins = [.. choices.LostPins],
            NotOffered = [.. choices.NotOffered],
        };
    }

    private static PlanningShape ShapeOf(PlanningInput input, PlanningYear year, YearSoFar soFar)
    {
        var wishes = input.Profile.Planning;
        return new PlanningShape
        {
            DeepDives =
            [
                .. Enumerable
                    .Range(0, 4)
                    .Select(quarter =>
                        (3 * quarter) + 3 < year.FirstOpenMonth
                            ? 0
                            : Math.Max(0, wishes.DeepDivesPerQuarter - soFar.DeepDivesIn(quarter))
                    ),
            ],
            Events = Math.Max(0, wishes.Events - soFar.Events),
            MicroMinimum = wishes.MicroMinimum.Hundredths,
            MicroMaximum = wishes.MicroMaximum.Hundredths,
            MicroPracticeLinked = wishes.MicroPracticeLinked.Hundredths,
        };
    }

    private static (ImmutableArray<PlanningBody>, Amount Band) BodiesOf(
        CheckInput check,
        CheckFrame frame,
        PlanningYear year,
        CandidateChoices choices
    )
    {
        var candidates = new PreparedLedger(
            choices.Choices.Select(
                (choice, number) =>
                    CandidateChoices.AsActivity(choice.Candidate, year.Start) with
                    {
                        // A number as title: nothing planned is taken for something entered twice.
                        Title = $"{number}",
                    }
            )
        );
        var bodies = ImmutableArray.CreateBuilder<PlanningBody>();
        var runs = new List<(string Obligation, PackageRun Run)>();
        foreach (var obligation in check.Profile.Obligations)
        {
            var answer = ObligationCheck.Of(obligation, frame);
            if (answer is not { Run: { } present, Cycles: { } cycles })
            {
                continue;
            }

            runs.Add((obligation.Id, present));
            var rule = new DemandRule(year);
            foreach (var run in RunsIn(year, present, cycles, frame.AsOf))
            {
                var body = new BodyDerivation(
                    year,
                    run,
                    rule,
                    candidates,
                    choices.Options,
                    obligation.Id,
                    cycles.Calendar
                );
                if (!body.AsksNothing)
                {
                    bodies.Add(body.Body(obligation.Id, answer.Standing.Title));
                }
            }
        }

        var annual = AnnualTargets.Of(
            runs,
            Check.TopicSets(check, runs).ToList(),
            frame,
            year.Start,
            check.Profile.Planning.BufferStep
        );
        return (bodies.ToImmutable(), annual.BandLow);
    }

    /// <summary>The present cycle and those after it that begin inside the year.</summary>
    private static IEnumerable<PackageRun> RunsIn(
        PlanningYear year,
        PackageRun present,
        ObligationRun cycles,
        DateOnly asOf
    )
    {
        if (present.Context.Cycle.Start <= year.End)
        {
            yield return present;
        }

        var calendar = cycles.Calendar;
        var end = calendar.EndAfter(calendar.PresentEnd(asOf));
        for (; calendar.CycleEnding(end).Start <= year.End; end = calendar.EndAfter(end))
        {
            if (
                calendar.VersionOn(calendar.DeadlineOf(end)) is { } version
                && cycles.Ahead(end, version, present.Package?.Id ?? "") is { } ahead
            )
            {
                yield return ahead;
            }
        }
    }
}
