using Credence.App.Rules.Yaml;
using Credence.Core.Standing;

namespace Credence.App.WorkedExamples;

/// <summary>A physician and a ledger with what a person, by hand, found the body's answer to be.</summary>
/// <param name="Place">Where the example stands: "us-oh-smbo.examples.yaml, line 2, column 5".</param>
public sealed record WorkedExample(
    string Body,
    string Name,
    string Place,
    CheckInput Input,
    YamlMap Expect
);
