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

                return catalog.Take(candidate, list, JudgePractice.YearStart(dossier), problems);
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
