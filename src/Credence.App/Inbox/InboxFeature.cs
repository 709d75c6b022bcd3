using Credence.App.Certificates;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.App.Inbox;

public static class InboxFeature
{
    public static IServiceCollection AddCredenceInbox(this IServiceCollection services) =>
        services
            .AddSingleton<IncomingFolder>()
            .AddSingleton(provider => new BringFile(
                provider.GetRequiredService<Store.Journal>(),
                provider.GetRequiredService<Proofs.KeepProof>(),
                provider.GetRequiredService<IncomingFolder>()
            ))
            .AddSingleton<ReadGivenFile>(provider =>
                provider.GetRequiredService<ReadCertificate>().Of
            )
            .AddSingleton<InboxReader>()
            .AddSingleton<OpenInbox>()
            .AddSingleton<ConfirmFiles>()
            .AddSingleton<AttachFile>()
            .AddSingleton<ThrowAwayFile>()
            .AddSingleton<TakeBackFile>()
            .AddSingleton<PurgeFile>()
            .AddSingleton<UnlockFile>()
            .AddSingleton<PreviewFiling>()
            .AddSingleton<PagePicture>();
}
