using Credence.App.Candidates;
using Credence.App.Catalog;
using Credence.App.Dossiers;
using Credence.App.Filter;
using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Themes;

/// <summary>Takes a targeted review for a theme among the candidates.</summary>
public sealed class TakeReview(ChangeCandidates candidates, CatalogLibrary catalog)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        Dossier dossier,
        string id,
        string candidate,
        CancellationToken cancellation = default
    ) =>
        candidates.Run(
            author,
            "Took a review for a case theme",
            (list, problems) =>
            {
                if (CaseTheme.Find(dossier.Account, id) is null)
                {
                    problems.Add(ProblemCatalog.ThemeMissing, "theme", id);
                }

                if (list.Candidates.Any(one => one.Id == candidate))
                {
                    return list;
                }

                if (catalog.Find(candidate) is not { } entry)
                {
                    problems.Add(ProblemCatalog.CandidateMissing, "candidate", candidate);
                    return list;
                }

                return list with
                {
                    Candidates = list.Candidates.Add(
                        CatalogCandidate.Of(entry, JudgePractice.YearStart(dossier))
                    ),
                };
            },
            account =>
                CaseTheme.Find(account, id) is { } theme
                && theme.Became.All(one => one.Candidate != candidate)
                    ? account.Toward(
                        theme.Subject,
                        theme.With(new(ThemeUse.Review, candidate, "", "", dossier.AsOf)).ToJson()
                    )
                    : null,
            cancellation
        );
}
