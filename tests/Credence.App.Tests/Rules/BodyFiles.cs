using Credence.App.Problems;
using Credence.App.Rules;
using Credence.Core.Requirements;

namespace Credence.App.Tests.Rules;

internal static class BodyFiles
{
    public static Reading<Body> Read(string text) =>
        RuleLibrary.OfProgram.Reader.Read(text, "body.yaml");

    public static Body Whole(string text)
    {
        var reading = Read(text);
        Assert.Empty(reading.Problems.Select(problem => problem.ToString()));
        return reading.Value!;
    }

    public static BodyVersion Version(string text) => Assert.Single(Whole(text).Versions);

    /// <summary>A small whole file of the library's form, with other requirements or an addition to the version.</summary>
    public static string FormTwo(string requirements, string more = "", string doubts = "[]") =>
        $$$"""
            form: 2
            id: us-zz-board
            name: Board of Zz
            kind: state-license
            last_checked: 2026-11-22
            basis: desk research, not read at the board
            confidence: high
            sources:
              law: {title: The law, says: everything}
            doubts: {{{doubts}}}
            versions:
              - cycle: {months: 24, ends: fixed-date, fixed: {day: 06-30, years: odd}}
                requirements: {{{requirements.ReplaceLineEndings(" ")}}}
            {{{more}}}
            """;
}
