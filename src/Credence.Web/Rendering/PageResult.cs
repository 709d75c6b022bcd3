using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Credence.Web.Rendering;

/// <summary>
/// A page of Razor components as plain HTML: rendered whole on the server, with the drawings it uses put in once.
/// </summary>
public sealed class PageResult(
    Type component,
    IReadOnlyDictionary<string, object?> parameters,
    int status
) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var html = await HtmlOf(
            httpContext.RequestServices,
            httpContext.RequestServices.GetRequiredService<ILoggerFactory>(),
            component,
            parameters
        );
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Cookie";
        var bytes = Encoding.UTF8.GetBytes(html);
        response.ContentLength = null;
        await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }

    public static async Task<string> HtmlOf(
        IServiceProvider services,
        ILoggerFactory loggers,
        Type component,
        IReadOnlyDictionary<string, object?> parameters
    )
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync(
                component,
                ParameterView.FromDictionary(parameters.ToDictionary())
            );
            return root.ToHtmlString();
        });
        return Icons.PutIn(html);
    }

    /// <summary>A part of a page with its one parameter, <c>View</c>; the drawings are put in with the whole.</summary>
    public static Task<string> HtmlOf<TPart>(
        IServiceProvider services,
        ILoggerFactory loggers,
        object view
    )
        where TPart : IComponent =>
        HtmlOf(
            services,
            loggers,
            typeof(TPart),
            new Dictionary<string, object?> { ["View"] = view }
        );
}

/// <summary>Short ways to answer with a page.</summary>
public static class Page
{
    /// <summary>A page with its one parameter, <c>View</c>.</summary>
    public static IResult Of<TPage>(object view, int status = StatusCodes.Status200OK)
        where TPage : IComponent =>
        new PageResult(typeof(TPage), new Dictionary<string, object?> { ["View"] = view }, status);

    /// <summary>After something was changed: back to a page by GET, so that a reload does nothing twice.</summary>
    public static IResult Back(string to) => new SeeOther(to);

    private sealed class SeeOther(string to) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = to;
            return Task.CompletedTask;
        }
    }
}
