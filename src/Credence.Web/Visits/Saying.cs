using Credence.App.Problems;
using Credence.App.Store;
using Credence.Web.Rendering;

namespace Credence.Web.Visits;

/// <summary>Says after the redirect what a use case did, with undo, or why it did nothing.</summary>
public static class Saying
{
    public static void Say(this HttpContext http, Outcome<Changed> outcome, string done)
    {
        if (outcome.Done)
        {
            http.Say(done, outcome.Value.Number);
        }
        else
        {
            http.Refuse(outcome);
        }
    }

    public static void Refuse<T>(this HttpContext http, Outcome<T> outcome)
        where T : class =>
        http.Say(
            string.Join(
                " ",
                outcome.Problems.Take(3).Select(problem => $"{problem.Wrong} {problem.Remedy}")
            )
        );
}
