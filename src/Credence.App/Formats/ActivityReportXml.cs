using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using Credence.App.Problems;
using Credence.App.Tables;
using Credence.Core.Ledger;
using Credence.Core.Practice;

namespace Credence.App.Formats;

/// <summary>
/// MedBiquitous Activity Reports (ANSI/MEDBIQ AR.10.1). Read by local names, whatever the prefixes; a file with a document
/// type or entities is refused. Our own code of each credit goes along in a namespace of its own.
/// </summary>
public static class ActivityReportXml
{
    private const int MostCharacters = 20_000_000;

    private static readonly XNamespace Report = "http://ns.medbiq.org/activityreport/v1/";
    private static readonly XNamespace Person = "http://ns.medbiq.org/member/v1/";
    private static readonly XNamespace Names = "http://ns.medbiq.org/name/v1/";
    private static readonly XNamespace Extend = "http://ns.medbiq.org/lom/extend/v1/";
    private static readonly XNamespace Own = "urn:credence:ledger:1";

    public static byte[] Write(
        Physician physician,
        IEnumerable<CmeActivity> ledger,
        DateOnly asOf,
        Func<string, string> name
    )
    {
        var document = new XDocument(
            new XElement(
                Report + "ActivityReports",
                new XAttribute(XNamespace.Xmlns + "m", Person),
                new XAttribute(XNamespace.Xmlns + "n", Names),
                new XAttribute(XNamespace.Xmlns + "hx", Extend),
                new XAttribute(XNamespace.Xmlns + "c", Own),
                new XElement(Report + "DateTimeCreated", $"{asOf:yyyy-MM-dd}T00:00:00"),
                ledger
                    .Where(activity => activity.Date <= asOf)
                    .Select(activity => One(physician, activity, name))
            )
        );
        using var stream = new MemoryStream();
        using (
            var writer = XmlWriter.Create(
                stream,
                new()
                {
                    Indent = true,
                    Encoding = new System.Text.UTF8Encoding(false),
                    NewLineHandling = NewLineHandling.Entitize,
                }
            )
        )
        {
            document.Save(writer);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>Null where it cannot be read; the list says why.</summary>
    internal static ImmutableArray<ExchangeRow>? Read(
        byte[] bytes,
        string file,
        ProblemList problems
    )
    {
        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(bytes),
                new()
                {
                    DtdProcessing = DtdProcessing.Prohibit,
                    XmlResolver = null,
                    MaxCharactersInDocument = MostCharacters,
                    CloseInput = true,
                }
            );
            var document = XDocument.Load(reader, LoadOptions.SetLineInfo);
            return
            [
                .. document
                    .Descendants()
                    .Where(element => element.Name.LocalName == "ActivityReport")
                    .SelectMany(report => Rows(report, file)),
            ];
        }
        catch (XmlException broken)
        {
            problems.Add(
                ProblemCatalog.ExchangeBroken,
                broken.LineNumber > 0 ? $"{file}, line {broken.LineNumber}" : file
            );
            return null;
        }
    }

    private static XElement One(
        Physician physician,
        CmeActivity activity,
        Func<string, string> name
    ) =>
        new(
            Report + "ActivityReport",
            new XElement(Report + "ReportingOrganization", Clean(activity.Provider)),
            new XElement(
                Report + "Member",
                physician.Npi.Length > 0
                    ? new XElement(
                        Person + "UniqueID",
                        new XAttribute("domain", "idd:npi"),
                        physician.Npi
                    )
                    : null,
                new XElement(
                    Person + "Name",
                    new XElement(Names + "GivenName", Clean(TranscriptJson.GivenName(physician))),
                    new XElement(Names + "FamilyName", Clean(physician.Surname))
                )
            ),
            new XElement(
                Report + "Activity",
                new XElement(Report + "ActivityName", Clean(activity.Title)),
                new XElement(Report + "ProviderOrganization", Clean(activity.Provider)),
                new XElement(
                    Report + "Module",
                    new XElement(Report + "ModuleName", Clean(activity.Title)),
                    new XElement(Report + "Status", "Completed"),
                    new XElement(
                        Report + "CompletedDateTime",
                        $"{activity.Date:yyyy-MM-dd}T00:00:00"
                    ),
                    activity.Lines.Select(line => new XElement(
                        Report + "CreditCertificate",
                        new XElement(
                            Report + "CreditReceived",
                            Some(Extend + "accreditingBody", ExchangeWords.Body(line.Type)),
                            Some(Extend + "accreditedProvider", activity.Provider),
                            new XElement(
                                Extend + "activityCertification",
                                ExchangeWords.Certification(line.Type, name)
                            ),
                            new XElement(Extend + "creditUnit", ExchangeWords.Unit(line.Type)),
                            new XElement(Extend + "numberOfCredits", line.Amount.ToString()),
                            new XElement(Extend + "releaseDate", $"{activity.Date:yyyy-MM-dd}"),
                            new XElement(Own + "type", line.Type.ToString())
                        ),
                        new XElement(
                            Report + "CreditID",
                            $"ccid:credence:{Clean(activity.Id.Value)}-{line.Type}"
                        )
                    )),
                    Some(Own + "format", activity.Format),
                    Some(Own + "topics", LedgerText.Topics(activity.Portions)),
                    Some(Own + "expires", activity.Expires?.ToString("yyyy-MM-dd") ?? "")
                )
            )
        );

    private static XElement? Some(XName name, string text) =>
        text.Length > 0 ? new XElement(name, Clean(text)) : null;

    /// <summary>XML cannot hold every letter that text can.</summary>
    private static string Clean(string text) =>
        string.Concat(
            text.EnumerateRunes()
                .Where(rune =>
                    rune.Value is '\t' or '\n' or '\r' or >= 0x20 and not (0xFFFE or 0xFFFF)
                )
                .Select(rune => rune.ToString())
        );

    private static IEnumerable<ExchangeRow> Rows(XElement report, string file)
    {
        foreach (var activity in Below(report, "Activity"))
        {
            foreach (var module in Below(activity, "Module").DefaultIfEmpty(activity))
            {
                var received = Below(module, "CreditCertificate")
                    .SelectMany(certificate => Below(certificate, "CreditReceived"))
                    .ToList();
                var line = ((IXmlLineInfo)module).LineNumber;
                yield return new ExchangeRow
                {
                    Place = line > 0 ? $"{file}, line {line}" : file,
                    Title = TitleOf(Text(activity, "ActivityName"), Text(module, "ModuleName")),
                    Provider =
                        Text(activity, "ProviderOrganization") is { Length: > 0 } provider
                            ? provider
                        : Text(report, "ReportingOrganization") is { Length: > 0 } reporting
                            ? reporting
                        : received
                            .Select(credit => Text(credit, "accreditedProvider"))
                            .FirstOrDefault(""),
                    Completed = Text(module, "CompletedDateTime") is { Length: > 0 } completed
                        ? completed
                        : received.Select(credit => Text(credit, "releaseDate")).FirstOrDefault(""),
                    Status = Text(module, "Status"),
                    Credits =
                    [
                        .. received.Select(credit => new ExchangeCredit(
                            credit.Element(Own + "type")?.Value.Trim() ?? "",
                            Text(credit, "activityCertification"),
                            Text(credit, "numberOfCredits")
                        )),
                    ],
                    Format = module.Element(Own + "format")?.Value ?? "",
                    Topics = module.Element(Own + "topics")?.Value ?? "",
                    Expires = module.Element(Own + "expires")?.Value ?? "",
                };
            }
        }
    }

    /// <summary>"Annual Meeting: Session 4", where the part has a name of its own.</summary>
    private static string TitleOf(string activity, string module) =>
        activity.Length == 0 || activity == module ? module
        : module.Length == 0 ? activity
        : $"{activity}: {module}";

    private static IEnumerable<XElement> Below(XElement element, string name) =>
        element.Elements().Where(child => child.Name.LocalName == name);

    private static string Text(XElement element, string name) =>
        Below(element, name).FirstOrDefault()?.Value.Trim() ?? "";
}
