using System.Collections.Immutable;
using System.Globalization;
using Credence.App.Problems;
using Credence.App.Rules.Yaml;
using Credence.Core.Credits;
using Credence.Core.Practice;

namespace Credence.App.Folder;

/// <summary>Reads <c>physician:</c> of a profile.</summary>
internal sealed class PhysicianReader(RulesAtHand rules, KeptKeys kept)
{
    public Physician Read(YamlFields fields)
    {
        var physician = new Physician
        {
            Name = fields.Text("name") ?? "",
            FamilyName = fields.Text("family_name") ?? "",
            OtherNames = fields.Texts("other_names"),
            Born = Born(fields),
            Npi = Npi(fields),
            Degree = fields.Choice("degree", Degrees),
            Specialties = Specialties(fields),
            PracticeStates = fields.Texts("practice_states"),
            TimeZone = fields.Text("timezone") ?? "",
            Attributes = Attributes(fields),
            BoardCertificates = Each(fields, "board_certificates", Certificate),
            Awards = Each(fields, "awards", Award),
            Training = Each(fields, "training", Training),
            Registrations = Each(fields, "registrations", Registration),
            Leave = Each(fields, "leave", Leave),
        };
        kept.Keep(fields, "physician");
        return physician;
    }

    public static (string, Degree)[] Degrees { get; } = [("MD", Degree.MD), ("DO", Degree.DO)];

    /// <summary>Facts by their code; a fact that no rule asks for is kept and told.</summary>
    public ImmutableDictionary<string, bool> Attributes(YamlFields fields)
    {
        if (fields.Fields("attributes") is not { } facts)
        {
            return ImmutableDictionary<string, bool>.Empty;
        }

        var attributes = ImmutableDictionary.CreateBuilder<string, bool>();
        foreach (var entry in facts.Map.Entries)
        {
            if (facts.Flag(entry.Key) is { } flag)
            {
                attributes[entry.Key] = flag;
            }

            NoticeUnknown(
                entry.Key,
                rules.Attributes,
                entry.In(fields.File),
                fields.Problems,
                ProblemCatalog.AttributeUnknown,
                ProblemCatalog.AttributeMisspelled
            );
        }

        return attributes.ToImmutable();
    }

    private ImmutableArray<Specialty> Specialties(YamlFields fields)
    {
        var codes = fields.Texts("specialties");
        foreach (var code in codes)
        {
            NoticeUnknown(
                code,
                rules.Specialties,
                fields.PlaceOf("specialties"),
                fields.Problems,
                ProblemCatalog.SpecialtyUnknown,
                ProblemCatalog.SpecialtyMisspelled
            );
        }

        return [.. codes.Select(code => new Specialty(code))];
    }

    private static void NoticeUnknown(
        string code,
        IReadOnlySet<string> known,
        string place,
        ProblemList problems,
        ProblemKind unknown,
        ProblemKind misspelled
    )
    {
        if (known.Count == 0 || known.Contains(code))
        {
            return;
        }

        if (DidYouMean.Nearest(code, known) is { } meant)
        {
            problems.Notice(misspelled, place, code, meant);
        }
        else
        {
            problems.Notice(unknown, place, code);
        }
    }

    private static Birthday? Born(YamlFields fields)
    {
        if (fields.Scalar("born") is not { } text)
        {
            return null;
        }

        // A leap year stands in for the unknown one, so that February 29 is a birthday.
        var yearless = text.Text.StartsWith("--", StringComparison.Ordinal);
        var full = yearless ? $"2000-{text.Text[2..]}" : text.Text;
        if (
            DateOnly.TryParseExact(
                full,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
            && day.Year >= 1900
        )
        {
            return new Birthday(day.Month, day.Day, yearless ? null : day.Year);
        }

        fields.Problems.Add(ProblemCatalog.BirthdayUnreadable, text.In(fields.File), text.Text);
        return null;
    }

    private static string Npi(YamlFields fields)
    {
        if (fields.Scalar("npi") is not { } text)
        {
            return "";
        }

        if (!IsNpi(text.Text))
        {
            fields.Problems.Add(ProblemCatalog.NpiWrong, text.In(fields.File), text.Text);
        }

        return text.Text;
    }

    /// <summary>Ten digits whose Luhn sum, with the prefix 80840 of health identifiers, fits.</summary>
    public static bool IsNpi(string text)
    {
        if (text.Length != 10 || text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        // 24 is what the digits of the prefix 80840 add to the sum.
        var sum = 24;
        for (var at = 0; at < 10; at++)
        {
            var digit = text[at] - '0';
            var doubled = at % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0;
    }

    private ImmutableArray<T> Each<T>(YamlFields fields, string key, Func<YamlFields, T?> read)
        where T : class
    {
        var all = ImmutableArray.CreateBuilder<T>();
        foreach (var item in fields.FieldsList(key))
        {
            if (read(item) is { } one)
            {
                kept.Keep(item, $"physician/{key}/{all.Count}");
                all.Add(one);
            }
        }

        return all.ToImmutable();
    }

    private static BoardCertificate Certificate(YamlFields fields)
    {
        var passed = ImmutableArray.CreateBuilder<DateOnly>();
        foreach (var item in fields.Items("passed"))
        {
            if (item is YamlText text && fields.DateOf(text) is { } day)
            {
                passed.Add(day);
            }
        }

        return new BoardCertificate(
            fields.RequiredText("board") ?? "",
            fields.Text("specialty") is { } code ? new Specialty(code) : null,
            fields.Date("first"),
            passed.ToImmutable(),
            fields.Date("ends"),
            fields.Flag("maintained")
        );
    }

    private static Award? Award(YamlFields fields)
    {
        var code = fields.RequiredText("code");
        var from = fields.RequiredDate("from");
        var to = fields.Date("to");
        return code is not null && from is { } start && fields.InOrder(from, to)
            ? new Award(code, start, to)
            : null;
    }

    private static Training? Training(YamlFields fields)
    {
        var kind = fields.RequiredText("kind");
        var from = fields.RequiredDate("from");
        var to = fields.Date("to");
        var full = fields.Flag("full_time") ?? true;
        return kind is not null && from is { } start && fields.InOrder(from, to)
            ? new Training(kind, start, to, full)
            : null;
    }

    private static Registration? Registration(YamlFields fields)
    {
        var kind = fields.RequiredText("kind");
        var jurisdiction = fields.Text("jurisdiction") ?? "";
        var from = fields.Date("from");
        var to = fields.Date("to");
        return kind is not null && fields.InOrder(from, to)
            ? new Registration(kind, jurisdiction, from, to)
            : null;
    }

    private static Leave? Leave(YamlFields fields)
    {
        var span = fields.Span();
        var kind = fields.Text("kind") ?? "other";
        return span is { } days ? new Leave(days, kind) : null;
    }
}
