using Credence.App.Catalog;
using Credence.App.Filter;
using Credence.App.Folder;
using Credence.App.Problems;
using Credence.Core.Planning;

namespace Credence.App.Checkins;

/// <summary>What a check-in says of planned things: left out, or another in its place.</summary>
internal static class CheckInWishes
{
    public static CandidateList Wished(
        CandidateList list,
        CatalogLibrary catalog,
        OpenedCheckIn opened,
        CheckInAnswers answers,
        List<string> said,
        ProblemList problems
    )
    {
        foreach (var wish in answers.Items)
        {
            if (list.Candidates.FirstOrDefault(one => one.Id == wish.Candidate) is not { } going)
            {
                problems.Add(ProblemCatalog.CandidateMissing, "items", wish.Candidate);
                continue;
            }

            list = list.Holding(going with { Status = CandidateStatus.Banned, Month = null });
            if (wish.For.Length == 0)
            {
                said.Add($"{going.Title} is left out.");
                continue;
            }

            var coming =
                list.Candidates.FirstOrDefault(one => one.Id == wish.For)
                ?? (
                    catalog.Find(wish.For) is { } entry
                        ? CatalogCandidate.Of(entry, JudgePractice.YearStart(opened.Dossier))
                        : null
                );
            if (coming is null)
            {
                problems.Add(ProblemCatalog.CandidateMissing, "items", wish.For);
                continue;
            }

            list = list.Holding(coming with { Status = CandidateStatus.Pinned });
            said.Add($"{coming.Title} in place of {going.Title}.");
        }

        return list;
    }

    /// <summary>The list with a candidate in the place of the one with its id, or at the end.</summary>
    public static CandidateList Holding(this CandidateList list, Candidate candidate)
    {
        var at = list.Candidates.ToList().FindIndex(one => one.Id == candidate.Id);
        return list with
        {
            Candidates =
                at < 0 ? list.Candidates.Add(candidate) : list.Candidates.SetItem(at, candidate),
        };
    }
}
