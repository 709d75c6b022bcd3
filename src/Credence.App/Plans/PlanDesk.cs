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
    private readonly CancellationTokenSource stop = new();

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

    /// <summary>Null while it is searched, and where it was stopped.</summary>
    public Outcome<ProposedPlan>? Found { get; internal set; }

    public bool IsStopped { get; internal set; }

    /// <summary>Our own fault; the page says so.</summary>
    public bool HasFailed => Work.IsFaulted;

    public bool IsRunning => Found is null && !IsStopped && !HasFailed;

    public Task Work { get; internal set; } = Task.CompletedTask;

    internal CancellationToken Cancellation => stop.Token;

    internal void Stop()
    {
        IsStopped = Found is null;
        stop.Cancel();
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
        bool asked
    ) =>
        Begin(
            practice,
            asOf,
            changes,
            asked,
            (progress, cancellation) => propose.Run(practice, asOf, changes, progress, cancellation)
        );

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
        ArgumentNullException.ThrowIfNull(practice);
        ArgumentNullException.ThrowIfNull(search);
        var job = new PlanJob(practice, asOf, changes, asked) { Purpose = purpose };
        Stop(practice.Account.Person);
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

    /// <summary>Ends what is searched; the accepted plan stays as it is.</summary>
    public void Stop(PersonId person)
    {
        if (jobs.TryGetValue(person, out var job) && job.IsRunning)
        {
            job.Stop();
        }
    }

    /// <summary>Forgets a proposal that is not wanted.</summary>
    public void Forget(PersonId person)
    {
        Stop(person);
        jobs.TryRemove(person, out _);
    }

    private static void Search(
        PlanJob job,
        Func<IProgress<PlanProgress>, CancellationToken, Outcome<ProposedPlan>> search
    )
    {
        try
        {
            job.Found = search(new Told(job), job.Cancellation);
        }
        catch (OperationCanceledException)
        {
            job.IsStopped = true;
        }
    }

    /// <summary>Told at once, on the searching thread.</summary>
    private sealed class Told(PlanJob job) : IProgress<PlanProgress>
    {
        public void Report(PlanProgress value) => job.Progress = value;
    }
}
