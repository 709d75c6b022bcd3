using Credence.Web.Rendering;

namespace Credence.Web.Access;

/// <summary>Who may do what: every address asks a right, and an address that was given none asks the physician's own.</summary>
public static class AccessFeature
{
    public const string SignIn = "/sign-in";
    public const string SetUp = "/account/code";

    public static void AddAccess(this IServiceCollection services, bool accounts)
    {
        services.AddScoped<Caller>();
        if (accounts)
        {
            services.AddScoped<IRecognize, RecognizeSession>();
        }
        else
        {
            services.AddScoped<IRecognize, RecognizeLocal>();
        }
    }

    public static void UseAccess(this IApplicationBuilder application) =>
        application.Use(
            async (http, next) =>
            {
                var caller = http.RequestServices.GetRequiredService<Caller>();
                if (!caller.IsKnown)
                {
                    await http.RequestServices.GetRequiredService<IRecognize>().Run(http, caller);
                }

                http.RequestServices.GetRequiredService<PageContext>().Mark = caller.Mark;
                var asked = AccessTable.Of(http);
                if (caller.May(asked))
                {
                    await next(http);
                    return;
                }

                await Refusal(http, caller, asked).ExecuteAsync(http);
            }
        );

    private static IResult Refusal(HttpContext http, Caller caller, Rights asked)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (http.Request.Path.StartsWithSegments("/api"))
        {
            return caller.IsKnown
                ? Results.Problem("This was not given to you.", statusCode: 403)
                : Results.Problem("Sign in, or send a token.", statusCode: 401);
        }

        // What a device kept to send later must hear that it was not taken: a way to the door would look like success.
        if (Once.KeyOf(http).Length > 0 && (!caller.IsKnown || caller.Rights == Rights.Setup))
        {
            return Results.Problem("Sign in, then it is sent.", statusCode: 401);
        }

        var isRead = HttpMethods.IsGet(http.Request.Method);
        var back = Uri.EscapeDataString(
            isRead ? http.Request.Path + http.Request.QueryString : "/account"
        );
        return !caller.IsKnown
                ? Page.Back(isRead && http.Request.Path == "/" ? SignIn : $"{SignIn}?back={back}")
            : caller.Rights == Rights.Setup ? Page.Back(SetUp)
            : (asked & Rights.Fresh) != Rights.None && caller.May(Rights.Account)
                ? Page.Back($"{SignIn}?again=1&back={back}")
            : isRead && http.Request.Path == "/" && caller.May(Rights.Log) ? Page.Back("/inbox")
            : Page.Of<NotYoursPage>(
                new NotYoursView(caller.IsDelegate || !caller.May(Rights.Log)),
                403
            );
    }
}

/// <param name="CanSwitch">Whether another record may be chosen instead.</param>
public sealed record NotYoursView(bool CanSwitch);
