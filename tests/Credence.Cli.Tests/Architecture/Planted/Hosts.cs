using Credence.Core.Problems;

namespace Planted.Hosts;

/// <summary>A page that makes up its own problem instead of asking the App.</summary>
internal static class Page
{
    public static Problem Answer(string place) =>
        new("made-up", place, "Something is wrong.", "Try again.");
}
