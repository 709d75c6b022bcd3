using Credence.App.Problems;
using Credence.App.Rules.Yaml;
using Credence.App.Tables;
using Credence.Core.Credits;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.App.Catalog;

/// <summary>Reads what the catalog says of careers and daily work: fields to try, what may be claimed, what to ask.</summary>
internal static class CatalogWorkReader
{
    private static readonly (string Word, ClaimKind Is)[] Kinds =
    [
        ("teaching", ClaimKind.Teaching),
        ("project", ClaimKind.Project),
    ];

    private static readonly (string Word, AnswerMakes Is)[] Makes =
    [
        ("candidate", AnswerMakes.Candidate),
        ("allowance", AnswerMakes.Allowance),
        ("note", AnswerMakes.Note),
    ];

    private static readonly (string Word, Degree Is)[] Degrees =
    [
        ("MD", Degree.MD),
        ("DO", Degree.DO),
    ];

    public static CareerField Field(YamlFields fields)
    {
        var field = new CareerField(
            fields.RequiredText("id") ?? "",
            fields.RequiredText("title") ?? "",
            [.. fields.Texts("topics").Select(code => new Topic(code))],
            fields.RequiredText("goal") ?? "",
            fields.RequiredText("kind") ?? "",
            AsOf(fields)
        );
        fields.RefuseOthers();
        return field;
    }

    public static CreditClaim Claim(YamlFields fields, KnownWords words)
    {
        var type = CreditType.Read(fields.RequiredText("type") ?? "");
        if (type.Code.Length > 0 && !words.IsCreditType(type.Code))
        {
            fields.Problems.Add(
                ProblemCatalog.CreditTypeUnknown,
                fields.PlaceOf("type"),
                type.Code
            );
        }

        var claim = new CreditClaim(
            fields.RequiredText("id") ?? "",
            fields.Choice("for", Kinds) ?? ClaimKind.Teaching,
            fields.RequiredText("title") ?? "",
            fields.Text("where") ?? "",
            type,
            fields.Amount("per_hour"),
            fields.Amount("amount"),
            fields.RequiredText("who") ?? "",
            fields.Texts("limits"),
            fields.Texts("proof"),
            [.. fields.FieldsList("sources").Select(Source)],
            [
                .. fields
                    .Items("degree")
                    .OfType<YamlText>()
                    .Select(text => fields.ChoiceOf(text, Degrees))
                    .OfType<Degree>(),
            ],
            AsOf(fields),
            fields.Choice("confidence", CatalogReader.Confidences) ?? Confidence.Low
        );
        fields.RefuseOthers();
        return claim;
    }

    public static HospitalQuestion Question(YamlFields fields, CatalogReader reader)
    {
        var makes = fields.Choice("makes", Makes) ?? AnswerMakes.Note;
        var question = new HospitalQuestion(
            fields.RequiredText("id") ?? "",
            fields.RequiredText("ask") ?? "",
            fields.Text("who") ?? "",
            fields.Text("why") ?? "",
            makes,
            makes == AnswerMakes.Candidate ? reader.Candidate(fields, [], null, null, null) : null,
            AsOf(fields)
        );
        _ = fields.Text("title");
        fields.RefuseOthers();
        return question;
    }

    private static ClaimSource Source(YamlFields fields)
    {
        var source = new ClaimSource(
            fields.RequiredText("title") ?? "",
            fields.Text("url") ?? "",
            fields.Text("says") ?? ""
        );
        fields.RefuseOthers();
        return source;
    }

    private static int AsOf(YamlFields fields)
    {
        if (fields.Number("as_of", 1990, 2100) is { } year)
        {
            return year;
        }

        fields.Missing("as_of");
        return 0;
    }
}
