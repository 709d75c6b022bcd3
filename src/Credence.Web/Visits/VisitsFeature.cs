using System.Collections.Immutable;
using Credence.Core.Problems;

namespace Credence.Web.Visits;

/// <summary>A profile that was brought in and cannot be read here: nothing is counted from it.</summary>
public sealed record UnreadableView(ImmutableArray<Problem> Problems);

public static class VisitsFeature
{
    private const string Demo =
        "A made-up internist on April 21, 2026, to look around. What you change here is thrown away.";

    public static void AddVisits(this IServiceCollection services, bool demo)
    {
        services.AddSingleton(new DemoBanner(demo ? Demo : ""));
        services.AddScoped<Visit>();
    }
}

/// <summary>What is not there, and where to go instead.</summary>
public sealed record NotFoundView(string What, string Href, string Link);
