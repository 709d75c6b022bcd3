using System.Text;
using Credence.App.Checks;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Tables;
using Credence.Core.Filter;
using Credence.Core.Planning;
using Credence.Core.Standing;

namespace Credence.App.Tests.Filter;

/// <summary>A physician with two bodies and one goal, who is asked about one candidate.</summary>
internal static class FilterCase
{
    public static readonly DateOnly Today = new(2026, 4, 21);

    private const string Profile = """
        form: 1
        physician: {name: Jordan Avery, degree: MD, specialties: [internal-medicine]}
        obligations:
          - custom:
              id: state
              name: State license
              cycle: {months: 24, ends: board-assigned}
              requirements:
                - {id: total, title: Continuing education, amount: 50, accepts: [ama-pra-1, ama-pra-2]}
                - {id: opioids, title: Opioid prescribing, amount: 4, topics: [opioid-prescribing], within: total}
            cycle_ends: 2027-06-30
          - custom:
              id: hospital
              name: Hospital
              requirements:
                - {id: total, title: Credentialing credits, amount: 10, accepts: [ama-pra-1]}
                - {id: acls, title: ACLS card, amount: 1, unit: certificate, topics: [life-support], window: "valid:24"}
            cycle_ends: 2026-12-31
        goals:
          - {id: critical-care, statement: I manage septic shock., kind: clinical-depth, topics: [critical-care, sepsis], target_credits: 20, priority: 3}
        planning: {start: 2026-01, hours_per_month: 10, budget: 1000}
        """;

    public static CheckInput Asking()
    {
        var reading = FolderReader.Read(
            new FilesInMemory(
                new Dictionary<string, byte[]>
                {
                    ["profile.yaml"] = Encoding.UTF8.GetBytes(Profile),
                }
            ),
            RulesAtHand.Of(RuleLibrary.OfProgram)
        );
        Assert.Empty(reading.Problems);
        return new CheckFolder(RuleLibrary.OfProgram, TimeProvider.System).Input(
            reading.Value!,
            Today
        );
    }

    /// <summary>A candidate as a line of candidates.yaml.</summary>
    public static Candidate Of(string members)
    {
        var problems = new ProblemList();
        var list = CandidateReader.Read(
            $"candidates: [{{id: it, title: It, {members}}}]",
            CandidateReader.FileName,
            new KnownWords(RuleLibrary.OfProgram.Words.CreditTypes),
            problems
        );
        Assert.Empty(problems.Problems);
        return list!.Candidates[0];
    }

    public static Judgment Asked(string members) => new CandidateJudge(Asking()).Of(Of(members));
}
