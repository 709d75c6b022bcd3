using Credence.App.Rules;
using Credence.App.WorkedExamples;

namespace Credence.App.Tests.Rules;

public sealed class WorkedExamplesTests
{
    public static TheoryData<string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var id in RuleLibrary.OfProgram.Ids)
            {
                foreach (var example in Read(id))
                {
                    data.Add(id, example.Name);
                }
            }

            return data;
        }
    }

    public static TheoryData<string> Bodies => [.. RuleLibrary.OfProgram.Ids];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_worked_example_comes_out_as_reasoned_by_hand(string body, string name)
    {
        var example = Read(body).First(one => one.Name == name);

        var differences = Expectation.Differences(example);

        Assert.True(
            differences.IsEmpty,
            string.Join('\n', differences.Prepend($"{example.Place}: {name}"))
        );
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_body_has_readable_examples_one_met_and_one_short(string id)
    {
        var reading = ExampleFile.Read(id, RuleLibrary.OfProgram);

        Assert.Empty(reading.Problems.Select(problem => problem.ToString()));
        Assert.Empty(Coverage.Lacks(RuleLibrary.OfProgram.Find(id)!.Value!, reading.Value!));
    }

    private static IEnumerable<WorkedExample> Read(string id) =>
        ExampleFile.Read(id, RuleLibrary.OfProgram).Value?.Examples ?? [];
}
