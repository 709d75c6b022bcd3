using System.Collections.Concurrent;
using System.Collections.Immutable;
using Credence.App.Practice;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.Core.Planning;

namespace Credence.App.Plans;

/// <summary>A plan in the making: what was asked, how far it is, and what came out.</summary>
public sealed class PlanJob
{
    private readonly CancellationTokenSource enough = new();
    private readonly CancellationTokenSource unwanted = new();

    internal PlanJob(
        RecordedPractice practice,
        DateOnly asOf,
        ImmutableArray<PlanChange> changes,
        bool asked
    ) => (Practice, AsOf, Changes, Asked) = (practice, asOf, changes, asked);

    public RecordedPractice Practice { get; }

    public DateOnly AsOf { get; }

    public ImmutableArray<PlanChange> Changes { get; }

    /// <summary>False where it was begun by itself, to say why the accepted plan is as it is.</summary>
    public bool Asked { get; }

    public string Purpose { get; internal init; } = "";

    /// <summary>Null before the first level.</summary>
    public PlanProgress? Progress { get; internal set; }

    /// <summary>Null while it is searched, and where it was stopped before anything was found.</summary>
    public Outcome<ProposedPlan>? Found { get; internal set; }

    /// <summary>Stopped early: what was found by then may not be the best.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>The search ended before it was done, and not by a limit of its own: gone on with, it may find more.</summary>
    public bool IsUnfinished =>
        Found?.Value is { Plan: { Proven: false } plan } && (IsStopped || plan.WasCutOff);

    /// <summary>Our own fault; the page says so.</summary>
    public bool HasFailed => Work.IsFaulted;

    public bool IsRunning => !HasEnded && !unwanted.IsCancellationRequested;

    internal bool HasEnded { get; set; }

    public Task Work { get; internal set; } = Task.CompletedTask;

    internal CancellationToken Enough => enough.Token;

    internal CancellationToken Unwanted => unwanted.Token;

    /// <summary>The best found so far will do.</summary>
    internal void Stop()
    {
        IsStopped = Found is null;
        enough.Cancel();
    }

    /// <summary>Nobody asks for it any more.</summary>
    internal void Leave()
    {
        IsStopped = Found is null;
        unwanted.Cancel();
    }
}

/// <summary>
/// Where plans are made while pages go on: one for each person at a time, kept until something is recorded. A new wish takes
/// the place of the one before.
/// </summary>
public sealed class PlanDesk(ProposePlan propose)
{
    private const int Kept = 64;

    private readonly ConcurrentDictionary<PersonId, PlanJob> jobs = new();

    /// <summary>The plan in the making or made of what is recorded now; null where there is none.</summary>
    public PlanJob? Of(RecordedPractice practice, DateOnly asOf) =>
        jobs.TryGetValue(practice.Account.Person, out var job)
        && ReferenceEquals(job.Practice, practice)
        && job.AsOf == asOf
            ? job
            : null;

    public PlanJob Begin(
        RecordedPractice practice,
        DateOnly asOf,
        ImmutableArray<PlanChange> changes,
        bool asked,
        ProposedPlan? from = null
    ) =>
        Begin(
            practice,
            asOf,
            changes,
            asked,
            "",
            job =>
                propose.Run(
                    practice,
                    asOf,
                    changes,
                    new Told(job),
                    job.Unwanted,
                    stop: job.Enough,
                    from: from
                )
        );

    /// <summary>The same wishes again, from the plan that an unfinished search found.</summary>
    public PlanJob GoOn(PlanJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return Begin(job.Practice, job.AsOf, job.Changes, asked: true, job.Found?.Value);
    }

    /// <summary>A plan that is made in a way of its own; stopped early it gives nothing.</summary>
    /// <param name="search">Makes the plan its own way, such as by trying several ideas.</param>
    /// <param name="purpose">Which page asked for it; empty: the plan's own.</param>
    public PlanJob Begin(
        RecordedPractice practice,
        DateOnly asOf,
        ImmutableArray<PlanChange> changes,
        bool asked,
        Func<IProgress<PlanProgress>, CancellationToken, Outcome<ProposedPlan>> search,
        string purpose = ""
    )
    {
        ArgumentNullException.ThrowIfNull(search);
        return Begin(
            practice,
            asOf,
            changes,
            asked,
            purpose,
            job =>
            {
                using var either = CancellationTokenSource.CreateLinkedTokenSource(
                    job.Enough,
                    job.Unwanted
                );
                return search(new Told(job), either.Token);
            }
        );
    }

    private PlanJob Begin(
        RecordedPractice practice,
        DateOnly asOf,
        ImmutableArray<PlanChange> changes,
        bool asked,
        string purpose,
        Func<PlanJob, Outcome<ProposedPlan>> search
    )
    {
        ArgumentNullException.ThrowIfNull(practice);
        var job = new PlanJob(practice, asOf, changes, asked) { Purpose = purpose };
        Leave(practice.Account.Person);
        if (jobs.Count >= Kept)
        {
            foreach (var (person, old) in jobs.Where(one => !one.Value.IsRunning))
            {
                jobs.TryRemove(KeyValuePair.Create(person, old));
            }
        }

        jobs[practice.Account.Person] = job;
        job.Work = Task.Run(() => Search(job, search), CancellationToken.None);
        return job;
    }

    /// <summary>Ends the search soon: the best plan found so far becomes the proposal. The accepted plan stays as it is.</summary>
    public PlanJob? Stop(PersonId person)
    {
        if (jobs.TryGetValue(person, out var job) && job.IsRunning)
        {
            job.Stop();
        }

        return job;
    }

    /// <summary>Forgets a proposal that is not wanted.</summary>
    public void Forget(PersonId person)
    {
        Leave(person);
        jobs.TryRemove(person, out _);
    }

    private void Leave(PersonId person)
    {
        if (jobs.TryGetValue(person, out var job) && job.IsRunning)
        {
            job.Leave();
        }
    }

    private static void Search(PlanJob job, Func<PlanJob, Outcome<ProposedPlan>> search)
    {
        try
        {
            var found = search(job);
            // Stopped before anything was found, there is nothing to propose.
            job.Found = job.IsStopped && found.Value is { Plan.Items.IsEmpty: true } ? null : found;
        }
        catch (OperationCanceledException) when (job.IsStopped)
        {
            // Nobody waits for it.
        }
        finally
        {
            job.HasEnded = true;
        }
    }

    /// <summary>Told at once, on the searching thread.</summary>
    private sealed class Told(PlanJob job) : IProgress<PlanProgress>
    {
        public void Report(PlanProgress value) => job.Progress = value;
    }
}
