using Microsoft.Extensions.Primitives;

namespace Credence.Web.Api.Description;

/// <summary>The API described for programs (OpenAPI 3.1), made from the table of endpoints as it is.</summary>
public static class DescriptionFeature
{
    public const string Path = "/openapi/v1.json";

    public static void MapDescription(this IEndpointRouteBuilder routes) =>
        routes.MapGet(
            Path,
            (HttpContext http, EndpointDataSource endpoints) =>
            {
                http.Response.Headers.CacheControl = new StringValues("no-cache");
                return Results.Text(
                    ApiDescription.Of(endpoints.Endpoints).ToJsonString(),
                    "application/json"
                );
            }
        );
}
