using System.Text;
using Credence.App.Dossiers;
using Credence.App.Folder;
using Credence.App.Formats;
using Credence.App.Packets;
using Credence.App.Rules;
using Credence.Web.Pages.Packets;
using Credence.Web.Pages.Sheets;

namespace Credence.Web.Pages.Export;

/// <summary>One form in which the ledger can be taken away.</summary>
public sealed record LedgerForm(string File, string Text, string Type);

/// <summary>The ledger in the forms that others read; under /export, and the same under /api/v1/export.</summary>
public static class LedgerForms
{
    public static readonly IReadOnlyList<LedgerForm> All =
    [
        new("ledger.csv", "Ledger as a table, CSV", "text/csv; charset=utf-8"),
        new(
            "ledger.xlsx",
            "Ledger as a table, Excel",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        ),
        new("transcript.json", "Transcript near the ACCME's form, JSON", "application/json"),
        new("activity-report.xml", "MedBiquitous Activity Report, XML", "application/xml"),
        new("ce-broker.csv", "Worksheet for CE Broker, CSV", "text/csv; charset=utf-8"),
    ];

    /// <summary>Null where there is no such form.</summary>
    public static IResult? Of(string file, Dossier dossier, RuleLibrary library) =>
        All.FirstOrDefault(form => form.File == file) is { } form
            ? Results.File(
                Bytes(file, dossier, PrintedSheet.NameOf(library)),
                form.Type,
                NameOf(dossier, file)
            )
            : null;

    private static byte[] Bytes(string file, Dossier dossier, Func<string, string> name) =>
        file switch
        {
            "ledger.csv" => Encoding.UTF8.GetBytes(LedgerWriter.Csv(dossier.Ledger)),
            "ledger.xlsx" => LedgerWriter.Sheet(dossier.Ledger),
            "transcript.json" => TranscriptJson.Write(
                dossier.Profile,
                dossier.Ledger,
                dossier.AsOf,
                name
            ),
            "activity-report.xml" => ActivityReportXml.Write(
                dossier.Profile.Physician,
                dossier.Ledger,
                dossier.AsOf,
                name
            ),
            _ => Encoding.UTF8.GetBytes(
                CeBrokerWorksheet.Csv(dossier.Profile, dossier.Ledger, dossier.Check, name)
            ),
        };

    private static string NameOf(Dossier dossier, string file) =>
        Path.ChangeExtension(
            PacketsFeature.NameOf(dossier, Path.GetFileNameWithoutExtension(file)),
            Path.GetExtension(file)
        );
}
