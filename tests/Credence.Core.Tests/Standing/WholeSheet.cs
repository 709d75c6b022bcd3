using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Standing;

namespace Credence.Core.Tests.Standing;

/// <summary>A whole check written down, a line for each body, requirement, rest, question and sum.</summary>
internal static class WholeSheet
{
    public static string Of(CheckResult check) =>
        string.Join(
            '\n',
            [
                $"missing {check.Missing}, {check.MissingItems} items, {check.MissingIfAnswered} if answered",
                .. check.Obligations.SelectMany(Body),
                .. check.Uncounted.Select(rest =>
                    $"rest {rest.Activity} at {rest.Obligation}: {rest.Amount} {rest.Reason}"
                ),
                .. check.Questions.Select(asked =>
                    $"asked {asked.Fact}: {asked.Changes} in {string.Join(' ', asked.Requirements)}: {asked.Text}"
                ),
                .. check.Annual.ByBody.Select(year =>
                    $"a year of {year.Obligation}: {year.Annual}, with buffer {year.Buffered}, once {year.OneTime}"
                ),
                $"a year of all: {check.Annual.NotOverlapped}, overlapped {check.Annual.Overlapped}, once {check.Annual.OneTime}, {check.Annual.BandLow} to {check.Annual.BandHigh}",
                Pitfalls(check.Pitfalls, check.PitfallCauses),
            ]
        );

    private static IEnumerable<string> Body(ObligationStanding body) =>
        [
            $"{body.Title}, {body.Id} {Span(body.Cycle)} by {Day(body.Deadline)}"
                + Said(", late until ", Day(body.LateUntil))
                + $": {body.Status}, missing {body.Missing} and {body.MissingItems} items"
                + Said(", carried in ", body.CarriedIn)
                + Said(", carried out ", body.CarriedOut)
                + Said(", license ends ", Day(body.LicenseEnds))
                + (body.Applicable ? "" : ", not applicable")
                + Said(", package ", body.Package)
                + Said(", ", body.Refusal),
            .. body.Previous is { } before
                ?
                [
                    $"  before {Span(before.Cycle)}: {before.State}, missing {before.Missing} and {before.MissingItems} items",
                ]
                : ImmutableArray<string>.Empty,
            .. body.OtherPackages.Select(other =>
                $"  package {other.Id}: missing {other.Missing} and {other.MissingItems} items{(other.Met ? ", met" : "")}"
            ),
            .. body.Requirements.Select(Requirement),
            .. body.OnReactivation.Select(one =>
                $"  on reactivation {one.Id}: {one.Counted} of {one.Needed}"
            ),
            .. body.Coming.Select(change =>
                $"  coming {change.Requirement} from {Day(change.From)}{(change.Announced ? ", announced" : "")}: {change.Title}, {change.Text}"
            ),
        ];

    private static string Requirement(RequirementStanding one) =>
        $"  {one.Id} {one.Node} {Span(one.Window)} by {Day(one.Deadline)}: "
        + $"{one.Counted} of {one.Needed} ({one.Eligible} eligible), missing {one.Missing}, {one.Status}"
        + (one.Planned is { } then ? $", then {then.Counted} {then.Status}" : "")
        + (one.SetByUser ? ", own amount" : "")
        + (one.Late ? ", late" : "")
        + (one.DidYouDoThis ? ", did you?" : "")
        + Said(", met by ", one.MetBy)
        + Said(" ", one.MetByText)
        + Said(", question ", one.Question)
        + Said(", confirm ", one.Confirm)
        + Said(", doubt ", one.Doubt)
        + Said(", shares with ", string.Join(' ', one.MayShare))
        + string.Concat(
            one.Allocations.Select(line =>
                $"\n    {line.Activity?.Value ?? "-"} {line.Amount}: {line.Why}"
            )
        );

    private static string Pitfalls(Pitfalls pitfalls, PitfallCauses causes) =>
        $"panic {pitfalls.LastMinutePanic} ({Day(causes.NearestDeadline)} lacks {causes.LackingThen}, given {causes.GivenThen}, early {causes.GivenEarly}), "
        + $"random {pitfalls.RandomSelection} ({Blamed(causes.Stray)} of {causes.Recent}), "
        + $"untracked {pitfalls.NoTracking} ({Blamed(causes.Untracked)} of {causes.RecentEarned}), "
        + $"unaligned {pitfalls.NoCareerAlignment} ({string.Join(", ", causes.Goals.Select(goal => $"{goal.Goal.Id} {goal.Earned} of {goal.Due}"))}), "
        + $"overloaded {pitfalls.OverloadedMonth} ({string.Join(", ", causes.Months.Select(month => $"{month.Month:MMM} {month.Hours}"))})";

    private static string Blamed(ImmutableArray<BlamedActivity> blamed) =>
        blamed.IsEmpty ? "none" : string.Join(' ', blamed.Select(one => $"{one.Activity.Id}"));

    private static string Span(DateSpan? span) =>
        span is { } days ? $"{Day(days.Start)}..{Day(days.End)}" : "no cycle";

    private static string Day(DateOnly? day) => day is { } one ? $"{one:yyyy-MM-dd}" : "";

    private static string Said(string before, object? what) =>
        what switch
        {
            null or "" => "",
            Amount { IsZero: true } => "",
            _ => $"{before}{what}",
        };
}
