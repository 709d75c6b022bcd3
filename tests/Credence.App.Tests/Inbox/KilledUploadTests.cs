using System.Text;
using Credence.App.Inbox;
using Credence.App.Store;
using Credence.App.Tests.Store;

namespace Credence.App.Tests.Inbox;

public sealed class KilledUploadTests
{
    public static TheoryData<UploadStep> Steps() => [.. Enum.GetValues<UploadStep>()];

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_server_killed_after_any_step_of_an_upload_has_the_file_once_after_its_restart(
        UploadStep step
    )
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        await UploadingProcess.Die(store, step);

        await AfterRestart(store);
        // A second restart, and one that another server makes, change nothing more.
        await AfterRestart(store);
    }

    [Theory, OnBothDatabases]
    public async Task An_upload_is_recorded_once_also_where_two_servers_take_it_up(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.Begin(kind);
        await UploadingProcess.Die(store, UploadStep.Arrived);

        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    UploadingProcess.Bringing(new Database(store.Settings), store.Folder).TakeUp()
                )
        );

        await AfterRestart(store);
    }

    private static async Task AfterRestart(TestStore store)
    {
        var problems = await UploadingProcess
            .Bringing(new Database(store.Settings), store.Folder)
            .TakeUp();

        Assert.Empty(problems);
        var account = await store.Another().Of(Recording.Ana);
        var item = Assert.Single(InboxItem.All(account));
        var read = await store.Proofs.Run(Recording.Ana, item.Proof);
        Assert.Equal(UploadingProcess.Content, Encoding.UTF8.GetString(read.Value!.Bytes));
        Assert.Single(
            Directory.GetFiles(
                Path.Combine(store.Folder, "proofs"),
                "*",
                SearchOption.AllDirectories
            )
        );
        Assert.Empty(Directory.GetFiles(Path.Combine(store.Folder, "incoming")));
    }
}
