using System.Collections.Immutable;
using Credence.App.Allowances;
using Credence.App.Candidates;
using Credence.App.Checkins;
using Credence.App.Plans;
using Credence.App.Practice;
using Credence.App.Profiles;
using Credence.App.YearEnds;
using Credence.Core.Allocation;
using Credence.Core.Planning;
using Credence.Core.YearEnds;

namespace Credence.App.Tests.WholeYears;

/// <summary>
/// Twelve months of a physician's life through the app's own use cases, day by day: an illness in spring, a meeting that is
/// called off in May, a hospital's new rule in September.
/// </summary>
public sealed class WholeYearTests
{
    private const string Meeting = "hospital-medicine-annual-meeting";

    [Fact]
    public async Task A_year_with_an_illness_a_lost_meeting_and_a_new_rule_ends_compliant()
    {
        await using var life = await Life.Begin(new(2026, 1, 4));
        var jordan = new Physician(life);
        await jordan.Begin();
        var first = await life.Propose(PlanChange.Pin(Meeting, null));
        Assert.True(first.Plan.Proven);
        await life.Accept(first);

        // Ill from March 20 to April 25: nothing is done, and nobody looks at any plan.
        await jordan.LiveTo(new(2026, 3, 19));
        jordan.IsIll = day => day < new DateOnly(2026, 4, 26);
        await jordan.LiveTo(new(2026, 4, 26));
        await AfterTheIllness(life);

        // On May 2 the meeting of May 6 is called off.
        await jordan.LiveTo(new(2026, 5, 2));
        var without = await life.Propose(PlanChange.LeaveOut(Meeting));
        Assert.Equal(
            [(Meeting, DifferenceKind.Dropped), ("leadership-academy", DifferenceKind.New)],
            Changes(without)
        );
        await Repaired(life, without);

        await jordan.LiveTo(new(2026, 7, 1));
        await CheckIn(life, jordan);

        // On September 10 the hospital becomes a stroke center and asks for four credits by New Year.
        await jordan.LiveTo(new(2026, 9, 10));
        await StrokeCenter(life);
        var asked = await life.Propose();
        Assert.Equal(
            [
                ("readmissions-project", DifferenceKind.Moved),
                ("acute-stroke-update", DifferenceKind.New),
            ],
            Changes(asked)
        );
        await Repaired(life, asked);

        await jordan.LiveTo(new(2026, 10, 1));
        await CheckIn(life, jordan);
        await jordan.LiveTo(new(2026, 12, 31));

        var end = await life.Dossier();
        Assert.All(
            end.Check.Obligations.SelectMany(body => body.Requirements),
            one => Assert.Equal((one.Id, Status.Met), (one.Id, one.Status))
        );
        Assert.Equal(0, end.Check.Pitfalls.LastMinutePanic);
        Assert.InRange(end.Check.Pitfalls.NoTracking, 0, 20);
        Assert.InRange(end.Check.Pitfalls.RandomSelection, 0, 20);
        Assert.Equal(3, CheckInRecord.All(end.Account).Length);
        await LookBack(life);
    }

    /// <summary>April is over and lost, May is lighter; the missed check-in is made up for.</summary>
    private static async Task AfterTheIllness(Life life)
    {
        Life.Done(
            await life.Use<ShapeYear>()
                .Run(
                    life.Author,
                    new TypedYear
                    {
                        HoursInMonth = new Dictionary<string, string>
                        {
                            ["2026-04"] = "2",
                            ["2026-05"] = "6",
                        },
                    }
                )
        );
        var missed = (await life.Dossier()).Practice.Plan!.Plan;
        Assert.Contains(missed.Items, item => item.Candidate == "leading-change");
        var opened = life.Use<OpenCheckIn>().Run(await life.Dossier(), untilToday: false);
        Assert.True(opened.IsDue);
        var made = Life.Done(
            await life.Use<RecordCheckIn>()
                .Run(life.Author, opened, new CheckInAnswers { WhatBroke = "I was ill." })
        );
        var repaired = await life.Propose();
        Assert.InRange(Changes(repaired).Count(), 1, 6);
        Assert.Contains(
            repaired.Plan.Items,
            item => item.Candidate.Id == "leading-change" && item.Month > new DateOnly(2026, 4, 1)
        );
        Assert.Equal(0, repaired.Plan.Levels[0].Value);
        Life.Done(await life.Use<AcceptCheckInPlan>().Run(life.Author, made.Id, repaired));
    }

    private static async Task CheckIn(Life life, Physician jordan)
    {
        await jordan.WriteDown();
        var dossier = await life.Dossier();
        var opened = life.Use<OpenCheckIn>().Run(dossier, untilToday: false);
        Assert.True(opened.IsDue);
        Assert.True(opened.Facts.Verdict.Yes, opened.Facts.Verdict.Reason);
        var made = Life.Done(
            await life.Use<RecordCheckIn>()
                .Run(
                    life.Author,
                    opened,
                    new CheckInAnswers
                    {
                        Ratings = dossier
                            .Ledger.Where(entry => entry.Amount.ToDecimal() >= 4)
                            .ToImmutableSortedDictionary(entry => entry.Id.Value, _ => 4),
                    }
                )
        );
        var proposed = await life.Propose();
        Assert.InRange(Changes(proposed).Count(), 0, 2);
        if (proposed.Difference.IsNone)
        {
            Life.Done(await life.Use<SettleCheckIn>().KeepPlan(life.Author, made.Id));
        }
        else
        {
            Life.Done(await life.Use<AcceptCheckInPlan>().Run(life.Author, made.Id, proposed));
        }
    }

    private static async Task StrokeCenter(Life life)
    {
        Life.Done(
            await life.Use<SaveOwnBody>()
                .Add(
                    life.Author,
                    """
                    id: stroke-center
                    name: Stroke center
                    kind: hospital
                    cycle: {months: 12, ends: calendar-year}
                    requirements:
                      - {id: stroke, title: Stroke education, amount: 4, topics: [stroke]}
                    """,
                    new TypedObligation { CycleEnds = "12/31/2026" }
                )
        );
        Assert.Equal(4, (await life.Propose()).Plan.Shortfalls.Single().Amount.ToDecimal());
        Life.Done(
            await life.Use<AddCandidate>()
                .Run(
                    life.Author,
                    new TypedCandidate
                    {
                        Title = "Acute stroke update",
                        Provider = "Own hospital",
                        Mode = "block",
                        Format = "webinar",
                        Credits = "4 ama-pra-1",
                        Topics = "stroke:4",
                        Hours = "4",
                        Price = "0",
                        From = "2026-09",
                        To = "2026-11",
                    }
                )
        );
    }

    private static async Task Repaired(Life life, ProposedPlan proposed)
    {
        Assert.True(proposed.Plan.Proven);
        Assert.Equal(0, proposed.Plan.Levels[0].Value);
        Assert.Empty(proposed.Plan.Shortfalls);
        await life.Accept(proposed);
    }

    /// <summary>Nothing was missed, and the year that follows is planned within the hour.</summary>
    private static async Task LookBack(Life life)
    {
        var practice = (await life.Dossier()).Practice;
        var opened = life.Use<OpenYearEnd>().Run(practice, life.Today, 2026)!;
        Assert.DoesNotContain(
            opened.Review.Requirements,
            one => one.State is ClosedState.Short or ClosedState.Open
        );
        // The DEA's hours were in two months and more before October 31.
        Assert.False(
            opened
                .Review.Requirements.Single(one => one.Requirement.Obligation == "dea")
                .WasScramble
        );
        Life.Done(
            await life.Use<SetUpNextYear>().Run(life.Author, 2026, YearEndAnswers.None, life.Today)
        );
        var next = await life.Propose();
        Assert.Equal(new DateOnly(2027, 1, 1), next.Plan.Start);
        Assert.Equal(0, next.Plan.Levels[0].Value);
    }

    private static IEnumerable<(string, DifferenceKind)> Changes(ProposedPlan proposed) =>
        proposed
            .Difference.Changes.Select(line => (line.Candidate, line.Kind))
            .OrderBy(line => line.Kind == DifferenceKind.New);
}
