using System.Globalization;
using Credence.Core.Planning.Solving;

namespace Credence.App.Plans.Solving;

/// <summary>The same for the library and the program, so that both search alike.</summary>
internal static class CbcOptions
{
    public static IEnumerable<(string Name, string Value)> For(SolveLimits limits, long costStep)
    {
        // Preprocessing and probing let bounds cross by a hair on rare programs; CBC asserts that they never do, and a
        // failed assertion ends our own process.
        yield return ("preprocess", "off");
        yield return ("probingCuts", "off");
        // Dense cuts that slow every node of a year's program by more than they save, and less thought at each node:
        // measured on the bench's years, from a quarter less to thirty times less in all. Not so for the value, whose
        // proof takes a hundred nodes instead of ten thousand.
        yield return ("gomoryCuts", limits.Thorough ? "root" : "off");
        yield return ("strategy", limits.Thorough ? "1" : "0");
        // Where the pump finds the best at once, fixing by reduced costs lets bounds cross in the same way.
        yield return ("feasibilityPump", "off");
        yield return ("threads", "0");
        if (limits.Seed is { } seed)
        {
            yield return ("randomCbcSeed", seed.ToString(CultureInfo.InvariantCulture));
            yield return ("randomSeed", seed.ToString(CultureInfo.InvariantCulture));
        }

        yield return ("allowableGap", "0");
        yield return ("ratioGap", "0");
        if (limits.MostCost is { } most)
        {
            var cutoff = (most / costStep) + 0.001m;
            yield return ("cutoff", cutoff.ToString(CultureInfo.InvariantCulture));
        }

        if (limits.Step is { } step)
        {
            // A tenth less, for what the solver's own numbers are off by.
            var increment = 0.9m * step / costStep;
            yield return ("increment", increment.ToString(CultureInfo.InvariantCulture));
        }

        if (limits.Lean || limits.Cutless)
        {
            yield return ("cutsOnOff", "off");
        }

        if (limits.Lean)
        {
            yield return ("heuristicsOnOff", "off");
        }

        if (limits.Nodes is { } nodes)
        {
            yield return ("maxNodes", nodes.ToString(CultureInfo.InvariantCulture));
        }

        if (limits.Seconds is { } seconds)
        {
            yield return ("timeMode", "elapsed");
            yield return (
                "seconds",
                Math.Max(0.01m, seconds).ToString(CultureInfo.InvariantCulture)
            );
        }
    }
}
