using Credence.App.Ledger;
using Credence.App.Plans;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.Core.Planning;

namespace Credence.App.Tests.Plans;

public sealed class AcceptPlanTests
{
    private static readonly DateOnly October = new(2026, 10, 1);

    [Fact]
    public async Task A_year_is_proposed_accepted_changed_at_one_place_and_taken_back()
    {
        await using var ana = await PlanCase.Begin();

        var first = await ana.Proposed();
        Assert.True(first.Plan.Proven);
        Assert.All(first.Difference.Lines, line => Assert.Equal(DifferenceKind.New, line.Kind));
        Assert.True((await ana.Accept.Run(ana.Author, first)).Done);

        // The same again changes nothing.
        var same = await ana.Proposed();
        Assert.True(same.Difference.IsNone);
        var unchanged = await ana.Accept.Run(ana.Author, same);
        Assert.Equal(ProblemCatalog.NothingChanged.Code, unchanged.Problems.Single().Code);

        // One wish moves one thing; the others stay.
        var coding = same.Difference.Lines.Single(line => line.Candidate == "coding");
        var to = coding.After.ContainsKey(October) ? October.AddMonths(2) : October;
        var moved = await ana.Proposed(PlanChange.Pin("coding", to));
        Assert.Contains(
            moved.Difference.Changes,
            line => line.Candidate == "coding" && line.Kind == DifferenceKind.Moved
        );
        Assert.True(
            moved.Difference.Lines.Count(line => line.Kind == DifferenceKind.Kept) * 2
                > moved.Difference.Lines.Length
        );
        var accepted = await ana.Accept.Run(ana.Author, moved);
        var practice = await ana.Practice();
        Assert.Equal(
            to,
            practice.Plan!.Plan.Items.Single(item => item.Candidate == "coding").Month
        );
        Assert.Equal(
            (CandidateStatus.Pinned, to),
            practice
                .Candidates.Candidates.Where(one => one.Id == "coding")
                .Select(one => (one.Status, one.Month))
                .Single()
        );

        // One undo takes plan and pin back together.
        await new UndoChange(ana.Store.Journal).Named(ana.Author, accepted.Value!.Number);
        var back = await ana.Practice();
        Assert.Equal(
            coding.After.Keys.Single(),
            back.Plan!.Plan.Items.Single(item => item.Candidate == "coding").Month
        );
        Assert.Equal(
            CandidateStatus.Open,
            back.Candidates.Candidates.Single(one => one.Id == "coding").Status
        );
    }

    [Fact]
    public async Task What_has_begun_keeps_the_day_it_was_accepted_when_the_rest_is_accepted_anew()
    {
        await using var ana = await PlanCase.Begin();
        var first = await ana.Proposed();
        await ana.Accept.Run(ana.Author, first);
        var begun = first.Plan.Items.First(item =>
            item.Candidate.Mode is CandidateMode.Block or CandidateMode.Project
            && item.StartMonth > PlanCase.AsOf
        );

        var again = ana.Propose.Run(
            await ana.Practice(),
            begun.StartMonth.AddDays(14),
            [PlanChange.Pin(begun.Candidate.Id, begun.Month)]
        );
        await ana.Accept.Run(ana.Author, again.Value!);

        var plan = (await ana.Practice()).Plan!.Plan;
        Assert.Equal(begun.StartMonth.AddDays(14), plan.Accepted);
        Assert.Equal(
            PlanCase.AsOf,
            plan.Items.Single(item => item.Candidate == begun.Candidate.Id).Since
        );
        Assert.All(
            plan.Items.Where(item => item.Month > begun.Month && item.StartMonth is null),
            item => Assert.Null(item.Since)
        );
    }

    [Fact]
    public async Task What_is_left_out_is_gone_and_a_swap_brings_the_other_one_in()
    {
        await using var ana = await PlanCase.Begin();
        await ana.Accept.Run(ana.Author, await ana.Proposed());

        var swapped = await ana.Proposed(
            PlanChange.LeaveOut("hospital-medicine-meeting"),
            PlanChange.Pin("leadership-academy", null)
        );

        Assert.DoesNotContain(
            swapped.Plan.Items,
            item => item.Candidate.Id == "hospital-medicine-meeting"
        );
        Assert.Contains(
            swapped.Plan.Items,
            item => item.Candidate.Id == "leadership-academy" && item.Pinned
        );
    }

    [Fact]
    public async Task A_proposal_that_came_too_late_is_refused_and_one_for_nobody_too()
    {
        await using var ana = await PlanCase.Begin();
        var early = await ana.Proposed();
        await ana.Accept.Run(ana.Author, await ana.Proposed());

        var late = await ana.Accept.Run(ana.Author, early);
        var unknown = ana.Propose.Run(
            await ana.Practice(),
            PlanCase.AsOf,
            [PlanChange.LeaveOut("nobody")]
        );

        Assert.True(late.IsConflict);
        Assert.Equal(ProblemCatalog.CandidateMissing.Code, unknown.Problems.Single().Code);
    }

    [Fact]
    public async Task A_desk_makes_a_plan_while_others_go_on_and_can_be_stopped()
    {
        await using var ana = await PlanCase.Begin();
        var desk = new PlanDesk(ana.Propose);
        var practice = await ana.Practice();

        var job = desk.Begin(practice, PlanCase.AsOf, [], asked: true);
        Assert.Same(job, desk.Of(practice, PlanCase.AsOf));
        await job.Work.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.True(job.Found!.Done);
        Assert.Equal(PlanProgress.Levels - 1, job.Progress!.Done);
        Assert.Null(desk.Of(practice, PlanCase.AsOf.AddDays(1)));

        var other = desk.Begin(practice, PlanCase.AsOf, [], asked: true);
        desk.Stop(ana.Author.Person);
        await other.Work.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.True(other.IsStopped);
        Assert.False(other.IsRunning);
        Assert.False(other.Found?.Value?.Plan.Proven ?? false);

        desk.Forget(ana.Author.Person);
        Assert.Null(desk.Of(practice, PlanCase.AsOf));
    }
}
