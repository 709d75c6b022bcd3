using Credence.App.Dossiers;
using Credence.Core.Allowances;
using Microsoft.Extensions.DependencyInjection;

namespace Credence.App.Allowances;

public static class AllowancesFeature
{
    public static IServiceCollection AddCredenceAllowances(this IServiceCollection services) =>
        services
            .AddSingleton<SaveAllowance>()
            .AddSingleton<DropAllowance>()
            .AddSingleton<ShapeYear>()
            .AddSingleton<AddTimeAway>()
            .AddSingleton<DropTimeAway>()
            .AddSingleton<ProtectTime>();

    /// <summary>Money, days and hours of the year that a person recorded.</summary>
    public static YearMeans Means(this Dossier dossier) =>
        YearMeans.Of(
            dossier.Profile,
            dossier.Ledger,
            dossier.Practice.Candidates.Candidates,
            dossier.Practice.Plan?.Plan,
            dossier.AsOf
        );
}
