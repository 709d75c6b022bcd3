namespace Credence.Core.Tests;

/// <summary>How many random cases a law is tried on: usually, in the long run, and in a mutation run (scripts/mutate).</summary>
internal static class CaseCount
{
    public static int Of(int usual, int full, int mutation) =>
        Environment.GetEnvironmentVariable("CREDENCE_TEST_MUTATION") == "1" ? mutation
        : Environment.GetEnvironmentVariable("CREDENCE_TEST_FULL") == "1" ? full
        : usual;
}
