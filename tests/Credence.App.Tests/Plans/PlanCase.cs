using Credence.App.Folder;
using Credence.App.Plans;
using Credence.App.Plans.Solving;
using Credence.App.Practice;
using Credence.App.Rules;
using Credence.App.Store;
using Credence.App.Tests.Folder;
using Credence.App.Tests.Store;

namespace Credence.App.Tests.Plans;

/// <summary>The example internist in a store of their own, with the planner of this machine.</summary>
internal sealed class PlanCase : IAsyncDisposable
{
    public static readonly DateOnly AsOf = new(2026, 4, 21);

    private readonly LoadPractice load;

    private PlanCase(TestStore store, RulesAtHand rules) =>
        (Store, load, Rules) = (store, new LoadPractice(store.Journal, rules), rules);

    public TestStore Store { get; }

    public RulesAtHand Rules { get; }

    public Author Author { get; } = Author.Of(Recording.Ana);

    public ProposePlan Propose { get; } =
        new(RuleLibrary.OfProgram, new PlanSolver(SolverAtHand.Find));

    public AcceptPlan Accept => new(Store.Journal, Rules);

    public static async Task<PlanCase> Begin()
    {
        var store = await TestStore.Begin(DatabaseKind.Sqlite);
        var rules = RulesAtHand.Of(RuleLibrary.OfProgram);
        var begun = new PlanCase(store, rules);
        await new ImportFolder(store.Journal, rules, store.Keep).Run(
            begun.Author,
            new FilesOnDisk(Examples.Internist)
        );
        return begun;
    }

    public async Task<RecordedPractice> Practice() => (await load.Run(Author.Person)).Value!;

    public async Task<ProposedPlan> Proposed(params PlanChange[] changes) =>
        Propose.Run(await Practice(), AsOf, [.. changes]).Value!;

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
