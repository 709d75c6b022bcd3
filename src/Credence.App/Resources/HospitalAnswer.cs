using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Credence.App.Catalog;
using Credence.App.Dossiers;
using Credence.App.Store;
using Credence.Core.Planning;

namespace Credence.App.Resources;

/// <summary>What one's hospital answered to a question, and what was made of it.</summary>
public sealed record HospitalAnswer
{
    [JsonIgnore]
    public string Question { get; init; } = "";

    public string Answer { get; init; } = "";

    public DateOnly On { get; init; }

    /// <summary>Ids of candidates, or the name of the allowance.</summary>
    public ImmutableArray<string> Made { get; init; } = [];

    [JsonIgnore]
    public Subject Subject => Subject.Resource(Question);

    public static HospitalAnswer? Find(Account account, string question) =>
        account.Text(Subject.Resource(question)) is { } text
        && KeptJson.Read<HospitalAnswer>(text) is { } answer
            ? answer with
            {
                Question = question,
            }
            : null;

    internal string ToJson() => KeptJson.Write(this);
}

/// <summary>A question with its answer, the candidates made of it, and which of them the plan uses.</summary>
public sealed record AskedHospital(
    HospitalQuestion Question,
    HospitalAnswer? Answer,
    ImmutableArray<Candidate> Candidates,
    ImmutableHashSet<string> Planned
);

/// <summary>The questions to one's hospital, and how far they are answered.</summary>
public sealed class ReadHospital(CatalogLibrary catalog)
{
    public ImmutableArray<AskedHospital> Of(Dossier dossier)
    {
        var own = dossier.Practice.Candidates.Candidates;
        var planned = PlannedWork
            .Of(dossier.Practice.Plan?.Plan, own, dossier.Ledger)
            .Select(work => work.Candidate.Id)
            .ToImmutableHashSet();
        return
        [
            .. catalog.Contents.Questions.Select(question =>
            {
                var answer = HospitalAnswer.Find(dossier.Account, question.Id);
                return new AskedHospital(
                    question,
                    answer,
                    [.. own.Where(one => answer?.Made.Contains(one.Id) == true)],
                    planned
                );
            }),
        ];
    }
}
