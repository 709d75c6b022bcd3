using System.Collections.Immutable;
using Credence.Core.Allocation;
using Credence.Core.Credits;
using Credence.Core.Obligations;

namespace Credence.Core.Standing;

/// <summary>One obligation's answer, together with the run behind it (null where nothing could be computed).</summary>
internal sealed record ObligationAnswer(ObligationStanding Standing, PackageRun? Run)
{
    /// <summary>The same body with the plan done, and in the cycle before.</summary>
    public ImmutableArray<PackageRun> Beside { get; init; } = [];

    /// <summary>The runs of the body's other cycles, where the license owes anything.</summary>
    public ObligationRun? Cycles { get; init; }
}

/// <summary>Where one physician stands with one body.</summary>
internal static class ObligationCheck
{
    public static ObligationAnswer Of(Obligation obligation, CheckFrame frame)
    {
        var runs = new ObligationRun(obligation, frame);
        var blank = new ObligationStanding
        {
            Id = obligation.Id,
            Obligation = obligation,
            Applicable = true,
            LicenseEnds = obligation.LicenseEnds,
        };
        if (Degree(obligation, frame) is { } refusal)
        {
            return new ObligationAnswer(
                blank with
                {
                    Applicable = false,
                    Refusal = refusal,
                    Status = Status.NotApplicable,
                },
                null
            );
        }

        if (!runs.Calendar.Known)
        {
            return new ObligationAnswer(Unfixed(blank, frame), null);
        }

        var end = runs.Calendar.PresentEnd(frame.AsOf);
        var version = runs.Calendar.VersionOn(runs.Calendar.DeadlineOf(end));
        blank = blank with
        {
            Cycle = runs.Calendar.CycleEnding(end),
            Deadline = runs.Calendar.DeadlineOf(end),
        };
        var status = obligation.StatusOn(frame.AsOf);
        var owes = Owes(status);
        var questions = owes ? frame.Questions : new QuestionList(frame.Vocabulary);
        if (version is null || runs.Present(end, version, questions) is not { } run)
        {
            var day = obligation.Body.SpeaksFrom is { } from
                ? from.ToString("MMMM d, yyyy")
                : "its first version";
            return new ObligationAnswer(
                blank with
                {
                    Status = Status.Unsettled,
                    Refusal =
                        $"This rule is on file from {day} only. Ask the board for earlier cycles.",
                },
                null
            );
        }

        return owes
            ? Full(blank, runs, run, end, frame)
            : new ObligationAnswer(Resting(blank, run, status), null);
    }

    /// <summary>A license that is inactive, retired, lapsed or for training owes nothing.</summary>
    public static bool Owes(LicenseStatus status) =>
        status is LicenseStatus.Active or LicenseStatus.Applied;

    private static string? Degree(Obligation obligation, CheckFrame frame)
    {
        if ((obligation.Degree ?? frame.Physician.Degree) is { } degree)
        {
            return obligation.Body.Degrees.Contains(degree)
                ? null
                : $"{obligation.Body.Name} licenses the degree {string.Join(" or ", obligation.Body.Degrees)}, not {degree}.";
        }

        if (obligation.Body.Degrees.Length < 2)
        {
            frame.Questions.AskPlain(
                "degree",
                "Is your degree MD or DO?",
                new RequirementRef(obligation.Id, "")
            );
        }

        return null;
    }

    private static ObligationStanding Unfixed(ObligationStanding blank, CheckFrame frame)
    {
        var fact = "cycle_ends@" + blank.Id;
        frame.Questions.AskPlain(
            fact,
            $"On which day does your present cycle with {blank.Body.Name} end?",
            new RequirementRef(blank.Id, ""),
            5000
        );
        return blank with
        {
            Status = Status.AnswerNeeded,
            Refusal =
                "The day your present cycle ends is not known yet. It stands on your license or renewal notice.",
        };
    }

    private static ObligationStanding Resting(
        ObligationStanding blank,
        PackageRun run,
        LicenseStatus status
    ) =>
        blank with
        {
            Applicable = false,
            Version = run.Context.Version,
            Status = Status.NotApplicable,
            Refusal =
                $"This license is {status.ToString().ToLowerInvariant()}: nothing is due now.",
            OnReactivation = run.Run.Standings(),
        };

    private static ObligationAnswer Full(
        ObligationStanding blank,
        ObligationRun runs,
        PackageRun run,
        DateOnly end,
        CheckFrame frame
    )
    {
        var planned = runs.Planned(end, run.Context.Version, run.Package?.Id ?? "");
        var standings = WithPlan(run.Run.Standings(), planned, run.Run);
        var before = PreviousCheck.RunOf(runs, end, frame);
        var previous = PreviousCheck.Of(runs, end, before, blank.Obligation, frame);
        var carryOver = run.Context.Version.CarryOver;
        var standing = blank with
        {
            Version = run.Context.Version,
            Deadline = run.Context.Deadline,
            LateUntil = run.Context.LastDay > run.Context.Deadline ? run.Context.LastDay : null,
            Missing = Amount.FromHundredths(run.Run.Missing),
            MissingItems = run.Run.MissingItems,
            Previous = previous,
            Package = run.Package?.Id ?? "",
            OtherPackages = run.Others,
            Requirements = standings,
            Status = previous is { State: PreviousState.Short } ? Status.Overdue : Worst(standings),
            CarriedIn = Sum(runs.CarriedInto(end)),
            CarriedOut = carryOver.Allowed
                ? Sum(CarriedCredits.LeftOver(run.Run, carryOver, run.Words))
                : Amount.Zero,
            Coming = ComingChanges.Of(blank.Body, run.Context),
        };
        var beside = new[] { planned, before }.OfType<PackageRun>();
        return new ObligationAnswer(standing, run) { Beside = [.. beside], Cycles = runs };
    }

    private static Amount Sum(List<BodyActivity> carried) =>
        Amount.FromHundredths(carried.Sum(activity => activity.Amount));

    private static ImmutableArray<RequirementStanding> WithPlan(
        ImmutableArray<RequirementStanding> official,
        PackageRun? planned,
        CycleRun run
    )
    {
        var result = ImmutableArray.CreateBuilder<RequirementStanding>(official.Length);
        for (var i = 0; i < official.Length; i++)
        {
            var standing = official[i];
            var same = planned is { } plan && plan.Run.Plan.Count == run.Plan.Count;
            var counted =
                same && standing.MetBy is null or MetBy.Credits
                    ? Amount.Max(
                        standing.Counted,
                        Amount.FromHundredths(
                            Math.Min(run.Plan[i].Needed, same ? planned!.Run.Counted[i] : 0)
                        )
                    )
                    : standing.Counted;
            var shortfall = standing.Needed.Less(counted);
            var status =
                shortfall.IsZero && !standing.Shortfall.IsZero
                    ? AfterPlan(standing)
                    : standing.Status;
            result.Add(standing with { Planned = new PlannedStanding(counted, shortfall, status) });
        }

        return result.MoveToImmutable();
    }

    private static Status AfterPlan(RequirementStanding standing) =>
        standing.Rule.Confirm.Length > 0 ? Status.Confirm
        : standing.Doubt.Length > 0 ? Status.Unsettled
        : Status.Met;

    /// <summary>What a list shows for the whole body: what wants a person most.</summary>
    public static Status Worst(ImmutableArray<RequirementStanding> standings)
    {
        ReadOnlySpan<Status> order =
        [
            Status.Overdue,
            Status.AtRisk,
            Status.Behind,
            Status.AnswerNeeded,
            Status.Unsettled,
            Status.Confirm,
            Status.OnPace,
            Status.NotYetDue,
            Status.Met,
            Status.Waived,
        ];
        foreach (var status in order)
        {
            foreach (var standing in standings)
            {
                if (standing.Status == status)
                {
                    return status is Status.Met or Status.Waived && WaitsForAnswer(standings)
                        ? Status.AnswerNeeded
                        : status;
                }
            }
        }

        // A body that asks for nothing is met.
        return Status.Met;
    }

    /// <summary>With an unanswered condition a body is not shown as met, even where nothing is missing.</summary>
    private static bool WaitsForAnswer(ImmutableArray<RequirementStanding> standings) =>
        standings.Any(standing => standing.Question.Length > 0);
}
