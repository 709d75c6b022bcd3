using System.Collections.Immutable;
using Credence.App.Resources;
using Credence.Core.Planning;
using Credence.Core.Practice;
using Credence.Core.Problems;
using Credence.Web.Rendering;

namespace Credence.Web.Pages.Resources;

/// <summary>The questions to one's hospital with their answers; what was sent last is shown again where it was refused.</summary>
public sealed record HospitalView(
    ImmutableArray<AskedHospital> Asked,
    ImmutableArray<Allowance> Allowances,
    string Sent,
    ImmutableDictionary<string, string> Typed,
    ImmutableArray<Problem> Problems
)
{
    public int Answered => Asked.Count(one => one.Answer is not null);

    public bool IsSent(AskedHospital one) => one.Question.Id == Sent;

    public ImmutableArray<Problem> ProblemsOf(AskedHospital one) => IsSent(one) ? Problems : [];

    /// <summary>As typed where it was refused, else the usual figure.</summary>
    public string Of(AskedHospital one, string field, string usual = "") =>
        IsSent(one) ? Typed.GetValueOrDefault(field, "") : usual;

    public Allowance? AllowanceOf(AskedHospital one) =>
        Allowances.FirstOrDefault(allowance => one.Answer?.Made.Contains(allowance.Id) == true);
}

/// <summary>What the page of the hospital says.</summary>
public static class HospitalWords
{
    public static string Lead(HospitalView view) =>
        view.Answered == 0
            ? $"{Say.Capital(Say.Number(view.Asked.Length))} questions, one e-mail. What you learn goes into your plan."
            : $"{Say.Capital(Say.Number(view.Answered))} of {Say.Number(view.Asked.Length)} answered. What you learned is in your plan's reach.";

    public static string Facts(Candidate candidate, bool isPlanned)
    {
        var credits = candidate.Lines.IsEmpty
            ? "no credits yet"
            : Say.Credits(candidate.Lines[0].Amount);
        var rhythm =
            candidate.Mode == CandidateMode.Stream
                ? $" a session, up to {candidate.UnitsPerMonth} a month"
                : "";
        return $"{credits}{rhythm}{(isPlanned ? "; in your plan" : "; for the plan to choose")}";
    }
}
