using System.Text.Json;
using Credence.App.Writing;
using Credence.Core.Problems;

namespace Credence.Cli.Output;

/// <summary>Problems for programs.</summary>
internal static class ProblemOutput
{
    public static void Write(Utf8JsonWriter json, string name, IEnumerable<Problem> problems)
    {
        json.Objects(
            name,
            problems,
            problem =>
            {
                json.WriteString("code", problem.Code);
                json.WriteString("place", problem.Place);
                json.WriteString("wrong", problem.Wrong);
                json.WriteString("remedy", problem.Remedy);
            }
        );
    }
}
