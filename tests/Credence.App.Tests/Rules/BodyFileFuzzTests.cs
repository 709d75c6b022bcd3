using System.Diagnostics;
using System.Text;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.Core.Requirements;

namespace Credence.App.Tests.Rules;

/// <summary>Whatever a body file holds, reading it gives a body or problems with their place, soon, and never an exception.</summary>
public sealed class BodyFileFuzzTests
{
    private const int Mutants = 3_000;
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    private static readonly byte[][] Files =
    [
        .. RuleLibrary.OfProgram.Ids.Select(id =>
            File.ReadAllBytes(RuleLibrary.OfProgram.PathOf(id)!)
        ),
        Encoding.UTF8.GetBytes("id: x\nrequirements:\n  - {id: a, amount: 1}\n"),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Broken_copies_of_real_files_give_a_body_or_problems_with_their_place(int seed)
    {
        var full = Environment.GetEnvironmentVariable("CREDENCE_TEST_FULL") == "1";
        var mutation = new Mutation(new Random(seed));
        var (bodies, refused) = (0, 0);
        for (var number = 0; number < (full ? 20 * Mutants : Mutants / 3); number++)
        {
            var mutant = mutation.Of(Files);
            var reading = Read(mutant);
            if (reading.Value is null)
            {
                refused++;
            }
            else
            {
                bodies++;
            }
        }

        Assert.True(bodies > 0 && refused > 0, $"{bodies} read, {refused} refused");
    }

    public static TheoryData<string> Hostile =>
        [
            "ten megabytes of garbage",
            "four megabytes of letters",
            "lists without end",
            "maps without end",
            "dashes without end",
            "question marks without end",
            "quote without end",
            "keys without end",
            "reference to itself",
            "references in references",
            "tabs",
            "only a mark",
            "nothing",
            "zeros",
            "not UTF-8",
            "UTF-16",
            "two documents",
            "a list for a key",
            "every key a list",
            "an amount beyond all numbers",
            "a date beyond all years",
            "a circle of parents",
        ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_files_are_answered_soon_with_problems(string name)
    {
        var clock = Stopwatch.StartNew();

        var reading = Read(HostileFile.Named(name));

        Assert.NotEmpty(reading.Problems);
        Assert.True(clock.Elapsed < Soon, $"took {clock.Elapsed}");
    }

    private static Reading<Body> Read(byte[] bytes)
    {
        var reading = RuleLibrary.OfProgram.Reader.Read(bytes, "mutant.yaml");
        Assert.Equal(reading.Value is null, !reading.Problems.IsEmpty);
        Assert.All(
            reading.Problems.Concat(reading.Notices),
            problem =>
            {
                Assert.StartsWith("mutant.yaml, line ", problem.Place);
                Assert.NotEqual("", problem.Wrong);
                Assert.NotEqual("", problem.Remedy);
            }
        );
        return reading;
    }
}
