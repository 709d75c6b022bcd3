using Microsoft.Extensions.DependencyInjection;

namespace Credence.App.Ledger;

public static class LedgerFeature
{
    public static IServiceCollection AddCredenceLedger(this IServiceCollection services) =>
        services
            .AddSingleton<RecordActivity>()
            .AddSingleton<CorrectActivity>()
            .AddSingleton<VoidActivity>()
            .AddSingleton<RestoreActivity>()
            .AddSingleton<PurgeActivity>()
            .AddSingleton<ReadList>()
            .AddSingleton<PreviewList>()
            .AddSingleton<ImportActivities>()
            .AddSingleton<UndoChange>();
}
