using System.CommandLine;
using System.Text.Json.Nodes;
using Credence.App.Catalog;
using Credence.App.Checks;
using Credence.App.Dossiers;
using Credence.App.Filter;
using Credence.App.Rules;
using Credence.App.Themes;
using Credence.Cli.Output;
using Credence.Web.Pages.Themes;

namespace Credence.Cli.Commands;

public static class Themes
{
    public static Command Command() =>
        FolderCommand.Of(
            "themes",
            "Themes of your cases, what they became, and what may be claimed.",
            (_, asked) => Run(asked)
        );

    public static int Run(Asked asked)
    {
        if (asked.Open() is not { } dossier)
        {
            return ExitCode.BadInput;
        }

        var catalog = CatalogLibrary.OfProgram;
        var library = RuleLibrary.OfProgram;
        var find = new FindReview(
            new JudgePractice(new FormCheck(library), catalog, new FindCandidate(catalog), library)
        );
        var themes = CaseTheme.All(dossier.Account);
        var claims = catalog
            .Contents.Claims.Where(claim => claim.IsFor(dossier.Profile.Physician.Degree))
            .ToList();
        asked.Answer(
            () =>
                new JsonObject
                {
                    ["as_of"] = $"{dossier.AsOf:yyyy-MM-dd}",
                    ["themes"] = new JsonArray([
                        .. themes.Select(theme => ThemeJson.Of(theme, find.Of(dossier, theme))),
                    ]),
                    ["claims"] = new JsonArray([.. claims.Select(ThemeJson.Of)]),
                },
            sheet =>
            {
                sheet.Say(
                    themes.IsEmpty
                        ? "No case theme is noted yet. In the app: Career, Case themes."
                        : "Themes of your cases"
                );
                foreach (var theme in themes)
                {
                    One(sheet, dossier, theme, find);
                }

                foreach (var kind in claims.GroupBy(claim => claim.For))
                {
                    sheet.Head(
                        kind.Key == ClaimKind.Teaching
                            ? "What a teaching session may claim"
                            : "What an improvement project may claim"
                    );
                    foreach (var claim in kind)
                    {
                        Claim(sheet, claim, library);
                    }
                }
            }
        );
        return ExitCode.Done;
    }

    private static void One(Sheet sheet, Dossier dossier, CaseTheme theme, FindReview find)
    {
        sheet.Say(theme.Words, 1);
        sheet.Say($"{ThemeWords.Seen(theme)}.", 2);
        foreach (var made in theme.Became)
        {
            var title =
                dossier
                    .Practice.Candidates.Candidates.FirstOrDefault(one => one.Id == made.Candidate)
                    ?.Title
                ?? dossier.Ledger.FirstOrDefault(one => one.Id.Value == made.Entry)?.Title
                ?? made.Candidate + made.Entry;
            sheet.Say($"{ThemeWords.Use(made)}: {title}", 2);
        }

        foreach (var review in find.Of(dossier, theme))
        {
            sheet.Say($"Could read: {review.Candidate.Title} ({review.Candidate.Id})", 2);
        }
    }

    private static void Claim(Sheet sheet, CreditClaim claim, RuleLibrary library)
    {
        var type = library.Vocabulary.Names.GetValueOrDefault($"{claim.Type}", $"{claim.Type}");
        sheet.Say($"{claim.Title}: {ThemeWords.Rate(claim)}, as {type}", 1);
        sheet.Say(claim.Who, 2);
        foreach (var limit in claim.Limits)
        {
            sheet.Say(limit, 2);
        }

        if (!claim.Proof.IsEmpty)
        {
            sheet.Say($"Keep as proof: {string.Join("; ", claim.Proof)}.", 2);
        }
    }
}
