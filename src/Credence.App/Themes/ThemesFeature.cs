using Microsoft.Extensions.DependencyInjection;

namespace Credence.App.Themes;

public static class ThemesFeature
{
    public static IServiceCollection AddCredenceThemes(this IServiceCollection services) =>
        services
            .AddSingleton<NoteTheme>()
            .AddSingleton<SeeTheme>()
            .AddSingleton<DropTheme>()
            .AddSingleton<FindReview>()
            .AddSingleton<TakeReview>()
            .AddSingleton<MakeOfTheme>();
}
