using System.CommandLine;
using System.Text.Json.Nodes;
using Credence.App.Catalog;
using Credence.App.Checks;
using Credence.App.Dossiers;
using Credence.App.Folder;
using Credence.App.Pivots;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.YearEnds;
using Credence.Cli.Output;
using Credence.Core.YearEnds;
using Credence.Web.Pages.YearEnds;

namespace Credence.Cli.Commands;

public static class YearEnd
{
    public static Command Command()
    {
        var year = new Option<int?>("--year")
        {
            Description = "The year to look back on; without it, the planning year.",
            HelpName = "YEAR",
        };
        return FolderCommand.Of(
            "year-end",
            "A year looked back on, and what the next one would start with.",
            (parsed, asked) => Run(asked, parsed.GetValue(year)),
            year
        );
    }

    public static int Run(Asked asked, int? year)
    {
        if (asked.Open() is not { } dossier)
        {
            return ExitCode.BadInput;
        }

        var library = RuleLibrary.OfProgram;
        var catalog = CatalogLibrary.OfProgram;
        var open = new OpenYearEnd(new FormCheck(library), library, catalog);
        var looked = year ?? OpenYearEnd.YearToLookAt(dossier.Practice, dossier.AsOf).Year;
        if (Record(dossier, open, looked) is not { } record)
        {
            asked.Terminal.Tell([ProblemCatalog.YearNotBegun.At("--year", $"{looked}")], []);
            return ExitCode.BadInput;
        }

        var next = record.IsClosed
            ? null
            : new PrepareNextYear(open, RulesAtHand.Of(library), new SuggestGoals(catalog))
                .Run(dossier.Practice, looked, record.Answers, dossier.AsOf)
                .Value;
        asked.Answer(
            () => Json(record, next),
            sheet =>
                new YearEndText(
                    sheet,
                    dossier,
                    record,
                    Title(dossier, open, record),
                    library.Vocabulary.NameOf
                ).Write(next)
        );
        return record.Verdict == YearVerdict.Short ? ExitCode.Short : ExitCode.Done;
    }

    /// <summary>As it was closed, else as it stands with the answers kept so far.</summary>
    private static YearEndRecord? Record(Dossier dossier, OpenYearEnd open, int year) =>
        YearEndRecord.Of(dossier.Account, year) is { IsClosed: true } closed ? closed
        : open.Run(dossier.Practice, dossier.AsOf, year) is { } opened
            ? YearEndRecord.Of(
                opened.Review,
                opened.Record?.Answers ?? YearEndAnswers.None,
                dossier.AsOf,
                null
            )
        : null;

    /// <summary>A year nobody closed is told as it stands, like on its page.</summary>
    private static string Title(Dossier dossier, OpenYearEnd open, YearEndRecord record) =>
        !record.IsClosed && open.Run(dossier.Practice, dossier.AsOf, record.Year) is { } opened
            ? YearEndWords.Title(new YearEndView(dossier, opened, record.Answers, code => code))
            : YearEndWords.Title(record);

    private static JsonObject Json(YearEndRecord record, PreparedYear? next)
    {
        var json = record.Json();
        json["next"] = next is null
            ? null
            : new JsonObject
            {
                ["changes"] = new JsonArray([.. next.Lines.Select(line => JsonValue.Create(line))]),
                ["band"] = new JsonArray(
                    next.Check.Annual.BandLow.ToDecimal(),
                    next.Check.Annual.BandHigh.ToDecimal()
                ),
            };
        return json;
    }
}
