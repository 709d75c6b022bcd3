using Credence.App.Certificates;
using Credence.App.Certificates.Sheets;
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
            .AddSingleton<Certificates.Recognition.Recognizer>()
            .AddSingleton<OpenSheets>()
            .AddSingleton<ReadGivenFile>(provider =>
                async (file, _, cancellation) =>
                {
                    var opened = await provider
                        .GetRequiredService<OpenSheets>()
                        .Open(file, cancellation);
                    return new CertificateReading
                    {
                        File = file.Name,
                        Sha256 = Proofs.ProofHash.Of(file.Bytes.Span).Hex,
                        Kind = opened.Problem is null
                            ? ReadingKind.Certificate
                            : ReadingKind.Unreadable,
                        Error = opened.Problem,
                        Pages = opened.PageCount,
                    };
                }
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
